import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { PANE_TEXT } from '../../messages/pane-text';

/**
 * Stands around a part of the pane that is loaded when it is needed. Where that fails, because the network is down or the
 * pages were renewed meanwhile, it says so, and the rest of the pane stays.
 */
export class PartBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { text, again } = PANE_TEXT.partMissing;
    return (
      <div role="alert">
        <p>{text}</p>
        <Button onClick={() => window.location.reload()}>{again}</Button>
      </div>
    );
  }
}
