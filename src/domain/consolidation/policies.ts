import type { GapPolicy } from '../scheme';
import type { PolicyClaim } from '../site-result';
import type { Consolidation } from './consolidation';
import type { RankedSite } from './ranking';

/** A ranked site whose workbook has a 空档处理 of its own. */
export type ClaimingSite = RankedSite & { readonly claim: PolicyClaim };

type Ranked = Pick<Consolidation, 'periods'>;

/** Every 空档处理 that counts in the ranking, once: one, unless rubrics say different things. */
export const policiesOf = ({ periods }: Ranked): readonly GapPolicy[] => [
  ...new Set(periods.flatMap(({ sites }) => sites.map(({ gapPolicy }) => gapPolicy))),
];

/** The sites whose workbooks have another 空档处理 than the one that counts, in the order of the ranking. */
const claimsOf = ({ periods }: Ranked): readonly ClaimingSite[] =>
  periods.flatMap(({ sites }) => sites.filter((site): site is ClaimingSite => site.claim !== null));

/** Those of them whose grade depends on it: there both outcomes have to be stated. */
export const contestedClaims = (ranked: Ranked): readonly ClaimingSite[] =>
  claimsOf(ranked).filter(({ claim }) => claim.decides);

/** How many of them have a choice that changes nothing, because their composites lie in no gap. */
export const idleClaims = (ranked: Ranked): number =>
  claimsOf(ranked).length - contestedClaims(ranked).length;
