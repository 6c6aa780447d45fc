import type { Consolidation } from '../domain/consolidation/consolidation';
import { periodSummaries } from '../domain/consolidation/period-summary';
import type { Exclusion, PolicyClaim } from '../domain/site-result';
import { exclusionSentence } from '../messages/exclusion-text';

/** Of a file that does not count beside others of its inspection: what decided, the others, and how this one differs from each. */
const rivalry = ({ facts: { why, doubt }, rivals }: Exclusion) =>
  rivals === undefined
    ? {}
    : { ...(why === undefined ? {} : { why }), ...(doubt === undefined ? {} : { doubt }), rivals };

/** A consolidation as other programs read it: the newest period first, the best site first. */
export const consolidationJson = ({ periods, trends, excluded, mostMissed }: Consolidation) => ({
  periods: periodSummaries({ periods, trends }).map(({ label, ranked, mean, missing }) => ({
    period: label,
    ranked,
    mean,
    missing,
  })),
  ranked: periods.flatMap(({ sites }) =>
    sites.map(
      ({
        rank,
        file,
        site,
        period,
        inspectedOn,
        isOutsidePeriod,
        scores,
        composite,
        grade,
        payoutTotal,
        deductions,
        alterations,
        gapPolicy,
        claim,
        sinceHandout,
      }) => ({
        rank,
        file,
        site,
        period,
        scores,
        composite,
        grade,
        payoutTotal,
        deductions,
        integrity: alterations === 0 ? ('ok' as const) : ('altered' as const),
        gapPolicy,
        claim: claim && claimJson(claim),
        sinceHandout,
        ...(isOutsidePeriod ? { dateOutsidePeriod: inspectedOn } : {}),
      }),
    ),
  ),
  excluded: excluded.map((exclusion) => ({
    file: exclusion.file,
    code: exclusion.code,
    message: exclusionSentence(exclusion),
    ...rivalry(exclusion),
  })),
  mostMissed: mostMissed.map(({ checkpoint, sites, total }) => ({ checkpoint, sites, total })),
});

/** What a workbook says by its own 空档处理. */
const claimJson = ({ gapPolicy, grade, payoutTotal }: PolicyClaim) => ({ gapPolicy, grade, payoutTotal });
