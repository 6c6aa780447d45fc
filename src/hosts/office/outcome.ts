import type { WorkbookChange } from '../../workbook/change/change-workbook';
import type { Tab } from './read-sheets';

/** What became of a change whose request failed or was never answered. */
export type Outcome = 'untouched' | 'complete' | 'partial';

/**
 * Tells from the tabs alone how far a change got: Excel runs a request's actions in order, renaming and adding come
 * first, protecting comes last.
 */
export function outcomeOf(change: WorkbookChange, tabs: readonly Tab[]): Outcome {
  const byName = new Map(tabs.map((tab) => [tab.name, tab] as const));
  const made = change.sheets.filter(({ kind }) => kind !== 'refresh');
  const stands = made.filter(({ plan }) => byName.has(plan.name) && !isOld(change, byName, plan.name));
  const retired = change.retire.filter(({ retired: name }) => byName.has(name));
  const open = change.sheets.some(
    ({ plan }) => plan.protected && byName.has(plan.name) && !byName.get(plan.name)?.protected,
  );
  if (stands.length === 0 && retired.length === 0 && !open) return 'untouched';
  return stands.length === made.length && retired.length === change.retire.length && !open
    ? 'complete'
    : 'partial';
}

/**
 * The created sheet that stood there already, when Excel said so: somebody else made it between reading and writing.
 * Sheets are added in order, so it is the last of those that stand without a gap.
 */
export function strangerAmong(change: WorkbookChange, tabs: readonly Tab[]): string | null {
  const names = new Set(tabs.map(({ name }) => name));
  const created = change.sheets.filter(({ kind }) => kind === 'create').map(({ plan }) => plan.name);
  const missing = created.findIndex((name) => !names.has(name));
  return created.slice(0, missing < 0 ? created.length : missing).at(-1) ?? null;
}

/** Whether the tab of that name is still the sheet that is to be replaced. */
const isOld = (change: WorkbookChange, byName: ReadonlyMap<string, Tab>, name: string): boolean =>
  change.retire.some(({ tab, retired }) => tab === name && !byName.has(retired));
