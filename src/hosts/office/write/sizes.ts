import { columnLetters } from '../../../workbook/address';
import { MOST_COLUMN_WIDTH, MOST_ROW_HEIGHT, widthPixels } from '../../../workbook/measure';
import type { SheetPlan } from '../../../workbook/plan';
import type { AddressBook } from './address-book';
import { mostFrequent } from './most-frequent';

/** Width of a column in points, at 96 pixels to 72 points; at most what Excel takes. */
const pointsOf = (width: number): number => widthPixels(Math.min(width, MOST_COLUMN_WIDTH)) * 0.75;

/** Sets widths of columns and heights of rows: one call each. A hidden column would be shown by it. */
export function writeSizes(book: AddressBook, { columns, heights }: SheetPlan): void {
  if (columns.length > 0)
    book
      .range(`A:${columnLetters(columns.length)}`)
      .setColumnProperties(columns.map(({ width }) => ({ format: { columnWidth: pointsOf(width) } })));
  writeHeights(book, heights);
}

/** Hides the columns that nobody needs to see; after their widths, and after what is made from their cells. */
export const hideColumns = (book: AddressBook, plan: SheetPlan): void => setHidden(book, plan, true);

/** Shows them again. */
export const showColumns = (book: AddressBook, plan: SheetPlan): void => setHidden(book, plan, false);

function setHidden(book: AddressBook, { columns }: SheetPlan, hidden: boolean): void {
  const runs: { from: number; to: number }[] = [];
  columns.forEach((column, i) => {
    if (!column.hidden) return;
    const last = runs.at(-1);
    if (last?.to === i) last.to = i + 1;
    else runs.push({ from: i + 1, to: i + 1 });
  });
  for (const { from, to } of runs)
    book.range(`${columnLetters(from)}:${columnLetters(to)}`).columnHidden = hidden;
}

/** Sets heights of rows, in points: the most frequent one for all, then those that differ. */
export function writeHeights(book: AddressBook, planned: readonly number[]): void {
  const heights = planned.map((height) => Math.min(height, MOST_ROW_HEIGHT));
  const usual = mostFrequent(heights);
  if (usual === undefined) return;
  const rows = book.range(`1:${heights.length}`);
  rows.format.rowHeight = usual;
  if (heights.every((height) => height === usual)) return;
  rows.setRowProperties(heights.map((rowHeight) => (rowHeight === usual ? {} : { format: { rowHeight } })));
}
