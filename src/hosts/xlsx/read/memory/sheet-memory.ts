import type { GridRows } from '../../../../workbook/grid';
import type { SharedStrings } from '../shared-strings';
import type { SheetCollector } from '../sheet-collector';
import type { KnownSheet } from './known-sheet';
import type { Room } from './room';
import { SheetReading } from './sheet-reading';
import { SheetRecorder } from './sheet-recorder';

/** Workbooks of two rubrics may come in turns. */
const MOST_SHEETS = 2;

/** Sheets that were strange so often are others in every file; they are remembered only at times from then on. */
const OFTEN_STRANGE = 4;
const AT_TIMES = 16;

/** Sheets of one name as they were read before. */
export class SheetMemory {
  /** The one that most was taken from the last time that something was first. */
  private sheets: readonly KnownSheet[] = [];
  /** How many in turn were strange. */
  private strange = 0;
  /** Whether the next strange one is to be kept. */
  private isWanted = true;

  constructor(
    private readonly room: Room,
    /** Bytes that one sheet may take. */
    private readonly most: number,
  ) {}

  /** A sheet of that name is read. */
  begin(part: Uint8Array, strings: SharedStrings, collector: SheetCollector): SheetReading {
    const recorder = this.isWanted && !this.room.isFull() ? new SheetRecorder(this.most) : null;
    return new SheetReading(part, strings, collector, this.sheets, recorder);
  }

  /** It was read to its end and holds these rows; answers those of a sheet before where they are the same, else null. */
  end(reading: SheetReading, rows: GridRows): GridRows | null {
    this.sheets = reading.sheetsByUse();
    const known = this.sheets.find(({ grid }) => grid && areSame(grid, rows));
    if (reading.isStrange) this.meetStrange(reading.recorded(rows));
    else this.strange = 0;
    return known?.grid ?? null;
  }

  private meetStrange(sheet: KnownSheet | null): void {
    this.strange++;
    this.isWanted = !sheet && (this.strange < OFTEN_STRANGE || this.strange % AT_TIMES === 0);
    if (!sheet) return;
    this.room.take(sheet.weight);
    const all = [sheet, ...this.sheets];
    this.sheets = all.slice(0, MOST_SHEETS);
    for (const { weight } of all.slice(MOST_SHEETS)) this.room.take(-weight);
  }
}

/** Whether both hold the same rows in the same order. */
function areSame(some: GridRows, others: GridRows): boolean {
  if (some.size !== others.size) return false;
  const theirs = others.entries();
  for (const [number, row] of some) {
    const [theirNumber, theirRow] = theirs.next().value ?? [];
    if (number !== theirNumber || row !== theirRow) return false;
  }
  return true;
}
