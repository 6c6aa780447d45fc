import { planAddedRows, readOpen, unreadIn } from '../../../../usecases/live/plan-changed';
import { betterTable, MOST_PASTED, pastedRows } from '../../../../usecases/pasted-rows';

/** What reads pasted rows and plans what is written: loaded when something is pasted or added. */
export const writing = {
  betterTable,
  mostPasted: MOST_PASTED,
  pastedRows,
  planAddedRows,
  readOpen,
  unreadIn,
};
export type WritingPart = typeof writing;
