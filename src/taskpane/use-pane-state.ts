import { useSyncExternalStore } from 'react';
import type { PaneModel } from './pane-actions';
import type { PaneState } from './pane-state';

/** The state of the pane, shown anew after every change. */
export const usePaneState = (model: PaneModel): PaneState =>
  useSyncExternalStore(
    (listener) => model.subscribe(listener),
    () => model.state(),
  );
