import type { ClaimingSite } from '../domain/consolidation/policies';
import type { RankedSite } from '../domain/consolidation/ranking';
import type { GapPolicy } from '../domain/scheme';
import type { SiteResult } from '../domain/site-result';
import { CONSOLIDATE_TEXT } from './consolidate-text';
import { GAP_POLICY_TEXT } from './gap-text';
import { handoutMark, handoutNote } from './handout-text';
import { plain } from './plain';
import { moneyText } from './score-text';

/** Which 空档处理 counts in a ranking, and where workbooks have another one. */
export const POLICY_TEXT = {
  title: '空档处理（总部）',
  /** Beside a site whose grade hangs on it. */
  mark: '空档处理与总部不同',
  contested: (count: number): string => `空档处理与总部不同，影响定级 ${count} 份：`,
  /** Another 空档处理 that changes nothing. */
  idle: (count: number): string => `另有 ${count} 份表内的空档处理与总部不同，综合得分不在空档，不影响定级。`,
} as const;

/** Which 空档处理 counts, in a line; '' where nothing is ranked. */
export function policyLine(policies: readonly GapPolicy[]): string {
  if (policies.length === 0) return '';
  const names = policies.map((policy) => GAP_POLICY_TEXT[policy]);
  return `${POLICY_TEXT.title}：${names.join('、')}${names.length > 1 ? '（各按所用细则）' : ''}`;
}

/** What the workbook says by its own 空档处理, and what counts: both grades and both amounts. */
export const claimText = ({ claim, ...counted }: ClaimingSite): string =>
  `表内为${saidBy(claim)}，总部按${saidBy(counted)}`;

type Said = Pick<SiteResult, 'gapPolicy' | 'grade' | 'payoutTotal'>;

/** 就高（优秀，+3,000 元） */
const saidBy = ({ gapPolicy, ...outcome }: Said): string =>
  `${GAP_POLICY_TEXT[gapPolicy]}（${outcomeText(outcome)}）`;

function outcomeText({ grade, payoutTotal }: Pick<Said, 'grade' | 'payoutTotal'>): string {
  if (grade === null) return '暂不定级，不计奖惩';
  return `${plain(grade)}，${payoutTotal === null ? '奖惩待核对' : `${moneyText(payoutTotal)} 元`}`;
}

/** What has to be said of a site beside its figures, short; for the whole see `claimText`. */
export const siteMarks = ({
  alterations,
  claim,
  isOutsidePeriod,
  sinceHandout,
}: RankedSite): readonly string[] => [
  ...(alterations > 0 ? [CONSOLIDATE_TEXT.altered] : []),
  ...(isOutsidePeriod ? [CONSOLIDATE_TEXT.outsideMark] : []),
  ...(claim?.decides ? [POLICY_TEXT.mark] : []),
  ...[handoutMark(sinceHandout)].filter((mark) => mark !== ''),
];

/** What a reader of 排名 has to know of a site beyond its figures; '' where there is nothing. */
export const siteNote = ({ claim, ...site }: RankedSite): string =>
  [claim?.decides ? claimText({ ...site, claim }) : '', handoutNote(site.sinceHandout)]
    .filter((note) => note !== '')
    .join('。');
