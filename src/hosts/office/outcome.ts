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

/** Whether the tab of that name is still the sheet that is to be replaced. */
const isOld = (change: WorkbookChange, byName: ReadonlyMap<string, Tab>, name: string): boolean =>
  change.retire.some(({ tab, retired }) => tab === name && !byName.has(retired));
