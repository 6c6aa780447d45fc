import { a1 } from '../../address';
import type { Area, ConditionalFormatPlan } from '../../plan';
import { PALETTE } from '../../styles';
import { type ComparisonLayout, HEAT_EDGES, LEGEND_COLUMN, ROW } from './layout';

/** Fills of the steps, the lowest first. */
const HEAT_FILLS = ['F8C9C2', 'FBDFC0', 'FDF3C9', 'DDF0D2', 'B4DDB0'] as const;

/** Colours of the scores and of the legend above them; the edges are those of the legend. */
export function heatColours(at: ComparisonLayout): readonly ConditionalFormatPlan[] {
  const legend: Area = {
    top: ROW.legend,
    left: LEGEND_COLUMN,
    bottom: ROW.legend,
    right: LEGEND_COLUMN + HEAT_EDGES.length - 1,
  };
  const scores: Area = { top: ROW.first, left: at.firstDiscipline, bottom: at.last, right: at.composite };
  const first = a1(legend.top, legend.left); // relative to the first area, which lies up and left of the other
  const edge = (step: number): string => `$${a1(ROW.legend, LEGEND_COLUMN + step)}`.replace(/(\d+)$/, '$$$1');
  return HEAT_FILLS.map(
    (fill, step): ConditionalFormatPlan => ({
      areas: [legend, scores],
      formula: `IF(ISNUMBER(${first}),${first}>=${edge(step)},FALSE)`,
      format: { fill },
    }),
  ).reverse();
}

/** Better in green, worse in red. */
export function changeColours(at: ComparisonLayout): readonly ConditionalFormatPlan[] {
  const columns = [at.change, ...at.earlier.map(({ change }) => change)].filter((column) => column > 0);
  return columns.flatMap((column) => {
    const areas = [{ top: ROW.first, left: column, bottom: at.last, right: column }] as const;
    const cell = `$${a1(ROW.first, column)}`;
    return [
      { areas, formula: `IF(ISNUMBER(${cell}),${cell}>0,FALSE)`, format: { fontColor: PALETTE.good } },
      { areas, formula: `IF(ISNUMBER(${cell}),${cell}<0,FALSE)`, format: { fontColor: PALETTE.bad } },
    ];
  });
}
