import { problemTexts, usedProblems } from '../common-problems';
import type { EnteredRow } from '../entered-rows';
import type { Inspection } from '../inspection';
import type { Unmigrated } from '../migration/unmigrated';
import { isRosterRowUsed, type RosterRow, rosterKey } from '../roster';
import { GAP_POLICIES } from '../scheme';
import type { SiteFacts } from '../site-facts';
import { usedRectification } from './merge-inspections';
import { type EnteredRecord, saysTheSame } from './records';

/** A workbook's own contents, and what a merge made of them. */
export interface MergedOver {
  readonly before: Inspection;
  readonly merged: Inspection;
}

/** An inspection from which a merge was taken back. */
export interface TakenBack {
  readonly inspection: Inspection;
  /** Things that are as they were before. */
  readonly taken: number;
  /** Things that the merge changed and people after it: they stay. */
  readonly kept: number;
}

/** Takes back what a merge brought into an inspection, thing by thing, except for what people have changed since. */
export function takeBackMerge({ before, merged }: MergedOver, now: Inspection): TakenBack {
  const count = { taken: 0, kept: 0 };
  const back = <T>(
    of: (inspection: Inspection) => ReadonlyMap<string, T>,
    recordOf: (thing: T) => EnteredRecord,
  ) => thingsBack([of(before), of(merged), of(now)], recordOf, count);
  const facts = back(factsOf, (value) => ({ value }));
  const tables = [...(now.tables ?? [])].map(
    ([kind]) => [kind, [...back(rowsOf(kind), ({ values }) => values).values()]] as const,
  );
  const { commonProblems: _, unmigrated: __, ...others } = now;
  const unmigrated = [...back(unmigratedOf, (row) => ({ text: JSON.stringify(row) })).values()];
  const listed = back(problemsOf, (text) => ({ text }));
  const commonProblems = usedProblems([...listed.values()]);
  const inspection: Inspection = {
    ...others,
    facts: withFacts(now.facts, facts),
    gapPolicy: GAP_POLICIES.find((policy) => policy === facts.get('gapPolicy')) ?? now.gapPolicy,
    entries: back(
      ({ entries }) => entries,
      (entry) => ({ ...entry }),
    ),
    rectification: back(({ rectification }) => rectification, usedRectification),
    roster: [...back(rosterOf, (row) => ({ ...row })).values()],
    ...(now.tables ? { tables: new Map(tables) } : {}),
    ...(unmigrated.length > 0 ? { unmigrated } : {}),
    ...(commonProblems ? { commonProblems } : {}),
    ...(now.asOf ? { asOf: { ...now.asOf, chosen: facts.get('asOf') || null } } : {}),
  };
  return { inspection, ...count };
}

/** What is left of things, by their keys: those that are there now in their order, then those that come back. */
function thingsBack<T>(
  [before, merged, now]: readonly [ReadonlyMap<string, T>, ReadonlyMap<string, T>, ReadonlyMap<string, T>],
  recordOf: (thing: T) => EnteredRecord,
  count: { taken: number; kept: number },
): ReadonlyMap<string, T> {
  const isSame = (one: T | undefined, other: T | undefined): boolean =>
    saysTheSame(one === undefined ? {} : recordOf(one), other === undefined ? {} : recordOf(other));
  const left = new Map<string, T>();
  for (const key of new Set([...now.keys(), ...before.keys()])) {
    const [was, became, is] = [before.get(key), merged.get(key), now.get(key)];
    const isMerged = !isSame(was, became);
    const isTaken = isMerged && isSame(is, became);
    if (isTaken) count.taken++;
    else if (isMerged && !isSame(is, was)) count.kept++;
    const stays = isTaken ? was : is;
    if (stays !== undefined) left.set(key, stays);
  }
  return left;
}

/** Facts that differ from site to site, each by its name; those of disciplines with their ids. */
function factsOf({ facts, gapPolicy, asOf }: Inspection): ReadonlyMap<string, string> {
  const named = (name: 'inspectors' | 'methods') =>
    Object.entries(facts[name]).map(([id, value]) => [`${name}.${id}`, value] as const);
  return new Map([
    ['gapPolicy', gapPolicy],
    ['year', String(facts.year)],
    ['siteManager', facts.siteManager],
    ['inspectedOn', facts.inspectedOn ?? ''],
    ['asOf', asOf?.chosen ?? ''],
    ...named('inspectors'),
    ...named('methods'),
  ]);
}

function withFacts(now: SiteFacts, facts: ReadonlyMap<string, string>): SiteFacts {
  const named = (name: 'inspectors' | 'methods'): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.keys(now[name]).map((id) => [id, facts.get(`${name}.${id}`) ?? '']));
  return {
    ...now,
    year: Number(facts.get('year')),
    siteManager: facts.get('siteManager') ?? '',
    inspectedOn: facts.get('inspectedOn') || null,
    inspectors: named('inspectors'),
    methods: named('methods'),
  };
}

/** People by their names; of one name one after the other. */
function rosterOf({ roster }: Inspection): ReadonlyMap<string, RosterRow> {
  const counts = new Map<string, number>();
  return new Map(
    roster.filter(isRosterRowUsed).map((row) => {
      const name = rosterKey(row);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return [`${name} ${counts.get(name)}`, row] as const;
    }),
  );
}

const unmigratedOf = ({ unmigrated = [] }: Inspection): ReadonlyMap<string, Unmigrated> =>
  new Map(unmigrated.map((row) => [JSON.stringify(row), row]));

const problemsOf = ({ commonProblems }: Inspection): ReadonlyMap<string, string> =>
  new Map(problemTexts(commonProblems).map((text) => [text, text]));

const rowsOf =
  (kind: string) =>
  ({ tables }: Inspection): ReadonlyMap<string, EnteredRow> =>
    new Map((tables?.get(kind) ?? []).map((row) => [row.key, row]));
