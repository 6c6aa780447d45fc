import type { GridCell, GridRow } from '../../../workbook/grid';

/**
 * A row as it was read: columns and cells beside one another, in the order they were in. A file has thousands of rows of a
 * dozen cells, and a `Map` of each takes several times the memory and the time.
 */
export class ReadRow implements GridRow {
  /** No column occurs twice. */
  constructor(
    private readonly columns: readonly number[],
    private readonly cells: readonly GridCell[],
  ) {}

  /** Whether it holds the first `count` of some cells, each the same object in the same column, and nothing else. */
  isOf(columns: readonly number[], cells: readonly GridCell[], count: number): boolean {
    if (this.cells.length !== count) return false;
    for (let i = 0; i < count; i++)
      if (this.columns[i] !== columns[i] || this.cells[i] !== cells[i]) return false;
    return true;
  }

  get size(): number {
    return this.cells.length;
  }

  get(column: number): GridCell | undefined {
    // Most rows begin in the first column and leave none out.
    const at = this.columns[column - 1] === column ? column - 1 : this.columns.indexOf(column);
    return this.cells[at];
  }

  has(column: number): boolean {
    return this.columns.includes(column);
  }

  forEach(visit: (cell: GridCell, column: number, row: GridRow) => void): void {
    this.cells.forEach((cell, i) => {
      visit(cell, this.columns[i] as number, this);
    });
  }

  *entries(): MapIterator<[number, GridCell]> {
    for (let i = 0; i < this.cells.length; i++) yield [this.columns[i] as number, this.cells[i] as GridCell];
  }

  keys(): MapIterator<number> {
    return this.columns.values();
  }

  values(): MapIterator<GridCell> {
    return this.cells.values();
  }

  [Symbol.iterator](): MapIterator<[number, GridCell]> {
    return this.entries();
  }
}
