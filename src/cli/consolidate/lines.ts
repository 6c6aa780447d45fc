import type { Consolidation } from '../../domain/consolidation/consolidation';
import { periodSummaries } from '../../domain/consolidation/period-summary';
import { contestedClaims, idleClaims, policiesOf } from '../../domain/consolidation/policies';
import type { RankedSite } from '../../domain/consolidation/ranking';
import { CONSOLIDATE_TEXT as TEXT } from '../../messages/consolidate-text';
import { exclusionSentence } from '../../messages/exclusion-text';
import { fileText } from '../../messages/file-text';
import { changedSinceHandout, HANDOUT_TEXT, unreadableHandouts } from '../../messages/handout-text';
import { plain } from '../../messages/plain';
import { claimText, POLICY_TEXT, policyLine, siteMarks } from '../../messages/policy-text';
import { type ShownFile, withShownFiles } from './shown-files';

/** Sites of a period and files left out that are shown; the workbook has them all. */
const MOST = 20;

/** A consolidation as a short summary for people. */
export function consolidationLines(consolidation: Consolidation, shown: ShownFile): readonly string[] {
  const { periods, excluded } = consolidation;
  const summaries = periodSummaries(consolidation);
  const policy = policyLine(policiesOf(consolidation));
  return [
    ...(policy === '' ? [] : [policy, '']),
    ...periods.flatMap(({ label, sites }, i) => [
      TEXT.period(plain(label), sites.length, summaries[i]?.mean ?? 0),
      ...sites.slice(0, MOST).map(siteLine),
      ...(sites.length > MOST ? [`  ${TEXT.more(sites.length - MOST)}`] : []),
      ...missingLine(summaries[i]?.missing ?? []),
      '',
    ]),
    ...claimLines(consolidation, shown),
    ...handoutLines(consolidation, shown),
    ...outsideLines(periods, shown),
    ...(excluded.length > 0 ? [TEXT.excluded(excluded.length)] : []),
    ...excluded
      .slice(0, MOST)
      .map((exclusion) => withShownFiles(exclusion, shown))
      .map((exclusion) => `  ${fileText(exclusion.file)}：${exclusionSentence(exclusion)}`),
    ...(excluded.length > MOST ? [`  ${TEXT.more(excluded.length - MOST)}`] : []),
  ];
}

const missingLine = (missing: readonly string[]): readonly string[] =>
  missing.length > 0 ? [`  ${TEXT.missing(missing.map(plain))}`] : [];

function claimLines(consolidation: Consolidation, shown: ShownFile): readonly string[] {
  const contested = contestedClaims(consolidation);
  const idle = idleClaims(consolidation);
  return block([
    ...listed(
      POLICY_TEXT.contested(contested.length),
      contested.map((site) => `${fileText(shown(site.file))}：${claimText(site)}`),
    ),
    ...(idle > 0 ? [POLICY_TEXT.idle(idle)] : []),
  ]);
}

/** Ranked files in which something was changed of what 发放 had filled in. */
function handoutLines(consolidation: Consolidation, shown: ShownFile): readonly string[] {
  const changed = changedSinceHandout(consolidation);
  const unreadable = unreadableHandouts(consolidation).map((file) => fileText(shown(file)));
  return block([
    ...listed(
      HANDOUT_TEXT.changed(changed.length),
      changed.map(({ file, text }) => `${fileText(shown(file))}：${text}`),
    ),
    ...(unreadable.length > 0 ? [HANDOUT_TEXT.unreadableFiles(unreadable)] : []),
  ]);
}

/** Ranked files whose 检查日期 lies outside of their 检查期间: nobody can say which of the two is wrong. */
function outsideLines(periods: Consolidation['periods'], shown: ShownFile): readonly string[] {
  const outside = periods.flatMap(({ sites }) => sites).filter(({ isOutsidePeriod }) => isOutsidePeriod);
  return block(
    listed(
      TEXT.outside(outside.length),
      outside.map(({ file, inspectedOn, period }) =>
        TEXT.outsideOf(fileText(shown(file)), inspectedOn ?? '', plain(period)),
      ),
    ),
  );
}

/** Lines with an empty one behind them; none where there are none. */
const block = (lines: readonly string[]): readonly string[] => (lines.length > 0 ? [...lines, ''] : []);

/** The first entries under a title, and how many there are more; nothing where there are none. */
const listed = (title: string, entries: readonly string[]): readonly string[] =>
  entries.length === 0
    ? []
    : [
        title,
        ...entries.slice(0, MOST).map((entry) => `  ${entry}`),
        ...(entries.length > MOST ? [`  ${TEXT.more(entries.length - MOST)}`] : []),
      ];

function siteLine(site: RankedSite): string {
  const marks = siteMarks(site);
  const figures = `${String(site.rank).padStart(4)}  ${site.composite.toFixed(2).padStart(6)}`;
  const marked = marks.length > 0 ? `（${marks.join('，')}）` : '';
  return `  ${figures}  ${plain(site.grade ?? TEXT.noGrade)}  ${plain(site.site)}${marked}`;
}
