import { formatRange, type RawEntry } from '../entry';
import type { RectificationRow } from '../rectification';
import { type CheckpointId, checkpointIndex, type Rubric } from '../rubric';
import type { MoveReason } from './follow';
import { isSameWording } from './same-wording';

/** What was entered at a checkpoint that it could not follow into a newer edition of the rubric: a row of 未迁移. */
export interface Unmigrated {
  readonly id: CheckpointId;
  readonly reason: MoveReason;
  /** The checkpoint's text and allowed range, as they are printed, in the edition that it was entered for. */
  readonly text: string;
  readonly range: string;
  readonly entry: RawEntry;
  readonly rectification: RectificationRow | null;
}

/** The checkpoint that it belongs to after all, in an edition that has its id, text and range again; else null. */
export function checkpointAgain({ id, text, range }: Unmigrated, rubric: Rubric): CheckpointId | null {
  const located = checkpointIndex(rubric).get(id);
  if (!located || !isSameWording(located.checkpoint.text, text)) return null;
  if (formatRange(located.item.range) !== range) return null;
  const same = located.item.checkpoints.filter((other) => isSameWording(other.text, text));
  return rubric.format === 2 || same.length === 1 ? id : null; // where ids are positions, only the text tells
}
