import type { GridCell } from '../../../../workbook/grid';
import { type KnownSheet, type Meaning, NONE } from './known-sheet';

/** Goes along a sheet that was read before, beside one that is read now. */
export class SheetCursor {
  /** Place of the row that the one read now is held against; `NONE` where there is none. */
  place = NONE;
  /** The cell of it that most likely comes next, and the first one behind the row. */
  cell = 0;
  private last = 0;
  /** How many cells were taken from the sheet. */
  taken = 0;
  /** Place of the row that most likely comes next. */
  private next = 0;

  constructor(readonly sheet: KnownSheet) {}

  /** The place of the row that most likely comes next, if it stands at `start` as it was written, with the same meaning; else `NONE`. */
  rowAt(view: DataView, start: number, meaning: Meaning): number {
    const { next, sheet } = this;
    return next < sheet.total.rows && sheet.isRowAt(next, view, start, meaning) ? next : NONE;
  }

  /** A row of that number is read cell by cell. */
  begin(number: number): void {
    const { rows } = this.sheet;
    this.place = rows.numbers[this.next] === number ? this.next : this.sheet.placeOf(number);
    this.cell = this.place === NONE ? 0 : (rows.firsts[this.place] as number);
    this.last = this.place === NONE ? 0 : (rows.lasts[this.place] as number);
  }

  /** Whether the cell that most likely comes next stands at `start` as it was written, with the same meaning. */
  isCellAt(view: DataView, start: number, meaning: Meaning): boolean {
    return this.cell < this.last && this.sheet.isCellAt(this.cell, view, start, meaning);
  }

  /** What the row holds in a column, as long as the columns ascend. */
  cellIn(column: number): GridCell | undefined {
    this.passCell(column - 1);
    const { columns, cells } = this.sheet.cells;
    return this.cell < this.last && columns[this.cell] === column ? cells[this.cell] : undefined;
  }

  /** Cells up to that column were read. */
  passCell(column: number): void {
    const { columns } = this.sheet.cells;
    while (this.cell < this.last && (columns[this.cell] as number) <= column) this.cell++;
  }

  /** A row of that number was read. */
  passRow(number: number): void {
    const { numbers } = this.sheet.rows;
    while (this.next < numbers.length && (numbers[this.next] as number) <= number) this.next++;
  }
}
