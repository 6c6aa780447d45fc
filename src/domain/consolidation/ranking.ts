import { compareText } from '../text-order';
import { liesWithin, newestFirst, type PeriodKey, periodKey } from './period';
import { inHundredths, type SiteHead } from './site-head';

/** A site with its place among the sites of its period; 1 is the best, equals share it (1, 2, 2, 4). */
export interface RankedSite extends SiteHead {
  readonly rank: number;
  /** Whether 检查日期 lies outside of 检查期间: one of the two is wrong, and nobody can say which from here. */
  readonly isOutsidePeriod: boolean;
}

/** The sites of one period, the best first. */
export interface RankedPeriod {
  readonly key: PeriodKey;
  /** The spelling that most sites use. */
  readonly label: string;
  readonly sites: readonly [RankedSite, ...RankedSite[]];
}

/** Ranks the sites within their periods, the newest period first; equals are ordered by name, then by file. */
export function rankPeriods(sites: readonly SiteHead[]): readonly RankedPeriod[] {
  const periods = new Map<string, { readonly key: PeriodKey; readonly sites: SiteHead[] }>();
  for (const site of sites) {
    const key = periodKey(site.period);
    const period = periods.get(key.key) ?? { key, sites: [] };
    period.sites.push(site);
    periods.set(key.key, period);
  }
  return [...periods.values()]
    .sort((a, b) => newestFirst(a.key, b.key))
    .flatMap(({ key, sites: members }) => {
      const [first, ...others] = ranked(members);
      return first ? [{ key, label: commonSpelling(members), sites: [first, ...others] }] : [];
    });
}

function ranked(members: readonly SiteHead[]): readonly RankedSite[] {
  const sorted = [...members].sort(
    (a, b) =>
      inHundredths(b.composite) - inHundredths(a.composite) ||
      compareText(a.site, b.site) ||
      compareText(a.file, b.file),
  );
  let rank = 0;
  return sorted.map((site, i) => {
    const better = sorted[i - 1];
    if (!better || inHundredths(better.composite) !== inHundredths(site.composite)) rank = i + 1;
    return { ...site, rank, isOutsidePeriod: liesWithin(site.inspectedOn, site.period) === false };
  });
}

function commonSpelling(members: readonly SiteHead[]): string {
  const counts = new Map<string, number>();
  for (const { period } of members) counts.set(period.trim(), (counts.get(period.trim()) ?? 0) + 1);
  const [common] = [...counts].sort(([a, times], [b, others]) => others - times || compareText(a, b));
  return common?.[0] ?? '';
}
