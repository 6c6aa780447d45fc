import { localDay } from '../../../../domain/calendar';
import { type Consolidation, rankedCount } from '../../../../domain/consolidation/consolidation';
import type { Contest } from '../../../../domain/consolidation/contest';
import { periodSummaries } from '../../../../domain/consolidation/period-summary';
import { contestedClaims, idleClaims, policiesOf } from '../../../../domain/consolidation/policies';
import { CONTEST_TEXT } from '../../../../messages/contest-text';
import { exclusionText } from '../../../../messages/exclusion-text';
import { changedSinceHandout, HANDOUT_TEXT, unreadableHandouts } from '../../../../messages/handout-text';
import { plain } from '../../../../messages/plain';
import { claimText, POLICY_TEXT, policyLine, siteMarks } from '../../../../messages/policy-text';
import type { ConsolidationView, ContestView } from '../model/consolidate-view';

/** Sites of the ranking that the pane shows; the workbook has them all. */
const SHOWN = 10;

/** A consolidation as the pane shows it. */
export function consolidationView(consolidation: Consolidation): ConsolidationView {
  const { periods, excluded, contests } = consolidation;
  const [newest, ...others] = periods;
  const [summary] = periodSummaries(consolidation);
  const idle = idleClaims(consolidation);
  const unreadable = unreadableHandouts(consolidation);
  const seen = excluded.filter(({ code }) => code !== 'stopped');
  return {
    ranked: rankedCount(consolidation),
    ranking:
      newest && summary
        ? {
            period: newest.label,
            count: summary.ranked,
            mean: summary.mean.toFixed(2),
            missing: summary.missing.map(plain),
            sites: newest.sites.slice(0, SHOWN).map((site) => ({
              rank: site.rank,
              site: site.site,
              composite: site.composite.toFixed(2),
              grade: site.grade,
              marks: siteMarks(site),
            })),
          }
        : null,
    morePeriods: others.map(({ label }) => label),
    policy: policyLine(policiesOf(consolidation)),
    claims: contestedClaims(consolidation).map((site) => ({ file: site.file, text: claimText(site) })),
    idleClaims: idle > 0 ? POLICY_TEXT.idle(idle) : '',
    sinceHandout: changedSinceHandout(consolidation),
    unreadableHandouts: unreadable.length > 0 ? HANDOUT_TEXT.unreadableFiles(unreadable) : '',
    contests: [...contests]
      .sort((a, b) => Number(a.kept !== null) - Number(b.kept !== null))
      .map(contestView),
    excluded: seen.map((exclusion) => ({ file: exclusion.file, ...exclusionText(exclusion) })),
    left: excluded.length - seen.length,
  };
}

const contestView = ({ site, period, kept, files }: Contest): ContestView => ({
  name: CONTEST_TEXT.of(plain(site), plain(period)),
  isOpen: kept === null,
  files: files.map(({ file, composite, inspectedOn, savedAt, exclusion }) => ({
    file,
    figures: CONTEST_TEXT.figures(
      composite.toFixed(2),
      inspectedOn,
      savedAt === null ? null : momentText(savedAt),
    ),
    isKept: file === kept,
    why: exclusion ? exclusionText(exclusion).reason : '',
  })),
});

/** A moment on the clock of the one who looks: 2011-11-28 17:05. */
function momentText(second: number): string {
  const at = new Date(second * 1000);
  const [hours, minutes] = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0'));
  return `${localDay(at)} ${hours}:${minutes}`;
}
