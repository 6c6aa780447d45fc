import { columnLetters } from '../../../workbook/address';
import type { CellPlan, PlainValue, SheetPlan } from '../../../workbook/plan';
import type { StyleId } from '../../../workbook/styles';
import { NONE, type SharedTags, sharedFormulas, tagKey } from './shared-formulas';

/** Number of a style in the file's table of styles. */
export type StyleNumber = (style: StyleId) => number;

/**
 * The rows of a planned sheet as the file format wants them, some at a time: from one index to before another. The library
 * does everything else of a sheet; its way of writing cells takes almost half of the time and all cells at once into memory.
 */
export function rowsOf(
  { cells, heights }: Pick<SheetPlan, 'cells' | 'heights'>,
  number: StyleNumber,
): (from: number, to: number) => string {
  const shared = sharedFormulas(cells);
  return (from, to) => {
    let xml = '';
    for (let i = from; i < Math.min(to, cells.length); i++)
      xml += rowXml(cells[i] ?? [], i + 1, heights[i], number, shared);
    return xml;
  };
}

/** One row. */
export function rowXml(
  line: readonly (CellPlan | null)[],
  row: number,
  height: number | undefined,
  number: StyleNumber,
  shared: SharedTags = NONE,
): string {
  let xml = '';
  for (let j = 0; j < line.length; j++) {
    const cell = line[j];
    if (cell)
      xml += cellXml(cell, lettersOf(j + 1) + row, number(cell.style), shared.get(tagKey(row, j + 1)));
  }
  return `<row r="${row}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${xml}</row>`;
}

function cellXml(
  { value, formula, filled }: CellPlan,
  reference: string,
  style: number,
  shared: string | undefined,
): string {
  const head = `<c r="${reference}" s="${style}"`;
  if (formula === undefined) return valueXml(head, value);
  const result = value ?? '';
  const type = typeof result === 'string' ? ' t="str"' : '';
  const told =
    shared === undefined
      ? `<f>${escapeXml(formula)}</f>`
      : filled
        ? `<f ${shared}/>`
        : `<f ${shared}>${escapeXml(formula)}</f>`;
  return `${head}${type}>${told}<v>${escapeXml(String(result))}</v></c>`;
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
