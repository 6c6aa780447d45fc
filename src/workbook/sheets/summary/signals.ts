import { a1, columnArea } from '../../address';
import { wording } from '../../layout-version';
import { WORDS } from '../../names';
import type { Area, ChartPlan, ConditionalFormatPlan } from '../../plan';
import type { PlanContext } from '../../plan-context';
import { PALETTE } from '../../styles';
import { drawnScore } from './disciplines-table';
import { CHART_COLUMN, CHART_ROWS, FIGURE_ROW, type SummaryLayout, WIDTH } from './layout';

/** The bar chart of the disciplines' scores. */
export function chart({ assessment, layout }: PlanContext, at: SummaryLayout): ChartPlan {
  return {
    title: wording(layout)('各专业得分（满分 100）'),
    categories: columnArea(1, at.firstDiscipline, at.total - 1),
    values: columnArea(CHART_COLUMN, at.firstDiscipline, at.total - 1),
    cache: {
      categories: assessment.disciplines.map(({ discipline }) => discipline.name),
      values: assessment.disciplines.map(drawnScore),
    },
    place: { top: at.chart, left: 1, bottom: at.chart + CHART_ROWS - 1, right: WIDTH },
    max: 112,
    color: PALETTE.brand,
  };
}

/** Colours of the states. */
export function signals(at: SummaryLayout): readonly ConditionalFormatPlan[] {
  const states: Area = columnArea(8, at.firstDiscipline, at.total);
  const figures: Area = { top: FIGURE_ROW, left: 3, bottom: FIGURE_ROW, right: 6 };
  const colour = (fontColor: string, ...words: readonly string[]): ConditionalFormatPlan => ({
    areas: [figures, states], // relative to the first area, which lies up and left of the other
    formula: anyOf(words.map((word) => `${a1(figures.top, figures.left)}="${word}"`)),
    format: { fontColor },
  });
  const untouched = (area: Area, progress: string, fontColor: string): ConditionalFormatPlan => ({
    areas: [area],
    formula: `LEFT(${progress},2)="0/"`,
    format: { fontColor },
  });
  const scores: Area = { top: at.firstDiscipline, left: 3, bottom: at.total - 1, right: 4 };
  return [
    untouched(scores, `$${a1(at.firstDiscipline, 5)}`, PALETTE.paper),
    untouched({ top: at.total, left: 4, bottom: at.total, right: 4 }, `$E$${at.total}`, PALETTE.band),
    untouched({ top: FIGURE_ROW, left: 1, bottom: FIGURE_ROW, right: 2 }, `$E$${at.total}`, PALETTE.paper),
    colour(PALETTE.good, WORDS.complete),
    colour(PALETTE.warn, WORDS.incomplete, WORDS.undetermined),
    colour(PALETTE.bad, WORDS.invalid),
  ];
}

const anyOf = (tests: readonly string[]): string =>
  tests.length === 1 ? tests.join() : `OR(${tests.join()})`;
