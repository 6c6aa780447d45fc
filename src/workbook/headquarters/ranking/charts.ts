import type { RankedPeriod } from '../../../domain/consolidation/ranking';
import { columnArea } from '../../address';
import type { ChartPlan } from '../../plan';
import { PALETTE } from '../../styles';
import { cellText } from '../context';
import type { DistributionPlace } from './distribution';
import { LEFT_COLUMNS, MANY_DRAWN, MOST_DRAWN, OVERVIEW, type RankingLayout, RIGHT_COLUMN } from './layout';

/** How many sites reached each grade. */
export const gradesChart = (
  { firstRow, lastRow, grades, counts }: DistributionPlace,
  { overviewEnd }: RankingLayout,
): ChartPlan => ({
  title: '项目数',
  categories: columnArea(1, firstRow, lastRow),
  values: columnArea(3, firstRow, lastRow),
  cache: { categories: grades, values: counts },
  place: { top: lastRow + 3, left: 1, bottom: overviewEnd, right: LEFT_COLUMNS },
  max: null,
  color: PALETTE.brand,
  labels: '0',
});

/** The composites of the sites of the newest period, the best first as in the table: all of them, or as many as are legible. */
export function bestChart(
  { sites }: RankedPeriod,
  { column, first, overviewEnd, printed }: RankingLayout,
): ChartPlan {
  const drawn = sites.slice(0, MOST_DRAWN);
  const last = first + drawn.length - 1;
  return {
    title: '综合得分',
    categories: columnArea(column.site, first, last),
    values: columnArea(column.composite, first, last),
    cache: {
      categories: drawn.map(({ site }) => cellText(site)),
      values: drawn.map(({ composite }) => composite),
    },
    place: { top: OVERVIEW.body, left: RIGHT_COLUMN, bottom: overviewEnd, right: printed },
    max: 112,
    color: PALETTE.brand,
    ...(drawn.length > MANY_DRAWN ? { size: 8 } : {}),
  };
}
