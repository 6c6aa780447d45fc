import { type Consolidation, rankedCount } from '../../../domain/consolidation/consolidation';
import { exclusionText } from '../../../messages/exclusion-text';
import type { ConsolidationView } from '../consolidate-view';

/** Sites of the ranking that the pane shows; the workbook has them all. */
const SHOWN = 10;

/** A consolidation as the pane shows it. */
export function consolidationView(consolidation: Consolidation): ConsolidationView {
  const { periods, excluded } = consolidation;
  const [newest, ...others] = periods;
  const seen = excluded.filter(({ code }) => code !== 'stopped');
  return {
    ranked: rankedCount(consolidation),
    ranking: newest
      ? {
          period: newest.label,
          count: newest.sites.length,
          sites: newest.sites.slice(0, SHOWN).map(({ rank, site, composite, grade, alterations }) => ({
            rank,
            site,
            composite: composite.toFixed(2),
            grade,
            altered: alterations > 0,
          })),
        }
      : null,
    morePeriods: others.map(({ label }) => label),
    excluded: seen.map((exclusion) => ({ file: exclusion.file, ...exclusionText(exclusion) })),
    left: excluded.length - seen.length,
  };
}
