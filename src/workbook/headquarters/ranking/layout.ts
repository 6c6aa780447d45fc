import { type Consolidation, rankedCount } from '../../../domain/consolidation/consolidation';
import { gradesOf } from '../../../domain/consolidation/distribution';
import { type HeadquartersContext, PAGE_MM } from '../context';

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

/** Widths in millimetres; what they leave of the page is for the names of the sites. */
const USUAL_MM = {
  rank: 10,
  site: 40,
  period: 18,
  discipline: 15,
  composite: 15.5,
  grade: 14,
  payout: 18,
  deductions: 12,
  integrity: 21,
  file: 34,
};
type Widths = typeof USUAL_MM;

/** From so many disciplines on, the columns are narrow, and the names of the files are for the screen only. */
const MANY = 6;
const NARROW_MM: Widths = {
  ...USUAL_MM,
  rank: 9,
  site: 24,
  period: 14,
  discipline: 13,
  composite: 14.5,
  grade: 11.5,
  payout: 17.5,
  deductions: 10,
  integrity: 14.5,
};

/** From so many on, their figures are small. */
const VERY_MANY = 10;
const NARROWEST_MM: Widths = { ...NARROW_MM, discipline: 12 };

/** Widest column of names. */
const WIDEST_SITE_MM = 90;

/** Whether figures of disciplines are small. */
export const isCrowded = (disciplines: number): boolean => disciplines >= VERY_MANY;

/** Rows of the overview, which is a page of its own. */
export const OVERVIEW = { kpi: 4, section: 7, body: 8 } as const;

/** Least rows of the overview's body, and the height of each in points. */
export const BODY = { rows: 19, height: 19.5 } as const;

/** Columns of the overview that the distribution of grades takes; after a gap the chart of the best has the rest. */
export const LEFT_COLUMNS = 5;
export const RIGHT_COLUMN = LEFT_COLUMNS + 2;

/** Sites that the chart has room for on the overview's page, their names legible; of more the best are drawn, and it says so. */
export const MOST_DRAWN = 30;

/** From so many on, their names are small. */
export const MANY_DRAWN = 20;

/** Where everything on 排名 is: columns from 1, rows from 1. */
export interface RankingLayout {
  readonly widths: readonly number[];
  /** Number of columns that are printed. */
  readonly printed: number;
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

/** Column after rank, site and period. */
const FIRST_DISCIPLINE = 4;

/** The last column is that of the files. */
const printedColumns = ({ length }: readonly number[], disciplines: number): number =>
  disciplines < MANY ? length : length - 1;

function widthsFor(disciplines: number): readonly number[] {
  const several = isCrowded(disciplines) ? NARROWEST_MM : NARROW_MM;
  const mm = disciplines < MANY ? USUAL_MM : several;
  const columns = [mm.rank, mm.site, mm.period, ...new Array<number>(disciplines).fill(mm.discipline)];
  columns.push(mm.composite, mm.grade, mm.payout, mm.deductions, mm.integrity, mm.file);
  const printed = columns.slice(0, printedColumns(columns, disciplines));
  const left = PAGE_MM - printed.reduce((sum, width) => sum + width, 0);
  columns[1] = Math.min(WIDEST_SITE_MM, mm.site + Math.max(0, left));
  return columns;
}

/** Lays the sheet out. */
export function layOutRanking({ consolidation, disciplines }: HeadquartersContext): RankingLayout {
  const widths = widthsFor(disciplines.length);
  const composite = FIRST_DISCIPLINE + disciplines.length;
  const overviewEnd = OVERVIEW.body + Math.max(BODY.rows, gradeRows(consolidation) + 10) - 1;
  const weights = overviewEnd + 1;
  const header = weights + consolidation.rubrics.length;
  return {
    widths,
    printed: printedColumns(widths, disciplines.length),
    column: {
      rank: 1,
      site: 2,
      period: 3,
      firstDiscipline: FIRST_DISCIPLINE,
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
