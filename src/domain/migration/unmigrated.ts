import type { RawEntry } from '../entry';
import type { RectificationRow } from '../rectification';
import { type CheckpointId, checkpointIndex, type Rubric } from '../rubric';
import { allowedText } from '../rule';
import type { MoveReason } from './follow';
import { isSameWording } from './same-wording';

/** What was entered at a checkpoint that it could not follow into a newer edition of the rubric: a row of 未迁移. */
export interface Unmigrated {
  readonly id: CheckpointId;
  /** Format of the edition that it was entered for: whether the id is the checkpoint's own or a position. */
  readonly format: Rubric['format'];
  /** Name of the item that it was entered under. */
  readonly item: string;
  readonly reason: MoveReason;
  /** The checkpoint's text and allowed range, as they are printed, in the edition that it was entered for. */
  readonly text: string;
  readonly range: string;
  readonly entry: RawEntry;
  readonly rectification: RectificationRow | null;
}

/**
 * The checkpoint that it belongs to after all, in an edition that has its id, text and range again; else null. Where ids
 * are positions, only the text decides, in an item of the same name.
 */
export function checkpointAgain(row: Unmigrated, rubric: Rubric): CheckpointId | null {
  const { id, text, range } = row;
  const located = checkpointIndex(rubric).get(id);
  if (!located || !isSameWording(located.checkpoint.text, text)) return null;
  const { item } = located;
  if (allowedText(item.rule) !== range) return null;
  if (row.format === 2 && rubric.format === 2) return id;
  const same = item.checkpoints.filter((other) => isSameWording(other.text, text));
  return same.length === 1 && isSameWording(item.name, row.item) ? id : null;
}
