import type { Asked } from './controller/command-context';
import type { OurSheet } from './pane-state';

/** What the user can do anywhere in the pane; the rest are actions of features. None throws; what happened shows up in a state. */
export interface PaneActions {
  /** Turns to a tab. */
  turnTo(tab: string): void;
  /** Shows a sheet. */
  show(sheet: OurSheet): void;
  /** Asks a question, and runs its command if the user agrees. */
  ask(asked: Asked): void;
  /** Stops the running task where that is possible. */
  cancel(): void;
  /** Hands over a copy of the workbook before a question is answered. */
  saveCopy(): void;
  confirm(): void;
  dismissConfirmation(): void;
  dismissNotice(): void;
  /** Runs the failed command again. */
  retry(): void;
}
