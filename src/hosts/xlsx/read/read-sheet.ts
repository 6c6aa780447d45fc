import type { GridGuards, GridSheet } from '../../../workbook/grid';
import type { Budget } from './budget';
import { scanSheetBytes } from './bytes/scan-sheet-bytes';
import { decodePart } from './decode-part';
import { RowMemory } from './row-memory';
import { scanSheet } from './scan-sheet';
import type { SharedStrings } from './shared-strings';
import { SheetCollector } from './sheet-collector';

/** Rows of all files that were read. */
const memory = new RowMemory();

/** What a worksheet part holds. */
export interface SheetContent {
  readonly rows: GridSheet['rows'];
  readonly guards: GridGuards;
}

/**
 * Reads the worksheet part of a sheet of that name: fast where it is written as programs do, else by the general
 * scanner, with equal results.
 */
export function readSheet(
  name: string,
  part: Uint8Array,
  strings: SharedStrings,
  budget: Budget,
): SheetContent {
  const before = budget.copy();
  let collector = new SheetCollector(budget, memory.sheet(name));
  if (!scanSheetBytes(part, strings, collector)) {
    budget.restore(before);
    collector = new SheetCollector(budget, memory.sheet(name));
    scanSheet(decodePart(part), strings, collector);
  }
  return collector.finish();
}
