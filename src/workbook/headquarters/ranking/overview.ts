import { rankedCount } from '../../../domain/consolidation/consolidation';
import { periodRange } from '../../../domain/consolidation/period-range';
import { meanOf } from '../../../domain/consolidation/period-summary';
import type { RankedPeriod } from '../../../domain/consolidation/ranking';
import { overdueCount } from '../../../domain/consolidation/rectifications';
import type { PlainValue } from '../../plan';
import type { SheetBuilder } from '../../sheet-builder';
import type { StyleId } from '../../styles';
import { cellText, type HeadquartersContext, rubricsLine } from '../context';
import { HQ_WORDS, OVERDUE_NAME } from '../names';
import {
  bestFormula,
  countFormula,
  lowestFormula,
  meanFormula,
  type RankingColumns,
  rankingColumns,
} from './formulas';
import { BODY, LEFT_COLUMNS, MOST_DRAWN, OVERVIEW, type RankingLayout, RIGHT_COLUMN } from './layout';
import { spread } from './spread';

/** Title and what the workbook covers. */
export function putTitle(
  builder: SheetBuilder,
  { consolidation, texts }: HeadquartersContext,
  width: number,
): void {
  const { day, files, excluded, rubrics, periods } = consolidation;
  const rubric = rubrics.length === 0 ? '' : `    ${rubricsLine(consolidation)}`;
  builder.wide(1, 1, width, '品质督导评分汇总排名', 'title');
  builder.height(1, 36);
  const policy = texts.policy ?? '';
  const counts = policy === '' ? '' : `    ${policy}`;
  const several = periods.length > 1 ? `期间 ${cellText(periodRange(periods))}    ` : '';
  const covered = `${several}共 ${files} 个文件，参加排名 ${rankedCount(consolidation)} 个，未纳入 ${excluded.length} 个`;
  builder.wide(2, 1, width, `统计日期 ${day}    ${covered}${rubric}${counts}`, 'subtitle');
  builder.height(2, 18);
  builder.height(3, 6);
}

interface Figure {
  readonly label: string;
  readonly value: PlainValue;
  readonly formula?: string;
  readonly style: StyleId;
}

/** The big figures of the newest period; answers the reference of the period they are about. */
export function putPeriodFigures(
  builder: SheetBuilder,
  context: HeadquartersContext,
  newest: RankedPeriod,
  at: RankingLayout,
): string {
  const period = `$A$${OVERVIEW.kpi + 1}`;
  const figures = figuresOf(context, newest, rankingColumns(at), period);
  figurePlaces(at.widths.slice(0, at.printed), figures.length).forEach(([left, right], i) => {
    const figure = figures[i];
    if (!figure) return;
    builder.wide(OVERVIEW.kpi, left, right, figure.label, 'kpiLabel');
    if (figure.formula === undefined) builder.wide(OVERVIEW.kpi + 1, left, right, figure.value, figure.style);
    else builder.wideFormula(OVERVIEW.kpi + 1, [left, right], figure.formula, figure.value, figure.style);
  });
  builder.height(OVERVIEW.kpi, 20);
  builder.height(OVERVIEW.kpi + 1, 40);
  builder.height(OVERVIEW.kpi + 2, 8);
  return period;
}

/** The first and the last figure take two columns, those in between share the rest. */
function figurePlaces(widths: readonly number[], figures: number): readonly (readonly [number, number])[] {
  const last = widths.length;
  const between = spread(widths.slice(2, last - 2), figures - 2);
  return [[1, 2], ...between.map(([left, right]) => [left + 2, right + 2] as const), [last - 1, last]];
}

function figuresOf(
  { consolidation }: HeadquartersContext,
  { label, sites }: RankedPeriod,
  columns: RankingColumns,
  period: string,
): readonly Figure[] {
  // The cards are about the newest period; two of them are not, and say so.
  const all = consolidation.periods.length > 1 ? '全部' : '';
  const composites = sites.map(({ composite }) => composite);
  return [
    { label: all === '' ? '检查期间' : '最近一期', value: cellText(label), style: 'kpiPeriod' },
    { label: '参加排名', value: sites.length, formula: countFormula(columns, period), style: 'kpiCount' },
    { label: '平均分', value: meanOf(composites), formula: meanFormula(columns, period), style: 'kpiScore' },
    {
      label: '最高分',
      value: Math.max(...composites),
      formula: bestFormula(columns, period),
      style: 'kpiScore',
    },
    {
      label: '最低分',
      value: Math.min(...composites),
      formula: lowestFormula(columns, period),
      style: 'kpiScore',
    },
    { label: `${all}逾期整改`, style: 'kpiCount', ...overdueFigure(consolidation.rectifications) },
    { label: `${all}未纳入文件`, value: consolidation.excluded.length, style: 'kpiCount' },
  ];
}

/** Follows the day on 整改. */
function overdueFigure(
  items: HeadquartersContext['consolidation']['rectifications'],
): Pick<Figure, 'value' | 'formula'> {
  const value = overdueCount(items);
  return items.length > 0 ? { value, formula: `COUNTIF(${OVERDUE_NAME},"${HQ_WORDS.overdue}*")` } : { value };
}

/** The headings of the two halves, and the height of the rows below. */
export function putSections(
  builder: SheetBuilder,
  { consolidation }: HeadquartersContext,
  { label, sites }: RankedPeriod,
  at: RankingLayout,
): void {
  const row = OVERVIEW.section;
  const before = consolidation.periods[1];
  const compared = before ? `；上期 ${before.label}` : '';
  const best =
    sites.length > MOST_DRAWN
      ? `综合得分前 ${MOST_DRAWN} 名（${label}，共 ${sites.length} 个项目，全部见下表）`
      : `各项目综合得分（${label}）`;
  builder.wide(row, 1, LEFT_COLUMNS, cellText(`等级分布（${label}${compared}）`), 'section');
  builder.wide(row, RIGHT_COLUMN, at.printed, cellText(best), 'section');
  builder.height(row, 22);
  for (let body = OVERVIEW.body; body <= at.overviewEnd; body++) builder.height(body, BODY.height);
}
