import type { GridCell, GridRow } from '../../../workbook/grid';
import { sameBytes } from './bytes/same-bytes';
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

/** A row that was read. Nothing of it is ever changed, so that many workbooks share it. */
export class KnownRow {
  /** How it was written when it was read last; null where that took more than its own bytes to understand. */
  written: WrittenRow | null = null;

  private constructor(
    readonly number: number,
    private readonly columns: readonly number[],
    private readonly cells: readonly GridCell[],
    readonly row: GridRow,
  ) {}

  /** Makes a row; cells are taken from a known one of the same place as far as they are the same. */
  static of(number: number, draft: RowDraft, like: KnownRow | undefined): KnownRow {
    const columns = draft.columns.slice(0, draft.length);
    const row = new Map<number, GridCell>();
    const cells = columns.map((column, i) => {
      const known = like?.columns[i] === column ? like.cells[i] : undefined;
      const cell = known && draft.isCell(i, known) ? known : draft.cellAt(i);
      row.set(column, cell);
      return cell;
    });
    return new KnownRow(number, columns, cells, row);
  }

  /** How many cells were told of it. */
  get size(): number {
    return this.cells.length;
  }

  /** Whether the draft holds the same. */
  is(draft: RowDraft): boolean {
    const { cells, columns } = this;
    const { length } = draft;
    if (cells.length !== length) return false;
    for (let i = 0; i < length; i++)
      if (columns[i] !== draft.columns[i] || !draft.isCell(i, cells[i] as GridCell)) return false;
    return true;
  }

  /** Whether it stands at `start` of a part exactly as it was written before, with the same meaning. */
  isWrittenAt(view: DataView, start: number, strings: SharedStrings): boolean {
    const { written } = this;
    if (!written) return false;
    const { byteLength } = written.view;
    if (start + byteLength > view.byteLength) return false;
    if (!sameBytes(written.view, 0, view, start, byteLength)) return false;
    return written.texts.every(({ index, text }) => strings.at(index) === text);
  }
}
