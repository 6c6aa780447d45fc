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

/**
 * The rows of a sheet that speak for themselves, field by field in the order of the part. A row's bytes say its number and
 * all of its cells.
 */
export interface KnownRows {
  readonly numbers: Int32Array;
  /** Where a row stands in the sheet's bytes: from behind `<row` to behind `</row>`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Its cells among those of the sheet, also those that hold nothing: the first one, and the first one behind it. */
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  /** 1 for a hidden row. */
  readonly hidden: Uint8Array;
  /** How many of its cells hold something. */
  readonly filled: Int32Array;
  /** What its formulas that are not spelled out count as in a file's budget of characters. */
  readonly characters: Int32Array;
  readonly rows: readonly GridRow[];
}

/** Where no number of a shared text or of a group stands in a cell. */
export const NONE = -1;

/**
 * The cells of a sheet, field by field like its rows: most of reading is waiting for memory, and these lie beside one
 * another. Whatever can be told from here is told without looking at a row or a cell itself.
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

/** What rows count as in a file's budget. */
interface Counted {
  readonly rows: number;
  readonly filled: number;
  readonly characters: number;
}

/** A sheet as it was read before. Nothing of it is ever changed, so that many workbooks share its rows and cells. */
export class KnownSheet {
  /** What all of its rows count as. */
  readonly total: Counted;
  readonly hiddenRows: readonly number[];
  readonly refersToTexts: boolean;
  private readonly places: ReadonlyMap<number, number>;

  constructor(
    /** The rows as they stood in the part. */
    readonly view: DataView,
    readonly rows: KnownRows,
    readonly cells: KnownCells,
    /** All of its rows; null where some do not speak for themselves. */
    readonly grid: GridRows | null,
    /** Whether nothing stands between its rows. */
    private readonly isClose: boolean,
    /** Bytes that all of it takes, about. */
    readonly weight: number,
  ) {
    const { numbers, filled, characters, hidden } = rows;
    const sum = (counts: Int32Array): number => counts.reduce((all, count) => all + count, 0);
    this.places = new Map([...numbers].map((number, place) => [number, place]));
    this.total = { rows: numbers.length, filled: sum(filled), characters: sum(characters) };
    this.hiddenRows = [...numbers.filter((_, place) => hidden[place])];
    this.refersToTexts = cells.indices.some((index) => index !== NONE);
  }

  /** The place of a row of that number among `rows`; `NONE` where it is not known. */
  placeOf(number: number): number {
    return this.places.get(number) ?? NONE;
  }

  /** All of its rows, if they stand from `start` of a part on as they were written, with the same meaning; else null. */
  allRowsAt(view: DataView, start: number, meaning: Meaning): GridRows | null {
    const { grid, isClose, rows, refersToTexts } = this;
    if (!grid || !isClose || !this.isAt(0, this.view.byteLength, view, start)) return null;
    // Nothing in them shares a formula: the row that spells one out never speaks for itself.
    return !refersToTexts || rows.numbers.every((_, place) => this.meansRow(place, meaning)) ? grid : null;
  }

  /** Whether the row in that place stands at `start` of a part as it was written, with the same meaning. */
  isRowAt(place: number, view: DataView, start: number, meaning: Meaning): boolean {
    const { starts, ends } = this.rows;
    const from = starts[place] as number;
    return this.isAt(from, (ends[place] as number) - from, view, start) && this.meansRow(place, meaning);
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

  private meansRow(place: number, meaning: Meaning): boolean {
    const last = this.rows.lasts[place] as number;
    for (let cell = this.rows.firsts[place] as number; cell < last; cell++)
      if (!this.means(cell, meaning)) return false;
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
