import type { RawValue } from '../../domain/raw-value';
import { isInput } from '../change/same-layout';
import { formulaShape, type Moves } from '../formula-text';
import type { GridCell, GridRow, GridSheet } from '../grid';
import { markedKind } from '../marker';
import type { CellPlan, SheetPlan } from '../plan';
import { type Alignment, align, identity, type LineKeys } from './align';
import { allRows, type Suspects, suspectsOf } from './suspects';

/** A planned sheet beside the found one, and how their lines belong together. */
export interface SheetPair {
  readonly plan: SheetPlan;
  readonly found: GridSheet;
  readonly rows: Alignment;
  readonly columns: Alignment;
  /** The rows that were not found to be as planned yet. */
  readonly suspects: Suspects;
}

/** Pairs a planned sheet with the tab that holds it now. */
export function pairSheets(plan: SheetPlan, found: GridSheet): SheetPair {
  const suspects = suspectsOf(plan, found);
  if (suspects.planned.length === 0 && suspects.found.length === 0) {
    const width = plan.cells.reduce((most, { length }) => Math.max(most, length), plan.columns.length);
    return { plan, found, columns: identity(width), rows: identity(plan.cells.length), suspects };
  }
  const columns = alignColumns(plan, found);
  const rows = alignRows(plan, found, columns);
  const inPlace = rows.identical && columns.identical;
  return { plan, found, columns, rows, suspects: inPlace ? suspects : allRows(plan, found) };
}

/** How references into the sheet are taken back to the plan; null where nothing moved. */
export const movesOf = ({ rows, columns }: SheetPair): Moves | null =>
  rows.identical && columns.identical ? null : { row: rows.planned, column: columns.planned };

/** Whether a planned cell holds a fixed text or number. */
export const isFixed = (cell: CellPlan | null | undefined): boolean =>
  cell !== null &&
  cell !== undefined &&
  cell.formula === undefined &&
  cell.value !== null &&
  cell.value !== '' &&
  !isInput(cell);

/** Rows by their leftmost fixed cell: a checkpoint's number, a label, a caption; those of formulas alone by the first. */
function alignRows({ cells }: SheetPlan, found: GridSheet, columns: Alignment): Alignment {
  const key = (column: number, value: unknown): string => `${column} ${String(value)}`;
  const planned = cells.map((line) => {
    const at = line.findIndex(isFixed);
    if (at >= 0) return key(at + 1, line[at]?.value);
    const first = line.findIndex((cell) => cell?.formula !== undefined);
    return first < 0 ? null : key(first + 1, formulaKey(line[first]?.formula));
  });
  const theirs = Array.from({ length: lastRow(found) }, (_, i) => {
    const line = found.rows.get(i + 1);
    const first = leftmost(line) ?? leftmostFormula(line);
    const column = first ? columns.planned(first[0]) : undefined;
    return first && column !== undefined ? key(column, first[1]) : null;
  });
  return align(planned, theirs);
}

const lastRow = ({ rows }: GridSheet): number =>
  [...rows.keys()].reduce((last, row) => Math.max(last, row), 0);

/** The first column of a row that holds something but a formula, and what it holds. */
function leftmost(line: GridRow | undefined): readonly [number, RawValue] | null {
  let first = Number.POSITIVE_INFINITY;
  let held: RawValue = null;
  line?.forEach(({ value, formula }, column) => {
    if (formula !== undefined || value === null || column >= first) return;
    first = column;
    held = value;
  });
  return held === null ? null : [first, held];
}

/** A key that no text has. */
const formulaKey = (formula: string | undefined): string | null =>
  formula === undefined ? null : `=${formulaShape(formula)}`;

/** What identifies a column without a caption: its first formula, or the marker in it. */
const columnKey = ({ value, formula }: Pick<GridCell, 'value' | 'formula'>): string | null =>
  formulaKey(formula) ?? markedKind(value);

/** The first column of a row that holds a formula, and its key. */
function leftmostFormula(line: GridRow | undefined): readonly [number, string | null] | null {
  const columns = [...(line ?? [])].flatMap(([column, { formula }]) =>
    formula === undefined ? [] : [column],
  );
  if (columns.length === 0) return null;
  const first = Math.min(...columns);
  return [first, formulaKey(line?.get(first)?.formula)];
}

/** Whether a planned cell holds a fixed text. */
const isCaption = (cell: CellPlan | null | undefined): boolean =>
  typeof cell?.value === 'string' && isFixed(cell);

/** Columns by the captions of the row that has most of them; those without a caption by their first formula. */
function alignColumns({ cells, columns }: SheetPlan, found: GridSheet): Alignment {
  const { row, count } = captionRow(cells);
  const width = cells.reduce((most, { length }) => Math.max(most, length), columns.length);
  const header: LineKeys = Array.from({ length: width }, (_, j) => {
    const cell = cells[row - 1]?.[j];
    if (isCaption(cell)) return String(cell?.value);
    const first = cells.find((line) => line[j] && columnKey(line[j]) !== null)?.[j];
    return first ? columnKey(first) : null;
  });
  return align(header, likeliest(found, header, count) ?? header);
}

/** The planned row with most captions, and how many it has. */
function captionRow(cells: SheetPlan['cells']): { readonly row: number; readonly count: number } {
  let row = 1;
  let count = 0;
  cells.forEach((line, i) => {
    let captions = 0;
    for (const cell of line) if (isCaption(cell)) captions++;
    if (captions <= count) return;
    count = captions;
    row = i + 1;
  });
  return { row, count };
}

/** The texts of the found row with most of the captions, column by column; null where none has half of them. */
function likeliest({ rows }: GridSheet, header: LineKeys, captions: number): LineKeys | null {
  const wanted = new Set(header);
  let best: GridRow | null = null;
  let most = 0;
  let width = header.length;
  for (const line of rows.values()) {
    let matches = 0;
    line.forEach(({ value }, column) => {
      if (column > width) width = column;
      if (typeof value === 'string' && wanted.has(value)) matches++;
    });
    if (matches <= most) continue;
    most = matches;
    best = line;
  }
  // empty columns count for planned ones that hold nothing
  return best && most * 2 > captions ? keysOf(best, rows, width + header.length) : null;
}

/** The texts of a row in columns 1 to `width`; where it has none, what else identifies the column. */
function keysOf(line: GridRow, rows: GridSheet['rows'], width: number): LineKeys {
  const keys = new Array<string | null>(width).fill(null);
  for (const [column, { value }] of line) if (typeof value === 'string') keys[column - 1] = value;
  for (const cells of rows.values()) for (const [column, cell] of cells) keys[column - 1] ??= columnKey(cell);
  return keys;
}
