import type { SiteFacts } from '../../domain/site-facts';
import { textLiteral } from '../address';
import { NAMES } from '../names';
import type { PlainValue } from '../plan';
import type { SheetBuilder } from '../sheet-builder';
import type { StyleId } from '../styles';

/** First and last column that a line above a table takes. */
export type LineSpan = readonly [left: number, right: number];

/** A line above the captions of a table; the first is its title. */
export interface HeadLine {
  /** Points. */
  readonly height: number;
  readonly put: (builder: SheetBuilder, row: number, span: LineSpan) => void;
}

/** A text over all columns that are seen. */
export const textLine = (text: string, style: StyleId, height: number): HeadLine => ({
  height,
  put: (builder, row, [left, right]) => builder.wide(row, left, right, text, style),
});

/** A formula over all columns that are seen, and the result that it must give. */
export const formulaLine = (
  formula: string,
  result: PlainValue,
  style: StyleId,
  height: number,
): HeadLine => ({
  height,
  put: (builder, row, span) => builder.wideFormula(row, span, formula, result, style),
});

/** Which site and period a sheet is about, and `more` behind it. */
export const siteLine = ({ site, period }: SiteFacts, height: number, more = ''): HeadLine => {
  const behind = more === '' ? '' : `    ${more}`;
  return formulaLine(
    `"项目 "&${NAMES.site}&"    期间 "&${NAMES.period}${behind === '' ? '' : `&${textLiteral(behind)}`}`,
    `项目 ${site}    期间 ${period}${behind}`,
    'subtitle',
    height,
  );
};

/** Nothing. */
export const emptyLine = (height: number): HeadLine => ({ height, put: () => undefined });

/** First row of a table with so many lines above its captions. */
export const firstRowOf = ({ length }: readonly HeadLine[]): number => length + 2;
