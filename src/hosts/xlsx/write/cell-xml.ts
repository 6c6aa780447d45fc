import { columnLetters } from '../../../workbook/address';
import type { CellPlan, PlainValue, SheetPlan } from '../../../workbook/plan';
import type { StyleId } from '../../../workbook/styles';

/** Number of a style in the file's table of styles. */
export type StyleNumber = (style: StyleId) => number;

/**
 * Rows of a planned sheet, from row `first` on, as the file format wants them. The library does everything else of a sheet; its way of
 * writing cells takes almost half of the time and all cells at once into memory.
 */
export function rowsXml(
  cells: SheetPlan['cells'],
  heights: SheetPlan['heights'],
  number: StyleNumber,
  first = 1,
): string {
  let xml = '';
  cells.forEach((line, i) => {
    xml += rowXml(line, first + i, heights[first + i - 1], number);
  });
  return xml;
}

/** One row. */
export function rowXml(
  line: readonly (CellPlan | null)[],
  row: number,
  height: number | undefined,
  number: StyleNumber,
): string {
  let xml = '';
  for (let j = 0; j < line.length; j++) {
    const cell = line[j];
    if (cell) xml += cellXml(cell, lettersOf(j + 1) + row, number(cell.style));
  }
  return `<row r="${row}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${xml}</row>`;
}

function cellXml({ value, formula }: CellPlan, reference: string, style: number): string {
  const head = `<c r="${reference}" s="${style}"`;
  if (formula === undefined) return valueXml(head, value);
  const result = value ?? '';
  const type = typeof result === 'string' ? ' t="str"' : '';
  return `${head}${type}><f>${escapeXml(formula)}</f><v>${escapeXml(String(result))}</v></c>`;
}

/** A cell with a plain value; `head` is its tag up to the attributes. */
export function valueXml(head: string, value: PlainValue): string {
  if (value === null) return `${head}/>`;
  return typeof value === 'number'
    ? `${head}><v>${value}</v></c>`
    : `${head} t="inlineStr"><is>${textXml(value)}</is></c>`;
}

/** A text; blanks at its ends and line breaks would be lost unless they are said to matter. */
const textXml = (text: string): string =>
  `<t${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ''}>${escapeXml(text)}</t>`;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
const SPECIAL = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/g;

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML; characters that XML cannot hold, and what looks like it, in the file format's own escape. */
export const escapeXml = (text: string): string =>
  text.replace(
    SPECIAL,
    (char) => NAMED[char] ?? `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );

const letters: string[] = [];

/** Letters of a column number from 1. */
export function lettersOf(column: number): string {
  letters[column] ??= columnLetters(column);
  return letters[column] as string;
}
