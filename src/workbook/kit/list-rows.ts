import type { CellPlan, TailPlan, TailRow } from '../plan';
import type { SheetBuilder } from '../sheet-builder';

/** A row of a list, ready to be written; made one at a time, so that a long list need not be held. */
export interface PlannedRow extends TailRow {
  readonly cells: readonly CellPlan[];
}

/** The rows of a list. */
export interface ListRows extends Pick<TailPlan, 'count'> {
  /** Makes them, from the first on. */
  readonly rows: () => Iterator<PlannedRow>;
}

/** Most rows of a list that are held at once; a longer list is made while it is written. */
export const MOST_HELD_ROWS = 1000;

/** Puts the rows of a list below what a sheet has so far, and holds them all. */
export function putRows(builder: SheetBuilder, { rows }: ListRows): void {
  let row = builder.cells.length + 1;
  for (const { cells, height } of { [Symbol.iterator]: rows }) {
    builder.cellsOf(row, cells);
    builder.height(row, height);
    row++;
  }
}

/** The same for a list of any length in a file; the rows of a long one become its tail. */
export function putList(builder: SheetBuilder, list: ListRows): { readonly tail?: TailPlan } {
  const { count, rows } = list;
  if (count > MOST_HELD_ROWS) return { tail: { count, rows: { [Symbol.iterator]: rows } } };
  putRows(builder, list);
  return {};
}
