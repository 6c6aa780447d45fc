import type { Hundredths } from './marks';
import { showRaw } from './raw-value';
import { isRosterRowUsed, type RosterRow, sameText } from './roster';
import type { Band, Scheme } from './scheme';

/** What is suggested (建议) for one person, in whole yuan; null while no money may be derived. */
export interface PersonPayout {
  readonly name: string;
  readonly role: string;
  readonly amount: number | null;
}

/** All suggested payouts of a site, in whole yuan; null while no money may be derived. */
export interface Payouts {
  readonly people: readonly PersonPayout[];
  readonly teamBonus: number | null;
  /** Σ amounts + team bonus. */
  readonly total: number | null;
}

/** Payouts for a determined band, or nothing but names where `band` is null. */
export function derivePayouts(
  roster: readonly RosterRow[],
  scheme: Scheme,
  determined: { readonly band: Band; readonly composite: Hundredths } | null,
): Payouts {
  const column = determined ? scheme.bands.indexOf(determined.band) : -1;
  const people = roster.filter(isRosterRowUsed).map((row): PersonPayout => {
    const role = showRaw(row.role);
    const rule = scheme.payouts.find((candidate) => sameText(candidate.role, role));
    return { name: showRaw(row.name), role, amount: rule?.amounts[column] ?? null };
  });
  if (!determined) return { people, teamBonus: null, total: null };
  const { threshold, amount } = scheme.teamBonus;
  const teamBonus = determined.composite >= threshold ? amount : 0;
  const total = people.reduce((sum, person) => sum + (person.amount ?? 0), teamBonus);
  return { people, teamBonus, total };
}
