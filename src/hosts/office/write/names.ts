import type { NamePlan } from '../../../workbook/plan';
import type { AddressBook } from './address-book';

/** Points the workbook's names at their cells; deleting nothing is allowed, so it serves for new names too. */
export function writeNames(
  { names }: Excel.Workbook,
  plans: readonly NamePlan[],
  bookOf: (sheet: string) => AddressBook,
): void {
  for (const { name, sheet, area } of plans) {
    names.getItemOrNullObject(name).delete();
    names.add(name, bookOf(sheet).range(area));
  }
}
