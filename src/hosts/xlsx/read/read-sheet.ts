import type { Budget } from './budget';
import { scanSheetBytes } from './bytes/scan-sheet-bytes';
import { decodePart } from './decode-part';
import { SheetReading } from './memory/sheet-reading';
import { MovedFormulas } from './moved-formulas';
import type { ReadMemory } from './read-memory';
import { scanSheet } from './scan-sheet';
import type { SharedStrings } from './shared-strings';
import { SheetCollector } from './sheet-collector';
import type { SheetRead } from './sheet-read';

/**
 * Reads the worksheet part of a sheet of that name: fast where it is written as programs do, else by the general
 * scanner, with equal results. Only what was read fast is remembered: texts of the general scanner are pieces of the
 * whole part and would keep it.
 */
export function readSheet(
  name: string,
  part: Uint8Array,
  strings: SharedStrings,
  budget: Budget,
  memory?: ReadMemory,
): SheetRead {
  const before = budget.copy();
  const sheets = memory?.sheets.of(name);
  const quick = new SheetCollector(budget, memory?.formulas ?? new MovedFormulas());
  const reading = sheets?.begin(part, strings, quick) ?? new SheetReading(part, strings, quick);
  if (scanSheetBytes(part, strings, quick, reading)) {
    const content = quick.finish();
    const known = sheets?.end(reading, content.rows) ?? null;
    return {
      content: known ? { ...content, rows: known } : content,
      spent: budget.since(before),
      comesAgain: known !== null && !reading.refersToTexts,
    };
  }
  budget.restore(before);
  const collector = new SheetCollector(budget, new MovedFormulas());
  scanSheet(decodePart(part), strings, collector);
  return { content: collector.finish(), spent: budget.since(before), comesAgain: false };
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
): SheetRead {
  const before = budget.copy();
  const collector = new SheetCollector(budget, new MovedFormulas());
  scanSheet(decodePart(part), strings, collector, days);
  return { content: collector.finish(), spent: budget.since(before), comesAgain: false };
}
