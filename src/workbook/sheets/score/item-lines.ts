import { formatRange, type RawEntry } from '../../../domain/entry';
import { entryOf, type Inspection } from '../../../domain/inspection';
import { tenthsToNumber } from '../../../domain/marks';
import type { Item } from '../../../domain/rubric';
import type { CheckpointReading, ItemScore } from '../../../domain/scoring';
import { cellOf } from '../../cell-of';
import { WORDS } from '../../names';
import type { CellPlan, PlainValue } from '../../plan';
import type { StyleId } from '../../styles';
import { checkWord } from '../../words';
import { COLUMN, LAST_PRINTED, type ScoreColumn } from './columns';
import { itemFormulas } from './item-formulas';
import { type ItemRows, printedName } from './layout';

type Line = readonly (CellPlan | null)[];

/** Rows of an item and what was entered for it when they were made. */
interface MadeLines {
  readonly first: number;
  readonly score: ItemScore;
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
  const same = before.find((one) => one.first === first && isSame(one, score, entries));
  const latest = same ?? { first, score, entries, lines: layOutLines(rows, score, entries) };
  if (latest !== before[0])
    made.set(item, [latest, ...before.filter((one) => one !== latest)].slice(0, VARIANTS));
  return latest.lines;
}

const isSame = (one: MadeLines, { score, readings }: ItemScore, entries: readonly RawEntry[]): boolean =>
  one.score.score === score &&
  one.score.readings.length === readings.length &&
  one.score.readings.every((reading, i) => isSameReading(reading, readings[i])) &&
  one.entries.every((entry, i) => isSameEntry(entry, entries[i]));

const isSameEntry = (one: RawEntry, other: RawEntry | undefined): boolean =>
  one.deduction === other?.deduction && one.reason === other?.reason && one.method === other?.method;

const isSameReading = (one: CheckpointReading, other: CheckpointReading | undefined): boolean =>
  one.state === other?.state && one.deduction === other.deduction && one.issue?.code === other.issue?.code;

function layOutLines(
  rows: ItemRows,
  { score, readings }: ItemScore,
  entries: readonly RawEntry[],
): readonly Line[] {
  const { item } = rows;
  const formulas = itemFormulas(rows);
  const ofItem = cellsOfItem(item, score, formulas.score);
  return item.checkpoints.map((checkpoint, i) => {
    const line = new Array<CellPlan | null>(LAST_PRINTED + 1).fill(null);
    const put = (column: ScoreColumn, value: PlainValue, style: StyleId, formula?: string): void => {
      line[COLUMN[column] - 1] = formula === undefined ? { value, style } : { value, formula, style };
    };
    for (const [column, cell] of ofItem)
      line[column - 1] = i === 0 ? cell : { value: null, style: cell.style };
    put('id', checkpoint.id, 'hidden');
    put('checkpoint', checkpoint.text, 'text');
    const entry = entries[i];
    put('deduction', cellOf.raw(entry?.deduction ?? null), 'inputDeduction');
    put('reason', cellOf.raw(entry?.reason ?? null), 'inputText');
    put('method', cellOf.raw(entry?.method ?? null), 'inputCenter');
    const [reading, formula] = [readings[i], formulas.rows[i]];
    if (!reading || !formula) throw new RangeError(`no reading of ${checkpoint.id}`);
    put('check', checkWord(reading), 'scoreCheck', formula.check);
    put('counted', tenthsToNumber(reading.deduction), 'hidden', formula.counted);
    return line;
  });
}

/** What the item's merged cells hold, by their columns. */
const cellsOfItem = (
  item: Item,
  score: ItemScore['score'],
  formula: string,
): readonly (readonly [column: number, cell: CellPlan])[] => [
  [COLUMN.category, { value: item.category, style: 'category' }],
  [COLUMN.item, { value: printedName(item), style: 'text' }],
  [COLUMN.fullMark, { value: tenthsToNumber(item.fullMark), style: 'mark' }],
  [COLUMN.range, { value: formatRange(item.range), style: 'textCenter' }],
  [
    COLUMN.score,
    { value: score === null ? WORDS.notApplicable : tenthsToNumber(score), formula, style: 'itemScore' },
  ],
];
