import type { RawEntry } from '../../../domain/entry';
import { entryOf, type Inspection } from '../../../domain/inspection';
import { tenthsToNumber } from '../../../domain/marks';
import { type RawValue, showRaw } from '../../../domain/raw-value';
import type { Checkpoint, Item } from '../../../domain/rubric';
import { allowedText } from '../../../domain/rule';
import type { CheckpointReading, ItemScore } from '../../../domain/scoring';
import { typedInAscii } from '../../../domain/typed-deduction';
import { columnArea } from '../../address';
import { cellOf } from '../../cell-of';
import { WORDS } from '../../names';
import type { Area, CellPlan, PlainValue } from '../../plan';
import type { StyleId } from '../../styles';
import { checkWord } from '../../words';
import { COLUMN, printedName, type ScoreColumn, scoreColumnsOf } from './columns';
import { checkFormula, countedFormula, itemScoreFormula, typedFormula } from './formulas';
import { type ItemRows, ROW } from './layout';

/** Columns whose cells are one over all rows of an item. */
const MERGED = ['category', 'item', 'fullMark', 'range', 'score'] as const satisfies readonly ScoreColumn[];

type Line = readonly CellPlan[];

/** Rows of an item, and what is merged over them. */
export interface ItemLines {
  readonly lines: readonly Line[];
  readonly merges: readonly Area[];
}

/** What an item's rows are when everything conforms; made once, because most of every inspection does. */
interface UsualLines extends ItemLines {
  readonly first: number;
}

/** By layout version. */
const made = new WeakMap<Item, Map<number, UsualLines>>();

/** The rows of an item. Those in which nothing was entered but that they conform are shared by all inspections. */
export function itemLines(
  rows: ItemRows,
  score: ItemScore,
  inspection: Inspection,
  layout: number,
): ItemLines {
  const usual = usualLines(rows, layout);
  const { checkpoints } = rows.item;
  const lines = usual.lines.map((line, i) => {
    const reading = score.readings[i];
    const checkpoint = checkpoints[i];
    if (!reading || !checkpoint) return line;
    const own = lineOf(line, entryOf(inspection, checkpoint.id), reading, layout);
    return i === 0 ? withValues(own, { score: shownScore(score) }) : own;
  });
  return { lines, merges: usual.merges };
}

function usualLines(rows: ItemRows, layout: number): UsualLines {
  const { item, first, last } = rows;
  const versions = made.get(item) ?? new Map<number, UsualLines>();
  const before = versions.get(layout);
  if (before?.first === first) return before;
  const usual: UsualLines = {
    first,
    lines: item.checkpoints.map((checkpoint, i) => usualLine(rows, checkpoint, i, layout)),
    merges: first === last ? [] : MERGED.map((column) => columnArea(COLUMN[column], first, last)),
  };
  made.set(item, versions.set(layout, usual));
  return usual;
}

/** The row of a checkpoint that conforms. Cells below the first one of a merged area are empty. */
function usualLine(rows: ItemRows, checkpoint: Checkpoint, at: number, layout: number): Line {
  const { item } = rows;
  const row = rows.first + at;
  const top = (value: PlainValue): PlainValue => (at === 0 ? value : null);
  const fullMark = tenthsToNumber(item.fullMark);
  const cells: Readonly<Record<ScoreColumn, CellPlan>> = {
    id: { value: checkpoint.id, style: 'hidden' },
    category: { value: top(item.category), style: 'itemCategory' },
    item: { value: top(printedName(item)), style: 'itemText' },
    checkpoint: { value: checkpoint.text, style: 'itemText' },
    fullMark: { value: top(fullMark), style: 'mark' },
    range: { value: top(allowedText(item.rule)), style: 'itemRange' },
    deduction: { value: 0, style: 'inputDeduction' },
    score:
      at === 0 ? formula(itemScoreFormula(rows), fullMark, 'itemScore') : { value: null, style: 'itemScore' },
    reason: { value: null, style: 'inputReason' },
    method: { value: null, style: 'inputMethod' },
    check: formula(checkFormula(row, item.rule, layout), '', 'scoreCheck'),
    counted: formula(countedFormula(row), 0, 'hidden'),
    typed: {
      ...formula(typedFormula(row), '', 'hidden'),
      ...(row > ROW.firstItem ? { filled: true } : {}),
    },
  };
  return scoreColumnsOf(layout).map((column) => cells[column]);
}

const formula = (text: string, value: PlainValue, style: StyleId): CellPlan => ({
  value,
  formula: text,
  style,
});

const lineOf = (
  usual: Line,
  { deduction, reason, method }: RawEntry,
  reading: CheckpointReading,
  layout: number,
): Line =>
  deduction === 0 && reason === null && method === null
    ? usual
    : withValues(usual, {
        deduction: cellOf.raw(deduction),
        reason: cellOf.raw(reason),
        method: cellOf.raw(method),
        check: checkWord(reading, layout),
        counted: tenthsToNumber(reading.deduction),
        typed: typedText(deduction),
      });

/** What 读作 shows; a truth value as programs write it. */
const typedText = (deduction: RawValue): string => {
  if (typeof deduction === 'boolean') return showRaw(deduction);
  return typeof deduction === 'string' ? typedInAscii(deduction) : '';
};

const shownScore = ({ score }: ItemScore): PlainValue =>
  score === null ? WORDS.notApplicable : tenthsToNumber(score);

/** The line with other values; what stays the same is shared. */
function withValues(line: Line, values: Partial<Record<ScoreColumn, PlainValue>>): Line {
  let own: CellPlan[] | null = null;
  for (const column of Object.keys(values) as ScoreColumn[]) {
    const at = COLUMN[column] - 1;
    const cell = line[at];
    if (!cell) continue; // a column that came with a later layout
    const value = values[column] as PlainValue;
    if (value === cell.value) continue;
    own ??= [...line];
    own[at] = { ...cell, value };
  }
  return own ?? line;
}
