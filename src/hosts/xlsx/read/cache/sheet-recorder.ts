import type { GridCell, GridRows } from '../../../../workbook/grid';
import type { SharedFormula } from '../moved-formulas';
import { type CachedRow, CachedSheet } from './cached-sheet';

/** What a row and a cell take beside their texts, and a character, in bytes; rather too much than too little. */
const ROW_BYTES = 400;
const CELL_BYTES = 160;
const CHARACTER_BYTES = 2;

/** Notes how a sheet is written while it is read, so that the next one like it is a hit. */
export class SheetRecorder {
  private readonly rows: { readonly number: number; readonly first: number }[] = [];
  private readonly columns: number[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly groups: number[] = [];
  private readonly formulas: (SharedFormula | null)[] = [];
  private readonly cells: (GridCell | undefined)[] = [];
  /** Bytes of what was noted, without those of the part. */
  private weight = 0;

  /** Of a sheet that takes more bytes than `most` nothing is kept. */
  constructor(private readonly most: number) {}

  beginRow(number: number): void {
    this.weight += ROW_BYTES;
    if (this.weight <= this.most) this.rows.push({ number, first: this.cells.length });
  }

  /** A cell of the row begun, from `start` to `end` of the part, with the formula that it shares with its group, if any. */
  add(
    column: number,
    start: number,
    end: number,
    cell: GridCell | undefined,
    group: number,
    formula: SharedFormula | null,
  ): void {
    const value = typeof cell?.value === 'string' ? cell.value.length : 0;
    const characters = value + (cell?.formula?.length ?? 0) + (formula?.text.length ?? 0);
    this.weight += CELL_BYTES + characters * CHARACTER_BYTES;
    if (this.weight > this.most) return;
    this.columns.push(column);
    this.starts.push(start);
    this.ends.push(end);
    this.groups.push(group);
    this.formulas.push(formula);
    this.cells.push(cell);
  }

  /** The sheet that is in `part` and holds these rows; null where it takes too much. */
  finish(part: Uint8Array, grid: GridRows): CachedSheet | null {
    const { columns, starts, ends, groups, formulas, cells } = this;
    const offset = starts[0] ?? 0;
    const last = ends.at(-1) ?? offset;
    const weight = this.weight + last - offset;
    if (weight > this.most) return null;
    const rows = new Map<number, CachedRow>();
    this.rows.forEach(({ number, first }, i) => {
      rows.set(number, { row: grid.get(number), first, end: this.rows[i + 1]?.first ?? cells.length });
    });
    const bytes = new Uint8Array(part.subarray(offset, last)); // a copy: the part is let go
    return new CachedSheet(
      new DataView(bytes.buffer),
      rows,
      {
        columns: Uint16Array.from(columns),
        starts: Int32Array.from(starts, (start) => start - offset),
        lengths: Int32Array.from(ends, (end, i) => end - (starts[i] as number)),
        groups: Int32Array.from(groups),
        formulas,
        cells,
      },
      weight,
    );
  }
}
