import type { GridCell, GridRow, GridSheet } from '../grid';
import type { CellPlan, Line, SheetPlan } from '../plan';

/** Numbers of rows, planned or found, that have to be looked at closely; of most sheets there are none. */
export interface Suspects {
  readonly planned: readonly number[];
  readonly found: readonly number[];
}

const NONE: Suspects = { planned: [], found: [] };

/** Every row: lines were moved, so none is where it was planned. */
export const allRows = ({ cells }: SheetPlan, { rows }: GridSheet): Suspects => ({
  planned: cells.map((_, i) => i + 1),
  found: [...rows.keys()],
});

/** Leaves out the rows that are where they were planned with nothing in them but what was planned. */
export function suspectsOf({ cells }: SheetPlan, { rows }: GridSheet): Suspects {
  const planned: number[] = [];
  let met = 0;
  cells.forEach((line, i) => {
    const row = rows.get(i + 1);
    if (row) met++;
    if (!isAsPlanned(line, row)) planned.push(i + 1);
  });
  if (planned.length === 0 && met === rows.size) return NONE;
  const suspects = new Set(planned);
  return { planned, found: [...rows.keys()].filter((row) => suspects.has(row) || !cells[row - 1]) };
}

/** Whether a row holds what is planned and nothing else. */
function isAsPlanned(line: Line, row: GridRow | undefined): boolean {
  let met = 0;
  for (let j = 0; j < line.length; j++) {
    const cell = line[j];
    if (!cell) continue;
    const found = row?.get(j + 1);
    if (found) met++;
    if (!isCell(cell, found)) return false;
  }
  return met === (row?.size ?? 0);
}

/** Whether a found cell is the planned one to the last character, as nearly all are. */
const isCell = ({ value, formula }: CellPlan, found: GridCell | undefined): boolean =>
  found === undefined
    ? formula === undefined && (value === null || value === '')
    : value === found.value && formula === found.formula;
