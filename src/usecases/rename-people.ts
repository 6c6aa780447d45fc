import type { EnteredRow, EnteredTables } from '../domain/entered-rows';
import type { Inspection } from '../domain/inspection';
import { PEOPLE_KIND, personLabels } from '../domain/people';
import { type RawValue, showRaw } from '../domain/raw-value';
import type { SiteFacts } from '../domain/site-facts';
import type { ExistingRows } from '../workbook/plan-context';
import { ENTERED_TABLES } from '../workbook/sheets/entered-tables';

/** Somebody of 人员 is called otherwise than before. */
export interface Rename {
  readonly from: string;
  readonly to: string;
  /** Cells of other lists in which the former name still stands. */
  readonly places: number;
}

/** What the people of 人员 are called, by the keys of their rows. */
export function labelsByKey({ tables }: Pick<Inspection, 'tables'>): ReadonlyMap<string, string> {
  const rows = tables?.get(PEOPLE_KIND) ?? [];
  const labels = personLabels(rows);
  return new Map(rows.map(({ key }, i) => [key, labels[i] ?? '']));
}

/** Who is called otherwise now, where the former name is nobody's any more and other lists still have it. */
export function renamesSince(before: ReadonlyMap<string, string>, inspection: Inspection): readonly Rename[] {
  const now = labelsByKey(inspection);
  const names = new Set(now.values());
  return [...now].flatMap(([key, to]): readonly Rename[] => {
    const from = before.get(key) ?? '';
    if (from === '' || to === '' || from === to || names.has(from)) return [];
    const places = renamePeople(inspection, null, [{ from, to }]).changed;
    return places > 0 ? [{ from, to, places }] : [];
  });
}

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
    const name = typeof value === 'string' ? names.get(value.trim()) : undefined;
    if (name !== undefined) changed++;
    return name ?? value;
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
