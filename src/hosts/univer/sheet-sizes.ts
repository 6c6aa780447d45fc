import { HostFailure, type SizeChange, type SizedArea, type Sizes } from '../../usecases/workbook-port';
import { MOST_ROW_HEIGHT } from '../../workbook/measure';
import type { GridBook } from './grid-book';
import { toPixels, toPoints } from './pixels';

/** Sizes of rows and columns in points; 0 for a hidden one. */
export const sizesOf = (book: GridBook, areas: readonly SizedArea[]): readonly Sizes[] =>
  areas.map(({ sheet, rows, columns }) => {
    const id = idIn(book, sheet);
    const { grid } = book;
    return {
      heights: Array.from({ length: rows }, (_, i) =>
        grid.isRowHidden(id, i) ? 0 : toPoints(grid.rowHeight(id, i)),
      ),
      widths: Array.from({ length: columns }, (_, i) =>
        grid.isColumnHidden(id, i) ? 0 : toPoints(grid.columnWidth(id, i)),
      ),
    };
  });

/** Gives rows and columns sizes in points. */
export function setSizes(book: GridBook, changes: readonly SizeChange[]): void {
  for (const { sheet, heights, widths } of changes) {
    const id = idIn(book, sheet);
    for (const [row, points] of heights)
      book.grid.setRowHeight(id, row - 1, 1, toPixels(Math.min(points, MOST_ROW_HEIGHT)));
    for (const [column, points] of widths) book.grid.setColumnWidth(id, column - 1, 1, toPixels(points));
  }
}

function idIn(book: GridBook, sheet: string): string {
  const id = book.idOf(sheet);
  if (id === null) throw new HostFailure('excel-changed', sheet);
  return id;
}
