import { Button } from '@fluentui/react-components';
import { Component, type ComponentType, createContext, lazy, type ReactNode, useContext } from 'react';
import { PANE_TEXT } from '../../messages/pane-text';

/** How often parts that did not come were asked for again, in the whole pane. */
let attempts = 0;

const Attempt = createContext(0);

/**
 * Surrounds a part of the pane that is loaded when it is needed. Where that fails, because the network is down or the
 * pages were renewed meanwhile, it says so, and the rest of the pane stays, with all that was typed.
 */
export class PartBoundary extends Component<
  { readonly children: ReactNode },
  { readonly failed: boolean; readonly attempt: number }
> {
  override state = { failed: false, attempt: attempts };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    const { failed, attempt } = this.state;
    if (!failed) return <Attempt.Provider value={attempt}>{this.props.children}</Attempt.Provider>;
    const { text, again } = PANE_TEXT.partMissing;
    return (
      <div role="alert">
        <p>{text}</p>
        <Button
          onClick={() => {
            attempts += 1;
            this.setState({ failed: false, attempt: attempts });
          }}
        >
          {again}
        </Button>
      </div>
    );
  }
}

/** A part that is loaded when it is first shown, and after a failure when its boundary asks for it again. */
export function late<P extends object>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
): ComponentType<P> {
  let failed = false;
  const once = (): ComponentType<P> =>
    lazy(() =>
      load().catch((cause: unknown) => {
        failed = true;
        throw cause;
      }),
    ) as unknown as ComponentType<P>;
  let made = { attempt: 0, part: once() };
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, as lazy is
  return function Late(props: P) {
    const attempt = useContext(Attempt);
    if (failed && attempt > made.attempt) {
      failed = false;
      made = { attempt, part: once() };
    }
    const { part: Part } = made;
    return <Part {...props} />;
  };
}
