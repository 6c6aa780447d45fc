import { a1 } from '../../src/workbook/address';
import { type GridWorkbook, valueAt } from '../../src/workbook/grid';
import type { WorkbookPlan } from '../../src/workbook/plan';

/** Every formula whose calculated value is not the planned one. */
export function formulaDifferences(
  plan: WorkbookPlan,
  grid: GridWorkbook,
): { readonly checked: number; readonly wrong: string[] } {
  const wrong: string[] = [];
  let checked = 0;
  for (const planned of plan.sheets) {
    const sheet = grid.sheets.find(({ name }) => name === planned.name);
    if (!sheet) {
      wrong.push(`${planned.name}: sheet missing`);
      continue;
    }
    planned.cells.forEach((row, r) => {
      row.forEach((cell, c) => {
        if (cell?.formula === undefined) return;
        checked++;
        const found = valueAt(sheet, r + 1, c + 1) ?? '';
        if (found !== cell.value)
          wrong.push(
            `${planned.name}!${a1(r + 1, c + 1)} ${JSON.stringify(found)} not ${JSON.stringify(cell.value)}: ${cell.formula.slice(0, 120)}`,
          );
      });
    });
  }
  return { checked, wrong };
}
