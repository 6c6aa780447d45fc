import { BLANK_ENTRY, type RawEntry } from '../entry';
import { looksEmpty } from '../folding';
import { entryOf, type Inspection } from '../inspection';
import { isRectificationUsed, type RectificationRow } from '../rectification';
import { type CheckpointId, checkpointIndex, type Item, type Rubric } from '../rubric';
import { followCheckpoints, type MoveReason } from './follow';

/** What was entered at a checkpoint that it cannot follow into the other version of the rubric. */
export interface Unmigrated {
  readonly id: CheckpointId;
  readonly reason: MoveReason;
  /** The checkpoint's text in the version that it was entered for, and its item there. */
  readonly text: string;
  readonly item: Item;
  readonly entry: RawEntry;
  readonly rectification: RectificationRow | null;
}

/** What came of an inspection that was carried over into another version of its rubric. */
export interface Migration {
  readonly inspection: Inspection;
  /** Checkpoints whose entries followed, by the ids they had. */
  readonly kept: readonly CheckpointId[];
  readonly moved: readonly Unmigrated[];
}

/**
 * Carries what people entered over into another version of the rubric, each entry with its own checkpoint or not at all.
 * Facts, roster and 空档处理 stay as they are.
 */
export function migrateInspection(inspection: Inspection, from: Rubric, to: Rubric): Migration {
  const following = followCheckpoints(from, to);
  const entries = new Map<CheckpointId, RawEntry>();
  const rectification = new Map<CheckpointId, RectificationRow>();
  const kept: CheckpointId[] = [];
  const moved: Unmigrated[] = [];
  for (const [id, { checkpoint, item }] of checkpointIndex(from)) {
    const entry = entryOf(inspection, id);
    const row = inspection.rectification.get(id) ?? null;
    if (!isUsed(entry) && !(row && isRectificationUsed(row))) continue;
    const follows = following.get(id) ?? { reason: 'gone' };
    if ('reason' in follows) {
      moved.push({ id, reason: follows.reason, text: checkpoint.text, item, entry, rectification: row });
      continue;
    }
    kept.push(id);
    if (entry !== BLANK_ENTRY) entries.set(follows.to, entry);
    if (row) rectification.set(follows.to, row);
  }
  return { inspection: { ...inspection, entries, rectification }, kept, moved };
}

/** Whether anybody sees anything in the cells; an error value is something. */
const isUsed = (entry: RawEntry): boolean =>
  Object.values(entry).some((value) => value !== null && !(typeof value === 'string' && looksEmpty(value)));
