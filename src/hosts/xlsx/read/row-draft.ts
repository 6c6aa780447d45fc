import type { RawValue } from '../../../domain/entry';
import type { GridCell } from '../../../workbook/grid';

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
  isCell(at: number, { value, formula }: GridCell): boolean {
    return (formula ?? '') === this.formulas[at] && isSameValue(value, this.values[at] ?? null);
  }

  /** The cell at this place in the order. */
  cellAt(at: number): GridCell {
    const value = this.values[at] ?? null;
    const formula = this.formulas[at] ?? '';
    return formula === '' ? { value } : { value, formula };
  }
}

const isSameValue = (one: RawValue, other: RawValue): boolean =>
  Object.is(one, other) ||
  (typeof one === 'object' && typeof other === 'object' && one !== null && one.error === other?.error);
