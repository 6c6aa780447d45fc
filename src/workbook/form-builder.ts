import { cellArea } from './address';
import type { Calculated } from './kit/declared-table';
import type { Area, PlainValue } from './plan';
import { SheetBuilder } from './sheet-builder';
import type { StyleId } from './styles';

/** Lays a sheet out as a form from top to bottom: blocks of captions with values, and small tables. */
export class FormBuilder {
  readonly builder: SheetBuilder;
  readonly names: Record<string, Area> = {};
  protected row = 1;

  constructor(protected readonly columnCount: number) {
    this.builder = new SheetBuilder(columnCount);
  }

  get lastRow(): number {
    return this.row - 1;
  }

  /** Begins a block of the form. */
  section(text: string): void {
    this.builder.height(this.row, 6);
    this.row += 1;
    this.builder.wide(this.row, 1, this.columnCount, text, 'section');
    this.builder.height(this.row, 21);
    this.row += 1;
  }

  /** A caption with its value beside it; the value takes the rest of the row. */
  pair(label: string, value: PlainValue | Calculated, style: StyleId, name?: string): void {
    this.builder.value(this.row, 1, label, 'category');
    const span = [2, this.columnCount] as const;
    if (value !== null && typeof value === 'object')
      this.builder.wideFormula(this.row, span, value.formula, value.result, style);
    else this.builder.wide(this.row, ...span, value, style);
    this.builder.height(this.row, 18.75);
    if (name) this.names[name] = cellArea(this.row, 2);
    this.row += 1;
  }

  /** A remark over the whole width, one line high. */
  note(text: string): void {
    this.builder.wide(this.row, 1, this.columnCount, text, 'note');
    this.builder.height(this.row, 19);
    this.row += 1;
  }

  /** Rows of a table; answers the row of the first one. */
  protected table(
    header: readonly string[],
    rows: readonly (readonly (readonly [PlainValue, StyleId])[])[],
  ): number {
    header.forEach((caption, i) => {
      this.builder.value(this.row, i + 1, caption, 'header');
    });
    this.builder.height(this.row, 19.5);
    const first = this.row + 1;
    rows.forEach((cells, i) => {
      cells.forEach(([value, style], j) => {
        this.builder.value(first + i, j + 1, value, style);
      });
      this.builder.height(first + i, 18.75);
    });
    this.row = first + rows.length;
    return first;
  }
}
