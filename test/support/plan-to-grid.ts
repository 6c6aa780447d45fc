import type { RawValue } from '../../src/domain/raw-value';
import type { GridCell, GridSheet, GridWorkbook } from '../../src/workbook/grid';
import type { WorkbookPlan } from '../../src/workbook/plan';

/** The plan as a reader would find it: only cells that hold something. */
export const planToGrid = (plan: WorkbookPlan): GridWorkbook => ({
  sheets: plan.sheets.map(({ name, visibility, cells }) => {
    const rows = new Map<number, Map<number, GridCell>>();
    cells.forEach((row, r) => {
      row.forEach((cell, c) => {
        if (!cell || (cell.value === null && cell.formula === undefined)) return;
        const found = rows.get(r + 1) ?? new Map<number, GridCell>();
        found.set(
          c + 1,
          cell.formula === undefined ? { value: cell.value } : { value: cell.value, formula: cell.formula },
        );
        rows.set(r + 1, found);
      });
    });
    return { name, visibility, rows };
  }),
});

/** A sheet with its cells moved: `move` gives the new place of each, or null where it is dropped. */
export function moveCells(
  sheet: GridSheet,
  move: (row: number, column: number) => readonly [number, number] | null,
): GridSheet {
  const rows = new Map<number, Map<number, GridCell>>();
  for (const [row, cells] of sheet.rows)
    for (const [column, cell] of cells) {
      const place = move(row, column);
      if (!place) continue;
      const found = rows.get(place[0]) ?? new Map<number, GridCell>();
      found.set(place[1], cell);
      rows.set(place[0], found);
    }
  return { ...sheet, rows };
}

/** A sheet with one cell replaced. */
export function withCell(
  sheet: GridSheet,
  row: number,
  column: number,
  value: RawValue,
  formula?: string,
): GridSheet {
  const rows = new Map([...sheet.rows].map(([r, cells]) => [r, new Map(cells)] as const));
  const cells = rows.get(row) ?? new Map<number, GridCell>();
  cells.set(column, formula === undefined ? { value } : { value, formula });
  rows.set(row, cells);
  return { ...sheet, rows };
}

/** A workbook with one sheet replaced. */
export const withSheet = (
  workbook: GridWorkbook,
  name: string,
  change: (sheet: GridSheet) => GridSheet,
): GridWorkbook => ({
  sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
});
