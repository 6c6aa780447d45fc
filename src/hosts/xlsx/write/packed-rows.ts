import { strToU8 } from 'fflate';
import type { PlainValue, TailPlan } from '../../../workbook/plan';
import type { StyleId } from '../../../workbook/styles';
import type { Deflater } from '../zip/deflate';
import { type Packed, pack } from '../zip/write-zip';
import { lettersOf, rowXml, type StyleNumber, valueXml } from './cell-xml';

/** Rows of values that all look alike, from a given row on. */
export interface ValueRows {
  readonly first: number;
  /** One style per column. */
  readonly styles: readonly StyleId[];
  readonly rows: readonly (readonly PlainValue[])[];
}

/** Rows as they stand deflated in a worksheet part; where they are made, nothing else of the workbook need be known. */
export function packRows(
  { first, styles, rows }: ValueRows,
  number: StyleNumber,
  deflater: Deflater,
): Packed {
  const heads = styles.map((style, j) => [`<c r="${lettersOf(j + 1)}`, `" s="${number(style)}"`] as const);
  let xml = '';
  rows.forEach((values, i) => {
    const row = first + i;
    xml += `<row r="${row}">`;
    for (let j = 0; j < heads.length; j++) {
      const [before, after] = heads[j] as readonly [string, string];
      const value = values[j];
      if (value !== null && value !== undefined) xml += valueXml(before + row + after, value);
    }
    xml += '</row>';
  });
  return pack(strToU8(xml), deflater, false);
}

/** Rows of a tail that are deflated together. */
const TOGETHER = 100;

/** The rows of a tail from a given row on, some at a time. */
export function* packTail(
  { rows }: TailPlan,
  first: number,
  number: StyleNumber,
  deflater: Deflater,
): Iterable<Packed> {
  let row = first;
  let xml = '';
  for (const { cells, height } of rows) {
    xml += rowXml(cells, row, height, number);
    row++;
    if ((row - first) % TOGETHER !== 0) continue;
    yield pack(strToU8(xml), deflater, false);
    xml = '';
  }
  yield pack(strToU8(xml), deflater, false);
}
