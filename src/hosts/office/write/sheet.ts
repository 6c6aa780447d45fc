import type { MergeChange } from '../../../workbook/change/same-layout';
import type { GridSheet, SheetVisibility } from '../../../workbook/grid';
import type { SheetPlan } from '../../../workbook/plan';
import type { AddressBook } from './address-book';
import { copyValues, writeCells } from './cells';
import { clearValidations, writeValidations } from './rules';
import { hideColumns, writeSizes } from './sizes';
import { resetStyles, writeNumberFormats, writeStyles } from './styles';
import type { ValueCopy } from './value-plan';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** Fills a new sheet that has its formats; what may be refused without harm follows, and then `seal`. */
export function fillSheet(
  book: AddressBook,
  plan: SheetPlan,
  copies: readonly ValueCopy[],
  bookOf: (sheet: string) => AddressBook,
): void {
  writeCells(
    book,
    plan,
    null,
    copies.map(({ to }) => to),
  );
  copyValues(book, copies, bookOf);
  writeSizes(book, plan);
  writeValidations(book, plan.validations);
}

/** Brings a sheet that is there up to date; what people entered stays. It must not be protected. */
export function refreshSheet(
  book: AddressBook,
  plan: SheetPlan,
  present: GridSheet | null,
  { keepSizes, merges }: { readonly keepSizes: boolean; readonly merges?: MergeChange | undefined },
): void {
  for (const area of merges?.unmerge ?? []) book.range(area).unmerge();
  for (const area of merges?.merge ?? []) book.range(area).merge(false);
  refreshLooks(book, plan, keepSizes, () => writeCells(book, plan, present));
}

/** Gives a sheet its formats and rules again; `contents` are written once its number formats are set. */
export function refreshLooks(
  book: AddressBook,
  plan: SheetPlan,
  keepSizes: boolean,
  contents: () => void,
): void {
  writeNumberFormats(book, plan);
  contents();
  resetStyles(book, plan);
  writeStyles(book, plan);
  if (!keepSizes) writeSizes(book, plan);
  clearValidations(book, plan);
  writeValidations(book, plan.validations);
}

/** Hides what is not to be seen of a finished sheet, unless its tab `is` so already (null: not known), and protects it. */
export function seal(book: AddressBook, plan: SheetPlan, is: SheetVisibility | null): void {
  hideColumns(book, plan);
  if (is !== plan.visibility) book.sheet.visibility = VISIBILITY[plan.visibility];
  if (plan.protected) protect(book);
}

/** Without a password: it prevents accidents. Sizes may be changed; a chart stays where it is. */
export const protect = ({ sheet }: Pick<AddressBook, 'sheet'>): void =>
  sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true, allowEditObjects: false });
