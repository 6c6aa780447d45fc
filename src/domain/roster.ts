import { foldText, looksEmpty } from './folding';
import type { RosterIssue } from './issue';
import { type RawValue, showRaw } from './raw-value';
import type { Scheme } from './scheme';

/** A row of the roster 人员名单 as found; `discipline` is the name of the 专业 in charge. */
export interface RosterRow {
  readonly name: RawValue;
  readonly role: RawValue;
  readonly discipline: RawValue;
}

/** A row that somebody has written into; blanks are what Excel's TRIM takes for blanks. */
export const isRosterRowUsed = (row: RosterRow): boolean =>
  !looksEmpty(showRaw(row.name)) || !looksEmpty(showRaw(row.role));

/** The name without any ASCII or ideographic space. */
export const nameWithoutSpaces = (row: RosterRow): string => showRaw(row.name).replace(/[ \u3000]/g, '');

/** The name by which people are distinguished. */
export const rosterKey = (row: RosterRow): string => foldText(showRaw(row.name));

/** Whether formulas, which know only spaces and the case of letters, distinguish the people of a roster as `rosterKey` does. */
export function isDistinctForFormulas(rows: readonly RosterRow[]): boolean {
  const used = rows.filter(isRosterRowUsed);
  const count = (key: (row: RosterRow) => string): number => new Set(used.map(key)).size;
  return count(rosterKey) === count((row) => nameWithoutSpaces(row).toLowerCase());
}

/** The first problem of each roster row, null where there is none; rows without name and role have none. */
export function checkRoster(rows: readonly RosterRow[], scheme: Scheme): readonly (RosterIssue | null)[] {
  const used = rows.filter(isRosterRowUsed);
  const roles = scheme.payouts.map(({ role }) => role);
  const counts = new Map<string, number>();
  for (const row of used) counts.set(rosterKey(row), (counts.get(rosterKey(row)) ?? 0) + 1);
  return rows.map((row) => {
    if (!isRosterRowUsed(row)) return null;
    const key = rosterKey(row);
    const role = showRaw(row.role);
    if (key === '') return { code: 'roster-name-missing' };
    if ((counts.get(key) ?? 0) > 1) return { code: 'roster-duplicate-name', name: showRaw(row.name) };
    if (roles.some((allowed) => sameText(allowed, role))) return null;
    const meant = roles.find((allowed) => foldText(allowed) === foldText(role));
    const facts = { name: showRaw(row.name), role, roles };
    return { code: 'roster-role-unknown', ...facts, ...(meant === undefined ? {} : { meant }) };
  });
}

/** Other ways people write the roles of the 方案; what is not listed must be written as in the scheme. */
const ROLE_ALIASES: Readonly<Record<string, string>> = {
  经理: '项目经理',
  项目副经理: '项目分管副经理',
  分管副经理: '项目分管副经理',
  副经理: '项目分管副经理',
  部门主任: '部门主任/副主任',
  部门副主任: '部门主任/副主任',
  主任: '部门主任/副主任',
  副主任: '部门主任/副主任',
  班长: '班长(领班)',
  领班: '班长(领班)',
};

/** The role as the scheme writes it if it has it; else as given. */
export function normaliseRole(role: string, scheme: Scheme): string {
  const folded = foldText(role);
  const inScheme = (name: string): string | undefined =>
    scheme.payouts.find((rule) => foldText(rule.role) === foldText(name))?.role;
  const alias = Object.hasOwn(ROLE_ALIASES, folded) ? ROLE_ALIASES[folded] : undefined;
  return inScheme(folded) ?? (alias && inScheme(alias)) ?? role.trim();
}

/** Whether two texts are equal for a formula: the case of letters does not matter. */
export const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
