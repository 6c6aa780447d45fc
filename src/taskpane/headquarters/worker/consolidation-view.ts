import { type Consolidation, rankedCount } from '../../../domain/consolidation/consolidation';
import { contestedClaims, idleClaims, policiesOf } from '../../../domain/consolidation/policies';
import { exclusionText } from '../../../messages/exclusion-text';
import { claimText, POLICY_TEXT, policyLine, siteMarks } from '../../../messages/policy-text';
import type { ConsolidationView } from '../consolidate-view';

/** Sites of the ranking that the pane shows; the workbook has them all. */
const SHOWN = 10;

/** A consolidation as the pane shows it. */
export function consolidationView(consolidation: Consolidation): ConsolidationView {
  const { periods, excluded } = consolidation;
  const [newest, ...others] = periods;
  const idle = idleClaims(consolidation);
  const seen = excluded.filter(({ code }) => code !== 'stopped');
  return {
    ranked: rankedCount(consolidation),
    ranking: newest
      ? {
          period: newest.label,
          count: newest.sites.length,
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
    excluded: seen.map((exclusion) => ({ file: exclusion.file, ...exclusionText(exclusion) })),
    left: excluded.length - seen.length,
  };
}
