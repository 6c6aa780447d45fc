import type { RawValue } from '../../domain/entry';
import { isInput } from '../change/same-layout';
import type { Moves } from '../formula-text';
import type { GridRow, GridSheet } from '../grid';
import type { CellPlan, SheetPlan } from '../plan';
import { type Alignment, align, identity, type LineKeys } from './align';
import { allRows, type Suspects, suspectsOf } from './suspects';

/** A planned sheet beside the found one, and how their lines belong together. */
export interface SheetPair {
  readonly plan: SheetPlan;
  readonly found: GridSheet;
  readonly rows: Alignment;
  readonly columns: Alignment;
  /** The rows that are not known yet to be as planned. */
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

/** Rows by their leftmost fixed cell: a checkpoint's number, a label, a caption. */
function alignRows({ cells }: SheetPlan, found: GridSheet, columns: Alignment): Alignment {
  const key = (column: number, value: unknown): string => `${column} ${String(value)}`;
  const planned = cells.map((line) => {
    const at = line.findIndex(isFixed);
    return at < 0 ? null : key(at + 1, line[at]?.value);
  });
  const theirs = Array.from({ length: lastRow(found) }, (_, i) => {
    const first = leftmost(found.rows.get(i + 1));
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

/** Whether a planned cell holds a fixed text. */
const isCaption = (cell: CellPlan | null | undefined): boolean =>
  typeof cell?.value === 'string' && isFixed(cell);

/** Columns by the captions of the row that has most of them. */
function alignColumns({ cells }: SheetPlan, found: GridSheet): Alignment {
  const { row, count } = captionRow(cells);
  const header: LineKeys = (cells[row - 1] ?? []).map((cell) =>
    isCaption(cell) ? String(cell?.value) : null,
  );
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
  return best && most * 2 > captions ? textsOf(best, width) : null;
}

/** The texts of a row in columns 1 to `width`. */
function textsOf(line: GridRow, width: number): LineKeys {
  const texts = new Array<string | null>(width).fill(null);
  for (const [column, { value }] of line) if (typeof value === 'string') texts[column - 1] = value;
  return texts;
}
