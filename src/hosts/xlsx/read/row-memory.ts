import type { GridRows } from '../../../workbook/grid';
import { KnownRow, type WrittenRow } from './known-row';
import type { RowDraft } from './row-draft';
import type { SharedStrings } from './shared-strings';

/** What a row was in other files, the one met last first. */
interface Place {
  readonly rows: KnownRow[];
  /** How often in turn it was none of these. */
  strange: number;
  /** The place that was met next the last time. */
  next: Place | null;
}

/** A checkpoint's row is mostly one without a deduction, and now and then another. */
const VARIANTS = 2;

/** A place that was strange so often is another in every file; it is remembered only at times from then on. */
const OFTEN_STRANGE = 4;
const AT_TIMES = 16;

/** What is held at most, over all sheets, counted in cells. */
const MOST_CELLS = 150_000;
const BYTES_OF_CELL = 64;

/**
 * Rows that were read before, known by the name of the sheet, the row's number and everything in it. Of many workbooks
 * of one rubric most rows are the same; a row that is, is handed out as the same object, so that nothing is made of it
 * and whoever looks at rows can tell by the object alone that it was seen before.
 */
export class RowMemory {
  private sheets = new Map<string, SheetMemory>();
  private room = new Room();

  /** What is remembered of sheets of this name, to read one from its start. */
  sheet(name: string): SheetMemory {
    if (this.room.isFull()) {
      this.sheets = new Map();
      this.room = new Room();
    }
    let sheet = this.sheets.get(name);
    if (!sheet) {
      this.room.take(1);
      sheet = new SheetMemory(this.room);
      this.sheets.set(name, sheet);
    }
    sheet.begin();
    return sheet;
  }
}

/** What may still be held. */
class Room {
  private cells = MOST_CELLS;

  isFull(): boolean {
    return this.cells <= 0;
  }

  take(cells: number): void {
    this.cells -= cells;
  }
}

/** The rows of sheets of one name. */
export class SheetMemory {
  private readonly places = new Map<number, Place>();
  private whole: GridRows = new Map();
  private readonly top: Place = { rows: [], strange: 0, next: null };
  private at = this.top;
  private hasNews = false;

  constructor(private readonly room: Room) {}

  /** A sheet is read from its start. */
  begin(): void {
    this.at = this.top;
    this.hasNews = false;
  }

  /** The row that stands at `start` of a part, if it is written as one that came next before. */
  writtenAt(view: DataView, start: number, strings: SharedStrings): KnownRow | null {
    const { next } = this.at;
    if (!next) return null;
    const known = next.rows.find((row) => row.isWrittenAt(view, start, strings));
    if (!known) return null;
    this.at = next;
    return met(next, known);
  }

  /** The row with these cells. */
  rowOf(number: number, draft: RowDraft): KnownRow {
    const place = this.goTo(number);
    const known = place.rows.find((row) => row.is(draft));
    if (known) return met(place, known);
    const made = KnownRow.of(number, draft, place.rows[0]);
    this.hasNews = true;
    const oftenStrange = ++place.strange > OFTEN_STRANGE && place.strange % AT_TIMES !== 0;
    if (!oftenStrange && !this.room.isFull()) this.remember(place, made);
    return made;
  }

  /** Whether the row that was just met is remembered. */
  remembers(row: KnownRow): boolean {
    return this.at.rows.includes(row);
  }

  /** Keeps how a row that is remembered is written. */
  keepWritten(row: KnownRow, written: WrittenRow): void {
    this.room.take(sizeOf(written) - sizeOf(row.written));
    row.written = written;
  }

  /** The rows of a whole sheet as one object, the same as before where each of them is. */
  wholeOf(rows: GridRows): GridRows {
    if (this.hasNews) return rows;
    const { whole } = this;
    if (whole.size === rows.size && haveSameRows(whole, rows)) return whole;
    this.whole = rows;
    return rows;
  }

  private goTo(number: number): Place {
    let place = this.places.get(number);
    if (!place) {
      place = { rows: [], strange: 0, next: null };
      this.room.take(1);
      this.places.set(number, place);
    }
    this.at.next = place;
    this.at = place;
    return place;
  }

  private remember({ rows }: Place, made: KnownRow): void {
    const last = rows.length === VARIANTS ? rows.pop() : undefined;
    if (last) this.room.take(-last.size - sizeOf(last.written));
    this.room.take(made.size);
    rows.push(made);
  }
}

/** A row was met again: the others of its place come after it. */
function met(place: Place, row: KnownRow): KnownRow {
  const { rows } = place;
  if (rows[0] !== row) rows.unshift(...rows.splice(rows.indexOf(row), 1));
  place.strange = 0;
  return row;
}

const sizeOf = (written: WrittenRow | null): number =>
  written ? written.view.byteLength / BYTES_OF_CELL + written.texts.length : 0;

function haveSameRows(some: GridRows, others: GridRows): boolean {
  for (const [number, row] of some) if (others.get(number) !== row) return false;
  return true;
}
