import { FluentProvider, PortalMountNodeProvider } from '@fluentui/react-components';
import { type ComponentType, lazy, type ReactNode } from 'react';
import { Pane } from './components/pane';
import type { View } from './components/view';
import type { PaneModel } from './pane-actions';
import { isDarkPane, type OfficeColors, paneTheme } from './theme';
import { useMedia } from './use-media';
import { useOfficeColors } from './use-office-colors';
import { usePaneState } from './use-pane-state';

const Headquarters = lazy(() => import('./headquarters'));

const noColors = (): null => null;

/** The task pane over its model; 总部 has models of its own, which come with it. */
export function App({
  model,
  officeColors = noColors,
  mountNode,
  saves = true,
  headquarters = <Headquarters saves={saves} />,
  selfCheck: SelfCheck,
}: {
  readonly model: PaneModel;
  /** The colours that Office has now; null where it gives none. */
  readonly officeColors?: () => OfficeColors | null;
  /** Where dialogues appear; over the whole page when missing. */
  readonly mountNode?: HTMLElement;
  /** Whether files can be saved from this page. */
  readonly saves?: boolean;
  readonly headquarters?: ReactNode;
  /** 自检 under 帮助; there is none where there is no Excel. */
  readonly selfCheck?: ComponentType<View>;
}) {
  const state = usePaneState(model);
  const dark = isDarkPane(useOfficeColors(officeColors), useMedia('(prefers-color-scheme: dark)'));
  return (
    <FluentProvider
      theme={paneTheme(dark)}
      style={{ minHeight: 'var(--pane-height, 100vh)', colorScheme: dark ? 'dark' : 'light' }}
    >
      <PortalMountNodeProvider value={mountNode}>
        <Pane
          state={state}
          actions={model.actions}
          headquarters={headquarters}
          selfCheck={SelfCheck ? <SelfCheck state={state} actions={model.actions} /> : null}
        />
      </PortalMountNodeProvider>
    </FluentProvider>
  );
}
