import type { Discipline } from '../../../domain/rubric';
import { lineCount, linesIn, mmToWidth, textWidth } from '../../measure';
import type { ColumnPlan } from '../../plan';
import { STYLES } from '../../styles';
import { COLUMN, HIDDEN_COLUMNS, printedName, type ScoreColumn, scoreColumnsOf } from './columns';

/** Widths of the columns of a score sheet in millimetres. */
export type ScoreWidths = Readonly<Record<ScoreColumn, number>>;

/** Widths of usual texts: 存在问题 holds 31 characters a line, so that 60 of them take two lines. */
const USUAL: ScoreWidths = {
  id: 18,
  category: 15,
  item: 16.9,
  checkpoint: 40,
  fullMark: 15,
  range: 15,
  deduction: 12,
  score: 15,
  reason: 100.5,
  method: 14.5,
  check: 15,
  counted: 14,
  typed: 14,
};

/** Size of the small texts of the table in points. */
export const SIZE = STYLES.itemText.size;

/** What 存在问题 keeps at least: a reason as long as it may be is whole in one row. */
const LEAST_REASON = 40;

/** Height of a row that surely fits on a page, in points. */
const MOST_ROW = 340;

/** One step by which a column is widened. */
const STEP = 2;

/** Long texts get wider columns, at the cost of 存在问题: no row has to be higher than a page. */
export function scoreWidths({ items }: Discipline): ScoreWidths {
  const widths: Record<ScoreColumn, number> = { ...USUAL };
  const widen = (column: ScoreColumn, isEnough: (mm: number) => boolean): void => {
    while (widths.reason - STEP >= LEAST_REASON && !isEnough(widths[column])) {
      widths[column] += STEP;
      widths.reason -= STEP;
    }
  };
  const perRow = linesIn(MOST_ROW, SIZE);
  const fits = (text: string, mm: number, rows: number): boolean =>
    lineCount(text, mm, SIZE, false) <= rows * perRow;
  widen('checkpoint', (mm) =>
    items.every(({ checkpoints }) => checkpoints.every(({ text }) => fits(text, mm, 1))),
  );
  widen('item', (mm) => items.every((item) => fits(printedName(item), mm, item.checkpoints.length)));
  widen('category', (mm) =>
    items.every(({ category, checkpoints }) => fits(category, mm, checkpoints.length)),
  );
  return widths;
}

/** The widths column by column; hidden ones have none. */
export const shownWidths = (widths: ScoreWidths): readonly number[] =>
  (Object.keys(COLUMN) as ScoreColumn[]).map((key) => (HIDDEN_COLUMNS.includes(key) ? 0 : widths[key]));

/** The sheet's columns as planned. */
export const scoreColumns = (widths: ScoreWidths, layout: number): readonly ColumnPlan[] =>
  scoreColumnsOf(layout).map((key) => ({
    width: mmToWidth(widths[key]),
    ...(HIDDEN_COLUMNS.includes(key) ? { hidden: true } : {}),
  }));

/** Characters of a reason that are whole without anybody touching the row's height. */
export const RESERVED = 60;

/** Lines that fit into 存在问题 of every row; one character a line may be lost to punctuation. */
export const reservedLines = ({ reason }: ScoreWidths): number =>
  Math.ceil(RESERVED / Math.max(1, Math.floor(textWidth([reason], false) / SIZE) - 1));
