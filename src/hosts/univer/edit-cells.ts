import type { ICellData } from '@univerjs/core';
import type { RawValue } from '../../domain/raw-value';
import { type CellEdit, HostFailure } from '../../usecases/workbook-port';
import { plainContent } from './cell-data';
import type { GridBook } from './grid-book';
import { gridCellOf } from './read-book';

/** Cells that are to be set, by sheet id. */
type CellsToSet = ReadonlyMap<string, Record<number, Record<number, ICellData>>>;

/** Edits that may be made. */
export interface ReadyEdits {
  /** Makes them; answers how many. */
  make(): number;
}

/** Looks at edits of input cells, all or none: a cell that holds something else by now stays as it is. */
export function readyEdits(book: GridBook, edits: readonly CellEdit[]): ReadyEdits {
  const cells = new Map<string, Record<number, Record<number, ICellData>>>();
  let count = 0;
  for (const { sheet, row, column, value, was } of edits) {
    const id = book.idOf(sheet);
    if (id === null) throw new HostFailure('excel-changed', sheet);
    if (book.isLocked(id, row - 1, column - 1)) throw new HostFailure('excel-protected', sheet);
    const found = valueAt(book, id, row - 1, column - 1);
    if (was !== undefined && !isSame(found, was) && !isSame(found, value)) continue;
    const matrix = cells.get(id) ?? {};
    const line = matrix[row - 1] ?? {};
    line[column - 1] = plainContent(value);
    matrix[row - 1] = line;
    cells.set(id, matrix);
    count += 1;
  }
  return { make: () => setAll(book, cells, count) };
}

function setAll({ grid }: GridBook, cells: CellsToSet, count: number): number {
  for (const [id, matrix] of cells) grid.setCells(id, matrix);
  return count;
}

function valueAt({ grid }: GridBook, id: string, row: number, column: number): RawValue {
  const data = grid.cell(id, row, column);
  return (data && gridCellOf(data, () => grid.formula(id, row, column, data))?.value) ?? null;
}

const isSame = (a: RawValue, b: RawValue): boolean =>
  JSON.stringify(a === '' ? null : a) === JSON.stringify(b === '' ? null : b);
