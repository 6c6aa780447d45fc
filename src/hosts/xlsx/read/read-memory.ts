import { PartMemory } from './memory/part-memory';
import { SheetMemories } from './memory/sheet-memories';
import { MovedFormulas } from './moved-formulas';
import type { Relationships } from './package-parts';
import type { SheetRead } from './sheet-read';
import type { WorkbookPart } from './workbook-part';

/** Bytes that are held of small parts, and of sheets. */
const SMALL = 1024 * 1024;
const LARGE = 4 * 1024 * 1024;

/** What a character and a number take. */
const CHARACTER_BYTES = 2;
const NUMBER_BYTES = 8;

/**
 * What whoever reads many workbooks remembers from one to the next; one for each thread. It changes nothing of what is
 * read, only how long it takes, and is bounded.
 */
export class ReadMemory {
  readonly sheets = new SheetMemories();
  readonly formulas = new MovedFormulas();
  readonly relationships = new PartMemory<Relationships>(SMALL, (all) =>
    [...all.values()].reduce((sum, { part }) => sum + part.length * CHARACTER_BYTES, 0),
  );
  readonly workbookParts = new PartMemory<WorkbookPart>(SMALL);
  /** Sheets that come again as they are. */
  readonly wholeSheets = new PartMemory<SheetRead>(
    LARGE,
    ({ content: { guards } }) => (guards.hiddenRows.length + guards.hiddenColumns.length) * NUMBER_BYTES,
  );
}
