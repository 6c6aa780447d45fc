import type { RawValue } from '../../domain/raw-value';
import type { GridCell, GridRows, GridSheet, SheetVisibility } from '../../workbook/grid';

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = { Hidden: 'hidden', VeryHidden: 'veryHidden' };

/** How a tab's visibility is called in a grid. */
export const visibilityOf = (visibility: string): SheetVisibility => VISIBILITY[visibility] ?? 'visible';

/** The used cells of a sheet from what Excel answered, in parts beside and below each other; null objects are empty. */
export function gridSheet(
  name: string,
  visibility: SheetVisibility,
  used: readonly Excel.Range[],
): GridSheet {
  const [only, ...others] = used.filter((part) => !part.isNullObject).map(rowsOf);
  return {
    name,
    visibility,
    rows: only && others.length > 0 ? joined([only, ...others]) : (only ?? new Map()),
  };
}

function joined(parts: readonly GridRows[]): GridRows {
  const numbers = [...new Set(parts.flatMap((rows) => [...rows.keys()]))].sort((a, b) => a - b);
  return new Map(
    numbers.map((row) => [row, new Map(parts.flatMap((rows) => [...(rows.get(row) ?? [])]))] as const),
  );
}

function rowsOf({ values, valueTypes, formulas, rowIndex, columnIndex }: Excel.Range): GridRows {
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

/** A formula is distinguished from a text that begins with = by its value, which is then another. */
function cellOf(raw: RawValue, value: unknown, formula: unknown): GridCell | null {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (isFormula) return { value: raw, formula: formula.slice(1) };
  return raw === '' ? null : { value: raw };
}

/** A value as Excel gives it: an error as its text; only the type distinguishes it from a text that looks like one. */
export function rawOf(value: unknown, type: unknown): RawValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return type === 'Error' ? { error: String(value) } : String(value);
}
