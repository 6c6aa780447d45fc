import { absoluteRef, columnArea, columnLetters } from '../../address';
import type { RankingLayout } from './layout';

/** References to the columns of the table that the overview counts. */
export interface RankingColumns {
  readonly periods: string;
  readonly composites: string;
  readonly grades: string;
}

/** Those columns from the first to the last row. */
export function rankingColumns({ column, first, last }: RankingLayout): RankingColumns {
  const reference = (index: number): string => absoluteRef(columnArea(index, first, last));
  return {
    periods: reference(column.period),
    composites: reference(column.composite),
    grades: reference(column.grade),
  };
}

/** 1 + the better sites of the same period; quadratic in all, so for short tables only. */
export function rankFormula(
  { periods, composites }: RankingColumns,
  { column }: RankingLayout,
  row: number,
): string {
  const own = (index: number): string => `${columnLetters(index)}${row}`;
  return `SUMPRODUCT((${periods}=${own(column.period)})*(${composites}>${own(column.composite)}))+1`;
}

/**
 * 综合得分 from the scores of the row and the weights of its rubric: Σ(weight × score) ÷ Σ weights of the applicable
 * disciplines as a quotient of two integers, so that it rounds as the code does. SUMPRODUCT takes a text for 0.
 */
export function rankedCompositeFormula(
  row: number,
  weightsRow: number,
  [left, right]: readonly [number, number],
): string {
  const scores = `$${columnLetters(left)}${row}:$${columnLetters(right)}${row}`;
  const weights = absoluteRef({ top: weightsRow, left, bottom: weightsRow, right });
  return `ROUND(ROUND(10000*SUMPRODUCT(${weights},${scores}),0)/ROUND(100*SUMIF(${scores},">=0",${weights}),0),0)/100`;
}

/** How many sites a period has. */
export const countFormula = ({ periods }: RankingColumns, period: string): string =>
  `SUMPRODUCT((${periods}=${period})*1)`;

/** Mean composite of a period, two decimals. */
export const meanFormula = (columns: RankingColumns, period: string): string =>
  `ROUND(ROUND(100*SUMPRODUCT((${columns.periods}=${period})*${columns.composites}),0)/${countFormula(columns, period)},0)/100`;

/** Best composite of a period; LARGE, because Gnumeric does not evaluate MAX over an array here. */
export const bestFormula = ({ periods, composites }: RankingColumns, period: string): string =>
  `SUMPRODUCT(LARGE((${periods}=${period})*${composites},1))`;

/** Lowest composite of a period; sites of other periods are put out of reach. */
export const lowestFormula = ({ periods, composites }: RankingColumns, period: string): string =>
  `SUMPRODUCT(SMALL(${composites}+1000*(${periods}<>${period}),1))`;

/** How many sites of a period have a grade; the comparison takes any text as it is, as COUNTIF would not. */
export const gradeCountFormula = (
  { periods, grades }: RankingColumns,
  period: string,
  grade: string,
): string => `SUMPRODUCT((${periods}=${period})*(${grades}=${grade}))`;
