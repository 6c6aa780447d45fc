import { compareText } from '../text-order';
import type { RankedPeriod, RankedSite } from './ranking';
import { inHundredths, siteKey } from './site-head';

/** One inspection of a site among all of its inspections. */
export interface TrendPoint {
  /** Index of the period among the ranked ones, 0 the newest. */
  readonly period: number;
  readonly site: RankedSite;
  /** Composite minus that of the inspection before, two decimals; null for the first and where the order is not certain. */
  readonly change: number | null;
}

/** A site's inspections, the newest first. */
export interface SiteTrend {
  /** The name in its newest inspection. */
  readonly site: string;
  readonly points: readonly [TrendPoint, ...TrendPoint[]];
}

/** Every site over the periods: those of the newest period by rank, then those seen last in the one before, and so on. */
export function trendsOf(periods: readonly RankedPeriod[]): readonly SiteTrend[] {
  const found = new Map<string, { readonly period: number; readonly site: RankedSite }[]>();
  periods.forEach(({ sites }, period) => {
    for (const site of sites) {
      const key = siteKey(site.site);
      found.set(key, [...(found.get(key) ?? []), { period, site }]);
    }
  });
  const trends = [...found.values()].flatMap((inspections): SiteTrend[] => {
    const [first, ...others] = inspections.map(({ period, site }, i): TrendPoint => {
      const earlier = inspections[i + 1];
      const certain = earlier && periods[earlier.period]?.key.span;
      return { period, site, change: certain ? changeOf(site, earlier.site) : null };
    });
    return first ? [{ site: first.site.site, points: [first, ...others] }] : [];
  });
  return trends.sort(
    ({ points: [a] }, { points: [b] }) =>
      a.period - b.period || a.site.rank - b.site.rank || compareText(a.site.site, b.site.site),
  );
}

const changeOf = (now: RankedSite, before: RankedSite): number =>
  (inHundredths(now.composite) - inHundredths(before.composite)) / 100;
