import type { Spent } from './budget';
import type { SheetContent } from './sheet-collector';

/** A sheet that was read. */
export interface SheetRead {
  readonly content: SheetContent;
  /** What it took of the file's budget. */
  readonly spent: Spent;
  /** Whether all of its rows are those of one that was read before, and its part alone says so. */
  readonly comesAgain: boolean;
}
