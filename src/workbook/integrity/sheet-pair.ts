import type { RawValue } from '../../domain/entry';
import { isInput } from '../change/same-layout';
import type { GridCell, GridSheet } from '../grid';
import type { CellPlan, SheetPlan } from '../plan';
import { type Alignment, align, type LineKeys } from './align';
import type { Moves } from './formula-text';

/** A planned sheet beside the found one, and how their lines belong together. */
export interface SheetPair {
  readonly plan: SheetPlan;
  readonly found: GridSheet;
  readonly rows: Alignment;
  readonly columns: Alignment;
}

/** Pairs a planned sheet with the tab that holds it now. */
export function pairSheets(plan: SheetPlan, found: GridSheet): SheetPair {
  const columns = alignColumns(plan, found);
  return { plan, found, columns, rows: alignRows(plan, found, columns) };
}

/** How references into the sheet are taken back to the plan; null where nothing moved. */
export const movesOf = ({ rows, columns }: SheetPair): Moves | null =>
  rows.identical && columns.identical
    ? null
    : { row: (row) => rows.planned.get(row), column: (column) => columns.planned.get(column) };

/** Whether a planned cell holds a fixed text or number. */
export const isFixed = (cell: CellPlan | null | undefined): boolean =>
  cell !== null &&
  cell !== undefined &&
  cell.formula === undefined &&
  cell.value !== null &&
  cell.value !== '' &&
  !isInput(cell);

const lastRow = ({ rows }: GridSheet): number =>
  [...rows.keys()].reduce((last, row) => Math.max(last, row), 0);

/** Rows by their leftmost fixed cell: a checkpoint's number, a label, a caption. */
function alignRows({ cells }: SheetPlan, found: GridSheet, columns: Alignment): Alignment {
  const key = (column: number, value: unknown): string => `${column} ${String(value)}`;
  const planned = cells.map((line) => {
    const at = line.findIndex(isFixed);
    return at < 0 ? null : key(at + 1, line[at]?.value);
  });
  const theirs = Array.from({ length: lastRow(found) }, (_, i) => {
    const first = leftmost(found.rows.get(i + 1));
    const column = first ? columns.planned.get(first[0]) : undefined;
    return first && column !== undefined ? key(column, first[1]) : null;
  });
  return align(planned, theirs);
}

/** The first column of a row that holds something but a formula, and what it holds. */
function leftmost(line: ReadonlyMap<number, GridCell> | undefined): readonly [number, RawValue] | null {
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
  let captions: SheetPlan['cells'][number] = [];
  let captionCount = 0;
  for (const line of cells) {
    let count = 0;
    for (const cell of line) if (isCaption(cell)) count++;
    if (count <= captionCount) continue;
    captionCount = count;
    captions = line;
  }
  const header: LineKeys = (captionCount === 0 ? (cells[0] ?? []) : captions).map((cell) =>
    isCaption(cell) ? String(cell?.value) : null,
  );
  const wanted = new Set(header);
  let best: ReadonlyMap<number, GridCell> | null = null;
  let most = 0;
  let width = header.length;
  for (const line of found.rows.values()) {
    let matches = 0;
    line.forEach(({ value }, column) => {
      if (column > width) width = column;
      if (typeof value === 'string' && wanted.has(value)) matches++;
    });
    if (matches <= most) continue;
    most = matches;
    best = line;
  }
  return align(header, best && most * 2 > captionCount ? textsOf(best, width) : header);
}

/** The texts of a row in columns 1 to `width`. */
function textsOf(line: ReadonlyMap<number, GridCell>, width: number): LineKeys {
  const texts = new Array<string | null>(width).fill(null);
  for (const [column, { value }] of line) if (typeof value === 'string') texts[column - 1] = value;
  return texts;
}
