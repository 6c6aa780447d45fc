import { cellArea } from '../../address';
import { gapExample } from '../../gap-sentence';
import { wording } from '../../layout-version';
import { mmToPoints, mmToWidth, textHeight } from '../../measure';
import { NAMES, SHEETS } from '../../names';
import { breakRows, usableHeight } from '../../page-breaks';
import type { Area } from '../../plan';
import { namesOf, type PlanContext, type PlannedSheet, printableHeight, printPlan } from '../../plan-context';
import { SheetBuilder } from '../../sheet-builder';
import { PALETTE, STYLES } from '../../styles';
import { putDisciplines } from './disciplines-table';
import { putFigures, putHead } from './figures';
import {
  CHART_COLUMN,
  CHART_ROWS,
  FIGURE_ROW,
  GRADE_MM,
  layOutSummary,
  PAGE_MM,
  type SummaryLayout,
  WIDTH,
  WIDTHS_MM,
} from './layout';
import { putPayouts } from './payout-table';
import { chart, signals } from './signals';

/** 汇总: formulas only; a page that a manager reads in five seconds and signs. */
export function planSummarySheet(context: PlanContext): PlannedSheet {
  const at = layOutSummary(context);
  const builder = new SheetBuilder(CHART_COLUMN);
  putHead(builder, context);
  putFigures(builder, context, at);
  putDisciplines(builder, context, at);
  putPayouts(builder, context, at);
  putSignatures(builder, at.signature, context.layout);
  fitTexts(builder, context);
  sizeChart(builder.heights, at);
  return {
    sheet: {
      name: SHEETS.summary,
      visibility: 'visible',
      tabColor: PALETTE.bad,
      columns: [...WIDTHS_MM.map((mm) => ({ width: mmToWidth(mm) })), { width: 8, hidden: true }],
      heights: builder.heights,
      cells: builder.cells,
      merges: builder.merges,
      validations: [],
      conditionalFormats: signals(at),
      charts: [chart(context, at)],
      print: printPlan(context, SHEETS.summary, {
        orientation: 'portrait',
        area: { top: 1, left: 1, bottom: at.signature + 1, right: WIDTH },
        breaksAfter: pageBreaks(builder.heights, at),
      }),
      protected: true,
      showGridlines: false,
    },
    names: namesOf(SHEETS.summary, summaryNames(at)),
  };
}

/** Every text whole, also what the figures and the line below them can come to say. */
function fitTexts(builder: SheetBuilder, { rubric: { scheme } }: PlanContext): void {
  builder.fit([...WIDTHS_MM, 0]);
  const { bands } = scheme;
  const reserve = (row: number, height: number): void =>
    builder.height(row, Math.max(builder.heights[row - 1] ?? 0, height));
  for (const { name } of bands) reserve(FIGURE_ROW, textHeight(name, GRADE_MM, STYLES.kpiText.size, false));
  bands.slice(1).forEach(({ name }, i) => {
    const sentence = gapExample(bands[i]?.name ?? '', name);
    reserve(FIGURE_ROW + 1, textHeight(sentence, PAGE_MM, STYLES.noteStrong.size, false));
  });
}

/** The chart takes what the page leaves, within reason. */
function sizeChart(heights: number[], { chart: first }: SummaryLayout): void {
  const rows = { from: first - 1, to: first - 1 + CHART_ROWS };
  const others = sum(heights.slice(0, rows.from)) + sum(heights.slice(rows.to));
  const left = (usableHeight(PAGE) - others) / CHART_ROWS;
  const [least, most] = CHART_ROW_HEIGHTS;
  heights.fill(Math.max(least, Math.min(most, Math.floor(left * 4) / 4)), rows.from, rows.to);
}

/** Least and most height of a row of the chart, in points. */
const CHART_ROW_HEIGHTS = [11.25, 15.75] as const;

const PAGE = mmToPoints(printableHeight('portrait'));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The chart, the payouts with the signatures: each stays on one page. */
function pageBreaks(heights: readonly number[], at: SummaryLayout): readonly number[] {
  const ends = [at.total, at.firstRole - 3, at.signature + 1];
  const groups = ends.map((lastRow, i) => ({
    lastRow,
    height: sum(heights.slice(ends[i - 1] ?? 0, lastRow)),
  }));
  return breakRows(groups, PAGE);
}

const summaryNames = (at: SummaryLayout): Readonly<Record<string, Area>> => ({
  [NAMES.composite]: cellArea(FIGURE_ROW, 1),
  [NAMES.grade]: cellArea(FIGURE_ROW, 3),
  [NAMES.status]: cellArea(FIGURE_ROW, 5),
  [NAMES.blankTotal]: cellArea(at.total, 6),
  [NAMES.errorTotal]: cellArea(at.total, 7),
  [NAMES.teamBonus]: cellArea(at.bonus, 6),
  [NAMES.payoutTotal]: cellArea(at.payoutTotal, 6),
  [NAMES.payoutState]: cellArea(at.payoutTotal, 8),
});

function putSignatures(builder: SheetBuilder, row: number, layout: number): void {
  const say = wording(layout);
  const places = [
    [row, '检查组签字：', '被检查项目负责人签字：'],
    [row + 1, '项目管理中心：', '公司领导签字：'],
  ] as const;
  for (const [line, left, right] of places) {
    builder.wide(line, 1, 4, say(left), 'signature');
    builder.wide(line, 5, WIDTH, say(right), 'signature');
    builder.height(line, 32);
  }
}
