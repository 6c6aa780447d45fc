import type { PlanContext } from '../../plan-context';

/** Eight columns; the four big figures take two each. Widths in millimetres. */
export const WIDTHS_MM = [28.5, 16.5, 23, 23, 21.5, 21.5, 21.5, 23.8];
/** All of them, and the two that the grade is in. */
export const PAGE_MM = WIDTHS_MM.reduce((sum, mm) => sum + mm, 0);
export const GRADE_MM = 46;
/** Hidden column right of the page that the chart draws: 0 as long as nothing was entered. */
export const CHART_COLUMN = 9;

/** Number of columns on the page. */
export const WIDTH = WIDTHS_MM.length;
/** Row of the four big figures, of the table's header, and how many rows the chart takes. */
export const FIGURE_ROW = 7;
export const TABLE_ROW = 10;
export const CHART_ROWS = 9;

/** Where the blocks of the page begin; they move with the number of disciplines and roles. */
export interface SummaryLayout {
  readonly firstDiscipline: number;
  readonly total: number;
  readonly chart: number;
  readonly firstRole: number;
  readonly bonus: number;
  readonly payoutTotal: number;
  readonly note: number;
  readonly signature: number;
}

/** Lays the page out. */
export function layOutSummary({ rubric }: PlanContext): SummaryLayout {
  const firstDiscipline = TABLE_ROW + 1;
  const total = firstDiscipline + rubric.disciplines.length;
  const chart = total + 1;
  const firstRole = chart + CHART_ROWS + 2;
  const bonus = firstRole + rubric.scheme.payouts.length;
  return {
    firstDiscipline,
    total,
    chart,
    firstRole,
    bonus,
    payoutTotal: bonus + 1,
    note: bonus + 2,
    signature: bonus + 3,
  };
}
