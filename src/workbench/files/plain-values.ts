import type { CellPlan, SheetPlan, WorkbookPlan } from '../../workbook/plan';

/** A plan with the results of formulas in place of the formulas, where it knows them; nothing follows an entry any more. */
export const plainValues = (plan: WorkbookPlan): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map(plainSheet),
});

function plainSheet(sheet: SheetPlan): SheetPlan {
  const { charts: _, ...rest } = sheet;
  return {
    ...rest,
    validations: [],
    cells: sheet.cells.map((line) => line.map((cell) => cell && plainCell(cell))),
  };
}

const plainCell = ({ value, formula, style }: CellPlan): CellPlan =>
  formula === undefined || value !== null ? { value, style } : { value, formula, style };
