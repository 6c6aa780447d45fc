import { planAddedRows, planRenamed } from '../../../../usecases/live/plan-changed';
import { pastedRows } from '../../../../usecases/pasted-rows';

/** What reads pasted rows and plans what is written: loaded when something is pasted or renamed. */
export const writing = { pastedRows, planAddedRows, planRenamed };
export type WritingPart = typeof writing;
