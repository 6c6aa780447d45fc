import type { Area, SheetPlan } from '../../../workbook/plan';
import type { AddressBook } from './address-book';
import type { Rows, SheetFormats } from './format-plan';
import { writeNumberFormats, writeStyles } from './styles';

/**
 * Gives a new sheet its formats and merges, before anything is written into it: the number format decides how a text
 * is taken.
 */
export function writeFormats(
  book: AddressBook,
  plan: SheetPlan,
  { copies, isOwn, merges, width }: SheetFormats,
  bookOf: (sheet: string) => AddressBook,
): void {
  const own = { ...plan, cells: plan.cells.map((row, i) => (isOwn(i + 1) ? row : [])) };
  for (const { area, across } of joinedMerges(merges)) book.range(area).merge(across);
  writeNumberFormats(book, own);
  writeStyles(book, own); // afterwards: Excel on the web loses lines and fills of cells that are merged later
  for (const { sheet, from, to } of copies)
    book.range(rowsArea(to, width)).copyFrom(bookOf(sheet).range(rowsArea(from, width)), 'Formats');
}

const rowsArea = ({ top, bottom }: Rows, width: number): Area => ({ top, left: 1, bottom, right: width });

/** Merges of single rows that are below each other go together. */
function joinedMerges(merges: readonly Area[]): readonly { readonly area: Area; readonly across: boolean }[] {
  const joined: { area: Area; across: boolean }[] = [];
  for (const area of merges) {
    const single = area.top === area.bottom;
    const at = joined.findIndex(
      (above) =>
        single &&
        above.across &&
        above.area.bottom + 1 === area.top &&
        above.area.left === area.left &&
        above.area.right === area.right,
    );
    const above = joined[at];
    if (above) joined[at] = { across: true, area: { ...above.area, bottom: area.bottom } };
    else joined.push({ area, across: single });
  }
  return joined;
}
