import { periodKey } from './consolidation/period';
import { foldText, looksEmpty } from './folding';
import type { Handout } from './handout';
import type { FactChange, HandoutDifference, RosterChange, SomePeople } from './handout-difference';
import type { Inspection } from './inspection';
import { showRaw } from './raw-value';
import { isRosterRowUsed, type RosterRow } from './roster';
import type { Rubric } from './rubric';

/** People that are kept by name, and most characters of a text that is kept. */
const MOST_PEOPLE = 100;
const MOST_CHARACTERS = 100;

/** 奖惩 that a roster comes to, in yuan; null while there is none. */
export type PayoutOf = (roster: readonly RosterRow[]) => number | null;

/**
 * What of an inspection is not as it was handed out. What was left empty is there to be filled in, and spacing, width and
 * another spelling of the same period change nothing.
 */
export function sinceHandout(
  handout: Handout,
  { facts, roster }: Inspection,
  rubric: Rubric,
  payoutOf: PayoutOf,
): readonly HandoutDifference[] {
  const people = handout.roster.map(([name, role, discipline]): RosterRow => ({ name, role, discipline }));
  const change = people.length === 0 ? null : rosterChange(people, roster.filter(isRosterRowUsed));
  const [was, now] = change ? [payoutOf(people), payoutOf(roster)] : [null, null];
  const samePeriod = periodKey(handout.period).key === periodKey(facts.period).key;
  return [
    ...(change ? [{ what: 'roster', ...change, payout: was === now ? null : { was, now } } as const] : []),
    ...fact('site', handout.site, facts.site),
    ...(samePeriod ? [] : fact('period', handout.period, facts.period)),
    ...fact('year', String(handout.year), facts.year === 0 ? '' : String(facts.year)),
    ...fact('inspectedOn', handout.inspectedOn ?? '', facts.inspectedOn ?? ''),
    ...fact('siteManager', handout.siteManager, facts.siteManager),
    ...inspectorChanges(handout.inspectors, facts.inspectors, rubric),
  ];
}

type Fact = Exclude<HandoutDifference['what'], 'roster' | 'inspector'>;

function fact(what: Fact, was: string, now: string): readonly HandoutDifference[] {
  const change = changeOf(was, now);
  return change ? [{ what, ...change }] : [];
}

/** Null where a text was filled in, or says the same. */
const changeOf = (was: string, now: string): FactChange | null =>
  looksEmpty(was) || foldText(was) === foldText(now) ? null : { was: shown(was), now: shown(now) };

const shown = (text: string): string =>
  looksEmpty(text) ? '' : [...text.trim()].slice(0, MOST_CHARACTERS).join('');

/** Disciplines in which one name took the place of the same other one are reported together. */
function inspectorChanges(
  handed: Handout['inspectors'],
  found: Inspection['facts']['inspectors'],
  { disciplines }: Rubric,
): readonly HandoutDifference[] {
  const changes = new Map<string, FactChange & { readonly disciplines: string[] }>();
  for (const { id, name } of disciplines) {
    const at = (of: Readonly<Record<string, string>>): string =>
      Object.hasOwn(of, id) ? (of[id] ?? '') : '';
    const change = changeOf(at(handed), at(found));
    if (!change) continue;
    const both = JSON.stringify(change);
    const same = changes.get(both) ?? { disciplines: [], ...change };
    same.disciplines.push(name);
    changes.set(both, same);
  }
  return [...changes.values()].map((change) => ({ what: 'inspector', ...change }));
}

/** Null where the same people are on both rosters, in whatever order. */
function rosterChange(
  handed: readonly RosterRow[],
  found: readonly RosterRow[],
): Omit<RosterChange, 'payout'> | null {
  const unchanged = pairs(handed, found, (row) => [row.name, row.role, row.discipline].map(key).join('\n'));
  const renamed = pairs(unchanged.onlyA, unchanged.onlyB, (row) => key(row.name));
  const changed = (column: 'role' | 'discipline') =>
    renamed.both.flatMap(([was, now]) => {
      const change = changeOf(showRaw(was[column]), showRaw(now[column]));
      return change ? [{ name: shown(showRaw(now.name)), ...change }] : [];
    });
  const names = (rows: readonly RosterRow[]) => rows.map(({ name }) => shown(showRaw(name)));
  const [added, removed] = [names(renamed.onlyB), names(renamed.onlyA)];
  const [roles, disciplines] = [changed('role'), changed('discipline')];
  if ([added, removed, roles, disciplines].every(({ length }) => length === 0)) return null;
  return {
    added: some(added),
    removed: some(removed),
    roles: some(roles),
    disciplines: some(disciplines),
  };
}

const key = (value: RosterRow['name']): string => foldText(showRaw(value));

const some = <Person>(people: readonly Person[]): SomePeople<Person> => ({
  count: people.length,
  first: people.slice(0, MOST_PEOPLE),
});

/** Rows of two lists that have the same key, one by one, and what is left over of each. */
function pairs<Row>(a: readonly Row[], b: readonly Row[], keyOf: (row: Row) => string) {
  const waiting = new Map<string, Row[]>();
  for (const row of a) {
    const same = waiting.get(keyOf(row));
    if (same) same.push(row);
    else waiting.set(keyOf(row), [row]);
  }
  const both: (readonly [Row, Row])[] = [];
  const onlyB: Row[] = [];
  for (const row of b) {
    const match = waiting.get(keyOf(row))?.shift();
    if (match === undefined) onlyB.push(row);
    else both.push([match, row]);
  }
  const left = new Set(both.map(([row]) => row));
  return { both, onlyA: a.filter((row) => !left.has(row)), onlyB };
}
