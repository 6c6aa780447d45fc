import type { RawValue } from '../../../domain/entry';
import type { GridCell, GridRow } from '../../../workbook/grid';

/** The cells of one row while they are read, in the order they stand in; used again for the next row. */
export class RowDraft {
  length = 0;
  readonly columns: number[] = [];
  readonly values: RawValue[] = [];
  /** '' where a cell has none. */
  readonly formulas: string[] = [];

  add(column: number, value: RawValue, formula: string): void {
    const at = this.length++;
    this.columns[at] = column;
    this.values[at] = value;
    this.formulas[at] = formula;
  }

  /** Whether the cell at this place in the order holds the same. */
  isCell(at: number, cell: GridCell | undefined): boolean {
    return (
      cell !== undefined &&
      (cell.formula ?? '') === this.formulas[at] &&
      isSameValue(cell.value, this.values[at] ?? null)
    );
  }

  /** The cell at this place in the order. */
  cellAt(at: number): GridCell {
    const value = this.values[at] ?? null;
    const formula = this.formulas[at] ?? '';
    return formula === '' ? { value } : { value, formula };
  }

  /** The row, or what of a row was told; of a column told twice the last counts. Cells are taken from `like` where they are the same. */
  toRow(like?: GridRow): GridRow {
    const row = new Map<number, GridCell>();
    for (let i = 0; i < this.length; i++) {
      const column = this.columns[i] as number;
      const known = like?.get(column);
      row.set(column, known && this.isCell(i, known) ? known : this.cellAt(i));
    }
    return row;
  }

  /** Whether a text in it is longer than so many characters. */
  hasLonger(most: number): boolean {
    for (let i = 0; i < this.length; i++) {
      const value = this.values[i];
      if ((this.formulas[i] ?? '').length > most || (typeof value === 'string' && value.length > most))
        return true;
    }
    return false;
  }
}

const isSameValue = (one: RawValue, other: RawValue): boolean =>
  Object.is(one, other) ||
  (typeof one === 'object' && typeof other === 'object' && one !== null && one.error === other?.error);
