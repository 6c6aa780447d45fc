import { divideRounded } from '../marks';
import { compareText } from '../text-order';
import type { Consolidation } from './consolidation';
import { inHundredths } from './site-head';

/** A period in a few figures. */
export interface PeriodSummary {
  readonly label: string;
  /** How many sites are ranked in it. */
  readonly ranked: number;
  /** Mean composite, two decimals. */
  readonly mean: number;
  /** Sites that are ranked in another period and not in this one, by name: nobody sent a file, or it was left out. */
  readonly missing: readonly string[];
}

/** Every period, the newest first. */
export function periodSummaries({
  periods,
  trends,
}: Pick<Consolidation, 'periods' | 'trends'>): readonly PeriodSummary[] {
  const present = trends.map(({ site, points }) => ({
    site,
    periods: new Set(points.map(({ period }) => period)),
  }));
  return periods.map(({ label, sites }, i) => ({
    label,
    ranked: sites.length,
    mean: meanOf(sites.map(({ composite }) => composite)),
    missing: present.flatMap((each) => (each.periods.has(i) ? [] : [each.site])).sort(compareText),
  }));
}

/** Mean of composites, of which there is at least one; two decimals, half upwards. */
export const meanOf = (composites: readonly number[]): number =>
  divideRounded(
    composites.reduce((sum, composite) => sum + inHundredths(composite), 0),
    composites.length,
  ) / 100;
