import type { PlainValue } from '../../../workbook/plan';
import type { StyleId } from '../../../workbook/styles';
import type { Deflater } from '../zip/deflate';
import { type Packed, pack } from '../zip/write-zip';
import { type CellNames, lettersOf, valueXml } from './cell-xml';
import { makeStamp, NUMBER, type RowStamp, StampedRows } from './row-stamp';

/** Rows of values, from a given row on. */
export interface ValueRows {
  readonly first: number;
  /** Values that all of them begin with. */
  readonly lead: readonly PlainValue[];
  /** What follows in each; at least one value. */
  readonly rows: readonly (readonly PlainValue[])[];
}

/**
 * Makes rows that all look alike, as they stand deflated in a worksheet part; nothing else of the workbook need be known.
 * A row that was given before, the very same array, is not made again but numbered anew.
 */
export class RowPacker {
  private readonly made = new WeakMap<readonly PlainValue[], RowStamp>();
  private readonly stamped = new StampedRows();
  private readonly heads: readonly (readonly [before: string, after: string])[];

  constructor(
    /** One style per column. */
    styles: readonly StyleId[],
    private readonly names: CellNames,
    private readonly deflater: Deflater,
  ) {
    this.heads = styles.map((style, j) => [`<c r="${lettersOf(j + 1)}`, `" s="${names.style(style)}"`]);
  }

  add({ first, lead, rows }: ValueRows): void {
    const opening = `<row r="${NUMBER}">${this.cellsXml(lead, 0)}`;
    let start: RowStamp | null = null;
    rows.forEach((row, i) => {
      const digits = this.stamped.startRow(first + i);
      if (start?.digits !== digits) start = makeStamp(opening, digits);
      this.stamped.add(start);
      this.stamped.add(this.stampOf(row, lead.length, digits));
    });
  }

  /** The rows that were added since the last time. */
  take(): Packed {
    return pack(this.stamped.take(), this.deflater, false);
  }

  private stampOf(row: readonly PlainValue[], column: number, digits: number): RowStamp {
    const before = this.made.get(row);
    if (before?.digits === digits) return before;
    const stamp = makeStamp(`${this.cellsXml(row, column)}</row>`, digits);
    this.made.set(row, stamp);
    return stamp;
  }

  /** Cells from a column on, counted from 0; none where there is no value. */
  private cellsXml(values: readonly PlainValue[], column: number): string {
    let xml = '';
    values.forEach((value, j) => {
      const [before = '', after = ''] = this.heads[column + j] ?? [];
      if (value !== null) xml += valueXml(before + NUMBER + after, value, this.names.texts);
    });
    return xml;
  }
}
