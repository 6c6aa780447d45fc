import type { WorkbookChange } from '../../workbook/change/change-workbook';
import type { GridSheet, GridWorkbook } from '../../workbook/grid';
import type { Remains } from './outcome';
import type { Tab } from './read-sheets';
import { AddressBook } from './write/address-book';
import { type PresentNames, restoreNames } from './write/names';
import { cellsToRestore, restoreCells } from './write/restore';
import { protect } from './write/sheet';
import { restoreTables } from './write/tables';

/** What is known when a half-done change is put back. */
export interface Wreck {
  readonly change: WorkbookChange;
  /** What the change was made from, and the workbook's names then. */
  readonly since: GridWorkbook;
  readonly names: PresentNames;
  /** The tabs then. */
  readonly before: readonly Tab[];
  readonly remains: Remains;
  readonly tabs: readonly Tab[];
  /** What stands on the refreshed sheets now. */
  readonly refreshed: readonly (GridSheet | null)[];
}

/** The sheets that a change brings up to date in place. */
export const refreshedBy = ({ sheets }: WorkbookChange): readonly string[] =>
  sheets.flatMap(({ kind, plan }) => (kind === 'refresh' ? [plan.name] : []));

/**
 * Queues what puts a half-done change back: unfinished new sheets go, the present ones get their contents, names and
 * locks again. A sheet that somebody else has made meanwhile stays.
 */
export function queueRollBack(workbook: Excel.Workbook, wreck: Wreck): void {
  const { change, names, remains, tabs } = wreck;
  bringBack(workbook, wreck);
  const created = change.sheets.filter(({ kind }) => kind === 'create').map(({ plan }) => plan.name);
  for (const { id, name } of remains.made)
    if (created.includes(name)) workbook.worksheets.getItem(id).delete();
  for (const now of wreck.refreshed) {
    const tab = now && tabs.find(({ name }) => name === now.name);
    if (tab) restoreSheet(workbook.worksheets.getItem(tab.id), wreck, now, tab);
  }
  restoreNames(workbook, change.names, names);
}

/** Retired sheets take the place again of those that were to replace them. */
function bringBack({ worksheets }: Excel.Workbook, { since, remains, before }: Wreck): void {
  for (const retirement of remains.moved) {
    const { tab, retired } = retirement;
    const sheet = worksheets.getItem(retired);
    sheet.visibility = 'Visible';
    const newer = remains.made.find(({ name }) => name === tab);
    if (newer) worksheets.getItem(newer.id).delete();
    sheet.name = tab;
    restoreTables(sheet, retirement, before);
    const was = since.sheets.find(({ name }) => name === tab)?.visibility;
    if (was === 'hidden') sheet.visibility = 'Hidden';
    if (was === 'veryHidden') sheet.visibility = 'VeryHidden';
  }
}

function restoreSheet(
  sheet: Excel.Worksheet,
  { change, since }: Wreck,
  now: GridSheet,
  { name, protected: isProtected }: Tab,
): void {
  const book = new AddressBook(sheet);
  const plan = change.sheets.find((candidate) => candidate.plan.name === name)?.plan;
  const before = since.sheets.find((candidate) => candidate.name === name);
  const block = plan && before ? cellsToRestore(plan, before, now) : null;
  if (block && isProtected) sheet.protection.unprotect();
  if (block) restoreCells(book, block);
  if (plan?.protected && (block || !isProtected)) protect(book);
}
