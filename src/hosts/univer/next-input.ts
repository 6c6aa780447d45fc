import type { GridBook } from './grid-book';

/** A cell of a sheet; row and column count from 0. */
export interface InputPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * The next cell that people may fill on a protected sheet, row by row as it is read, and round to the first after the
 * last; backwards the one before. Null where the sheet is open, or has none.
 */
export function nextInput(
  book: GridBook,
  id: string,
  from: InputPlace,
  backwards: boolean,
): InputPlace | null {
  if (!book.isProtected(id)) return null;
  const sheet = book.grid.sheet(id);
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const count = rows * columns;
  const begin = from.row * columns + from.column;
  for (let step = 1; step <= count; step++) {
    const at = (begin + (backwards ? count - step : step)) % count;
    const place = { row: Math.floor(at / columns), column: at % columns };
    if (isInput(book, id, place)) return place;
  }
  return null;
}

/** Of merged cells only the first is one. */
function isInput({ grid }: GridBook, id: string, { row, column }: InputPlace): boolean {
  if (!grid.isUnlocked(id, row, column)) return false;
  if (grid.isRowHidden(id, row) || grid.isColumnHidden(id, column)) return false;
  const merged = grid.sheet(id).getSheet().getMergedCell(row, column);
  return !merged || (merged.startRow === row && merged.startColumn === column);
}
