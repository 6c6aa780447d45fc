import { isSameFormula } from '../formula-text';
import type { GridCell } from '../grid';
import type { CellPlan } from '../plan';
import { isInput, isValue } from './same-layout';

/** Whether a cell holds what is planned; an input that somebody gave a formula counts by its value. */
export function isCellAsPlanned(cell: CellPlan, found: GridCell | undefined): boolean {
  if (cell.formula !== undefined)
    return found?.formula !== undefined && isSameFormula(cell.formula, found.formula);
  return (isInput(cell) || found?.formula === undefined) && isValue(found?.value ?? null, cell.value);
}
