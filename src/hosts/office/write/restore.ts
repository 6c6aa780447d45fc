import { isCellAsPlanned } from '../../../workbook/change/cell-as-planned';
import type { GridCell, GridSheet } from '../../../workbook/grid';
import type { SheetPlan } from '../../../workbook/plan';
import { STYLES, type StyleSpec } from '../../../workbook/styles';
import type { AddressBook } from './address-book';
import { fullAreas } from './full-areas';
import { typedText } from './typed-text';

/** What a cell is to hold again; null leaves it. */
type Restored = string | number | boolean | null;

/**
 * The cells of a refreshed sheet that hold what a broken-off change wrote, with what they held before; null where there
 * are none. What people typed meanwhile is not among them.
 */
export function cellsToRestore(
  { cells }: SheetPlan,
  since: GridSheet,
  now: GridSheet,
): readonly (readonly Restored[])[] | null {
  const columns = Math.max(0, ...cells.map((line) => line.length));
  const block = cells.map((line, i) =>
    Array.from({ length: columns }, (_, j): Restored => {
      const cell = line[j];
      const before = since.rows.get(i + 1)?.get(j + 1);
      if (!cell || isCellAsPlanned(cell, before) || !isCellAsPlanned(cell, now.rows.get(i + 1)?.get(j + 1)))
        return null;
      return restored(before, (STYLES[cell.style] as StyleSpec).numberFormat);
    }),
  );
  return block.some((line) => line.some((value) => value !== null)) ? block : null;
}

function restored(before: GridCell | undefined, numberFormat: string | undefined): Restored {
  if (before?.formula !== undefined) return `=${before.formula}`;
  const value = before?.value ?? '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' ? typedText(value, numberFormat) : value;
}

/** Queues the restoring; the sheet must not be protected. */
export function restoreCells(book: AddressBook, block: readonly (readonly Restored[])[]): void {
  for (const area of fullAreas(block, (value) => value !== null)) {
    const rows = block.slice(area.top - 1, area.bottom).map((row) => row.slice(area.left - 1, area.right));
    book.range(area).formulas = rows as unknown as string[][];
  }
}
