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
  note: '说明',
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
  note: 34,
  file: 34,
};
type Widths = typeof USUAL_MM;

/** From so many disciplines on, the columns are narrow, and the names of the files are for the screen only, as they are beside notes. */
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
  note: 26,
};

/** From so many on, their figures are small. */
const VERY_MANY = 10;
const NARROWEST_MM: Widths = { ...NARROW_MM, discipline: 12 };

/** Notes that are not printed. */
const NOTE_ON_SCREEN_MM = 80;

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

/** Sites that fit into the chart on the overview's page, their names legible; of more the best are drawn, and it says so. */
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
    /** Null where nothing is to be said of any site. */
    readonly note: number | null;
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

interface Columns {
  readonly widths: readonly number[];
  /** How many, from the first, fit on the page. */
  readonly printed: number;
}

/** The columns; with very many disciplines notes are for the screen only, too. */
function columnsFor(disciplines: number, hasNotes: boolean): Columns {
  const several = isCrowded(disciplines) ? NARROWEST_MM : NARROW_MM;
  const mm = disciplines < MANY ? USUAL_MM : several;
  const figures = [mm.rank, mm.site, mm.period, ...new Array<number>(disciplines).fill(mm.discipline)];
  figures.push(mm.composite, mm.grade, mm.payout, mm.deductions, mm.integrity);
  const others = hasNotes ? [mm.note] : disciplines < MANY ? [mm.file] : [];
  const sum = (columns: readonly number[]): number => columns.reduce((total, width) => total + width, 0);
  const fits = sum([...figures, ...others]) <= PAGE_MM;
  const printed = fits ? [...figures, ...others] : figures;
  const widths = [...figures, ...(hasNotes ? [fits ? mm.note : NOTE_ON_SCREEN_MM] : []), mm.file];
  widths[1] = Math.min(WIDEST_SITE_MM, mm.site + Math.max(0, PAGE_MM - sum(printed)));
  return { widths, printed: printed.length };
}

/** Lays the sheet out. */
export function layOutRanking({ consolidation, disciplines, texts }: HeadquartersContext): RankingLayout {
  const { note } = texts;
  const hasNotes =
    note !== undefined && consolidation.periods.some(({ sites }) => sites.some((site) => note(site) !== ''));
  const { widths, printed } = columnsFor(disciplines.length, hasNotes);
  const composite = FIRST_DISCIPLINE + disciplines.length;
  const overviewEnd = OVERVIEW.body + Math.max(BODY.rows, gradeRows(consolidation) + 10) - 1;
  const weights = overviewEnd + 1;
  const header = weights + consolidation.rubrics.length;
  return {
    widths,
    printed,
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
      note: hasNotes ? composite + 5 : null,
      file: widths.length,
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
