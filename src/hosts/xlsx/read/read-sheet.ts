import type { GridGuards, GridSheet } from '../../../workbook/grid';
import type { Budget } from './budget';
import { scanSheetBytes } from './bytes/scan-sheet-bytes';
import { decodePart } from './decode-part';
import { scanSheet } from './scan-sheet';
import type { SharedStrings } from './shared-strings';
import { SheetCollector } from './sheet-collector';

/** What a worksheet part holds. */
export interface SheetContent {
  readonly rows: GridSheet['rows'];
  readonly guards: GridGuards;
}

/** Reads a worksheet part: fast where it is written as programs do, else by the general scanner, with equal results. */
export function readSheet(
  part: Uint8Array,
  strings: SharedStrings,
  budget: Budget,
  withFormulas = true,
): SheetContent {
  const before = budget.copy();
  let collector = new SheetCollector(budget, withFormulas);
  if (!scanSheetBytes(part, strings, collector)) {
    budget.restore(before);
    collector = new SheetCollector(budget, withFormulas);
    scanSheet(decodePart(part), strings, collector);
  }
  const guards = collector.finish();
  return { rows: collector.rows, guards };
}
