import { cellArea } from '../../address';
import { mmToWidth } from '../../measure';
import { NAMES, SHEETS } from '../../names';
import type { Area } from '../../plan';
import { namesOf, type PlanContext, type PlannedSheet, printPlan } from '../../plan-context';
import { SheetBuilder } from '../../sheet-builder';
import { PALETTE } from '../../styles';
import { putDisciplines } from './disciplines-table';
import { putFigures, putHead } from './figures';
import { CHART_COLUMN, FIGURE_ROW, layOut, type SummaryLayout, WIDTH, WIDTHS_MM } from './layout';
import { putPayouts } from './payout-table';
import { chart, signals } from './signals';

/** 汇总: formulas only; a page that a manager reads in five seconds and signs. */
export function planSummarySheet(context: PlanContext): PlannedSheet {
  const at = layOut(context);
  const builder = new SheetBuilder(CHART_COLUMN);
  putHead(builder, context);
  putFigures(builder, context, at);
  putDisciplines(builder, context, at);
  putPayouts(builder, context, at);
  putSignatures(builder, at.signature);
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
        breaksAfter: [],
      }),
      protected: true,
      showGridlines: false,
    },
    names: namesOf(SHEETS.summary, summaryNames(at)),
  };
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

function putSignatures(builder: SheetBuilder, row: number): void {
  const places = [
    [row, '检查组签字:', '被检查项目负责人签字:'],
    [row + 1, '项目管理中心:', '公司领导签字:'],
  ] as const;
  for (const [line, left, right] of places) {
    builder.wide(line, 1, 4, left, 'signature');
    builder.wide(line, 5, WIDTH, right, 'signature');
    builder.height(line, 32);
  }
}
