import type { WorkbookChange } from '../../../workbook/change/change-workbook';
import { newPositions } from '../../../workbook/change/new-positions';
import type { GridWorkbook } from '../../../workbook/grid';
import type { ChangeJob } from '../change-job';
import type { OfficeTab } from '../read-tabs';
import { AddressBook } from './address-book';
import { chartsOf } from './chart';
import type { SheetToDress } from './cosmetic';
import { Dressing } from './dressing';
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
  readonly tabs: readonly OfficeTab[];
  readonly names: PresentNames;
  readonly keepSizes: boolean;
}

/** The sheets of a request by their names. */
export type Books = (sheet: string) => AddressBook;

/** Books of sheets that are there already. */
export function booksOf({ worksheets }: Excel.Workbook, made: Map<string, AddressBook> = new Map()): Books {
  return (name) => {
    const book = made.get(name) ?? new AddressBook(worksheets.getItem(name));
    made.set(name, book);
    return book;
  };
}

/**
 * Queues what must succeed of a change: sheets, contents, names, rules, formats and sizes. The order makes any failure
 * harmless: what Excel may refuse comes first (opening, renaming, adding). What may be refused follows, then `queueSeal`.
 */
export function queueContents(
  workbook: Excel.Workbook,
  change: WorkbookChange,
  options: BuildOptions,
): Books {
  const { tabs, names } = options;
  openSheets(workbook, change, tabs);
  const bookOf = addSheets(workbook, change);
  const planner = new FormatPlanner();
  for (const { kind, plan } of change.sheets)
    if (kind !== 'refresh') writeFormats(bookOf(plan.name), plan, planner.plan(plan), bookOf);
  const replaces = change.retire.length > 0;
  const renewed = new Set(
    change.sheets.filter(({ kind }) => kind !== 'refresh').map(({ plan }) => plan.name),
  );
  if (!replaces) writeNames(workbook, change.names, names, renewed);
  fillSheets(change, options, bookOf);
  if (replaces) writeNames(workbook, change.names, names, renewed);
  for (const { retired, keep } of change.retire)
    if (!keep) workbook.worksheets.getItem(retired).visibility = 'Hidden';
  return bookOf;
}

/** Takes the protection off, and moves aside what is replaced. */
function openSheets(
  { worksheets }: Excel.Workbook,
  change: WorkbookChange,
  tabs: readonly OfficeTab[],
): void {
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
}

function addSheets(workbook: Excel.Workbook, { sheets }: WorkbookChange): Books {
  const { worksheets } = workbook;
  const written = new Map<string, Excel.Range>();
  const made = sheets.map(({ kind, plan: { name } }) => {
    const sheet = kind === 'refresh' ? worksheets.getItem(name) : worksheets.add(name);
    return [name, new AddressBook(sheet, written)] as const;
  });
  return booksOf(workbook, new Map(made));
}

function fillSheets(
  { sheets, retire }: WorkbookChange,
  { since, tabs, keepSizes }: BuildOptions,
  bookOf: Books,
): void {
  const values = new ValuePlanner();
  const staying = tabs.filter(({ name }) => !retire.some(({ tab }) => tab === name));
  for (const { kind, plan, tab, merges } of sheets) {
    const present = since.sheets.find(({ name }) => name === tab) ?? null;
    const book = bookOf(plan.name);
    if (kind === 'refresh') {
      refreshSheet(book, plan, present, { keepSizes, merges });
      refreshTable(book, plan, tabs, plan.name);
    } else {
      fillSheet(book, plan, values.plan(plan), bookOf);
      if (plan.table) addTable(book, plan.table, staying);
    }
  }
}

/** Queues the end: hides what nobody needs to see, and protects, so that a protected sheet is a finished one. */
export function queueSeal({ sheets }: WorkbookChange, tabs: readonly OfficeTab[], bookOf: Books): void {
  for (const { kind, plan } of sheets) {
    const tab = tabs.find(({ name }) => name === plan.name);
    seal(bookOf(plan.name), plan, kind === 'refresh' ? (tab?.visibility ?? null) : 'visible');
  }
}

/** The cosmetics of a change, all still to be set. */
export function dressingOf(
  { change, since, last, options }: ChangeJob,
  tabs: readonly OfficeTab[] = last.tabs,
): Dressing {
  const tabNames = since.sheets.map(({ name }) => name);
  const positions = new Map(newPositions(change.sheets, tabNames));
  const charts = (sheet: string): SheetToDress['charts'] =>
    chartsOf(tabs.find(({ name }) => name === sheet)?.charts ?? []);
  const sheets = change.sheets.map(({ kind, plan }) => ({
    kind,
    plan,
    position: positions.get(plan.name) ?? null,
    shown: change.show === plan.name,
    charts: kind === 'refresh' ? charts(plan.name) : 'none',
  }));
  return new Dressing(sheets, options.only === undefined);
}
