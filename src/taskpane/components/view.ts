import type { PaneActions } from '../pane-actions';
import type { PaneState } from '../pane-state';

/** What every part of the pane gets. */
export interface View {
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** Whether commands have to wait for the running one. */
export const isBusy = ({ task }: PaneState): boolean => task !== null;
