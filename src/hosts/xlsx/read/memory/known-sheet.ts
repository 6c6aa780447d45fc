import type { GridCell, GridRow, GridRows } from '../../../../workbook/grid';
import { equalBytes } from '../bytes/equal-bytes';
import type { SharedFormula } from '../moved-formulas';
import type { SharedStrings } from '../shared-strings';

/** What numbers in the part of a sheet stand for. */
export interface Meaning {
  readonly strings: SharedStrings;
  /** The formula of a group, as far as the sheet has been read. */
  sharedBy(group: number): SharedFormula | undefined;
}

/** A row of a sheet that was read before. Its bytes say its number and all of its cells. */
export interface KnownRow {
  readonly number: number;
  /** Where it stands in the sheet's bytes: from behind `<row` to behind `</row>`. */
  readonly start: number;
  readonly end: number;
  /** Its cells among those of the sheet, also those that hold nothing; `last` is the first one behind it. */
  readonly first: number;
  readonly last: number;
  readonly hidden: boolean;
  /** How many of its cells hold something. */
  readonly filled: number;
  /** What its formulas that are not spelled out count as in a file's budget of characters. */
  readonly characters: number;
  readonly row: GridRow;
}

/** Where no number of a shared text or of a group stands in a cell. */
export const NONE = -1;

/**
 * The cells of a sheet, field by field in their order: most of reading is waiting for what lies far apart, and these lie
 * beside one another.
 */
export interface KnownCells {
  readonly columns: Uint16Array;
  /** Where a cell stands in the sheet's bytes: from the end of what stands before it. */
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
  /** Numbers of shared texts and what they stood for. */
  readonly indices: Int32Array;
  readonly texts: readonly (string | null)[];
  /** Numbers of groups, what they stood for, and what the formula counts as in a file's budget of characters. */
  readonly groups: Int32Array;
  readonly shared: readonly (SharedFormula | null)[];
  readonly characters: Int32Array;
  /** What a cell holds; undefined for nothing. */
  readonly cells: readonly (GridCell | undefined)[];
}

/** A sheet as it was read before. Nothing of it is ever changed, so that many workbooks share its rows and cells. */
export class KnownSheet {
  /** Numbers of its rows. */
  readonly numbers: Int32Array;
  /** What all of its rows count as in a file's budget. */
  readonly total: Pick<KnownRow, 'filled' | 'characters'>;
  readonly hiddenRows: readonly number[];
  readonly refersToTexts: boolean;
  private readonly places: ReadonlyMap<number, number>;

  constructor(
    /** The rows as they stood in the part. */
    readonly view: DataView,
    /** Those that speak for themselves, in the order of the part. */
    readonly rows: readonly KnownRow[],
    readonly cells: KnownCells,
    /** All of its rows; null where some do not speak for themselves. */
    readonly grid: GridRows | null,
    /** Whether nothing stands between its rows. */
    private readonly isClose: boolean,
    /** Bytes that all of it takes, about. */
    readonly weight: number,
  ) {
    this.numbers = Int32Array.from(rows, ({ number }) => number);
    this.places = new Map(rows.map(({ number }, i) => [number, i]));
    this.total = {
      filled: rows.reduce((sum, { filled }) => sum + filled, 0),
      characters: rows.reduce((sum, { characters }) => sum + characters, 0),
    };
    this.hiddenRows = rows.filter(({ hidden }) => hidden).map(({ number }) => number);
    this.refersToTexts = cells.indices.some((index) => index !== NONE);
  }

  /** The place of a row among `rows`; undefined where it is not known. */
  placeOf(number: number): number | undefined {
    return this.places.get(number);
  }

  /** All of its rows, if they stand from `start` of a part on as they were written, with the same meaning; else null. */
  allRowsAt(view: DataView, start: number, meaning: Meaning): GridRows | null {
    const { grid, isClose, rows, refersToTexts } = this;
    if (!grid || !isClose || !this.isAt(0, this.view.byteLength, view, start)) return null;
    // Nothing in them shares a formula: the row that spells one out never speaks for itself.
    return !refersToTexts || rows.every((row) => this.meansRow(row, meaning)) ? grid : null;
  }

  /** Whether the row stands at `start` of a part as it was written, with the same meaning. */
  isRowAt(row: KnownRow, view: DataView, start: number, meaning: Meaning): boolean {
    return this.isAt(row.start, row.end - row.start, view, start) && this.meansRow(row, meaning);
  }

  /** Whether the cell stands at `start` of a part as it was written, with the same meaning. */
  isCellAt(cell: number, view: DataView, start: number, meaning: Meaning): boolean {
    const { starts, lengths } = this.cells;
    return (
      this.isAt(starts[cell] as number, lengths[cell] as number, view, start) && this.means(cell, meaning)
    );
  }

  private isAt(from: number, length: number, view: DataView, start: number): boolean {
    return start + length <= view.byteLength && equalBytes(this.view, from, view, start, length);
  }

  private meansRow({ first, last }: KnownRow, meaning: Meaning): boolean {
    for (let cell = first; cell < last; cell++) if (!this.means(cell, meaning)) return false;
    return true;
  }

  /** Whether the numbers in a cell stand for what they stood for. */
  private means(cell: number, { strings, sharedBy }: Meaning): boolean {
    const { indices, texts, groups, shared } = this.cells;
    const index = indices[cell] as number;
    const group = groups[cell] as number;
    return (
      (index === NONE || strings.at(index) === texts[cell]) &&
      (group === NONE || sharedBy(group) === shared[cell])
    );
  }
}
