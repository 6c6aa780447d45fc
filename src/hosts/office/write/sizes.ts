import { columnLetters } from '../../../workbook/address';
import { MOST_COLUMN_WIDTH, MOST_ROW_HEIGHT, widthPixels } from '../../../workbook/measure';
import type { SheetPlan } from '../../../workbook/plan';
import type { AddressBook } from './address-book';
import { mostFrequent } from './most-frequent';

/** Width of a column in points, at 96 pixels to 72 points; at most what Excel takes. */
const pointsOf = (width: number): number => widthPixels(Math.min(width, MOST_COLUMN_WIDTH)) * 0.75;

/** Sets widths of columns and heights of rows: one call each. */
export function writeSizes(book: AddressBook, { columns, heights }: SheetPlan): void {
  book.range(`A:${columnLetters(columns.length)}`).setColumnProperties(
    columns.map(({ width, hidden }) => ({
      ...(hidden ? { columnHidden: true } : {}),
      format: { columnWidth: pointsOf(width) },
    })),
  );
  writeHeights(book, heights);
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
