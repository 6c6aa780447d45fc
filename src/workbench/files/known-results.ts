import { isLeaf } from '../../hosts/univer/leaf-sheets';
import { isSameFormula } from '../../workbook/formula-text';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../workbook/plan';
import type { SheetAsPlanned } from './plan-of-found';

/**
 * The plan of a file with the results that are known to be right: what a file says of them may be old. Where everything of
 * ours is as planned, the planned results hold; any other formula has none, and the grid works it out.
 */
export function knownResults(plan: WorkbookPlan, planned: ReadonlyMap<string, SheetAsPlanned>): WorkbookPlan {
  const isAllSound = isSound(plan, planned);
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      const own = isAllSound ? planned.get(sheet.name) : undefined;
      return { ...sheet, cells: withResults(sheet.cells, own?.exact ? own.sheet.cells : null) };
    }),
  };
}

/**
 * A plan of the open grid with the results of leaves, which the grid does not keep; null where they do not follow from what
 * is planned, and have to be worked out.
 */
export function withLeafResults(
  plan: WorkbookPlan,
  planned: ReadonlyMap<string, SheetAsPlanned>,
): WorkbookPlan | null {
  const leaves = plan.sheets.filter(isLeaf);
  if (leaves.length > 0 && !isSound(plan, planned)) return null;
  if (!leaves.every(({ name }) => planned.get(name)?.exact)) return null;
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      isLeaf(sheet)
        ? { ...sheet, cells: withResults(sheet.cells, planned.get(sheet.name)?.sheet.cells ?? null) }
        : sheet,
    ),
  };
}

/** Whether everything of ours is as planned. */
const isSound = ({ sheets }: WorkbookPlan, planned: ReadonlyMap<string, SheetAsPlanned>): boolean =>
  sheets.every(({ name, cells }) => {
    const own = planned.get(name);
    return !own || isAsPlanned(cells, own);
  });

/** Whether every formula of a sheet is as planned, and every other value, where the plan was made from what is there. */
const isAsPlanned = (cells: SheetPlan['cells'], { sheet, exact }: SheetAsPlanned): boolean =>
  cells.every((line, i) =>
    line.every((cell, j) => {
      const planned = sheet.cells[i]?.[j];
      if (cell?.formula !== undefined && planned?.formula !== undefined)
        return isSameFormula(cell.formula, planned.formula);
      if (cell?.formula !== planned?.formula) return false;
      return !exact || (cell?.value ?? '') === (planned?.value ?? '');
    }),
  );

const withResults = (cells: SheetPlan['cells'], planned: SheetPlan['cells'] | null): SheetPlan['cells'] =>
  cells.map((line, i) =>
    line.map((cell, j): CellPlan | null =>
      cell?.formula === undefined ? cell : { ...cell, value: planned?.[i]?.[j]?.value ?? null },
    ),
  );
