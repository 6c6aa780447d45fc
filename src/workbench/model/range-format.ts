import type { IStyleData } from '@univerjs/core';
import { ApiObject } from '../protocol/api-object';
import type { Book } from './book';
import { BorderCollection } from './borders';
import type { Box } from './box';

const HORIZONTAL = { General: 0, Left: 1, Center: 2, Right: 3 } as const;
const VERTICAL = { Top: 1, Center: 2, Bottom: 3 } as const;
/** Pixels of the grid per point. */
const PIXELS_PER_POINT = 4 / 3;
/** Pixels of the grid per step of indent. */
const INDENT = 9;
const WRAP = 3;
const OVERFLOW = 1;

/** What all parts of a format share: the cells that they speak of. */
export abstract class FormatPart extends ApiObject {
  constructor(
    protected readonly book: Book,
    protected readonly sheet: string,
    protected readonly boxes: readonly Box[],
  ) {
    super();
  }

  protected put(style: IStyleData): void {
    this.book.guardFormat(this.sheet);
    for (const box of this.boxes)
      this.book.grid.addStyle(this.sheet, this.book.grid.clip(this.sheet, box), () => style);
  }

  /** The value that all cells share; null when they differ. */
  protected shared<T>(read: (row: number, column: number) => T): T | null {
    let found: { value: T } | null = null;
    for (const given of this.boxes) {
      const box = this.book.grid.clip(this.sheet, given);
      for (let row = box.row; row < box.row + box.rows; row++)
        for (let column = box.column; column < box.column + box.columns; column++) {
          const value = read(row, column);
          if (found && found.value !== value) return null;
          found = { value };
        }
    }
    return found ? found.value : null;
  }

  protected sharedStyle<T>(read: (style: IStyleData) => T): T | null {
    return this.shared((row, column) => read(this.book.grid.style(this.sheet, row, column)));
  }
}

/** Alignment, sizes and the door to fill, font, borders and lock. */
export class RangeFormat extends FormatPart {
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

  get horizontalAlignment(): string | null {
    return this.sharedStyle((style) => keyOf(HORIZONTAL, style.ht ?? 0) ?? 'General');
  }

  set horizontalAlignment(name: keyof typeof HORIZONTAL) {
    this.put({ ht: HORIZONTAL[name] });
  }

  get verticalAlignment(): string | null {
    return this.sharedStyle((style) => keyOf(VERTICAL, style.vt ?? 3) ?? 'Bottom');
  }

  set verticalAlignment(name: keyof typeof VERTICAL) {
    this.put({ vt: VERTICAL[name] });
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
    this.put({ pd: level === 0 ? null : { l: level * INDENT, r: level * INDENT } });
  }

  /** Points. */
  get columnWidth(): number | null {
    const first = this.boxes[0];
    return first ? this.book.grid.columnWidth(this.sheet, first.column) / PIXELS_PER_POINT : null;
  }

  set columnWidth(points: number) {
    this.book.guardFormat(this.sheet, 'allowFormatColumns');
    for (const { column, columns } of this.boxes)
      this.book.grid.setColumnWidth(this.sheet, column, columns, points * PIXELS_PER_POINT);
  }

  /** Points. */
  get rowHeight(): number | null {
    const first = this.boxes[0];
    return first ? this.book.grid.rowHeight(this.sheet, first.row) / PIXELS_PER_POINT : null;
  }

  set rowHeight(points: number) {
    this.book.guardFormat(this.sheet, 'allowFormatRows');
    for (const { row, rows } of this.boxes)
      this.book.grid.setRowHeight(this.sheet, row, rows, points * PIXELS_PER_POINT);
  }
}

class RangeFill extends FormatPart {
  static override readonly scalars = ['color'];

  get color(): string | null {
    return this.sharedStyle((style) => (style.bg?.rgb ?? '#FFFFFF').toUpperCase());
  }

  set color(color: string) {
    this.put({ bg: { rgb: color } });
  }
}

class RangeFont extends FormatPart {
  static override readonly scalars = [
    'name',
    'size',
    'bold',
    'italic',
    'underline',
    'strikethrough',
    'color',
  ];

  get name(): string | null {
    return this.sharedStyle((style) => style.ff ?? 'Calibri');
  }

  set name(name: string) {
    this.put({ ff: name });
  }

  get size(): number | null {
    return this.sharedStyle((style) => style.fs ?? 11);
  }

  set size(points: number) {
    this.put({ fs: points });
  }

  get bold(): boolean | null {
    return this.sharedStyle((style) => style.bl === 1);
  }

  set bold(bold: boolean) {
    this.put({ bl: bold ? 1 : 0 });
  }

  get italic(): boolean | null {
    return this.sharedStyle((style) => style.it === 1);
  }

  set italic(italic: boolean) {
    this.put({ it: italic ? 1 : 0 });
  }

  get underline(): string | null {
    return this.sharedStyle((style) => (style.ul?.s === 1 ? 'Single' : 'None'));
  }

  set underline(underline: string) {
    this.put({ ul: { s: underline === 'None' ? 0 : 1 } });
  }

  get strikethrough(): boolean | null {
    return this.sharedStyle((style) => style.st?.s === 1);
  }

  set strikethrough(struck: boolean) {
    this.put({ st: { s: struck ? 1 : 0 } });
  }

  get color(): string | null {
    return this.sharedStyle((style) => (style.cl?.rgb ?? '#000000').toUpperCase());
  }

  set color(color: string) {
    this.put({ cl: { rgb: color } });
  }
}

class FormatProtection extends FormatPart {
  static override readonly scalars = ['locked'];

  get locked(): boolean | null {
    return this.shared((row, column) => !this.book.grid.isUnlocked(this.sheet, row, column));
  }

  set locked(locked: boolean) {
    this.book.guardFormat(this.sheet);
    for (const box of this.boxes)
      this.book.grid.setUnlocked(this.sheet, this.book.grid.clip(this.sheet, box), !locked);
  }
}

const keyOf = (table: Readonly<Record<string, number>>, wanted: number): string | undefined =>
  Object.keys(table).find((name) => table[name] === wanted);
