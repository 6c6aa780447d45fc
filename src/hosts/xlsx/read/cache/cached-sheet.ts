import type { GridCell, GridRow } from '../../../../workbook/grid';
import type { SharedFormula } from '../moved-formulas';

/** A row of a cached sheet: the row, and which of the sheet's cells are in it. */
export interface CachedRow {
  readonly row: GridRow | undefined;
  readonly first: number;
  /** The first cell behind the row. */
  readonly end: number;
}

/** The cells of a cached sheet, field by field in the order of its part: to compare them is mostly waiting for memory. */
export interface CachedCells {
  readonly columns: Uint16Array;
  /** Where a cell is in the sheet's bytes: from the end of what is before it. */
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
  /** The formula that a cell shares, if any, and the number of its group then. */
  readonly formulas: readonly (SharedFormula | null)[];
  readonly groups: Int32Array;
  /** What a cell holds; undefined for nothing. */
  readonly cells: readonly (GridCell | undefined)[];
}

/** A sheet as it was read before. Nothing of it is ever changed, so that many workbooks share its rows and cells. */
export class CachedSheet {
  constructor(
    private readonly bytes: DataView,
    readonly rows: ReadonlyMap<number, CachedRow>,
    readonly cells: CachedCells,
    /** Bytes that all of it takes, about. */
    readonly weight: number,
  ) {}

  /** Whether a cell is at `start` of another part in the same bytes. */
  isCellAt(cell: number, part: DataView, start: number): boolean {
    const length = this.cells.lengths[cell] as number;
    const from = this.cells.starts[cell] as number;
    return start + length <= part.byteLength && equalBytes(this.bytes, from, part, start, length);
  }
}

/** Whether `length` bytes are the same in two places, both of them inside of their views. */
function equalBytes(one: DataView, from: number, other: DataView, start: number, length: number): boolean {
  let i = 0;
  for (; i + 8 <= length; i += 8) {
    if (one.getInt32(from + i, true) !== other.getInt32(start + i, true)) return false;
    if (one.getInt32(from + i + 4, true) !== other.getInt32(start + i + 4, true)) return false;
  }
  for (; i < length; i++) if (one.getUint8(from + i) !== other.getUint8(start + i)) return false;
  return true;
}
