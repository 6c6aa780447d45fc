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
    return first && column !== undefined ? key(column, first[1].value) : null;
  });
  return align(planned, theirs);
}

function leftmost(line: ReadonlyMap<number, GridCell> | undefined): readonly [number, GridCell] | null {
  let first: readonly [number, GridCell] | null = null;
  for (const entry of line ?? [])
    if (entry[1].formula === undefined && entry[1].value !== null && (!first || entry[0] < first[0]))
      first = entry;
  return first;
}

/** Columns by the captions of the row that has most of them. */
function alignColumns({ cells }: SheetPlan, found: GridSheet): Alignment {
  const captions = (line: SheetPlan['cells'][number]): LineKeys =>
    line.map((cell) => (cell && isFixed(cell) && typeof cell.value === 'string' ? cell.value : null));
  const counted = cells.map((line) => captions(line).filter((caption) => caption !== null).length);
  const header = captions(cells[counted.indexOf(Math.max(...counted))] ?? []);
  const width = Math.max(header.length, ...[...found.rows.values()].flatMap((line) => [...line.keys()]));
  const wanted = new Set(header);
  let best: LineKeys = header;
  let most = 0;
  for (const line of found.rows.values()) {
    const texts = Array.from({ length: width }, (_, i) => {
      const value = line.get(i + 1)?.value;
      return typeof value === 'string' ? value : null;
    });
    const matches = texts.filter((text) => text !== null && wanted.has(text)).length;
    if (matches <= most) continue;
    most = matches;
    best = texts;
  }
  const captionCount = header.filter((caption) => caption !== null).length;
  return align(header, most * 2 > captionCount ? best : header);
}
