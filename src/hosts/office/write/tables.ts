import type { Retirement } from '../../../workbook/change/change-workbook';
import type { SheetPlan, TablePlan } from '../../../workbook/plan';
import type { OfficeTab } from '../read-tabs';
import type { AddressBook } from './address-book';
import { protect } from './sheet';

/** Whether any of these tabs has a table of that name; Excel does not distinguish A from a. */
const holds = (tabs: readonly OfficeTab[], name: string): boolean =>
  tabs.some(({ tables }) => tables.some((table) => table.toLowerCase() === name.toLowerCase()));

/** Makes the table of a new sheet. A name that a table of the user's has stays theirs; ours then keeps Excel's own. */
export function addTable(book: AddressBook, { name, area }: TablePlan, others: readonly OfficeTab[]): void {
  const table = book.sheet.tables.add(book.range(area), true);
  if (!holds(others, name)) table.name = name;
}

/** Makes the table of a sheet that stays anew where it is gone, and gives it its name where it has another. */
export function refreshTable(
  book: AddressBook,
  plan: SheetPlan,
  tabs: readonly OfficeTab[],
  tab: string,
): void {
  const own = tabs.find(({ name }) => name === tab)?.tables[0];
  if (!plan.table) return;
  if (own === undefined) addTable(book, plan.table, tabs);
  else if (!holds(tabs, plan.table.name)) book.sheet.tables.getItem(own).name = plan.table.name;
}

/** A table of a sheet that retires, and the name that it has until the sheet goes. */
interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** The tables of a retiring sheet: their names are needed by the sheet that takes its place. */
function renamings({ tab }: Retirement, tabs: readonly OfficeTab[]): readonly Renaming[] {
  const own = tabs.find(({ name }) => name === tab)?.tables ?? [];
  return own.map((from) => {
    for (let number = 1; ; number++) {
      const to = `${from}_${number}`;
      if (!holds(tabs, to)) return { from, to };
    }
  });
}

/** Frees the names of a retiring sheet's tables; `tabs` are those before the change. */
export function retireTables(
  sheet: Excel.Worksheet,
  retirement: Retirement,
  tabs: readonly OfficeTab[],
): void {
  rename(sheet, renamings(retirement, tabs), tabs.find(({ name }) => name === retirement.tab)?.protected);
}

/** Gives them back when the sheet takes its place again. */
export function restoreTables(
  sheet: Excel.Worksheet,
  retirement: Retirement,
  tabs: readonly OfficeTab[],
): void {
  const back = renamings(retirement, tabs).map(({ from, to }) => ({ from: to, to: from }));
  rename(sheet, back, tabs.find(({ name }) => name === retirement.tab)?.protected);
}

function rename(sheet: Excel.Worksheet, all: readonly Renaming[], isProtected = false): void {
  if (all.length === 0) return;
  if (isProtected) sheet.protection.unprotect(); // Excel changes no table of a protected sheet
  for (const { from, to } of all) sheet.tables.getItemOrNullObject(from).name = to;
  if (isProtected) protect({ sheet });
}
