import { columnLetters } from '../../../workbook/address';
import type { SheetPlan } from '../../../workbook/plan';
import type { AddressBook } from './address-book';

/** Width of a column in points: characters of 7 pixels and 5 pixels of padding, at 96 pixels to 72 points. */
const pointsOf = (width: number): number => Math.round(width * 7 + 5) * 0.75;

/** Sets widths of columns and heights of rows: one call per size. */
export function writeSizes(book: AddressBook, { columns, heights }: SheetPlan): void {
  const widths = grouped(columns.map(({ width }) => pointsOf(width)));
  for (const [points, runs] of widths)
    for (const target of book.all(runs.map(([from, to]) => `${columnLetters(from)}:${columnLetters(to)}`)))
      target.format.columnWidth = points;
  writeHeights(book, heights);
  columns.forEach(({ hidden }, i) => {
    if (hidden) book.range(`${columnLetters(i + 1)}:${columnLetters(i + 1)}`).columnHidden = true;
  });
}

/** Sets heights of rows, in points. */
export function writeHeights(book: AddressBook, heights: readonly number[]): void {
  for (const [points, runs] of grouped(heights))
    for (const target of book.all(runs.map(([from, to]) => `${from}:${to}`)))
      target.format.rowHeight = points;
}

/** Runs of equal neighbours by size; from and to count from 1. */
function grouped(sizes: readonly number[]): ReadonlyMap<number, readonly (readonly [number, number])[]> {
  const groups = new Map<number, [number, number][]>();
  sizes.forEach((size, i) => {
    const runs = groups.get(size) ?? [];
    const last = runs.at(-1);
    if (last && last[1] === i) last[1] = i + 1;
    else runs.push([i + 1, i + 1]);
    groups.set(size, runs);
  });
  return groups;
}
