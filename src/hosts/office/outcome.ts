import type { Retirement, WorkbookChange } from '../../workbook/change/change-workbook';
import type { OfficeTab } from './read-tabs';

/** What became of a change whose request failed or was never answered. */
export type Outcome = 'untouched' | 'complete' | 'partial';

/** Tabs when a change was planned, and now that its request has failed. */
export interface TabsOfChange {
  readonly change: WorkbookChange;
  readonly before: readonly OfficeTab[];
  readonly now: readonly OfficeTab[];
  /** Whether Excel said that something is no more as it was: then nothing of ours is finished. */
  readonly clashed: boolean;
  /** Whether Excel said that a sheet to be added was there already. */
  readonly taken: boolean;
}

/** What a broken-off change has left: recognised by the ids of sheets, for others may use the same names. */
export interface Remains {
  readonly outcome: Outcome;
  /** Whether names and cells of present sheets may have been written: that comes after all renaming and adding. */
  readonly wrote: boolean;
  /** Retired sheets that this change has moved aside. */
  readonly moved: readonly Retirement[];
  /** Tabs that this change has made. */
  readonly made: readonly OfficeTab[];
}

/**
 * Derives from the tabs alone how far a change got: Excel runs a request's actions in order, renaming and adding come
 * first, protecting comes last. So after a clash a finished sheet with a name of ours is the work of another pane.
 */
export function remainsOf(tabs: TabsOfChange): Remains {
  const { change, before, now, clashed, taken } = tabs;
  const byName = new Map(now.map((tab) => [tab.name, tab] as const));
  const isNew = ({ id }: OfficeTab): boolean => !before.some((tab) => tab.id === id);
  const wanted = change.sheets.filter(({ kind }) => kind !== 'refresh').map(({ plan }) => plan.name);
  const existing = wanted.flatMap((name) => byName.get(name) ?? []).filter(isNew);
  const finishedByOthers = (name: string): boolean => {
    const tab = byName.get(name);
    return clashed && tab !== undefined && isNew(tab) && tab.protected;
  };
  const foreign = taken ? foreignAmong(change, now) : null;
  const moved = change.retire.filter(({ tab, retired }) => {
    const id = before.find(({ name }) => name === tab)?.id;
    return byName.get(retired)?.id === id && id !== undefined && !finishedByOthers(tab);
  });
  const made = existing.filter(({ name }) => name !== foreign && !finishedByOthers(name));
  const open = change.sheets.some(({ plan }) => plan.protected && byName.get(plan.name)?.protected === false);
  const wrote = made.length === wanted.length && moved.length === change.retire.length;
  const untouched = made.length === 0 && moved.length === 0 && !open;
  const outcome = untouched ? 'untouched' : wrote && !open ? 'complete' : 'partial';
  return { outcome, wrote, moved, made };
}

/**
 * The created sheet that was there already, when Excel said so: somebody else made it between reading and writing.
 * Sheets are added in order, so it is the last of those that are there without a gap.
 */
function foreignAmong(change: WorkbookChange, tabs: readonly OfficeTab[]): string | null {
  const names = new Set(tabs.map(({ name }) => name));
  const created = change.sheets.filter(({ kind }) => kind === 'create').map(({ plan }) => plan.name);
  const missing = created.findIndex((name) => !names.has(name));
  return created.slice(0, missing < 0 ? created.length : missing).at(-1) ?? null;
}
