import type { PlainValue, TailPlan } from '../../../workbook/plan';
import type { StyleId } from '../../../workbook/styles';
import type { Deflater } from '../zip/deflate';
import { type Packed, pack } from '../zip/write-zip';
import { type CellNames, lettersOf, rowXml, valueXml } from './cell-xml';
import type { SharedTexts } from './shared-texts';
import { TextBytes } from './text-bytes';

/** Rows of values that all look alike, from a given row on. */
export interface ValueRows {
  readonly first: number;
  /** One style per column. */
  readonly styles: readonly StyleId[];
  readonly rows: readonly (readonly PlainValue[])[];
}

/** Empty but while rows are packed. */
const bytes = new TextBytes();

/** Rows as they stand deflated in a worksheet part; where they are made, nothing else of the workbook need be known. */
export function packRows({ first, styles, rows }: ValueRows, names: CellNames, deflater: Deflater): Packed {
  const columns = styles.map((style, j) => new Column(j + 1, names.style(style), names.texts));
  rows.forEach((values, i) => {
    const row = String(first + i);
    let xml = `<row r="${row}">`;
    for (let j = 0; j < columns.length; j++) xml += columns[j]?.cellXml(row, values[j] ?? null);
    bytes.add(`${xml}</row>`);
  });
  return pack(bytes.take(), deflater, false);
}

/** A column of such rows; most cells say the same as the one above them. */
class Column {
  private readonly before: string;
  private readonly after: string;
  private above: PlainValue = null;
  private rest = '';

  constructor(
    column: number,
    style: number,
    private readonly texts: SharedTexts,
  ) {
    this.before = `<c r="${lettersOf(column)}`;
    this.after = `" s="${style}"`;
  }

  /** The cell of a row; nothing where there is no value. */
  cellXml(row: string, value: PlainValue): string {
    if (value === null) return '';
    if (value !== this.above) this.rest = valueXml(this.after, value, this.texts);
    this.above = value;
    return this.before + row + this.rest;
  }
}

/** Rows of a tail that are deflated together. */
const TOGETHER = 100;

/** The rows of a tail from a given row on, some at a time. */
export function* packTail(
  { rows }: TailPlan,
  first: number,
  names: CellNames,
  deflater: Deflater,
): Iterable<Packed> {
  let row = first;
  for (const { cells, height } of rows) {
    bytes.add(rowXml(cells, row, height, names));
    row++;
    if ((row - first) % TOGETHER === 0) yield pack(bytes.take(), deflater, false);
  }
  yield pack(bytes.take(), deflater, false);
}
