import type { Budget } from './budget';
import { scanSheetBytes } from './bytes/scan-sheet-bytes';
import type { ReadingCache } from './cache/reading-cache';
import { decodePart } from './decode-part';
import { scanSheet } from './scan-sheet';
import type { SharedStrings } from './shared-strings';
import { SheetCollector, type SheetContent } from './sheet-collector';

/**
 * Reads the worksheet part of a sheet of that name: fast where it is written as programs do, else by the general
 * scanner, with equal results. Only what was read fast is cached: texts of the general scanner are pieces of the whole
 * part and would keep it.
 */
export function readSheet(
  name: string,
  part: Uint8Array,
  strings: SharedStrings,
  budget: Budget,
  cache?: ReadingCache,
): SheetContent {
  const before = budget.copy();
  const quick = new SheetCollector(budget);
  const reading = cache?.begin(name, part, quick) ?? null;
  if (scanSheetBytes(part, strings, quick, reading)) {
    const content = quick.finish();
    if (reading) cache?.end(name, reading, content.rows);
    return content;
  }
  budget.restore(before);
  const collector = new SheetCollector(budget);
  scanSheet(decodePart(part), strings, collector);
  return collector.finish();
}

/**
 * Reads a worksheet part whose days count from 1904: every number that is shown as a day becomes the one that the day has
 * in other files, so that nobody behind needs to know.
 */
export function readSheetFrom1904(
  part: Uint8Array,
  strings: SharedStrings,
  budget: Budget,
  days: ReadonlySet<string>,
): SheetContent {
  const collector = new SheetCollector(budget);
  scanSheet(decodePart(part), strings, collector, days);
  return collector.finish();
}
