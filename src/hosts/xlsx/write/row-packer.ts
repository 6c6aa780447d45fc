import type { PlainValue, RowRest } from '../../../workbook/plan';
import type { StyleId } from '../../../workbook/styles';
import type { Deflater } from '../zip/deflate';
import { type Packed, pack } from '../zip/write-zip';
import { ByteBlock } from './byte-block';
import { lettersOf, valueXml } from './cell-xml';
import { addStamped, makeStamp, type RowStamp } from './row-stamp';
import type { SharedTexts } from './shared-texts';
import { styleNumber } from './style';

/** Rows of values, from a given row on. */
export interface ValueRows {
  readonly first: number;
  /** Values that all of them begin with. */
  readonly lead: readonly PlainValue[];
  readonly rows: readonly RowRest[];
}

/**
 * Makes rows that all look alike, as they are deflated in a worksheet part; nothing else of the workbook is needed.
 * What comes again is not made again but numbered anew.
 */
export class RowPacker {
  private readonly made = new WeakMap<RowRest, RowStamp>();
  private readonly bytes = new ByteBlock();
  private readonly heads: readonly (readonly [before: string, after: string])[];

  constructor(
    /** One style per column. */
    styles: readonly StyleId[],
    private readonly texts: SharedTexts,
    private readonly deflater: Deflater,
  ) {
    this.heads = styles.map((style, j) => [`<c r="${lettersOf(j + 1)}`, `" s="${styleNumber(style)}"`]);
  }

  add({ first, lead, rows }: ValueRows): void {
    let start: RowStamp | null = null;
    rows.forEach((row, i) => {
      const number = String(first + i);
      const digits = number.length;
      if (start?.digits !== digits)
        start = makeStamp((hole) => `<row r="${hole}">${this.cellsXml(lead, 0, hole)}`, digits);
      addStamped(start, number, this.bytes);
      if (row.again) addStamped(this.stampOf(row, lead.length, digits), number, this.bytes);
      else this.bytes.addText(`${this.cellsXml(row.values, lead.length, number)}</row>`);
    });
  }

  /** The rows that were added since the last time. */
  take(): Packed {
    return pack(this.bytes.take(), this.deflater, false);
  }

  private stampOf(row: RowRest, column: number, digits: number): RowStamp {
    const before = this.made.get(row);
    if (before?.digits === digits) return before;
    const stamp = makeStamp((hole) => `${this.cellsXml(row.values, column, hole)}</row>`, digits);
    this.made.set(row, stamp);
    return stamp;
  }

  /** Cells of a row from a column on, counted from 0; none where there is no value. */
  private cellsXml(values: readonly PlainValue[], column: number, row: string): string {
    let xml = '';
    values.forEach((value, j) => {
      const [before = '', after = ''] = this.heads[column + j] ?? [];
      if (value !== null) xml += valueXml(before + row + after, value, this.texts);
    });
    return xml;
  }
}
