import type { EnteredRow, EnteredTables } from '../domain/entered-rows';
import type { Inspection } from '../domain/inspection';
import { PEOPLE_KIND, personLabels } from '../domain/people';
import { type RawValue, showRaw } from '../domain/raw-value';
import type { SiteFacts } from '../domain/site-facts';
import type { EnteredReading } from '../workbook/kit/read-entered';
import type { ExistingRows } from '../workbook/plan-context';
import type { WorkbookReading } from '../workbook/reading/read-workbook';
import { ENTERED_TABLES } from '../workbook/sheets/entered-tables';

/** Somebody of 人员 is called otherwise than other lists have it. */
export interface Rename {
  /** The key of the person's row. */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  /** Cells of other lists in which the former name still stands. */
  readonly places: number;
}

/** What other lists know people by, by the keys of their rows: as they were called when that was looked at last. */
export type KnownNames = ReadonlyMap<string, string>;

/** What the people of 人员 are called, by the keys of their rows; rows that were inserted have no key of their own yet. */
export function labelsByKey({ inspection: { tables }, entered }: PeopleReading): KnownNames {
  const rows = tables?.get(PEOPLE_KIND) ?? [];
  const unkeyed = entered.find(({ table }) => table.kind === PEOPLE_KIND)?.unkeyed;
  const labels = personLabels(rows);
  return new Map(rows.flatMap(({ key }, i) => (unkeyed?.has(key) ? [] : [[key, labels[i] ?? ''] as const])));
}

/** What is looked at of a workbook. */
export type PeopleReading = Pick<WorkbookReading, 'inspection'> & {
  readonly entered: readonly Pick<EnteredReading, 'table' | 'unkeyed'>[];
};

/**
 * Who is called otherwise than other lists have it, and by what people are known from now on. A former name counts only while
 * nobody bears it, and the new one only if nobody else does: otherwise nobody can tell who is meant. A name that is cleared
 * is kept in mind, because people type the next one after it; somebody who comes new is known by the first name that is
 * nobody else's.
 */
export function renamesSince(
  known: KnownNames,
  reading: PeopleReading,
): { readonly renames: readonly Rename[]; readonly known: KnownNames } {
  const now = labelsByKey(reading);
  const bearers = (name: string): number => [...now.values()].filter((label) => label === name).length;
  const names = new Map(known);
  const renames: Rename[] = [];
  for (const [key, to] of now) {
    const from = known.get(key) ?? '';
    if (to === '' || from === to) continue;
    if (from === '') {
      const isTaken = [...known].some(([other, name]) => other !== key && name === to);
      if (!isTaken) names.set(key, to);
      continue;
    }
    const places = renamePeople(reading.inspection, null, [{ from, to }]).changed;
    if (places === 0 && bearers(from) === 0) names.set(key, to);
    else if (places > 0 && bearers(from) === 0 && bearers(to) === 1) renames.push({ key, from, to, places });
  }
  return { renames, known: names };
}

/** Those renames that a workbook still has: somebody may have typed on while the question was open. */
export function stillTrue(renames: readonly Rename[], reading: PeopleReading): readonly Rename[] {
  const now = labelsByKey(reading);
  const names = [...now.values()];
  return renames.filter(({ key, from, to }) => now.get(key) === to && !names.includes(from));
}

/** What people write between several names in one cell. */
const BETWEEN_NAMES = /([、，,;；/\s]+)/;

/** An inspection in which people are called otherwise. */
export interface Renamed {
  readonly inspection: Inspection;
  readonly existing: ExistingRows | null;
  /** Cells of the inspection that hold another name now. */
  readonly changed: number;
}

/** Writes other names wherever people are written, except on 人员 itself. */
export function renamePeople(
  inspection: Inspection,
  existing: ExistingRows | null,
  renames: readonly Pick<Rename, 'from' | 'to'>[],
): Renamed {
  const names = new Map(renames.map(({ from, to }) => [from, to]));
  let changed = 0;
  const renamed = <T extends RawValue>(value: T): T | string => {
    if (typeof value !== 'string') return value;
    const now = value
      .split(BETWEEN_NAMES)
      .map((part) => names.get(part) ?? part)
      .join('');
    if (now !== value) changed++;
    return now;
  };
  const { facts, roster, rectification, tables } = inspection;
  const now: Inspection = {
    ...inspection,
    facts: renamedFacts(facts, renamed),
    roster: roster.map((row) => ({ ...row, name: renamed(row.name) })),
    rectification: new Map(
      [...rectification].map(([id, row]) => [id, { ...row, responsible: renamed(row.responsible) }]),
    ),
    ...(tables ? { tables: renamedTables(tables, renamed) } : {}),
  };
  const count = changed; // the same rows stand in `existing`
  return {
    inspection: now,
    existing: existing && {
      ...existing,
      roster: existing.roster?.map((row) => ({ ...row, name: renamed(row.name) })) ?? null,
      ...(existing.tables ? { tables: renamedTables(existing.tables, renamed) } : {}),
    },
    changed: count,
  };
}

type Renaming = <T extends RawValue>(value: T) => T | string;

const renamedFacts = (facts: SiteFacts, renamed: Renaming): SiteFacts => ({
  ...facts,
  siteManager: renamed(facts.siteManager),
  inspectors: Object.fromEntries(
    Object.entries(facts.inspectors).map(([id, name]) => [id, showRaw(renamed(name))]),
  ),
});

const renamedTables = (tables: EnteredTables, renamed: Renaming): EnteredTables =>
  new Map(
    [...tables].map(([kind, rows]) => {
      const inputs = ENTERED_TABLES.find((table) => table.kind === kind)?.inputs ?? {};
      const inRow = (row: EnteredRow): EnteredRow => ({
        ...row,
        values: Object.fromEntries(
          Object.entries(row.values).map(([field, value]) => [
            field,
            inputs[field]?.isPerson ? renamed(value) : value,
          ]),
        ),
      });
      return [kind, rows.map(inRow)] as const;
    }),
  );
