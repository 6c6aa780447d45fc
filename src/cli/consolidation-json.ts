import type { Consolidation } from '../domain/consolidation/consolidation';
import type { PolicyClaim } from '../domain/site-result';
import { exclusionSentence } from '../messages/exclusion-text';

/** A consolidation as other programs read it: the newest period first, the best site first. */
export const consolidationJson = ({ periods, excluded, mostMissed }: Consolidation) => ({
  ranked: periods.flatMap(({ sites }) =>
    sites.map(
      ({
        rank,
        file,
        site,
        period,
        scores,
        composite,
        grade,
        payoutTotal,
        deductions,
        alterations,
        gapPolicy,
        claim,
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
      }),
    ),
  ),
  excluded: excluded.map((exclusion) => ({
    file: exclusion.file,
    code: exclusion.code,
    message: exclusionSentence(exclusion),
  })),
  mostMissed: mostMissed.map(({ checkpoint, sites, total }) => ({ checkpoint, sites, total })),
});

/** What a workbook says by its own 空档处理. */
const claimJson = ({ gapPolicy, grade, payoutTotal }: PolicyClaim) => ({ gapPolicy, grade, payoutTotal });
