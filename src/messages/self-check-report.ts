import type { PointResult, PointStatus, SelfCheckReport } from '../usecases/self-check';
import { factText, pointText, SELF_CHECK_TEXT, STATUS_TEXT } from './self-check-text';

/** Statuses in the order in which they matter. */
export const STATUSES: readonly PointStatus[] = ['unsupported', 'different', 'untried', 'passed'];

/** What a report says of the machine. */
export interface SelfCheckFacts {
  readonly version: string;
  /** Platform and version of Excel. */
  readonly host: string;
  /** The highest set of the API that it has, e.g. ExcelApi 1.14. */
  readonly api: string;
  /** ISO time. */
  readonly at: string;
}

/** Why a point did not pass, a sentence each. */
export function reasonsOf({ status, detail, differences }: PointResult): readonly string[] {
  const text = SELF_CHECK_TEXT;
  if (status === 'different')
    return differences.map(({ what, expected, found }) =>
      text.differs(what, factText(expected), factText(found)),
    );
  if (status === 'unsupported') return [text.refused(detail)];
  if (status === 'untried') return [detail === '' ? text.skipped : text.unread(detail)];
  return [];
}

/** How many points came out how, e.g. 通过 107 · 不支持 2. */
export const countsText = ({ points }: SelfCheckReport): string =>
  [...STATUSES]
    .reverse()
    .map((status) => ({ status, count: points.filter((point) => point.status === status).length }))
    .filter(({ status, count }) => count > 0 || status === 'passed')
    .map(({ status, count }) => SELF_CHECK_TEXT.counts(count, STATUS_TEXT[status]))
    .join(' · ');

/** Requests and time. */
export const costText = ({ requests, ms }: SelfCheckReport): string =>
  SELF_CHECK_TEXT.cost(requests, (ms / 1000).toFixed(1));

/** The text to be copied: of the workbook it holds nothing. */
export const selfCheckReport = (report: SelfCheckReport, facts: SelfCheckFacts): string =>
  [
    `品质督导评分 ${facts.version} 自检`,
    `时间 ${facts.at}`,
    `环境 ${facts.host}`,
    `接口 ${facts.api}`,
    `结果 ${countsText(report)}`,
    `用量 ${costText(report)}`,
    `临时表 ${report.cleared ? '已删除' : '没有删掉'}`,
    '',
    ...STATUSES.flatMap((status) => report.points.filter((point) => point.status === status).map(lineOf)),
  ].join('\n');

function lineOf(point: PointResult): string {
  const { id, status, members, ms, requests } = point;
  const head = `${STATUS_TEXT[status]} ${id} ${pointText(id)}（${ms} 毫秒，${requests} 次）`;
  if (status === 'passed') return head;
  return [head, ...reasonsOf(point).map((reason) => `  ${reason}`), `  ${members.join('、')}`].join('\n');
}
