import { BorderCollection } from './borders';
import { FormatPart } from './format-part';
import {
  checkNumber,
  checkWhole,
  checkWord,
  MAX_COLUMN_POINTS,
  MAX_ROW_POINTS,
  PIXELS_PER_POINT,
} from './limits';
import type { Modelled } from './modelled';
import { FormatProtection, RangeFill, RangeFont } from './range-font';

declare module './modelled' {
  interface Models {
    format: [Excel.RangeFormat, RangeFormat];
  }
}

const HORIZONTAL = { General: 0, Left: 1, Center: 2, Right: 3 } as const;
const VERTICAL = { Top: 1, Center: 2, Bottom: 3 } as const;
type Horizontal = keyof typeof HORIZONTAL;
type Vertical = keyof typeof VERTICAL;
/** Pixels of the grid per step of indent. */
const INDENT = 9;
const WRAP = 3;
const OVERFLOW = 1;

/** Alignment, sizes and the door to fill, font, borders and lock. */
export class RangeFormat extends FormatPart implements Modelled<Excel.RangeFormat, RangeFormat> {
  static override readonly scalars = ['horizontalAlignment', 'verticalAlignment', 'wrapText', 'indentLevel'];

  get fill(): RangeFill {
    return new RangeFill(this.book, this.sheet, this.boxes);
  }

  get font(): RangeFont {
    return new RangeFont(this.book, this.sheet, this.boxes);
  }

  get borders(): BorderCollection {
    return new BorderCollection(this.book, this.sheet, this.boxes);
  }

  get protection(): FormatProtection {
    return new FormatProtection(this.book, this.sheet, this.boxes);
  }

  get horizontalAlignment(): Horizontal | null {
    return this.sharedStyle((style) => keyOf(HORIZONTAL, style.ht ?? 0) ?? 'General');
  }

  set horizontalAlignment(name: Horizontal) {
    this.put({ ht: HORIZONTAL[checkWord('alignment', name, wordsOf(HORIZONTAL))] });
  }

  get verticalAlignment(): Vertical | null {
    return this.sharedStyle((style) => keyOf(VERTICAL, style.vt ?? 3) ?? 'Bottom');
  }

  set verticalAlignment(name: Vertical) {
    this.put({ vt: VERTICAL[checkWord('alignment', name, wordsOf(VERTICAL))] });
  }

  get wrapText(): boolean | null {
    return this.sharedStyle((style) => style.tb === WRAP);
  }

  set wrapText(wrap: boolean) {
    this.put({ tb: wrap ? WRAP : OVERFLOW });
  }

  get indentLevel(): number | null {
    return this.sharedStyle((style) => Math.max(style.pd?.l ?? 0, style.pd?.r ?? 0) / INDENT);
  }

  set indentLevel(level: number) {
    checkWhole('indent', level, 0, 250);
    this.put({ pd: level === 0 ? null : { l: level * INDENT, r: level * INDENT } });
  }

  /** Points. */
  get columnWidth(): number | null {
    const first = this.boxes[0];
    return first ? this.book.grid.columnWidth(this.sheet, first.column) / PIXELS_PER_POINT : null;
  }

  /** A width shows columns that were hidden; none at all hides them. */
  set columnWidth(points: number) {
    this.book.guardFormat(this.sheet, 'allowFormatColumns');
    checkNumber('column width', points, 0, MAX_COLUMN_POINTS);
    const { grid } = this.book;
    for (const { column, columns } of this.boxes) {
      if (points === 0 || isAny(column, columns, (at) => grid.isColumnHidden(this.sheet, at)))
        grid.hideColumns(this.sheet, column, columns, points === 0); // the grid sizes no hidden ones
      if (points > 0) grid.setColumnWidth(this.sheet, column, columns, points * PIXELS_PER_POINT);
    }
  }

  /** Points. */
  get rowHeight(): number | null {
    const first = this.boxes[0];
    return first ? this.book.grid.rowHeight(this.sheet, first.row) / PIXELS_PER_POINT : null;
  }

  /** A height shows rows that were hidden; none at all hides them. */
  set rowHeight(points: number) {
    this.book.guardFormat(this.sheet, 'allowFormatRows');
    checkNumber('row height', points, 0, MAX_ROW_POINTS);
    const { grid } = this.book;
    for (const given of this.boxes) {
      const { row, rows } = grid.clip(this.sheet, given);
      if (points === 0 || isAny(row, rows, (at) => grid.isRowHidden(this.sheet, at)))
        grid.hideRows(this.sheet, row, rows, points === 0);
      if (points > 0) grid.setRowHeight(this.sheet, row, rows, points * PIXELS_PER_POINT);
    }
  }
}

const isAny = (first: number, count: number, is: (at: number) => boolean): boolean =>
  Array.from({ length: count }, (_, i) => first + i).some(is);

const wordsOf = <T extends string>(table: Readonly<Record<T, number>>): T[] => Object.keys(table) as T[];

const keyOf = <T extends string>(table: Readonly<Record<T, number>>, wanted: number): T | undefined =>
  wordsOf(table).find((name) => table[name] === wanted);
