import type { GridRows } from '../../../../workbook/grid';
import type { SheetCollector } from '../sheet-collector';
import { detached } from '../xml-text';
import type { CachedSheet } from './cached-sheet';
import { SheetReading } from './sheet-reading';
import { SheetRecorder } from './sheet-recorder';

/** Bytes that all cached sheets may take, and a single one; those of a workbook of the default rubric take about a third. */
const BYTE_BUDGET = 16 * 1024 * 1024;
const MOST_OF_ONE = BYTE_BUDGET / 2;

/** What a name takes before anything is cached for it. */
const NAME_BYTES = 500;

/** A sheet of ours, or of anybody who obeys Excel, has no longer name. */
const LONGEST_NAME = 31;

interface Slot {
  sheet: CachedSheet | null;
  /** Whether the next sheet of the name is to be recorded. */
  isWanted: boolean;
}

/**
 * What whoever reads many workbooks keeps from one to the next; one for each thread, to be given to every reading. Of many
 * workbooks of one rubric nearly all cells are the same: one that is written in the same bytes as in the last sheet of its
 * name is taken from there. It changes nothing of what is read, only how long it takes, and keeps to its byte budget.
 */
export class ReadingCache {
  private slots = new Map<string, Slot>();
  private used = 0;

  /** A sheet of that name is read into the collector; null where nothing of it is to be cached. */
  begin(name: string, part: Uint8Array, collector: SheetCollector): SheetReading | null {
    if (name.length > LONGEST_NAME) return null;
    const { sheet, isWanted } = this.slotOf(name);
    return new SheetReading(part, collector, sheet, isWanted ? new SheetRecorder(MOST_OF_ONE) : null);
  }

  /**
   * It was read to its end and holds these rows. A sheet that is mostly new replaces the cached one if it is the second in
   * turn: one foreign file among many costs the others nothing.
   */
  end(name: string, reading: SheetReading, rows: GridRows): void {
    if (reading.isHit) this.slotOf(name).isWanted = false;
    else if (!reading.isRecorded) this.slotOf(name).isWanted = true;
    else this.keep(name, reading.recorded(rows));
  }

  private keep(name: string, sheet: CachedSheet | null): void {
    const before = this.slotOf(name).sheet?.weight ?? 0;
    const more = (sheet?.weight ?? 0) - before;
    if (this.used + more > BYTE_BUDGET) this.forget();
    const slot = this.slotOf(name);
    slot.isWanted = false;
    if (!sheet) return;
    this.used += sheet.weight - (slot.sheet?.weight ?? 0);
    slot.sheet = sheet;
  }

  private slotOf(name: string): Slot {
    const present = this.slots.get(name);
    if (present) return present;
    if (this.used + NAME_BYTES > BYTE_BUDGET) this.forget();
    const slot = { sheet: null, isWanted: true };
    this.used += NAME_BYTES;
    this.slots.set(detached(name), slot);
    return slot;
  }

  private forget(): void {
    this.slots = new Map();
    this.used = 0;
  }
}
