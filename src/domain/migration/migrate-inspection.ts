import { BLANK_ENTRY, isEntryUsed, type RawEntry } from '../entry';
import { entryOf, type Inspection } from '../inspection';
import { isRectificationUsed, type RectificationRow } from '../rectification';
import { type CheckpointId, checkpointIndex, type LocatedCheckpoint, type Rubric } from '../rubric';
import { allowedText } from '../rule';
import { usualMethod, withMethod } from '../usual-method';
import { followCheckpoints } from './follow';
import { checkpointAgain, type Unmigrated } from './unmigrated';

/** What came of an inspection that was carried over into another version of its rubric. */
export interface Migration {
  readonly inspection: Inspection;
  /** Checkpoints whose entries followed, by the ids they had. */
  readonly kept: readonly CheckpointId[];
  /** What went to 未迁移 now. */
  readonly moved: readonly Unmigrated[];
  /** Checkpoints whose entries came back from 未迁移. */
  readonly restored: readonly CheckpointId[];
}

/**
 * Carries what people entered over into another version of the rubric, each entry with its own checkpoint or not at all.
 * Facts, roster and 空档处理 stay as they are. An entry to which another usual 检查方式 would apply, or none any more, states
 * the one it had.
 */
export function migrateInspection(inspection: Inspection, from: Rubric, to: Rubric): Migration {
  const following = followCheckpoints(from, to);
  const places = checkpointIndex(to);
  const usual = usualMethods(inspection, to);
  const entries = new Map<CheckpointId, RawEntry>();
  const rectification = new Map<CheckpointId, RectificationRow>();
  const kept: CheckpointId[] = [];
  const moved: Unmigrated[] = [];
  for (const [id, located] of checkpointIndex(from)) {
    const entry = entryOf(inspection, id);
    const row = inspection.rectification.get(id) ?? null;
    if (!isEntryUsed(entry) && !(row && isRectificationUsed(row))) continue;
    const follows = following.get(id) ?? { reason: 'gone' };
    const own = usualMethod(inspection, from, located.discipline);
    const place = 'to' in follows ? places.get(follows.to)?.discipline : located.discipline;
    const stated = place && usual.get(place.id) === own ? entry : withMethod(entry, own);
    if ('reason' in follows) {
      moved.push({ ...placeOf(located, from), reason: follows.reason, entry: stated, rectification: row });
      continue;
    }
    kept.push(id);
    if (entry !== BLANK_ENTRY) entries.set(follows.to, stated);
    if (row) rectification.set(follows.to, row);
  }
  const { restored, left } = takenBack(inspection.unmigrated ?? [], to, entries, rectification);
  const unmigrated = [...left, ...moved];
  return { inspection: { ...inspection, entries, rectification, unmigrated }, kept, moved, restored };
}

/** 检查方式 that applies where a row states none, by discipline. */
const usualMethods = (inspection: Inspection, rubric: Rubric): ReadonlyMap<string, string> =>
  new Map(
    rubric.disciplines.map((discipline) => [discipline.id, usualMethod(inspection, rubric, discipline)]),
  );

/** The place of an entry in the edition that it was entered for, as 未迁移 states it. */
const placeOf = (
  { checkpoint, item }: LocatedCheckpoint,
  { format }: Rubric,
): Pick<Unmigrated, 'id' | 'format' | 'item' | 'text' | 'range'> => ({
  id: checkpoint.id,
  format,
  item: item.name,
  text: checkpoint.text,
  range: allowedText(item.rule),
});

/** Puts rows of 未迁移 back whose checkpoints are there again and hold nothing else. */
function takenBack(
  rows: readonly Unmigrated[],
  to: Rubric,
  entries: Map<CheckpointId, RawEntry>,
  rectification: Map<CheckpointId, RectificationRow>,
): { readonly restored: readonly CheckpointId[]; readonly left: readonly Unmigrated[] } {
  const restored: CheckpointId[] = [];
  const left = rows.filter((row) => {
    const id = checkpointAgain(row, to);
    if (id === null || isEntryUsed(entries.get(id) ?? BLANK_ENTRY) || rectification.has(id)) return true;
    if (isEntryUsed(row.entry)) entries.set(id, row.entry);
    if (row.rectification) rectification.set(id, row.rectification);
    restored.push(id);
    return false;
  });
  return { restored, left };
}
