import type { KnownRow, KnownSheet, Meaning } from './known-sheet';

/** Goes along a sheet that was read before, beside one that is read now. */
export class SheetCursor {
  /** The row that the one read now is held against. */
  row: KnownRow | null = null;
  /** The cell of it that most likely comes next. */
  cell = 0;
  /** How many cells were taken from it. */
  taken = 0;
  private next = 0;

  constructor(readonly sheet: KnownSheet) {}

  /** The row that most likely comes next, if it stands at `start` as it was written, with the same meaning. */
  rowAt(view: DataView, start: number, meaning: Meaning): KnownRow | null {
    const row = this.sheet.rows[this.next];
    return row && this.sheet.isRowAt(row, view, start, meaning) ? row : null;
  }

  /** A row of that number is read cell by cell. */
  begin(number: number): void {
    const { rows, numbers } = this.sheet;
    const place = numbers[this.next] === number ? this.next : this.sheet.placeOf(number);
    this.row = place === undefined ? null : (rows[place] as KnownRow);
    this.cell = this.row?.first ?? 0;
  }

  /** Whether the cell that most likely comes next stands at `start` as it was written, with the same meaning. */
  isCellAt(view: DataView, start: number, meaning: Meaning): boolean {
    return (
      this.row !== null && this.cell < this.row.last && this.sheet.isCellAt(this.cell, view, start, meaning)
    );
  }

  /** A cell of that column was read. */
  passCell(column: number): void {
    if (!this.row) return;
    const { columns } = this.sheet.cells;
    while (this.cell < this.row.last && (columns[this.cell] as number) <= column) this.cell++;
  }

  /** A row of that number was read. */
  passRow(number: number): void {
    const { numbers } = this.sheet;
    while (this.next < numbers.length && (numbers[this.next] as number) <= number) this.next++;
  }
}
