import { detached } from '../xml-text';
import { Remembered } from './remembered';
import { SheetMemory } from './sheet-memory';

/** Bytes that are held at most, over all sheets; one workbook of the default rubric takes about a third. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Bytes that one sheet may take. */
const MOST_OF_ONE = MOST_BYTES / 2;

/** What a sheet takes before anything of it is remembered. */
const SHEET_BYTES = 500;

/** A sheet of ours, or of anybody who obeys Excel, has no longer name. */
const LONGEST_NAME = 31;

/**
 * Sheets that were read before, by their names. Of many workbooks of one rubric most rows and nearly all cells are the
 * same; one that is, is handed out as the same object, so that nothing is made of it and whoever looks at rows can tell by
 * the object alone that it was seen before.
 */
export class SheetMemories {
  private readonly sheets = new Remembered<SheetMemory>(MOST_BYTES);

  /** What is remembered of sheets of this name; null where nothing is to be remembered. */
  of(name: string): SheetMemory | null {
    if (name.length > LONGEST_NAME) return null;
    const room = this.sheets.makeRoom();
    let sheet = this.sheets.get(name);
    if (!sheet) {
      room.take(SHEET_BYTES);
      sheet = new SheetMemory(room, MOST_OF_ONE);
      this.sheets.set(detached(name), sheet);
    }
    return sheet;
  }
}
