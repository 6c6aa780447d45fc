import type { GridCell, GridRow, GridSheet } from '../grid';
import { isLasting, type Line } from '../lasting-lines';
import type { CellPlan, SheetPlan } from '../plan';

/** Numbers of rows, planned or found, that have to be looked at closely; of most sheets there are none. */
export interface Suspects {
  readonly planned: readonly number[];
  readonly found: readonly number[];
}

const NONE: Suspects = { planned: [], found: [] };

/** Every row: lines were moved, so none stands where it was planned. */
export const allRows = ({ cells }: SheetPlan, { rows }: GridSheet): Suspects => ({
  planned: cells.map((_, i) => i + 1),
  found: [...rows.keys()],
});

/** Planned sheets and the rows that were found to hold nothing else; both are made once for many workbooks. */
const agreed = new WeakMap<SheetPlan['cells'], GridSheet['rows']>();

/** Leaves out the rows that stand where they were planned with nothing in them but what was planned. */
export function suspectsOf({ cells }: SheetPlan, { rows }: GridSheet): Suspects {
  if (agreed.get(cells) === rows) return NONE;
  const planned: number[] = [];
  let met = 0;
  cells.forEach((line, i) => {
    const row = rows.get(i + 1);
    if (row) met++;
    if (!isAsPlanned(line, row)) planned.push(i + 1);
  });
  if (planned.length === 0 && met === rows.size) {
    agreed.set(cells, rows);
    return NONE;
  }
  const suspects = new Set(planned);
  return { planned, found: [...rows.keys()].filter((row) => suspects.has(row) || !cells[row - 1]) };
}

/**
 * Found rows and the lasting lines that plan just them. Many workbooks share both. It is the row that lets go of the line:
 * a line lasts as long as its rubric, and a row may hold on to a whole part of a stranger's file.
 */
const plannedBy = new WeakMap<GridRow, Line>();

function isAsPlanned(line: Line, row: GridRow | undefined): boolean {
  if (row && plannedBy.get(row) === line) return true;
  let met = 0;
  for (let j = 0; j < line.length; j++) {
    const cell = line[j];
    if (!cell) continue;
    const found = row?.get(j + 1);
    if (found) met++;
    if (!isCell(cell, found)) return false;
  }
  if (met !== (row?.size ?? 0)) return false;
  if (row && isLasting(line)) plannedBy.set(row, line);
  return true;
}

/** Whether a found cell is the planned one to the last character, as nearly all are. */
const isCell = ({ value, formula }: CellPlan, found: GridCell | undefined): boolean =>
  found === undefined
    ? formula === undefined && (value === null || value === '')
    : value === found.value && formula === found.formula;
