import type { WorkbookChange } from '../../../workbook/change/change-workbook';
import type { GridWorkbook } from '../../../workbook/grid';
import type { Tab } from '../read-sheets';
import { AddressBook } from './address-book';
import { FormatPlanner } from './format-plan';
import { writeFormats } from './formats';
import { type PresentNames, writeNames } from './names';
import { fillSheet, refreshSheet, seal } from './sheet';
import { addTable, refreshTable, retireTables } from './tables';
import { ValuePlanner } from './value-plan';

/** What the writer needs besides the change itself. */
export interface BuildOptions {
  /** What the change was made from. */
  readonly since: GridWorkbook;
  /** Tabs and names of the workbook at that time. */
  readonly tabs: readonly Tab[];
  readonly names: PresentNames;
  readonly keepSizes: boolean;
}

/**
 * Queues the whole change. The order makes any failure harmless: what Excel may refuse comes first (opening, renaming,
 * adding), protection last, so that a protected sheet is a finished one.
 */
export function queueChange(
  workbook: Excel.Workbook,
  change: WorkbookChange,
  { since, tabs, names, keepSizes }: BuildOptions,
): void {
  const { worksheets } = workbook;
  const tabOf = new Map(tabs.map((tab) => [tab.name, tab] as const));
  for (const name of new Set([...change.sheets, ...change.retire].map(({ tab }) => tab))) {
    const id = name === null ? undefined : tabOf.get(name)?.id;
    if (id !== undefined) worksheets.getItem(id).load('name'); // fails where another pane has replaced the sheet
  }
  for (const { kind, tab } of change.sheets)
    if (kind === 'refresh' && tab !== null && tabOf.get(tab)?.protected !== false)
      worksheets.getItem(tab).protection.unprotect(); // some builds of Excel refuse it where there is no protection
  for (const retirement of change.retire) {
    const sheet = worksheets.getItem(retirement.tab);
    sheet.name = retirement.retired;
    retireTables(sheet, retirement, tabs); // afterwards: what moved aside is put back after a failure
  }
  const staying = tabs.filter(({ name }) => !change.retire.some(({ tab }) => tab === name));
  const written = new Map<string, Excel.Range>();
  const books = new Map(
    change.sheets.map(({ kind, plan }) => {
      const sheet = kind === 'refresh' ? worksheets.getItem(plan.name) : worksheets.add(plan.name);
      return [plan.name, new AddressBook(sheet, written)] as const;
    }),
  );
  for (const [name, position] of newPositions(change, since)) {
    const book = books.get(name);
    if (book) book.sheet.position = position;
  }
  const bookOf = (name: string): AddressBook => books.get(name) ?? new AddressBook(worksheets.getItem(name));
  const planner = new FormatPlanner();
  for (const { kind, plan } of change.sheets)
    if (kind !== 'refresh') writeFormats(bookOf(plan.name), plan, planner.plan(plan), bookOf);
  const replaces = change.retire.length > 0;
  const renewed = new Set(
    change.sheets.filter(({ kind }) => kind !== 'refresh').map(({ plan }) => plan.name),
  );
  if (!replaces) writeNames(workbook, change.names, names, renewed);
  const values = new ValuePlanner();
  for (const { kind, plan, tab } of change.sheets) {
    const present = since.sheets.find(({ name }) => name === tab) ?? null;
    const book = bookOf(plan.name);
    if (kind === 'refresh') {
      refreshSheet(book, plan, present, keepSizes);
      refreshTable(book, plan, tabs, plan.name);
    } else {
      fillSheet(book, plan, values.plan(plan), bookOf);
      if (plan.table) addTable(book, plan.table, staying);
    }
  }
  if (replaces) writeNames(workbook, change.names, names, renewed);
  if (change.show !== null) bookOf(change.show).sheet.activate();
  for (const { retired, keep } of change.retire) if (!keep) worksheets.getItem(retired).visibility = 'Hidden';
  for (const { kind, plan } of change.sheets)
    seal(
      bookOf(plan.name),
      plan,
      kind === 'refresh' ? (tabOf.get(plan.name)?.visibility ?? null) : 'visible',
    );
}

/** Where the new sheets go: each right before the one it replaces; those further left move the later ones on. */
function newPositions(
  { sheets }: WorkbookChange,
  since: GridWorkbook,
): readonly (readonly [name: string, position: number])[] {
  const tabs = since.sheets.map(({ name }) => name);
  return sheets
    .flatMap(({ kind, plan, tab }) =>
      kind === 'replace' && tab !== null ? [{ plan, at: tabs.indexOf(tab) }] : [],
    )
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ plan, at }, before) => [plan.name, at + before] as const);
}
