import { areaRef } from '../../../workbook/address';
import type { GridSheet, SheetVisibility } from '../../../workbook/grid';
import type { SheetPlan } from '../../../workbook/plan';
import type { AddressBook } from './address-book';
import { copyValues, writeCells } from './cells';
import { writeChart } from './chart';
import { writePrint } from './print';
import { clearRules, writeConditionalFormats, writeValidations } from './rules';
import { writeHeights, writeSizes } from './sizes';
import { resetStyles, writeNumberFormats, writeStyles } from './styles';
import type { ValueCopy } from './value-plan';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** Fills a new sheet that has its formats. Protection comes last of all, when every sheet is done: see `seal`. */
export function fillSheet(
  book: AddressBook,
  plan: SheetPlan,
  copies: readonly ValueCopy[],
  bookOf: (sheet: string) => AddressBook,
): void {
  const { sheet } = book;
  if (plan.tabColor) sheet.tabColor = `#${plan.tabColor}`;
  sheet.showGridlines = plan.showGridlines;
  writeCells(
    book,
    plan,
    null,
    copies.map(({ to }) => to),
  );
  copyValues(book, copies, bookOf);
  writeSizes(book, plan);
  writeConditionalFormats(book, plan);
  writeValidations(book, plan.validations);
  if (plan.freeze) freeze(book, plan.freeze);
  for (const chart of plan.charts ?? []) writeChart(book, chart);
  if (plan.print) writePrint(sheet, plan.print);
}

/** Brings a sheet that is there up to date; what people entered stays. It must not be protected. */
export function refreshSheet(
  book: AddressBook,
  plan: SheetPlan,
  present: GridSheet | null,
  keepSizes: boolean,
): void {
  refreshLooks(book, plan, keepSizes, () => writeCells(book, plan, present));
}

/** Gives a sheet its formats and rules again; `contents` are written when its number formats stand. */
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
  if (!keepSizes) writeHeights(book, plan.heights);
  clearRules(book, plan);
  writeConditionalFormats(book, plan);
  writeValidations(book, plan.validations);
}

function freeze({ sheet }: AddressBook, { rows, columns }: { rows: number; columns: number }): void {
  if (columns === 0) sheet.freezePanes.freezeRows(rows);
  else sheet.freezePanes.freezeAt(areaRef({ top: 1, left: 1, bottom: rows, right: columns }));
}

/** Shows or hides a finished sheet, unless it `is` so already (null: not known), and protects it. */
export function seal(book: AddressBook, plan: SheetPlan, is: SheetVisibility | null): void {
  if (is !== plan.visibility) book.sheet.visibility = VISIBILITY[plan.visibility];
  if (plan.protected) protect(book);
}

/** Without a password: it prevents accidents. Sizes may be changed; a chart stays where it is. */
export const protect = ({ sheet }: Pick<AddressBook, 'sheet'>): void =>
  sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true, allowEditObjects: false });
