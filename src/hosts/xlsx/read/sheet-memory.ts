import type { GridRow, GridRows } from '../../../workbook/grid';
import { KnownRow, type WrittenRow } from './known-row';
import type { Room } from './room';
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

/** A row with a longer text is not remembered: it is rare, and would crowd out many others. */
const LONGEST = 4096;

/** What a place takes, and a row among those of a whole sheet. */
const PLACE_BYTES = 150;
const LINE_BYTES = 40;

/** The rows of sheets of one name. Nothing that is handed out is ever changed. */
export class SheetMemory {
  private readonly places = new Map<number, Place>();
  private readonly top: Place = { rows: [], strange: 0, next: null };
  private at: Place | null = this.top;
  /** The row that was handed out last; null where it is not remembered. */
  private met: KnownRow | null = null;
  /** The rows of the last sheet of which every row was remembered. */
  private whole: GridRows = new Map();
  private hasStrangers = false;

  constructor(private readonly room: Room) {}

  /** A sheet is read from its start. */
  begin(): void {
    this.at = this.top;
    this.met = null;
    this.hasStrangers = false;
  }

  /** The row that stands at `start` of a part, if it is written as one that came next before. */
  writtenAt(view: DataView, start: number, strings: SharedStrings): KnownRow | null {
    this.met = null;
    const next = this.at?.next;
    const known = next?.rows.find((row) => row.isWrittenAt(view, start, strings));
    if (!next || !known) return null;
    this.at = next;
    return this.meet(next, known);
  }

  /** The row with these cells. */
  rowOf(number: number, draft: RowDraft): GridRow {
    this.met = null;
    const place = this.goTo(number);
    const known = place?.rows.find((row) => row.is(draft));
    if (place && known) return this.meet(place, known).row;
    this.hasStrangers = true;
    const row = draft.toRow(place?.rows[0]?.row);
    if (place && this.isWorthKeeping(place, draft)) this.remember(place, new KnownRow(number, row, draft));
    return row;
  }

  /** Something was told of a row that is not all of it. */
  pass(): void {
    this.met = null;
    this.hasStrangers = true;
  }

  /** Keeps how the row that was handed out last is written. */
  keepWritten(written: () => WrittenRow): void {
    if (this.met) this.room.take(this.met.keepWritten(written()));
  }

  /** The rows of a whole sheet as one object, the same as before where each of them is and stands where it did. */
  wholeOf(rows: GridRows): GridRows {
    if (this.hasStrangers) return rows;
    if (areSame(this.whole, rows)) return this.whole;
    this.setWhole(rows);
    return rows;
  }

  /** Where rows of that number are remembered; null where there is no room for another. */
  private goTo(number: number): Place | null {
    let place = this.places.get(number) ?? null;
    if (!place && !this.room.isFull()) {
      place = { rows: [], strange: 0, next: null };
      this.room.take(PLACE_BYTES);
      this.places.set(number, place);
    }
    if (this.at) this.at.next = place;
    this.at = place;
    return place;
  }

  private isWorthKeeping(place: Place, draft: RowDraft): boolean {
    const oftenStrange = ++place.strange > OFTEN_STRANGE && place.strange % AT_TIMES !== 0;
    return !oftenStrange && !this.room.isFull() && !draft.hasLonger(LONGEST);
  }

  private remember({ rows }: Place, made: KnownRow): void {
    const last = rows.length === VARIANTS ? rows.pop() : undefined;
    if (last) {
      this.room.take(-last.weight);
      this.setWhole(new Map()); // it may hold that row
    }
    this.room.take(made.weight);
    rows.push(made);
    this.met = made;
  }

  /** A row was met again: the others of its place come after it. */
  private meet(place: Place, row: KnownRow): KnownRow {
    const { rows } = place;
    if (rows[0] !== row) rows.unshift(...rows.splice(rows.indexOf(row), 1));
    place.strange = 0;
    this.met = row;
    return row;
  }

  private setWhole(rows: GridRows): void {
    this.room.take((rows.size - this.whole.size) * LINE_BYTES);
    this.whole = rows;
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
