import { type ICellData, Tools } from '@univerjs/core';
import { isCellAsPlanned } from '../../workbook/change/cell-as-planned';
import { isInput } from '../../workbook/change/same-layout';
import type { GridCell, GridSheet } from '../../workbook/grid';
import { widthPixels } from '../../workbook/measure';
import type { CellPlan, SheetPlan } from '../../workbook/plan';
import { contentOf } from './cell-data';
import { boxOf, sameBox } from './grid/box';
import type { GridBook } from './grid-book';
import { GRID_STYLES } from './grid-styles';
import { toPixels } from './pixels';
import { lookOf } from './sheet-data';

/** The sheet as it is now, and as it was when the plan was made. */
export interface Present {
  readonly now: GridSheet;
  readonly since: GridSheet | undefined;
}

type Cells = Record<number, Record<number, ICellData>>;

/** Brings the cells of a sheet up to date: what is as planned is not touched, what people typed since stays. */
export function refreshCells({ grid }: GridBook, id: string, plan: SheetPlan, present: Present): void {
  const cells: Cells = {};
  const bare: Cells = {};
  plan.cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (!cell) return;
      const content = isToWrite(cell, present, row + 1, column + 1) ? contentOf(cell) : null;
      const looks =
        hasLook(grid.style(id, row, column), cell) && grid.isUnlocked(id, row, column) === isInput(cell);
      if (!content && looks) return;
      const { v = null, t = null, f = null, si = null } = grid.cell(id, row, column) ?? {};
      put(cells, row, column, { ...(content ?? { v, t, f, si }), custom: null, ...lookOf(cell) });
      if (!looks) put(bare, row, column, { s: null });
    });
  });
  if (Object.keys(bare).length > 0) grid.setLooks(id, bare); // a style is added to the one that is there
  grid.setCells(id, cells);
}

function put(cells: Cells, row: number, column: number, cell: ICellData): void {
  const line = cells[row] ?? {};
  line[column] = cell;
  cells[row] = line;
}

function isToWrite(cell: CellPlan, { now, since }: Present, row: number, column: number): boolean {
  const found = now.rows.get(row)?.get(column);
  if (isCellAsPlanned(cell, found)) return false;
  const before = since?.rows.get(row)?.get(column);
  return !(since && isInput(cell) && !sameCell(found, before)); // typed since
}

const sameCell = (a: GridCell | undefined, b: GridCell | undefined): boolean =>
  JSON.stringify([a?.value ?? '', a?.formula]) === JSON.stringify([b?.value ?? '', b?.formula]);

const hasLook = (style: object, { style: planned }: CellPlan): boolean =>
  Tools.diffValue(style, GRID_STYLES[planned]);

/** Joins and parts cells as planned. */
export function refreshMerges({ grid }: GridBook, id: string, plan: SheetPlan): void {
  const present = grid.merges(id);
  const planned = plan.merges.map(boxOf);
  for (const box of present) if (!planned.some((other) => sameBox(other, box))) grid.unmerge(id, box);
  for (const box of planned) if (!present.some((other) => sameBox(other, box))) grid.merge(id, box);
}

/** Gives rows and columns their planned sizes. */
export function refreshSizes({ grid }: GridBook, id: string, { columns, heights }: SheetPlan): void {
  columns.forEach(({ width }, i) => {
    if (Math.round(grid.columnWidth(id, i)) !== widthPixels(width))
      grid.setColumnWidth(id, i, 1, widthPixels(width));
  });
  heights.forEach((points, i) => {
    if (Math.abs(grid.rowHeight(id, i) - toPixels(points)) >= 0.5)
      grid.setRowHeight(id, i, 1, toPixels(points));
  });
}

/** Hides the columns that nobody needs to see. */
export function hideGridColumns({ grid }: GridBook, id: string, { columns }: SheetPlan): void {
  columns.forEach(({ hidden }, i) => {
    if (hidden && !grid.isColumnHidden(id, i)) grid.hideColumns(id, i, 1, true);
  });
}
