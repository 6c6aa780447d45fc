import { putList } from '../../kit/list-rows';
import { mmToWidth } from '../../measure';
import type { SheetPlan } from '../../plan';
import { pageScale } from '../../plan-context';
import { SheetBuilder } from '../../sheet-builder';
import { PALETTE } from '../../styles';
import { cellText, type HeadquartersContext, hqPrint } from '../context';
import { HQ_SHEETS } from '../names';
import { changeColours, heatColours } from './heat';
import { type ComparisonLayout, HEAT_EDGES, LEGEND_COLUMN, layOutComparison, ROW } from './layout';
import { putPeriodRows } from './period-rows';
import { comparisonRows } from './rows';

/** 对比: the disciplines of every site as a heat map, and where each site comes from. */
export function planComparisonSheet(context: HeadquartersContext): SheetPlan {
  const at = layOutComparison(context);
  const builder = new SheetBuilder(at.widths.length);
  const { trends, periods } = context.consolidation;
  const isEmpty = trends.length === 0;
  putTitle(builder, isEmpty ? '没有可以对比的项目。' : subtitle(periods.length, at.earlier.length), at);
  if (!isEmpty) {
    putLegend(builder);
    putCaptions(builder, context, at);
    putPeriodRows(builder, context, at);
  }
  builder.fit(at.widths);
  const rows = putList(builder, {
    count: trends.length,
    rows: () => comparisonRows(context, at),
  });
  const head = isEmpty ? ROW.subtitle : ROW.first - 1;
  return {
    name: HQ_SHEETS.comparison,
    visibility: 'visible',
    tabColor: PALETTE.brand,
    columns: at.widths.map((mm) => ({ width: mmToWidth(mm) })),
    heights: builder.heights,
    cells: builder.cells,
    merges: builder.merges,
    ...rows,
    validations: [],
    conditionalFormats: isEmpty ? [] : [...heatColours(at), ...changeColours(at)],
    freeze: { rows: head, columns: 1 },
    print: hqPrint(context, HQ_SHEETS.comparison, {
      area: { top: 1, left: 1, bottom: head + trends.length, right: at.widths.length },
      titleRows: [1, head],
      scale: pageScale(at.widths, 'landscape'),
      breaksAfter: [],
    }),
    protected: false,
    showGridlines: false,
  };
}

function putTitle(builder: SheetBuilder, text: string, { widths }: ComparisonLayout): void {
  builder.wide(ROW.title, 1, widths.length, '项目对比', 'title');
  builder.height(ROW.title, 34);
  builder.wide(ROW.subtitle, 1, widths.length, text, 'subtitle');
  builder.height(ROW.subtitle, 22);
}

function putLegend(builder: SheetBuilder): void {
  builder.value(ROW.legend, 1, '配色起点（可改）', 'label');
  HEAT_EDGES.forEach((edge, i) => {
    builder.value(ROW.legend, LEGEND_COLUMN + i, edge, 'legend');
  });
  builder.height(ROW.legend, 20);
}

/** A heading over each period, the captions below. */
function putCaptions(
  builder: SheetBuilder,
  { consolidation: { periods }, disciplines }: HeadquartersContext,
  at: ComparisonLayout,
): void {
  const label = (period: number): string => cellText(periods[period]?.label ?? '');
  builder.value(ROW.group, 1, '项目名称', 'header');
  builder.merge({ top: ROW.group, left: 1, bottom: ROW.header, right: 1 });
  builder.wide(ROW.group, at.firstDiscipline, at.change || at.composite, label(0), 'headerText');
  disciplines.forEach(({ name }, i) => {
    builder.value(ROW.header, at.firstDiscipline + i, name, 'headerText');
  });
  putPeriodCaptions(builder, at.composite, at.change);
  for (const { period, composite, change } of at.earlier) {
    builder.wide(ROW.group, composite, change || composite, label(period), 'headerText');
    putPeriodCaptions(builder, composite, change);
  }
  builder.height(ROW.group, 20);
  builder.height(ROW.header, 32);
}

function putPeriodCaptions(builder: SheetBuilder, composite: number, change: number): void {
  builder.value(ROW.header, composite, '综合得分', 'header');
  if (change > 0) builder.value(ROW.header, change, '较上次', 'header');
}

function subtitle(periods: number, earlier: number): string {
  if (periods < 2) return '各项目最近一期的专业得分';
  const left = periods - 1 - earlier;
  const more = left > 0 ? `；更早的 ${left} 期见“${HQ_SHEETS.ranking}”表` : '';
  return `最近一期的专业得分，以及各期综合得分与该项目上一次检查的差${more}`;
}
