import { isSameFormula } from '../../workbook/formula-text';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../workbook/plan';
import type { PlannedSheet } from './plan-of-found';

/**
 * The plan of a file with the results that are known to be right: what a file says of them may be old. Where everything of
 * ours is as planned, the planned results hold; any other formula has none, and the grid works it out.
 */
export function knownResults(plan: WorkbookPlan, planned: ReadonlyMap<string, PlannedSheet>): WorkbookPlan {
  const sound = plan.sheets.every(({ name, cells }) => {
    const own = planned.get(name);
    return !own || isAsPlanned(cells, own);
  });
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      const own = planned.get(sheet.name);
      return { ...sheet, cells: withResults(sheet.cells, sound && own?.exact ? own.sheet.cells : null) };
    }),
  };
}

/** Whether every formula of a sheet is as planned, and every other value, where the plan is that of what stands there. */
const isAsPlanned = (cells: SheetPlan['cells'], { sheet, exact }: PlannedSheet): boolean =>
  cells.every((line, i) =>
    line.every((cell, j) => {
      const planned = sheet.cells[i]?.[j];
      if (cell?.formula !== undefined && planned?.formula !== undefined)
        return isSameFormula(cell.formula, planned.formula);
      if (cell?.formula !== planned?.formula) return false;
      return !exact || (cell?.value ?? '') === (planned?.value ?? '');
    }),
  );

const withResults = (cells: SheetPlan['cells'], known: SheetPlan['cells'] | null): SheetPlan['cells'] =>
  cells.map((line, i) =>
    line.map((cell, j): CellPlan | null =>
      cell?.formula === undefined ? cell : { ...cell, value: known?.[i]?.[j]?.value ?? null },
    ),
  );
