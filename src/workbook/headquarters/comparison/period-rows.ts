import { meanOf, periodSummaries } from '../../../domain/consolidation/period-summary';
import { scoreOf } from '../../../domain/consolidation/site-head';
import { absoluteRef, columnArea } from '../../address';
import type { SheetBuilder } from '../../sheet-builder';
import type { HeadquartersContext } from '../context';
import { HQ_WORDS } from '../names';
import { type ComparisonLayout, ROW } from './layout';

/** Above the sites, for every period that has columns: the mean, and how many sites of other periods are missing. */
export function putPeriodRows(
  builder: SheetBuilder,
  { consolidation, disciplines }: HeadquartersContext,
  at: ComparisonLayout,
): void {
  const newest = consolidation.periods[0]?.sites ?? [];
  const summaries = periodSummaries(consolidation);
  const column = (index: number): string => absoluteRef(columnArea(index, ROW.first, at.last));
  builder.value(ROW.mean, 1, '平均', 'totalCenter');
  builder.value(ROW.missing, 1, '没有纳入的项目数', 'totalCenter');
  disciplines.forEach(({ id }, i) => {
    const index = at.firstDiscipline + i;
    const scores = newest.flatMap((site) => scoreOf(site, id) ?? []);
    const mean = scores.length > 0 ? meanOf(scores) : HQ_WORDS.none;
    builder.formula(ROW.mean, index, meanFormula(column(index)), mean, 'totalScoreCenter');
  });
  const places = [{ period: 0, composite: at.composite, change: at.change }, ...at.earlier];
  for (const { period, composite } of places) {
    const { mean, missing } = summaries[period] ?? { mean: 0, missing: [] };
    const cells = column(composite);
    builder.formula(ROW.mean, composite, meanFormula(cells), mean, 'totalScoreCenter');
    builder.formula(ROW.missing, composite, `ROWS(${cells})-COUNT(${cells})`, missing.length, 'totalCenter');
  }
  const right = Math.max(...places.flatMap(({ composite, change }) => [composite, change]));
  builder.style({ top: ROW.mean, left: 1, bottom: ROW.missing, right }, 'totalCenter');
  builder.height(ROW.mean, 20);
  builder.height(ROW.missing, 20);
}

/** Mean of the figures in a column, two decimals; a dash where there are none. */
const meanFormula = (cells: string): string =>
  `IF(COUNT(${cells})=0,"${HQ_WORDS.none}",ROUND(ROUND(100*SUM(${cells}),0)/COUNT(${cells}),0)/100)`;
