import type { GridCell, GridRow } from '../../../workbook/grid';
import { ReadRow } from './read-row';

/** The cells of one row while they are read, in the order they are in; used again for the next row. */
export class RowDraft {
  length = 0;
  private readonly columns: number[] = [];
  private readonly cells: GridCell[] = [];
  private isAscending = true;

  add(column: number, cell: GridCell): void {
    const at = this.length++;
    if (at > 0 && column <= (this.columns[at - 1] as number)) this.isAscending = false;
    this.columns[at] = column;
    this.cells[at] = cell;
  }

  clear(): void {
    this.length = 0;
    this.isAscending = true;
  }

  /** Whether a row is what `toRow` would answer, cell for cell the same object. */
  isRow(row: GridRow): boolean {
    return this.isAscending && row instanceof ReadRow && row.isOf(this.columns, this.cells, this.length);
  }

  /** The row, or what of it was read; of a column that came twice the last counts. */
  toRow(): GridRow {
    const columns = this.columns.slice(0, this.length);
    const cells = this.cells.slice(0, this.length);
    return this.isAscending
      ? new ReadRow(columns, cells)
      : new Map(columns.map((column, i) => [column, cells[i] as GridCell]));
  }
}
