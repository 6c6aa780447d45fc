import { columnLetters } from '../../../workbook/address';
import { MOST_ROW_HEIGHT } from '../../../workbook/measure';
import type { CellPlan, PlainValue, SheetPlan } from '../../../workbook/plan';
import { NONE, type SharedTags, sharedFormulas, tagKey } from './shared-formulas';
import type { SharedTexts } from './shared-texts';
import { styleNumber } from './style';
import { escapeXml, textXml } from './text-xml';

/** The rows of a planned sheet as the file format wants them, some at a time: from one index to before another. */
export function rowsOf(
  { cells, heights }: Pick<SheetPlan, 'cells' | 'heights'>,
  texts: SharedTexts,
): (from: number, to: number) => string {
  const shared = sharedFormulas(cells);
  return (from, to) => {
    let xml = '';
    for (let i = from; i < Math.min(to, cells.length); i++)
      xml += rowXml(cells[i] ?? [], i + 1, heights[i], texts, shared);
    return xml;
  };
}

/** One row. */
export function rowXml(
  line: readonly (CellPlan | null)[],
  row: number,
  height: number | undefined,
  texts: SharedTexts,
  shared: SharedTags = NONE,
): string {
  let xml = '';
  for (let j = 0; j < line.length; j++) {
    const cell = line[j];
    if (cell) xml += cellXml(cell, lettersOf(j + 1) + row, texts, shared.get(tagKey(row, j + 1)));
  }
  return `<row r="${row}"${height === undefined ? '' : ` ht="${Math.min(height, MOST_ROW_HEIGHT)}" customHeight="1"`}>${xml}</row>`;
}

function cellXml(
  { value, formula, filled, style }: CellPlan,
  reference: string,
  texts: SharedTexts,
  shared: string | undefined,
): string {
  const head = `<c r="${reference}" s="${styleNumber(style)}"`;
  if (formula === undefined) return valueXml(head, value, texts);
  const result = value ?? '';
  const type = typeof result === 'string' ? ' t="str"' : '';
  const formulaXml =
    shared === undefined
      ? `<f>${escapeXml(formula)}</f>`
      : filled
        ? `<f ${shared}/>`
        : `<f ${shared}>${escapeXml(formula)}</f>`;
  return `${head}${type}>${formulaXml}<v>${escapeXml(String(result))}</v></c>`;
}

/** A cell with a plain value; `head` is its tag up to the attributes. */
export function valueXml(head: string, value: PlainValue, texts: SharedTexts): string {
  if (value === null) return `${head}/>`;
  if (typeof value === 'number') return `${head}><v>${value}</v></c>`;
  return head + (texts.get(value) ?? ` t="inlineStr"><is>${textXml(value)}</is></c>`);
}

const letters: string[] = [];

/** Letters of a column number from 1. */
export function lettersOf(column: number): string {
  letters[column] ??= columnLetters(column);
  return letters[column] as string;
}
