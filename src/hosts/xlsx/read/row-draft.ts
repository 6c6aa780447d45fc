import type { RawValue } from '../../../domain/raw-value';
import type { GridCell, GridRow } from '../../../workbook/grid';
import { ReadRow } from './read-row';

/** The cells of one row while they are read, in the order they stand in; used again for the next row. */
export class RowDraft {
  length = 0;
  private readonly columns: number[] = [];
  private readonly cells: GridCell[] = [];
  /** How many cells of another row were taken. */
  private taken = 0;
  private isAscending = true;

  add(column: number, cell: GridCell, isTaken: boolean): void {
    const at = this.length++;
    if (at > 0 && column <= (this.columns[at - 1] as number)) this.isAscending = false;
    if (isTaken) this.taken++;
    this.columns[at] = column;
    this.cells[at] = cell;
  }

  clear(): void {
    this.length = 0;
    this.taken = 0;
    this.isAscending = true;
  }

  /** Whether it is all of a row with so many cells: everything was taken from it, in its place. */
  isAll(count: number): boolean {
    return this.isAscending && this.taken === this.length && this.length === count;
  }

  /** The row, or what of a row was told; of a column told twice the last counts. */
  toRow(): GridRow {
    const columns = this.columns.slice(0, this.length);
    const cells = this.cells.slice(0, this.length);
    return this.isAscending
      ? new ReadRow(columns, cells)
      : new Map(columns.map((column, i) => [column, cells[i] as GridCell]));
  }
}

/** Whether a cell holds that; '' for no formula. */
export const holds = (cell: GridCell, value: RawValue, formula: string): boolean =>
  (cell.formula ?? '') === formula && isSameValue(cell.value, value);

const isSameValue = (one: RawValue, other: RawValue): boolean =>
  Object.is(one, other) ||
  (typeof one === 'object' && typeof other === 'object' && one !== null && one.error === other?.error);
