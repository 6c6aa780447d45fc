import { GRID_STYLES, isUnlockedStyle } from '../../../src/hosts/univer/grid-styles';
import type { SheetPlan } from '../../../src/workbook/plan';
import type { Book } from '../model/book';

/** Gives the cells of a sheet their planned looks, and the marks of those that may be changed. */
export function loadStyles({ grid }: Book, sheet: string, cells: SheetPlan['cells']): void {
  cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (!cell) return;
      const box = { row, column, rows: 1, columns: 1 };
      grid.addStyle(sheet, box, () => GRID_STYLES[cell.style]);
    });
    for (const [column, columns] of unlockedRuns(line))
      grid.setUnlocked(sheet, { row, column, rows: 1, columns }, true);
  });
}

function unlockedRuns(line: SheetPlan['cells'][number]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  line.forEach((cell, column) => {
    if (!cell || !isUnlockedStyle(cell.style)) return;
    const last = found.at(-1);
    if (last && last[0] + last[1] === column) last[1] += 1;
    else found.push([column, 1]);
  });
  return found;
}
