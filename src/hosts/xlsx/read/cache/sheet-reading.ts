import type { GridCell, GridRow, GridRows } from '../../../../workbook/grid';
import type { SharedFormula } from '../moved-formulas';
import type { SheetCollector } from '../sheet-collector';
import type { CachedSheet } from './cached-sheet';
import type { SheetRecorder } from './sheet-recorder';

/** Where the cell is not the one that was cached. */
export const MISS = -1;

/**
 * A sheet while it is read, beside the one of its name that was read before: a cell that is there in the same bytes is
 * a hit and taken from there. Everything is reported in the order of the part.
 */
export class SheetReading {
  /** The row that is read; cells that are in it under another row's number are not cached. */
  row = 0;
  /** The column of the cell that was taken last. */
  column = 0;
  private readonly view: DataView;
  /** The cached cell that most likely comes next, and the first one behind the row. */
  private next = 0;
  private end = 0;
  private hits = 0;
  private misses = 0;

  constructor(
    private readonly part: Uint8Array,
    private readonly collector: SheetCollector,
    private readonly cached: CachedSheet | null,
    /** Notes how the sheet is written; null where it need not be kept. */
    private readonly recorder: SheetRecorder | null,
  ) {
    this.view = new DataView(part.buffer, part.byteOffset, part.byteLength);
  }

  /** Whether most of what can be cached was taken. */
  get isHit(): boolean {
    return this.hits >= this.misses;
  }

  /** Whether it is being recorded. */
  get isRecorded(): boolean {
    return this.recorder !== null;
  }

  /** A row of that number is read; answers the cached row, which it most likely is. */
  beginRow(number: number): GridRow | undefined {
    this.recorder?.beginRow(number);
    const cachedRow = this.cached?.rows.get(number);
    this.row = number;
    this.next = cachedRow?.first ?? 0;
    this.end = cachedRow?.end ?? 0;
    return cachedRow?.row;
  }

  /** Takes the cell that is at `start` of the part if it is cached; answers where it ends, or `MISS`. */
  takeCell(start: number): number {
    const { cached, next } = this;
    if (!cached || next >= this.end || !cached.isCellAt(next, this.view, start)) return MISS;
    const { columns, lengths, groups, formulas, cells } = cached.cells;
    const group = groups[next] as number;
    const formula = formulas[next] ?? null;
    if (formula && !isSame(formula, this.collector.sharedBy(group))) return MISS;
    const end = start + (lengths[next] as number);
    this.column = columns[next] as number;
    this.collector.cachedCell(this.row, this.column, cells[next], formula);
    this.recorder?.add(this.column, start, end, cells[next], group, formula);
    this.next++;
    this.hits++;
    return end;
  }

  /** A cell was read from `start` to `end`; its bytes say all of it, or with what its group stands for. */
  passCell(
    column: number,
    start: number,
    end: number,
    cell: GridCell | undefined,
    group: number,
    formula: SharedFormula | null,
  ): void {
    this.misses++;
    this.skipTo(column);
    this.recorder?.add(column, start, end, cell, group, formula);
  }

  /** Cells up to that column were read. */
  skipTo(column: number): void {
    const columns = this.cached?.cells.columns;
    while (columns && this.next < this.end && (columns[this.next] as number) <= column) this.next++;
  }

  /** The sheet that was read and holds these rows, to be cached; null where it need not or cannot be. */
  recorded(rows: GridRows): CachedSheet | null {
    return this.recorder?.finish(this.part, rows) ?? null;
  }
}

/** Whether two cells that spell out a formula for others mean the same for these. */
const isSame = (one: SharedFormula, other: SharedFormula | undefined): boolean =>
  one.row === other?.row && one.column === other.column && one.text === other.text;
