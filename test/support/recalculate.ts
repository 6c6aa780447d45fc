import type { GridCell, GridWorkbook } from '../../src/workbook/grid';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { planToGrid } from './plan-to-grid';

/**
 * The workbook as a program that calculates would leave it: every formula that is where it is planned gets the
 * result that follows from what people entered.
 */
export function recalculate(found: GridWorkbook): GridWorkbook {
  const reading = readWorkbook(found);
  if (!reading.ok) return found;
  const planned = planToGrid(
    planWorkbook(reading.value.rubric, reading.value.inspection, { layout: reading.value.layout }),
  );
  const cellOf = (sheet: string, row: number, column: number): GridCell | undefined =>
    planned.sheets
      .find(({ name }) => name === sheet)
      ?.rows.get(row)
      ?.get(column);
  return {
    ...found,
    sheets: found.sheets.map((sheet) => ({
      ...sheet,
      rows: new Map(
        [...sheet.rows].map(([row, cells]) => [
          row,
          new Map(
            [...cells].map(([column, cell]) => {
              const result = cell.formula === undefined ? undefined : cellOf(sheet.name, row, column);
              return [column, result?.formula === cell.formula ? (result ?? cell) : cell] as const;
            }),
          ),
        ]),
      ),
    })),
  };
}
