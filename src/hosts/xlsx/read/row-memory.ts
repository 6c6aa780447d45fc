import type { GridCell, GridRow, GridRows } from '../../../workbook/grid';
import type { RowDraft } from './row-draft';

interface KnownRow {
  readonly columns: readonly number[];
  readonly cells: readonly GridCell[];
  readonly row: GridRow;
}

/** What a row was in other files, the one met last first, and how often in turn it was none of these. */
interface KnownPlace {
  readonly rows: KnownRow[];
  strange: number;
}

/** A checkpoint's row is mostly one without a deduction, and now and then another. */
const VARIANTS = 2;

/** A place that was strange so often is another in every file; it is remembered only at times from then on. */
const OFTEN_STRANGE = 4;
const AT_TIMES = 16;

/** Cells that are held at most, over all sheets; what sheets and rows take besides counts as one each. */
const MOST_CELLS = 100_000;

/**
 * Rows that were read before, known by the name of the sheet, the row's number and everything in it. Of many workbooks
 * of one rubric most rows are the same; a row that is, is handed out as the same object, so that nothing is made of it
 * and whoever looks at rows can tell by the object alone that it was seen before. Nothing handed out is ever changed.
 */
export class RowMemory {
  private sheets = new Map<string, SheetMemory>();
  private room = new Room();

  /** What is remembered of sheets of this name. */
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
  private readonly places = new Map<number, KnownPlace>();
  private whole: GridRows = new Map();

  constructor(private readonly room: Room) {}

  /** The row with these cells. */
  rowOf(number: number, draft: RowDraft): GridRow {
    const place = this.placeOf(number);
    const { rows } = place;
    for (let i = 0; i < rows.length; i++) {
      const known = rows[i] as KnownRow;
      if (!isRow(draft, known)) continue;
      if (i > 0) rows.unshift(...rows.splice(i, 1));
      place.strange = 0;
      return known.row;
    }
    const made = makeRow(draft, rows[0]);
    const oftenStrange = ++place.strange > OFTEN_STRANGE && place.strange % AT_TIMES !== 0;
    if (!oftenStrange && !this.room.isFull()) this.remember(rows, made);
    return made.row;
  }

  /** The rows of a whole sheet as one object, the same as before where each of them is. */
  wholeOf(rows: GridRows): GridRows {
    const { whole } = this;
    if (whole.size === rows.size && sameRows(whole, rows)) return whole;
    this.whole = rows;
    return rows;
  }

  private placeOf(number: number): KnownPlace {
    let place = this.places.get(number);
    if (!place) {
      place = { rows: [], strange: 0 };
      this.room.take(1);
      if (!this.room.isFull()) this.places.set(number, place);
    }
    return place;
  }

  private remember(rows: KnownRow[], made: KnownRow): void {
    if (rows.length === VARIANTS) this.room.take(-(rows.pop()?.cells.length ?? 0));
    this.room.take(made.cells.length);
    rows.push(made);
  }
}

function isRow(draft: RowDraft, { columns, cells }: KnownRow): boolean {
  const { length } = draft;
  if (cells.length !== length) return false;
  for (let i = 0; i < length; i++)
    if (columns[i] !== draft.columns[i] || !draft.isCell(i, cells[i] as GridCell)) return false;
  return true;
}

/** Makes a row; cells are taken from a known one of the same place as far as they are the same. */
function makeRow(draft: RowDraft, like: KnownRow | undefined): KnownRow {
  const columns = draft.columns.slice(0, draft.length);
  const row = new Map<number, GridCell>();
  const cells = columns.map((column, i) => {
    const known = like?.columns[i] === column ? like.cells[i] : undefined;
    const cell = known && draft.isCell(i, known) ? known : draft.cellAt(i);
    row.set(column, cell);
    return cell;
  });
  return { columns, cells, row };
}

function sameRows(some: GridRows, others: GridRows): boolean {
  for (const [number, row] of some) if (others.get(number) !== row) return false;
  return true;
}
