import { distributionOf, gradesOf } from '../../../domain/consolidation/distribution';
import { columnLetters, textLiteral } from '../../address';
import type { PlainValue } from '../../plan';
import type { SheetBuilder } from '../../sheet-builder';
import type { StyleId } from '../../styles';
import { cellText, type HeadquartersContext } from '../context';
import { HQ_WORDS } from '../names';
import { shareFormula, shareOf } from '../share';
import { gradeCountFormula, rankingColumns } from './formulas';
import { LEFT_COLUMNS, OVERVIEW, type RankingLayout } from './layout';

/** Where the distribution of grades is, for its chart. */
export interface DistributionPlace {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly grades: readonly string[];
  readonly counts: readonly number[];
}

/** Columns of the little table, from–to; without a period before, the shares take its place. */
const SPANS = { grade: [1, 2], count: [3, 3], share: [4, 4], before: [5, LEFT_COLUMNS] } as const;

type Put = (
  row: number,
  column: keyof typeof SPANS,
  value: PlainValue,
  style: StyleId,
  formula?: string,
) => void;

/** Fills a cell of the little table; what has no place on it is left out. */
function putter(builder: SheetBuilder, compares: boolean): Put {
  return (row, column, value, style, formula) => {
    if (column === 'before' && !compares) return;
    const [left] = SPANS[column];
    const right = column === 'share' && !compares ? LEFT_COLUMNS : SPANS[column][1];
    if (formula === undefined) builder.wide(row, left, right, value, style);
    else builder.wideFormula(row, [left, right], formula, value, style);
  };
}

/** The distribution of grades: the newest period with its shares, and the one before for comparison. */
export function putDistribution(
  builder: SheetBuilder,
  { consolidation }: HeadquartersContext,
  at: RankingLayout,
  period: string,
): DistributionPlace {
  const [newest, before] = consolidation.periods;
  const grades = gradesOf(consolidation.rubrics);
  const counts = distributionOf(newest?.sites ?? [], grades);
  const earlier = distributionOf(before?.sites ?? [], grades);
  const [header, firstRow, total] = [OVERVIEW.body, OVERVIEW.body + 1, OVERVIEW.body + 1 + counts.length];
  const columns = rankingColumns(at);
  const all = newest?.sites.length ?? 0;
  const letter = (column: keyof typeof SPANS): string => columnLetters(SPANS[column][0]);
  const put = putter(builder, before !== undefined);
  put(header, 'grade', '等级', 'header');
  put(header, 'count', '项目数', 'header');
  put(header, 'share', '占比', 'header');
  put(header, 'before', '上期', 'header');
  counts.forEach(({ grade, sites }, i) => {
    const row = firstRow + i;
    const counted = (of: string): string => gradeCountFormula(columns, of, `$${letter('grade')}${row}`);
    put(row, 'grade', cellText(grade ?? HQ_WORDS.undetermined), 'asTextCenter');
    put(row, 'count', sites, 'count', counted(period));
    put(
      row,
      'share',
      shareOf(sites, all),
      'share',
      shareFormula(`${letter('count')}${row}`, `${letter('count')}$${total}`),
    );
    put(row, 'before', earlier[i]?.sites ?? 0, 'count', counted(textLiteral(cellText(before?.label ?? ''))));
  });
  const sum = (column: keyof typeof SPANS): string =>
    `SUM(${letter(column)}${firstRow}:${letter(column)}${total - 1})`;
  put(total, 'grade', '合计', 'totalCenter');
  put(total, 'count', all, 'totalCenter', sum('count'));
  put(total, 'share', null, 'totalCenter');
  put(total, 'before', before?.sites.length ?? 0, 'totalCenter', sum('before'));
  return {
    firstRow,
    lastRow: total - 1,
    grades: counts.map(({ grade }) => cellText(grade ?? HQ_WORDS.undetermined)),
    counts: counts.map(({ sites }) => sites),
  };
}
