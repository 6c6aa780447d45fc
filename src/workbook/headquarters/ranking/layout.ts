import { type Consolidation, rankedCount } from '../../../domain/consolidation/consolidation';
import { gradesOf } from '../../../domain/consolidation/distribution';
import type { HeadquartersContext } from '../context';

/** Captions of the table, those of the disciplines in between. */
export const RANKING_CAPTIONS = {
  rank: '名次',
  site: '项目名称',
  period: '检查期间',
  composite: '综合得分',
  grade: '等级',
  payout: '奖惩合计',
  deductions: '扣分项',
  integrity: '完整性',
  file: '文件',
} as const;

// with five disciplines no wider than the page, so that nothing is scaled down on paper
const BEFORE_MM = [12, 43.5, 19];
const DISCIPLINE_MM = 15.5;
const AFTER_MM = [16, 15, 18, 14, 23, 36];

/** Rows of the overview, which is a page of its own. */
export const OVERVIEW = { kpi: 4, section: 7, body: 8 } as const;

/** Least rows of the overview's body, and the height of each in points. */
export const BODY = { rows: 19, height: 19.5 } as const;

/** Columns of the overview that the distribution of grades takes; after a gap the chart of the best has the rest. */
export const LEFT_COLUMNS = 5;
export const RIGHT_COLUMN = LEFT_COLUMNS + 2;

/** Sites in the chart of the best. */
export const MOST_DRAWN = 20;

/** Where everything on 排名 is: columns from 1, rows from 1. */
export interface RankingLayout {
  readonly widths: readonly number[];
  readonly column: {
    readonly rank: number;
    readonly site: number;
    readonly period: number;
    readonly firstDiscipline: number;
    readonly composite: number;
    readonly grade: number;
    readonly payout: number;
    readonly deductions: number;
    readonly integrity: number;
    readonly file: number;
  };
  /** Last row of the overview. */
  readonly overviewEnd: number;
  /** First row of the weights, one row per rubric. */
  readonly weights: number;
  readonly header: number;
  readonly first: number;
  readonly last: number;
}

/** Lays the sheet out. */
export function layOutRanking({ consolidation, disciplines }: HeadquartersContext): RankingLayout {
  const composite = BEFORE_MM.length + disciplines.length + 1;
  const overviewEnd = OVERVIEW.body + Math.max(BODY.rows, gradeRows(consolidation) + 10) - 1;
  const weights = overviewEnd + 1;
  const header = weights + consolidation.rubrics.length;
  return {
    widths: [...BEFORE_MM, ...disciplines.map(() => DISCIPLINE_MM), ...AFTER_MM],
    column: {
      rank: 1,
      site: 2,
      period: 3,
      firstDiscipline: BEFORE_MM.length + 1,
      composite,
      grade: composite + 1,
      payout: composite + 2,
      deductions: composite + 3,
      integrity: composite + 4,
      file: composite + 5,
    },
    overviewEnd,
    weights,
    header,
    first: header + 1,
    last: header + rankedCount(consolidation),
  };
}

/** Rows of the distribution: captions, the grades, 待裁定, total. */
const gradeRows = ({ rubrics }: Consolidation): number => gradesOf(rubrics).length + 3;
