import {
  BooleanNumber,
  type ICellData,
  type IWorksheetData,
  mergeWorksheetSnapshotWithDefault,
} from '@univerjs/core';
import { widthPixels } from '../../workbook/measure';
import type { CellPlan, SheetPlan } from '../../workbook/plan';
import { contentOf, held } from './cell-data';
import { boxOf, rangeOf } from './grid/box';
import { isUnlockedStyle } from './grid-styles';
import { toPixels } from './pixels';

/** Rows and columns beyond the planned ones, and how many a sheet has at least. */
const SPARE = { rows: 50, columns: 10 } as const;
const LEAST = { rows: 200, columns: 40 } as const;

/** A planned sheet as the grid takes it at once: contents, looks, merges, sizes, panes. */
export function sheetData(id: string, plan: SheetPlan): IWorksheetData {
  const { name, cells, columns, heights, merges, freeze, tabColor } = plan;
  const width = Math.max(columns.length, ...cells.map((line) => line.length));
  return mergeWorksheetSnapshotWithDefault({
    id,
    name,
    tabColor: tabColor ? `#${tabColor}` : '',
    hidden: plan.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(LEAST.rows, cells.length + SPARE.rows),
    columnCount: Math.max(LEAST.columns, width + SPARE.columns),
    cellData: Object.fromEntries(cells.map((line, i) => [i, lineData(line)])),
    mergeData: merges.map((area) => rangeOf(boxOf(area))),
    rowData: Object.fromEntries(
      heights.map((points, i) => [i, { h: toPixels(points), ia: BooleanNumber.FALSE }]),
    ),
    columnData: Object.fromEntries(
      columns.map((column, i) => [
        i,
        { w: widthPixels(column.width), ...(column.hidden ? { hd: BooleanNumber.TRUE } : {}) },
      ]),
    ),
    showGridlines: plan.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(freeze ? { freeze: freezeData(freeze) } : {}),
  });
}

/** Panes as the grid has them. */
export const freezeData = ({ rows, columns }: NonNullable<SheetPlan['freeze']>) => ({
  xSplit: columns,
  ySplit: rows,
  startRow: rows || -1,
  startColumn: columns || -1,
});

function lineData(line: readonly (CellPlan | null)[]): Record<number, ICellData> {
  return Object.fromEntries(line.flatMap((cell, j) => (cell ? [[j, cellData(cell)] as const] : [])));
}

const cellData = (cell: CellPlan): ICellData => ({ ...held(contentOf(cell)), ...lookOf(cell) });

/** The look of a planned cell, with the mark of one that people may change. */
export const lookOf = ({ style }: CellPlan): Pick<ICellData, 's' | 'custom'> => ({
  s: style,
  ...(isUnlockedStyle(style) ? { custom: { unlocked: true } } : {}),
});
