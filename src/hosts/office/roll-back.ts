import type { WorkbookChange } from '../../workbook/change/change-workbook';
import type { GridWorkbook } from '../../workbook/grid';
import type { Tab } from './read-sheets';
import { AddressBook } from './write/address-book';
import { protect } from './write/sheet';

/** Queues what puts a half-done change back: unfinished new sheets go, the present ones get name and lock again. */
export function queueRollBack(
  workbook: Excel.Workbook,
  change: WorkbookChange,
  since: GridWorkbook,
  tabs: readonly Tab[],
): void {
  const { worksheets } = workbook;
  const byName = new Map(tabs.map((tab) => [tab.name, tab] as const));
  for (const { tab, retired } of change.retire) {
    if (!byName.has(retired)) continue;
    const sheet = worksheets.getItem(retired);
    sheet.visibility = 'Visible';
    if (byName.has(tab)) worksheets.getItem(tab).delete();
    sheet.name = tab;
    const was = since.sheets.find(({ name }) => name === tab)?.visibility;
    if (was === 'hidden') sheet.visibility = 'Hidden';
    if (was === 'veryHidden') sheet.visibility = 'VeryHidden';
  }
  for (const { kind, plan } of change.sheets) {
    const tab = byName.get(plan.name);
    if (!tab || tab.protected) continue;
    if (kind === 'create') worksheets.getItem(plan.name).delete();
    if (kind === 'refresh' && plan.protected) protect(new AddressBook(worksheets.getItem(plan.name)));
  }
}
