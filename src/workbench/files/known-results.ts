import { isSameFormula } from '../../workbook/formula-text';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../workbook/plan';
import type { PlannedSheet } from './plan-of-found';

/**
 * The plan of a file with the results that are known to be right: what a file says of them may be old. Where every formula
 * of ours is as planned, its planned result holds; any other formula has none, and the grid works it out.
 */
export function knownResults(plan: WorkbookPlan, planned: ReadonlyMap<string, PlannedSheet>): WorkbookPlan {
  const sound = plan.sheets.every(({ name, cells }) => {
    const own = planned.get(name);
    return !own || hasItsFormulas(cells, own.sheet.cells);
  });
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      const own = planned.get(sheet.name);
      return { ...sheet, cells: withResults(sheet.cells, sound && own?.exact ? own.sheet.cells : null) };
    }),
  };
}

const hasItsFormulas = (cells: SheetPlan['cells'], planned: SheetPlan['cells']): boolean =>
  cells.every((line, i) => line.every((cell, j) => isFormulaOf(cell?.formula, planned[i]?.[j]?.formula)));

const isFormulaOf = (found: string | undefined, planned: string | undefined): boolean =>
  found === undefined || planned === undefined ? found === planned : isSameFormula(found, planned);

const withResults = (cells: SheetPlan['cells'], known: SheetPlan['cells'] | null): SheetPlan['cells'] =>
  cells.map((line, i) =>
    line.map((cell, j): CellPlan | null =>
      cell?.formula === undefined ? cell : { ...cell, value: known?.[i]?.[j]?.value ?? null },
    ),
  );
