import { type HeadquartersContext, PAGE_MM } from '../context';

/** Earlier periods that are compared; more would not be readable on a page. */
const MOST_EARLIER = 3;

/** Narrowest and widest column of names; it takes what the others leave of the page. */
const SITE_MM = [44, 90] as const;
const COMPOSITE_MM = 15.5;
const CHANGE_MM = 19.5;

/** Column of a score, and from so many disciplines on a narrower one beside a narrower name. */
const SCORE_MM = { usual: 15, narrow: 13 } as const;
const MANY = 8;
const NARROW_SITE_MM = 36;
const LEAST_COLUMNS = 7;

/** Rows above the sites: title, what it covers, legend, a heading over each period, captions, what is to be said of each period. */
export const ROW = {
  title: 1,
  subtitle: 2,
  legend: 3,
  group: 4,
  header: 5,
  mean: 6,
  missing: 7,
  first: 8,
} as const;

/** Lower edges of the steps of colour, the lowest first; they are on the sheet, where they can be changed. */
export const HEAT_EDGES = [0, 80, 85, 90, 95] as const;

/** First column of the legend, and of the scores below it. */
export const LEGEND_COLUMN = 2;

/** Where everything on 对比 is. */
export interface ComparisonLayout {
  readonly widths: readonly number[];
  readonly firstDiscipline: number;
  /** Composite of the newest period. */
  readonly composite: number;
  /** The change to the inspection before; 0 where there is only one period. */
  readonly change: number;
  /** Earlier periods, the newer first: index among the ranked, its columns; 0 where there is nothing before it. */
  readonly earlier: readonly {
    readonly period: number;
    readonly composite: number;
    readonly change: number;
  }[];
  readonly last: number;
}

/** Lays the sheet out. */
export function layOutComparison({ consolidation, disciplines }: HeadquartersContext): ComparisonLayout {
  const { periods, trends } = consolidation;
  const isNarrow = disciplines.length >= MANY;
  const score = isNarrow ? SCORE_MM.narrow : SCORE_MM.usual;
  const narrowest = isNarrow ? NARROW_SITE_MM : SITE_MM[0];
  const left = PAGE_MM - narrowest - score * disciplines.length - COMPOSITE_MM - CHANGE_MM;
  const shown = Math.max(
    0,
    Math.min(MOST_EARLIER, periods.length - 1, Math.floor(left / (COMPOSITE_MM + CHANGE_MM))),
  );
  const widths: number[] = [0, ...disciplines.map(() => score)];
  const columnsOf = (period: number) => {
    const column = widths.push(COMPOSITE_MM);
    return { period, composite: column, change: period < periods.length - 1 ? widths.push(CHANGE_MM) : 0 };
  };
  const newest = columnsOf(0);
  const earlier = Array.from({ length: shown }, (_, i) => columnsOf(i + 1));
  while (widths.length < LEAST_COLUMNS) widths.push(score);
  const others = widths.reduce((sum, width) => sum + width, 0);
  widths[0] = Math.min(SITE_MM[1], Math.max(narrowest, PAGE_MM - others));
  return {
    widths,
    firstDiscipline: 2,
    composite: newest.composite,
    change: newest.change,
    earlier,
    last: ROW.first - 1 + Math.max(1, trends.length),
  };
}
