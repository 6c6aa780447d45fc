import { BLANKS } from '../domain/folding';
import { textLiteral } from './address';
import { byLayout } from './layout-version';

/** A text without the blanks that people and programs leave, and without control characters. */
export const withoutBlanks = (text: string): string =>
  BLANKS.reduce((left, blank) => `SUBSTITUTE(${left},${textLiteral(blank)},"")`, `CLEAN(${text})`);

/** Whether nobody sees anything in a cell, as `looksEmpty` has it; the first layout knows the space only. */
export const looksEmptyFormula = (cell: string, layout: number): string =>
  `${byLayout(layout, withoutBlanks(cell), { until: 1, was: `SUBSTITUTE(${cell}," ","")` })}=""`;
