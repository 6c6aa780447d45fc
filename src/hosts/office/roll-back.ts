import type { WorkbookChange } from '../../workbook/change/change-workbook';
import type { GridSheet, GridWorkbook } from '../../workbook/grid';
import type { Remains } from './outcome';
import type { OfficeTab } from './read-tabs';
import { AddressBook } from './write/address-book';
import { type PresentNames, restoreNames } from './write/names';
import { cellsToRestore, restoreCells } from './write/restore';
import { clearConditionalFormats, writeConditionalFormats } from './write/rules';
import { protect, refreshLooks } from './write/sheet';
import { hideColumns } from './write/sizes';
import { restoreTables } from './write/tables';

/** What is at hand when a half-done change is put back. */
export interface PartialWrite {
  readonly change: WorkbookChange;
  /** What the change was made from, and the workbook's names then. */
  readonly since: GridWorkbook;
  readonly names: PresentNames;
  /** The tabs then. */
  readonly before: readonly OfficeTab[];
  readonly remains: Remains;
  readonly tabs: readonly OfficeTab[];
  /** What is on the refreshed sheets now. */
  readonly refreshed: readonly (GridSheet | null)[];
  /** Whether formats and rules are set again, and sizes of rows left alone; null for contents and locks only. */
  readonly looks: { readonly keepSizes: boolean } | null;
}

/** The sheets that a change brings up to date in place. */
export const refreshedBy = ({ sheets }: WorkbookChange): readonly string[] =>
  sheets.flatMap(({ kind, plan }) => (kind === 'refresh' ? [plan.name] : []));

/**
 * Queues what puts a half-done change back: unfinished new sheets go, the present ones get their names, contents, looks
 * and locks again. A sheet that somebody else has made meanwhile stays. Locks come last: an open sheet is not done yet.
 */
export function queueRollBack(workbook: Excel.Workbook, partial: PartialWrite): void {
  const { change, names, remains, tabs } = partial;
  bringBack(workbook, partial);
  const created = change.sheets.filter(({ kind }) => kind === 'create').map(({ plan }) => plan.name);
  for (const { id, name } of remains.made)
    if (created.includes(name)) workbook.worksheets.getItem(id).delete();
  const existing = new Set([...tabs.map(({ name }) => name), ...remains.moved.map(({ tab }) => tab)]);
  if (remains.wrote) restoreNames(workbook, change.names, names, (sheet) => existing.has(sheet));
  for (const now of partial.refreshed) {
    const tab = now && tabs.find(({ name }) => name === now.name);
    if (tab) restoreSheet(workbook.worksheets.getItem(tab.id), partial, now, tab);
  }
}

/** Retired sheets take the place again of those that were to replace them. */
function bringBack({ worksheets }: Excel.Workbook, { since, remains, before }: PartialWrite): void {
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
  { change, since, looks, remains: { wrote } }: PartialWrite,
  now: GridSheet,
  { name, protected: isProtected }: OfficeTab,
): void {
  const plan = change.sheets.find((candidate) => candidate.plan.name === name)?.plan;
  const before = since.sheets.find((candidate) => candidate.name === name);
  if (!plan || !before) return;
  const book = new AddressBook(sheet);
  const block = wrote ? cellsToRestore(plan, before, now) : null; // else it is the work of another pane
  const contents = (): void => {
    if (block) restoreCells(book, block);
  };
  if (block && isProtected) sheet.protection.unprotect();
  if (looks && wrote && !isProtected) {
    refreshLooks(book, plan, looks.keepSizes, contents);
    clearConditionalFormats(book, plan);
    writeConditionalFormats(book, plan);
    hideColumns(book, plan);
  } else contents();
  if (plan.protected && (block || !isProtected)) protect(book);
}
