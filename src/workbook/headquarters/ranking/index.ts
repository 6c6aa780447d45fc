import { a1, columnArea } from '../../address';
import { putList } from '../../kit/list-rows';
import { mmToWidth } from '../../measure';
import type { ConditionalFormatPlan, SheetPlan } from '../../plan';
import { pageScale } from '../../plan-context';
import { SheetBuilder } from '../../sheet-builder';
import { PALETTE } from '../../styles';
import { type HeadquartersContext, hqPrint } from '../context';
import { HQ_SHEETS, HQ_TABLES, HQ_WORDS } from '../names';
import { bestChart, gradesChart } from './charts';
import { putDistribution } from './distribution';
import { layOutRanking, type RankingLayout } from './layout';
import { putPeriodFigures, putSections, putTitle } from './overview';
import { putRankingHead, rankingRows } from './table';

/** 排名: a page with the figures, the grades and the best sites, then the table of all. */
export function planRankingSheet(context: HeadquartersContext): SheetPlan {
  const [newest] = context.consolidation.periods;
  const at = layOutRanking(context);
  const builder = new SheetBuilder(at.widths.length);
  putTitle(builder, context, at.printed);
  const plain = {
    name: HQ_SHEETS.ranking,
    visibility: 'visible',
    tabColor: PALETTE.brand,
    columns: at.widths.map((mm) => ({ width: mmToWidth(mm) })),
    validations: [],
    protected: false,
    showGridlines: false,
  } as const;
  if (!newest) {
    builder.wide(4, 1, at.printed, `没有可以排名的文件，原因见“${HQ_SHEETS.excluded}”表。`, 'note');
    builder.height(4, 28);
    const { heights, cells, merges } = builder;
    const area = { top: 1, left: 1, bottom: 4, right: at.printed };
    builder.fit(at.widths);
    const print = hqPrint(context, HQ_SHEETS.ranking, { area, breaksAfter: [] });
    return { ...plain, heights, cells, merges, conditionalFormats: [], print };
  }
  putSections(builder, context, newest, at);
  const period = putPeriodFigures(builder, context, newest, at);
  const distribution = putDistribution(builder, context, at, period);
  putRankingHead(builder, context, at);
  builder.fit(at.widths);
  const rows = putList(builder, {
    count: at.last - at.header,
    rows: () => rankingRows(context, at),
  });
  return {
    ...plain,
    heights: builder.heights,
    cells: builder.cells,
    merges: builder.merges,
    conditionalFormats: colours(at, period),
    ...rows,
    charts: [gradesChart(distribution, at), bestChart(newest, at)],
    table: {
      name: HQ_TABLES.ranking,
      area: { top: at.header, left: 1, bottom: at.last, right: at.widths.length },
    },
    print: hqPrint(context, HQ_SHEETS.ranking, {
      area: { top: 1, left: 1, bottom: at.last, right: at.printed },
      titleRows: [at.weights, at.header],
      scale: pageScale(at.widths.slice(0, at.printed), 'landscape'),
      breaksAfter: [at.overviewEnd],
    }),
  };
}

/** Signals, and the rows of earlier periods set back; `newest` refers to the newest period. */
function colours(
  { column, first, last, widths }: RankingLayout,
  newest: string,
): readonly ConditionalFormatPlan[] {
  const when = (index: number, test: (cell: string) => string, format: ConditionalFormatPlan['format']) => ({
    areas: [columnArea(index, first, last)] as const,
    formula: test(`$${a1(first, index)}`),
    format,
  });
  return [
    ...(column.note === null
      ? []
      : [when(column.note, (cell) => `${cell}<>""`, { fontColor: PALETTE.warn, fill: PALETTE.warnFill })]),
    when(column.integrity, (cell) => `${cell}<>"${HQ_WORDS.unaltered}"`, {
      fontColor: PALETTE.bad,
      fill: PALETTE.badFill,
      bold: true,
    }),
    when(column.grade, (cell) => `${cell}="${HQ_WORDS.undetermined}"`, {
      fontColor: PALETTE.warn,
      fill: PALETTE.warnFill,
    }),
    when(column.payout, (cell) => `IF(ISNUMBER(${cell}),${cell}<0,FALSE)`, { fontColor: PALETTE.bad }),
    {
      areas: [{ top: first, left: 1, bottom: last, right: widths.length }],
      formula: `$${a1(first, column.period)}<>${newest}`,
      format: { fill: PALETTE.band },
    },
    when(column.rank, (cell) => `${cell}<=3`, { fill: PALETTE.brandPale }),
  ];
}
