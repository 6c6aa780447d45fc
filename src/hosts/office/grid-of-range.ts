import type { RawValue } from '../../domain/entry';
import type { GridCell, GridSheet, SheetVisibility } from '../../workbook/grid';

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = { Hidden: 'hidden', VeryHidden: 'veryHidden' };

/** How a tab's visibility is called in a grid. */
export const visibilityOf = (visibility: string): SheetVisibility => VISIBILITY[visibility] ?? 'visible';

/** The used cells of a sheet from what Excel answered; `used` is a null object on an empty sheet. */
export function gridSheet(name: string, visibility: SheetVisibility, used: Excel.Range): GridSheet {
  return { name, visibility, rows: used.isNullObject ? new Map() : rowsOf(used) };
}

function rowsOf({ values, valueTypes, formulas, rowIndex, columnIndex }: Excel.Range): GridSheet['rows'] {
  const rows = new Map<number, ReadonlyMap<number, GridCell>>();
  values.forEach((line, i) => {
    const cells = new Map<number, GridCell>();
    line.forEach((value, j) => {
      const cell = cellOf(rawOf(value, valueTypes[i]?.[j]), value, formulas[i]?.[j]);
      if (cell) cells.set(columnIndex + j + 1, cell);
    });
    if (cells.size > 0) rows.set(rowIndex + i + 1, cells);
  });
  return rows;
}

/** A formula is told from a text that begins with = by its value, which is then another. */
function cellOf(raw: RawValue, value: unknown, formula: unknown): GridCell | null {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (isFormula) return { value: raw, formula: formula.slice(1) };
  return raw === '' ? null : { value: raw };
}

/** A value as Excel gives it: an error as its text; only the type tells it from a text that looks like one. */
export function rawOf(value: unknown, type: unknown): RawValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return type === 'Error' ? { error: String(value) } : String(value);
}
