import type { GridCell, GridRow } from '../../../workbook/grid';
import { equalBytes } from './bytes/equal-bytes';
import type { RowDraft } from './row-draft';
import type { SharedStrings } from './shared-strings';

/** A shared text that a row refers to. */
export interface ToldText {
  readonly index: number;
  readonly text: string;
}

/** How a row stands in its part: from behind `<row` to behind `</row>`, saying its number and its contents itself. */
export interface WrittenRow {
  readonly view: DataView;
  readonly hidden: boolean;
  /** What its numbers of shared texts stood for; the same bytes mean the same row only where they still do. */
  readonly texts: readonly ToldText[];
}

/** What a row and a cell take beside their texts, and a character, in bytes; rather too much than too little. */
const ROW_BYTES = 400;
const CELL_BYTES = 100;
const CHARACTER_BYTES = 2;

/** A row that is remembered. What it holds is never changed, so that many workbooks share it. */
export class KnownRow {
  private readonly columns: readonly number[];
  private readonly cells: readonly GridCell[];
  private written: WrittenRow | null = null;

  /** `row` holds what the draft does. */
  constructor(
    readonly number: number,
    readonly row: GridRow,
    draft: RowDraft,
  ) {
    this.columns = draft.columns.slice(0, draft.length);
    this.cells = this.columns.map((column, i) =>
      draft.isCell(i, row.get(column)) ? (row.get(column) as GridCell) : draft.cellAt(i),
    );
  }

  /** How many cells were told of it. */
  get size(): number {
    return this.cells.length;
  }

  /** Bytes that it takes, about. */
  get weight(): number {
    const texts = this.cells.reduce(
      (sum, { value, formula }) => sum + lengthOf(value) + lengthOf(formula),
      0,
    );
    return ROW_BYTES + this.size * CELL_BYTES + texts * CHARACTER_BYTES + weightOf(this.written);
  }

  /** Whether the way it is written hides it. */
  get isHidden(): boolean {
    return this.written?.hidden === true;
  }

  /** Bytes from behind `<row` to behind `</row>` where it stands as it was written; 0 while that is not known. */
  get length(): number {
    return this.written?.view.byteLength ?? 0;
  }

  /** Keeps how it is written; answers how many bytes more it takes. */
  keepWritten(written: WrittenRow): number {
    const more = weightOf(written) - weightOf(this.written);
    this.written = written;
    return more;
  }

  /** Whether the draft holds the same. */
  is(draft: RowDraft): boolean {
    const { cells, columns } = this;
    const { length } = draft;
    if (cells.length !== length) return false;
    for (let i = 0; i < length; i++)
      if (columns[i] !== draft.columns[i] || !draft.isCell(i, cells[i])) return false;
    return true;
  }

  /** Whether it stands at `start` of a part exactly as it was written before, with the same meaning. */
  isWrittenAt(view: DataView, start: number, strings: SharedStrings): boolean {
    const { written } = this;
    if (!written) return false;
    const { byteLength } = written.view;
    if (start + byteLength > view.byteLength) return false;
    if (!equalBytes(written.view, 0, view, start, byteLength)) return false;
    return written.texts.every(({ index, text }) => strings.at(index) === text);
  }
}

const weightOf = (written: WrittenRow | null): number =>
  written === null
    ? 0
    : written.texts.reduce(
        (sum, { text }) => sum + CELL_BYTES + text.length * CHARACTER_BYTES,
        written.view.byteLength,
      );

const lengthOf = (content: unknown): number => (typeof content === 'string' ? content.length : 0);
