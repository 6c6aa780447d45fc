import type { ListIssue } from '../domain/site-list-issue';
import { BATCH_TEXT, skipText } from '../messages/batch-text';
import { ignoredTexts, listIssueText } from '../messages/site-list-text';
import type { BatchReport } from '../usecases/batch';
import type { Batch } from '../usecases/batch-plan';
import { EXIT } from './io';
import { issueJson } from './issue-json';

/** What the user should know about a list that can be used. */
export const noteLines = ({ jobs, ignored }: Batch): readonly string[] => [
  ...ignoredTexts(ignored),
  ...jobs.filter(({ renamed }) => renamed).map(({ site, file }) => BATCH_TEXT.renamed(site, file)),
];

/** Most problems of a list in the output for other programs. */
const MOST_ISSUES = 500;

/** The report as other programs read it; null where the list was refused. */
export function batchJson(
  report: BatchReport | null,
  issues: readonly ListIssue[],
  notes: readonly string[],
): string {
  const { written = [], skipped = [] } = report ?? {};
  return JSON.stringify(
    {
      written,
      skipped: skipped.map((one) => ({ ...one, message: skipText(one.code, one.file) })),
      issues: issues.slice(0, MOST_ISSUES).map((issue) => issueJson(issue, listIssueText(issue))),
      notes,
    },
    null,
    2,
  );
}

/** The report for people. */
export function batchLines({ written, skipped }: BatchReport, out: string): readonly string[] {
  const listed = skipped.filter(({ code }) => code !== 'stopped');
  const stopped = skipped.length - listed.length;
  return [
    ...(written.length > 0
      ? [`${BATCH_TEXT.written(written.length)}，存入 ${out}`]
      : [BATCH_TEXT.nothingWritten]),
    ...(listed.length > 0 ? [BATCH_TEXT.skipped(listed.length)] : []),
    ...listed.map(({ code, file }) => `  ${skipText(code, file)}`),
    ...(listed.some(({ code }) => code === 'exists') ? [BATCH_TEXT.overwriteHint] : []),
    ...(stopped > 0 ? [BATCH_TEXT.stopped(stopped)] : []),
  ];
}

/** 0 when every site has its workbook, 3 when one could not be written, 2 when one was left out. */
export function exitOf({ skipped }: BatchReport): number {
  const own = ['exists', 'filled', 'foreign', 'stopped'];
  if (skipped.some(({ code }) => !own.includes(code))) return EXIT.unreadable;
  return skipped.length > 0 ? EXIT.dataError : EXIT.ok;
}
