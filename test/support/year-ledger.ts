/**
 * What a year must come to beyond the single inspection: ranks, means, who is missing, how sites went on. Worked out from
 * what was entered, in whole hundredths and tenths, without anything of `src`.
 */
import type { YearInspection } from './year-inspections';
import { outcomeOf, type YearKind } from './year-kinds';
import type { Year, YearDocument } from './year-scene';

/** A ranked inspection. */
export interface LedgerSite {
  readonly path: string;
  readonly holds: YearInspection;
  readonly composite: number;
  readonly rank: number;
  readonly alterations: number;
  /** The day of the inspection, where it is not of the quarter that the file says. */
  readonly dayOutside: string | null;
  /** What is not as head office handed it out; null where the workbook remembers nothing. */
  readonly sinceHandout: readonly object[] | null;
  /** What 说明 has to say, in this order. */
  readonly notes: readonly string[];
}

/** A quarter. */
export interface LedgerPeriod {
  readonly period: string;
  /** The best first. */
  readonly sites: readonly LedgerSite[];
  /** With two decimals. */
  readonly mean: number;
  /** Sites that are ranked in another quarter and not in this one, by name. */
  readonly missing: readonly string[];
}

/** A site's composite in a quarter, and how far it is from that of the quarter in which it was ranked before. */
export interface LedgerPoint {
  readonly composite: number;
  readonly change: number | null;
}

/** What was missed: by how many sites, and for how many marks. */
export interface LedgerMiss {
  readonly sites: number;
  readonly total: number;
}

const hundredths = (value: number): number => Number(value.toFixed(2).replace('.', ''));

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Ranked {
  readonly document: YearDocument;
  readonly holds: YearInspection;
  readonly composite: number;
  readonly alterations: number;
}

function rankedOf({ documents }: Pick<Year, 'documents'>): readonly Ranked[] {
  return documents.flatMap((document) => {
    const outcome = outcomeOf(document.kind);
    const { holds } = document;
    if (outcome.is !== 'ranked') return [];
    if (holds?.figures.composite == null) throw new Error(`${document.path} cannot be ranked`);
    return [{ document, holds, composite: holds.figures.composite, alterations: outcome.alterations }];
  });
}

/** The quarters, the newest first. */
export function ledgerPeriods(year: Pick<Year, 'documents'>): readonly LedgerPeriod[] {
  const ranked = rankedOf(year);
  const everybody = new Set(ranked.map(({ holds }) => holds.site));
  const periods = [...new Set(ranked.map(({ holds }) => holds.period))].sort(byCode).reverse();
  return periods.map((period) => {
    const members = ranked.filter(({ holds }) => holds.period === period);
    const here = new Set(members.map(({ holds }) => holds.site));
    const sum = members.reduce((total, { composite }) => total + hundredths(composite), 0);
    return {
      period,
      sites: members
        .map(({ document: { path, kind }, holds, composite, alterations }) => ({
          path,
          holds,
          composite,
          alterations,
          rank: 1 + members.filter((other) => hundredths(other.composite) > hundredths(composite)).length,
          dayOutside: dayOutside(holds),
          ...remarksOf(kind, holds),
        }))
        .sort((a, b) => a.rank - b.rank || byCode(a.holds.site, b.holds.site)),
      mean: Math.floor((2 * sum + members.length) / (2 * members.length)) / 100,
      missing: [...everybody].filter((site) => !here.has(site)).sort(byCode),
    };
  });
}

function dayOutside({ period, inspection }: YearInspection): string | null {
  const day = inspection.facts.inspectedOn ?? '';
  const quarter = `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  return quarter === period ? null : day;
}

/** What has to be said of a site beside its figures. */
function remarksOf(kind: YearKind, holds: YearInspection): Pick<LedgerSite, 'sinceHandout' | 'notes'> {
  const { inspection, handedOut, handedPayout: was, figures } = holds;
  const nobody = { count: 0, first: [] };
  const names = handedOut.roster.map(({ name }) => name);
  const first = inspection.roster.flatMap(({ name }) => (names.includes(name) ? [] : [name]));
  const payout = was === figures.payoutTotal ? null : { was, now: figures.payoutTotal };
  const added = { count: first.length, first };
  const differences = [
    ...(first.length > 0
      ? [{ what: 'roster', added, removed: nobody, roles: nobody, disciplines: nobody, payout }]
      : []),
    ...(holds.period === handedOut.facts.period
      ? []
      : [{ what: 'period', was: handedOut.facts.period, now: holds.period }]),
  ];
  return {
    sinceHandout: kind === 'first-layout' ? null : differences,
    notes: [
      ...(inspection.gapPolicy === handedOut.gapPolicy ? [] : ['表内为就高']),
      ...(differences.length === 0 ? [] : ['与发放时不同']),
    ],
  };
}

/** Every site's points by quarter. */
export function ledgerTrends(
  periods: readonly LedgerPeriod[],
): ReadonlyMap<string, ReadonlyMap<string, LedgerPoint>> {
  const trends = new Map<string, Map<string, LedgerPoint>>();
  for (const { period, sites } of [...periods].reverse())
    for (const { holds, composite } of sites) {
      const points = trends.get(holds.site) ?? new Map<string, LedgerPoint>();
      const before = [...points.values()].at(-1);
      const change = before ? (hundredths(composite) - hundredths(before.composite)) / 100 : null;
      trends.set(holds.site, points.set(period, { composite, change }));
    }
  return trends;
}

/** Every checkpoint that somebody missed. */
export function ledgerMisses(periods: readonly LedgerPeriod[]): ReadonlyMap<string, LedgerMiss> {
  const found = new Map<string, { readonly sites: Set<string>; tenths: number }>();
  for (const { holds } of periods.flatMap(({ sites }) => sites))
    for (const [id, { deduction }] of holds.inspection.entries) {
      if (typeof deduction !== 'number' || deduction === 0) continue;
      const tally = found.get(id) ?? { sites: new Set(), tenths: 0 };
      tally.sites.add(holds.site);
      tally.tenths += Number(deduction.toFixed(1).replace('.', ''));
      found.set(id, tally);
    }
  return new Map(
    [...found].map(([id, { sites, tenths }]) => [id, { sites: sites.size, total: tenths / 10 }]),
  );
}

/** Rectifications of the ranked inspections that are not done: how many, and how many of them were due before a day. */
export function ledgerOpen(periods: readonly LedgerPeriod[], day: number): { open: number; overdue: number } {
  const rows = periods
    .flatMap(({ sites }) => sites)
    .flatMap(({ holds }) => [...holds.inspection.rectification.values()])
    .filter(({ state }) => state !== '已整改');
  return { open: rows.length, overdue: rows.filter(({ dueOn }) => Number(dueOn) < day).length };
}
