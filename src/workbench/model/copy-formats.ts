import type { Book } from './book';
import { type Box, intersection } from './box';

/** Copies styles, locks and merges of a box to one of the same size, as pasting formats does. */
export function copyFormats(book: Book, sheet: string, from: Box, to: Box): void {
  const { grid } = book;
  const down = to.row - from.row;
  const right = to.column - from.column;
  grid.addStyle(sheet, to, (row, column) => grid.style(sheet, row - down, column - right));
  for (let row = 0; row < from.rows; row++)
    for (let column = 0; column < from.columns; column++)
      if (grid.isUnlocked(sheet, from.row + row, from.column + column))
        grid.setUnlocked(sheet, { row: to.row + row, column: to.column + column, rows: 1, columns: 1 }, true);
  for (const merged of grid.merges(sheet)) {
    const inside = intersection(merged, from);
    if (inside && inside.rows === merged.rows && inside.columns === merged.columns)
      grid.merge(sheet, { ...merged, row: merged.row + down, column: merged.column + right });
  }
}
