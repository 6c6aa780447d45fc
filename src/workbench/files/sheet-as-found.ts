import { isSameFormula } from '../../workbook/formula-text';
import type { GridCell, GridSheet } from '../../workbook/grid';
import type { CellPlan, SheetPlan } from '../../workbook/plan';
import { plainValue } from './plain-sheet';

/** A planned sheet with the contents, the name and the visibility of the one that was found in its layout. */
export function sheetAsFound(plan: SheetPlan, { name, visibility, rows }: GridSheet): SheetPlan {
  return {
    ...plan,
    name,
    visibility,
    cells: plan.cells.map((line, i) => {
      const cells = rows.get(i + 1);
      return line.map((cell, j) => cell && cellAsFound(cell, cells?.get(j + 1)));
    }),
  };
}

/** A formula keeps the planned result where none was found: files of some programs hold none. */
function cellAsFound({ style, ...planned }: CellPlan, found: GridCell | undefined): CellPlan {
  const value = plainValue(found?.value ?? null);
  if (found?.formula === undefined) return { value, style };
  const isPlanned = planned.formula !== undefined && isSameFormula(found.formula, planned.formula);
  return { value: isPlanned && value === null ? planned.value : value, formula: found.formula, style };
}
