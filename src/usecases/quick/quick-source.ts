import { problemTexts } from '../../domain/common-problems';
import type { RawEntry } from '../../domain/entry';
import { entryOf } from '../../domain/inspection';
import { type CheckpointId, checkpointIndex, type Item, type Rubric } from '../../domain/rubric';
import { TEXT_LIMITS } from '../../domain/site-facts';
import type { GridWorkbook } from '../../workbook/grid';
import type { WorkbookReading } from '../../workbook/reading/read-workbook';
import { holdsFormula } from '../holds-formula';

/** What 快速录入 knows of the workbook while somebody types: what is in it, and what has been typed but not written yet. */
export interface QuickSource {
  readonly rubric: Rubric;
  /** 常用问题 that 参数 lists and that fit into 存在问题. */
  readonly listed: readonly string[];
  entry(id: CheckpointId): RawEntry;
  /** Whether somebody put a formula into a cell of the checkpoint. */
  holdsFormula(id: CheckpointId, field: keyof RawEntry): boolean;
  /** Whether a discipline is filled in here, by its id: the sheets of others are hidden. */
  isEntered(disciplineId: string): boolean;
  /** Whether the row of the checkpoint is in the workbook, on a sheet that is filled in here. */
  isPlaced(id: CheckpointId): boolean;
}

/** The workbook as it was found and read, with what has not been written yet over it; `disciplines`: those that are filled in here. */
export const quickSource = (
  found: GridWorkbook,
  { rubric, inspection, places }: Pick<WorkbookReading, 'rubric' | 'inspection' | 'places'>,
  disciplines: readonly string[],
  unwritten: ReadonlyMap<CheckpointId, RawEntry>,
): QuickSource => ({
  rubric,
  listed: problemTexts(inspection.commonProblems).filter(({ length }) => length <= TEXT_LIMITS.reason),
  entry: (id) => unwritten.get(id) ?? entryOf(inspection, id),
  holdsFormula: (id, field) => {
    const place = places.get(id);
    return place !== undefined && holdsFormula(found, place, field);
  },
  isEntered: (id) => disciplines.includes(id),
  isPlaced: (id) =>
    places.has(id) && disciplines.includes(checkpointIndex(rubric).get(id)?.discipline.id ?? ''),
});

/** A checkpoint with what is said of it. */
export interface LocatedEntry {
  readonly id: CheckpointId;
  readonly discipline: { readonly id: string; readonly name: string };
  readonly item: Item;
  readonly text: string;
  /** Its position in its discipline, both from 1. */
  readonly position: { readonly item: number; readonly checkpoint: number };
}

/** A checkpoint by its id; null where the rubric has none. */
export function locate({ rubric }: QuickSource, id: CheckpointId): LocatedEntry | null {
  const located = checkpointIndex(rubric).get(id);
  if (!located) return null;
  const { discipline, item, checkpoint } = located;
  return {
    id,
    discipline,
    item,
    text: checkpoint.text,
    position: {
      item: discipline.items.indexOf(item) + 1,
      checkpoint: item.checkpoints.indexOf(checkpoint) + 1,
    },
  };
}

/** All checkpoints of a discipline in the order of the rubric. */
export const checkpointsOf = (
  { rubric }: QuickSource,
  disciplineId: string | null,
): readonly CheckpointId[] =>
  rubric.disciplines
    .filter(({ id }) => id === disciplineId)
    .flatMap(({ items }) => items.flatMap(({ checkpoints }) => checkpoints.map(({ id }) => id)));
