import type { UniverGrid } from '../../hosts/univer/grid/univer-grid';
import { toPoints } from '../../hosts/univer/pixels';
import { widthPixels } from '../../workbook/measure';
import type { SheetPlan, WorkbookPlan } from '../../workbook/plan';

/** The plan with the widths and heights that people gave in the grid. */
export const withSizesOf = (grid: UniverGrid, plan: WorkbookPlan): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => withSheetSizes(grid, sheet)),
});

function withSheetSizes(grid: UniverGrid, plan: SheetPlan): SheetPlan {
  const id = grid.tabs().find(({ name }) => name === plan.name)?.id;
  if (id === undefined) return plan;
  return {
    ...plan,
    columns: plan.columns.map((column, i) => {
      const pixels = Math.round(grid.columnWidth(id, i));
      const { hidden: _, ...shown } = column;
      const sized = pixels === widthPixels(column.width) ? shown : { width: (pixels - 5) / 7 };
      return grid.isColumnHidden(id, i) ? { ...sized, hidden: true } : sized;
    }),
    heights: plan.heights.map((height, i) => {
      const points = toPoints(grid.rowHeight(id, i));
      return Math.abs(points - height) < 0.5 || points === 0 ? height : points;
    }),
  };
}
