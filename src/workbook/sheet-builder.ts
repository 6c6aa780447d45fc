import { a1 } from './address';
import { fitHeights } from './fit-heights';
import type { Area, CellPlan, Line, PlainValue } from './plan';
import type { StyleId } from './styles';

/** Height of a row that is given none, in points. */
const USUAL_HEIGHT = 15;

/** Collects the cells, merges and heights of one sheet while it is laid out from top to bottom. */
export class SheetBuilder {
  readonly cells: (CellPlan | null)[][] = [];
  readonly merges: Area[] = [];
  readonly heights: number[] = [];

  constructor(private readonly columnCount: number) {}

  /** Puts a value (never a formula) into a cell. */
  value(row: number, column: number, value: PlainValue, style: StyleId): void {
    this.put(row, column, { value, style });
  }

  /** Puts a formula and the result it must give into a cell; answers the cell's reference. */
  formula(row: number, column: number, formula: string, result: PlainValue, style: StyleId): string {
    this.put(row, column, { value: result, formula, style });
    return a1(row, column);
  }

  /** Gives every still empty cell of an area a style. */
  style({ top, left, bottom, right }: Area, style: StyleId): void {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (!this.rowAt(row)[column - 1]) this.put(row, column, { value: null, style });
  }

  /** Merges an area whose top left cell has been put; the covered cells take the same style. */
  merge(area: Area): void {
    const first = this.rowAt(area.top)[area.left - 1];
    if (!first) throw new Error(`nothing to merge at ${a1(area.top, area.left)}`);
    this.style(area, first.style);
    if (area.top !== area.bottom || area.left !== area.right) this.merges.push(area);
  }

  /** A value spread over several columns of a row. */
  wide(row: number, left: number, right: number, value: PlainValue, style: StyleId): void {
    this.value(row, left, value, style);
    this.merge({ top: row, left, bottom: row, right });
  }

  /** A formula spread over several columns of a row. */
  wideFormula(
    row: number,
    [left, right]: readonly [number, number],
    formula: string,
    result: PlainValue,
    style: StyleId,
  ): void {
    this.formula(row, left, formula, result, style);
    this.merge({ top: row, left, bottom: row, right });
  }

  /** A row of captions or values from the first column on. */
  row(row: number, values: readonly PlainValue[], style: StyleId): void {
    values.forEach((value, i) => {
      this.value(row, i + 1, value, style);
    });
  }

  /** Planned cells from the first column on. */
  cellsOf(row: number, cells: readonly CellPlan[]): void {
    cells.forEach((cell, i) => {
      this.put(row, i + 1, cell);
    });
  }

  /** Whole rows from a given one on, with their heights and what is merged in them, as they were made before. */
  lines(
    first: number,
    { lines, merges }: { readonly lines: readonly Line[]; readonly merges: readonly Area[] },
    heights: readonly number[],
  ): void {
    if (first > 1) this.rowAt(first - 1);
    lines.forEach((line, i) => {
      this.cells[first + i - 1] = line as (CellPlan | null)[];
      this.heights[first + i - 1] = heights[i] ?? USUAL_HEIGHT;
    });
    this.merges.push(...merges);
  }

  /** Sets a row's height in points. */
  height(row: number, points: number): void {
    this.rowAt(row);
    this.heights[row - 1] = points;
  }

  /** Raises the rows so far until every text in them is whole; widths of the columns in millimetres, 0 for hidden ones. */
  fit(widthsMm: readonly number[]): void {
    fitHeights(this, widthsMm);
  }

  private put(row: number, column: number, cell: CellPlan): void {
    this.rowAt(row)[column - 1] = cell;
  }

  private rowAt(row: number): (CellPlan | null)[] {
    while (this.cells.length < row) {
      this.cells.push(new Array<CellPlan | null>(this.columnCount).fill(null));
      this.heights.push(USUAL_HEIGHT);
    }
    const found = this.cells[row - 1];
    if (!found) throw new RangeError(`row ${row}`);
    return found;
  }
}
