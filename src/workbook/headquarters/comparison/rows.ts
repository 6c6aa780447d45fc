import { scoreOf } from '../../../domain/consolidation/site-head';
import type { SiteTrend, TrendPoint } from '../../../domain/consolidation/trend';
import { columnLetters } from '../../address';
import type { PlannedRow } from '../../kit/list-rows';
import { textHeight } from '../../measure';
import type { CellPlan } from '../../plan';
import { cellText, type HeadquartersContext } from '../context';
import { HQ_WORDS } from '../names';
import { scoreCell } from '../ranking/table';
import { type ComparisonLayout, ROW } from './layout';

const NOTHING: CellPlan = { value: HQ_WORDS.none, style: 'none' };

/** One row per site: its newest scores, then its composites back in time, each with the change to the one before. */
export function* comparisonRows(context: HeadquartersContext, at: ComparisonLayout): Generator<PlannedRow> {
  let row: number = ROW.first;
  for (const trend of context.consolidation.trends) {
    const name = cellText(trend.site);
    yield {
      cells: [
        { value: name, style: 'asTextStrong' },
        ...heatCells(context, trend),
        ...timeCells(trend, at, row),
      ],
      height: Math.max(22, textHeight(name, at.widths[0] ?? 40, 10)),
    };
    row++;
  }
}

function heatCells({ disciplines }: HeadquartersContext, { points }: SiteTrend): readonly CellPlan[] {
  const newest = points[0].period === 0 ? points[0].site : null;
  return disciplines.map(({ id }) => (newest ? scoreCell(scoreOf(newest, id)) : NOTHING));
}

/** Composite and change of every period that has columns. */
function timeCells({ points }: SiteTrend, at: ComparisonLayout, row: number): readonly CellPlan[] {
  const places = [{ period: 0, composite: at.composite, change: at.change }, ...at.earlier];
  const columnOf = new Map(places.map(({ period, composite }) => [period, composite]));
  return places.flatMap(({ period, composite, change }) => {
    const i = points.findIndex((point) => point.period === period);
    const point = points[i];
    const shown: CellPlan = point ? { value: point.site.composite, style: 'scoreStrong' } : NOTHING;
    if (change === 0) return [shown];
    return [shown, changeCell(point, composite, columnOf.get(points[i + 1]?.period ?? -1), row)];
  });
}

/** The change as a formula; as a value where the inspection before has no column on the sheet. */
function changeCell(
  point: TrendPoint | undefined,
  now: number,
  before: number | undefined,
  row: number,
): CellPlan {
  if (!point || point.change === null) return NOTHING;
  if (before === undefined) return { value: point.change, style: 'change' };
  const hundredths = (column: number): string => `ROUND(100*${columnLetters(column)}${row},0)`;
  return {
    value: point.change,
    formula: `(${hundredths(now)}-${hundredths(before)})/100`,
    style: 'change',
  };
}
