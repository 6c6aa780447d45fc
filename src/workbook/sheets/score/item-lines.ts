import { BLANK_ENTRY, formatRange, type RawEntry } from '../../../domain/entry';
import { entryOf, type Inspection } from '../../../domain/inspection';
import { tenthsToNumber } from '../../../domain/marks';
import type { Item } from '../../../domain/rubric';
import type { ItemScore } from '../../../domain/scoring';
import { columnArea } from '../../address';
import { cellOf } from '../../cell-of';
import { WORDS } from '../../names';
import type { CellPlan } from '../../plan';
import { sameText } from '../../same-text';
import { SheetBuilder } from '../../sheet-builder';
import { checkWord } from '../../words';
import { COLUMN, LAST_PRINTED } from './columns';
import { checkFormula, countedFormula, itemScoreFormula } from './formulas';
import { type ItemRows, printedName } from './layout';

/** Columns whose cells are one over all rows of an item. */
export const MERGED: readonly number[] = [
  COLUMN.category,
  COLUMN.item,
  COLUMN.fullMark,
  COLUMN.range,
  COLUMN.score,
];

type Line = readonly (CellPlan | null)[];

/** Rows of an item and what was entered for it when they were made, which tells its score as well. */
interface MadeLines {
  readonly first: number;
  readonly entries: readonly RawEntry[];
  readonly lines: readonly Line[];
}

/** Most items have nothing deducted in most inspections, and now and then something. */
const VARIANTS = 2;

const made = new WeakMap<Item, readonly MadeLines[]>();

/** The cells of an item's rows. Inspections that have the same entries for it share them. */
export function itemLines(rows: ItemRows, score: ItemScore, inspection: Inspection): readonly Line[] {
  const { item, first } = rows;
  const entries = item.checkpoints.map(({ id }) => entryOf(inspection, id));
  const before = made.get(item) ?? [];
  const latest = before.find((one) => one.first === first && isSame(one.entries, entries)) ?? {
    first,
    entries,
    lines: layOutLines(rows, score, entries),
  };
  if (latest !== before[0])
    made.set(item, [latest, ...before.filter((one) => one !== latest)].slice(0, VARIANTS));
  return latest.lines;
}

const isSame = (some: readonly RawEntry[], others: readonly RawEntry[]): boolean =>
  some.every((entry, i) => isSameEntry(entry, others[i]));

const isSameEntry = (one: RawEntry, other: RawEntry | undefined): boolean =>
  one.deduction === other?.deduction && one.reason === other?.reason && one.method === other?.method;

function layOutLines(
  rows: ItemRows,
  { score, readings }: ItemScore,
  entries: readonly RawEntry[],
): readonly Line[] {
  const { item, first } = rows;
  const builder = new SheetBuilder(LAST_PRINTED + 1);
  item.checkpoints.forEach((checkpoint, i) => {
    const row = i + 1;
    const { deduction, reason, method } = entries[i] ?? BLANK_ENTRY;
    const reading = readings[i];
    if (!reading) return;
    const check = sameText(checkFormula(first + i, item.range));
    const counted = sameText(countedFormula(first + i));
    builder.value(row, COLUMN.id, checkpoint.id, 'hidden');
    builder.value(row, COLUMN.checkpoint, checkpoint.text, 'text');
    builder.value(row, COLUMN.deduction, cellOf.raw(deduction), 'inputDeduction');
    builder.value(row, COLUMN.reason, cellOf.raw(reason), 'inputText');
    builder.value(row, COLUMN.method, cellOf.raw(method), 'inputCenter');
    builder.formula(row, COLUMN.check, check, checkWord(reading), 'scoreCheck');
    builder.formula(row, COLUMN.counted, counted, tenthsToNumber(reading.deduction), 'hidden');
  });
  builder.value(1, COLUMN.category, item.category, 'category');
  builder.value(1, COLUMN.item, printedName(item), 'text');
  builder.value(1, COLUMN.fullMark, tenthsToNumber(item.fullMark), 'mark');
  builder.value(1, COLUMN.range, formatRange(item.range), 'textCenter');
  const shown = score === null ? WORDS.notApplicable : tenthsToNumber(score);
  builder.formula(1, COLUMN.score, sameText(itemScoreFormula(rows)), shown, 'itemScore');
  for (const column of MERGED) builder.merge(columnArea(column, 1, item.checkpoints.length));
  return builder.cells;
}
