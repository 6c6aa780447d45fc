import { isInput, isValue } from '../../../workbook/change/same-layout';
import type { GridSheet } from '../../../workbook/grid';
import { valueAt } from '../../../workbook/grid';
import type { Area, CellPlan, SheetPlan } from '../../../workbook/plan';
import { STYLES, type StyleSpec } from '../../../workbook/styles';
import type { AddressBook } from './address-book';
import { toR1C1 } from './r1c1';
import { typedText } from './typed-text';

/** What is written into one cell; null leaves it as it is. */
type Written = string | number | null;

/** A formula that stands unchanged, in R1C1 style, in several cells below each other. */
interface FormulaRun {
  readonly area: Area;
  readonly formula: string;
}

/** The contents of a sheet as few writes: one block, and one formula for each run of equal formulas. */
export interface CellBlock {
  readonly area: Area;
  readonly block: readonly (readonly Written[])[];
  readonly runs: readonly FormulaRun[];
}

/**
 * What has to be written into a sheet. On one that is there already (`present`), an input is written only where the
 * plan differs from what was found, so that whatever people type meanwhile stays.
 */
export function cellBlock({ cells }: SheetPlan, present: GridSheet | null): CellBlock {
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const runs = formulaRuns(cells, columns);
  const inRun = new Set(runs.flatMap(({ area }) => keysOf(area)));
  const untouched: Written = present ? null : '';
  const block = cells.map((line, i) =>
    Array.from({ length: columns }, (_, j) => {
      const cell = line[j] ?? null;
      if (!cell || inRun.has(keyOf(i + 1, j + 1))) return untouched;
      return written(cell, present, i + 1, j + 1);
    }),
  );
  return { area: { top: 1, left: 1, bottom: cells.length, right: columns }, block, runs };
}

function written(cell: CellPlan, present: GridSheet | null, row: number, column: number): Written {
  if (cell.formula !== undefined) return `=${cell.formula}`;
  if (present) {
    if (isInput(cell) ? isValue(valueAt(present, row, column), cell.value) : cell.value === null) return null;
  }
  if (typeof cell.value === 'number') return cell.value;
  return typedText(cell.value ?? '', (STYLES[cell.style] as StyleSpec).numberFormat);
}

const keyOf = (row: number, column: number): number => row * 1000 + column;

function keysOf({ top, bottom, left }: Area): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, i) => keyOf(top + i, left));
}

function formulaRuns(cells: SheetPlan['cells'], columns: number): readonly FormulaRun[] {
  const runs: FormulaRun[] = [];
  for (let column = 1; column <= columns; column++) {
    let open: FormulaRun | null = null;
    const close = (): void => {
      if (open && open.area.bottom > open.area.top) runs.push(open);
      open = null;
    };
    for (let row = 1; row <= cells.length; row++) {
      const formula = cells[row - 1]?.[column - 1]?.formula;
      const relative = formula === undefined ? null : `=${toR1C1(formula, row, column)}`;
      const last: FormulaRun | null = open;
      if (last !== null && relative === (last as FormulaRun).formula)
        open = { formula: relative, area: { ...(last as FormulaRun).area, bottom: row } };
      else {
        close();
        if (relative !== null)
          open = { formula: relative, area: { top: row, left: column, bottom: row, right: column } };
      }
    }
    close();
  }
  return runs;
}

/** Writes the contents of a sheet. */
export function writeCells(book: AddressBook, plan: SheetPlan, present: GridSheet | null): void {
  const { area, block, runs } = cellBlock(plan, present);
  if (block.length === 0) return;
  book.range(area).formulas = block as unknown as string[][];
  for (const { area: place, formula } of runs)
    book.range(place).formulasR1C1 = formula as unknown as string[][];
}
