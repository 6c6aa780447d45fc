import type { GridCell, GridRow, GridRows } from '../../../../workbook/grid';
import type { SharedFormula } from '../moved-formulas';
import { charactersOf } from '../shared-formulas';
import { type KnownRows, KnownSheet, NONE } from './known-sheet';

/** What the numbers in a cell stand for; without a number, what stands beside it does not count. */
export interface CellMeaning {
  /** Number of a shared text, and the text; `NONE` where there is none. */
  index: number;
  text: string | null;
  /** Number of a group, and its formula; `NONE` where it shares none. */
  group: number;
  shared: SharedFormula | null;
}

/** What a row and a cell take beside their texts, and a character, in bytes; rather too much than too little. */
const ROW_BYTES = 400;
const CELL_BYTES = 160;
const CHARACTER_BYTES = 2;

/** Length of `<row`. */
const ROW_TAG = 4;

/** A row that was noted, by the fields of `KnownRows`. */
interface Draft {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly hidden: boolean;
}

/**
 * Notes how a sheet is written while it is read, so that the next one like it is known. Of a sheet whose rows do not come
 * in their order, each with nothing but its own cells, nothing is kept.
 */
export class SheetRecorder {
  /** Whether the sheet can be kept, as far as it has been read. */
  isSound = true;
  private readonly rows: Draft[] = [];
  /** Number of the row that was read last, and the first cell of the one that is read. */
  private last = 0;
  private first = 0;
  private readonly columns: number[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly indices: number[] = [];
  private readonly texts: (string | null)[] = [];
  private readonly groups: number[] = [];
  private readonly shared: (SharedFormula | null)[] = [];

  /** Sheets that take more than `most` bytes are not kept. */
  constructor(private readonly most: number) {}

  /** A cell of the row that is read, from `start` to `end` of the part. */
  addCell(column: number, start: number, end: number, { index, text, group, shared }: CellMeaning): void {
    if (this.columns.length * CELL_BYTES > this.most) this.isSound = false;
    if (!this.isSound) return;
    this.columns.push(column);
    this.starts.push(start);
    this.ends.push(end);
    this.indices.push(index);
    this.texts.push(index === NONE ? null : text);
    this.groups.push(group);
    this.shared.push(group === NONE ? null : shared);
  }

  /** Ends the row that is read. */
  endRow(number: number, start: number, end: number, hidden: boolean): void {
    const { first } = this;
    if (number <= this.last) this.isSound = false;
    this.last = number;
    this.first = this.columns.length;
    this.rows.push({ number, start, end, first, last: this.first, hidden });
  }

  /** Ends the row that is read and leaves it out: its bytes do not say all. */
  dropRow(number: number): void {
    if (number <= this.last) this.isSound = false;
    this.last = number;
    const { first } = this;
    for (const field of [this.columns, this.starts, this.ends, this.indices, this.groups])
      field.length = first;
    this.texts.length = first;
    this.shared.length = first;
  }

  /** The sheet that stands in `part` and holds these rows; null where it takes too much. */
  finish(part: Uint8Array, grid: GridRows): KnownSheet | null {
    if (!this.isSound) return null;
    const offset = this.rows[0]?.start ?? 0;
    const bytes = new Uint8Array(part.subarray(offset, this.rows.at(-1)?.end ?? offset)); // a copy: the part is let go
    const cells: (GridCell | undefined)[] = new Array(this.first).fill(undefined);
    const characters = new Int32Array(this.first);
    const drafts = this.rows.filter(({ number }) => grid.has(number));
    const sums = drafts.map(({ number, first, last }) => {
      const row = grid.get(number);
      let sum = 0;
      for (let i = first; i < last; i++) {
        const cell = row?.get(this.columns[i] as number);
        const shared = this.shared[i];
        cells[i] = cell;
        characters[i] = shared ? charactersOf(cell?.formula ?? '', shared) : 0;
        sum += characters[i] as number;
      }
      return sum;
    });
    const rows = rowsOf(drafts, offset, sums, grid);
    const weight =
      bytes.length +
      drafts.length * ROW_BYTES +
      cells.length * CELL_BYTES +
      weightOf(cells, this.texts, this.shared);
    if (weight > this.most) return null;
    const { columns, starts, ends, indices, texts, groups, shared } = this;
    return new KnownSheet(
      new DataView(bytes.buffer),
      rows,
      {
        columns: Uint16Array.from(columns),
        starts: Int32Array.from(starts, (start) => start - offset),
        lengths: Int32Array.from(ends, (end, i) => end - (starts[i] as number)),
        indices: Int32Array.from(indices),
        texts,
        groups: Int32Array.from(groups),
        shared,
        characters,
        cells,
      },
      drafts.length === grid.size ? grid : null,
      drafts.length === this.rows.length &&
        drafts.every(({ start }, i) => i === 0 || start - (drafts[i - 1] as Draft).end === ROW_TAG),
      weight,
    );
  }
}

/** Rows that were noted, all of them of the grid, from `offset` of the part on, each with its characters. */
function rowsOf(
  drafts: readonly Draft[],
  offset: number,
  characters: readonly number[],
  grid: GridRows,
): KnownRows {
  const rows = drafts.map(({ number }) => grid.get(number) as GridRow);
  return {
    numbers: Int32Array.from(drafts, ({ number }) => number),
    starts: Int32Array.from(drafts, ({ start }) => start - offset),
    ends: Int32Array.from(drafts, ({ end }) => end - offset),
    firsts: Int32Array.from(drafts, ({ first }) => first),
    lasts: Int32Array.from(drafts, ({ last }) => last),
    hidden: Uint8Array.from(drafts, ({ hidden }) => Number(hidden)),
    filled: Int32Array.from(rows, ({ size }) => size),
    characters: Int32Array.from(characters),
    rows,
  };
}

/** Bytes of the texts in cells, and of those they stand for. */
function weightOf(
  cells: readonly (GridCell | undefined)[],
  texts: readonly (string | null)[],
  shared: readonly (SharedFormula | null)[],
): number {
  let characters = 0;
  for (const formula of new Set(shared)) characters += formula?.text.length ?? 0;
  cells.forEach((cell, i) => {
    characters += (texts[i]?.length ?? 0) + (cell?.formula?.length ?? 0);
    if (typeof cell?.value === 'string') characters += cell.value.length;
  });
  return characters * CHARACTER_BYTES;
}
