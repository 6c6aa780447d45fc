import { HostError } from '../protocol/host-error';
import type { ModelOf } from './modelled';

type Range = ModelOf<Excel.Range>;

/** Sizes whole rows of a range, one entry for each; what an entry does not name stays. */
export function setRows(range: Range, list: readonly Excel.SettableRowProperties[]): void {
  if (list.length !== range.box.rows) throw new HostError('InvalidArgument', 'one entry per row');
  list.forEach(({ format, rowHidden }, i) => {
    if (rowHidden !== undefined)
      throw new HostError('ApiNotFound', 'the workbench does not know SettableRowProperties.rowHidden');
    if (format?.rowHeight !== undefined) range.getRow(i).format.rowHeight = format.rowHeight;
  });
}

/** Hides or sizes whole columns of a range, one entry for each. The width comes last: it shows a hidden column. */
export function setColumns(range: Range, list: readonly Excel.SettableColumnProperties[]): void {
  if (list.length !== range.box.columns) throw new HostError('InvalidArgument', 'one entry per column');
  list.forEach(({ columnHidden, format }, i) => {
    const column = range.getColumn(i);
    if (columnHidden !== undefined) column.columnHidden = columnHidden;
    if (format?.columnWidth !== undefined) column.format.columnWidth = format.columnWidth;
  });
}

/** Height of every row of a range, and whether it is hidden. */
export const rowsOf = (range: Range): Excel.RowProperties[] =>
  Array.from({ length: range.box.rows }, (_, i) => ({
    rowHidden: range.book.grid.isRowHidden(range.sheet, range.box.row + i),
    format: { rowHeight: range.getRow(i).format.rowHeight ?? 0 },
  }));

/** Width of every column of a range. */
export const columnsOf = (range: Range): Excel.ColumnProperties[] =>
  Array.from({ length: range.box.columns }, (_, i) => ({
    format: { columnWidth: range.getColumn(i).format.columnWidth ?? 0 },
  }));
