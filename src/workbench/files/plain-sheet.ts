import type { GridCell, GridSheet } from '../../workbook/grid';
import type { CellPlan, ColumnPlan, PlainValue, SheetPlan } from '../../workbook/plan';

/** Width and height of what has no size of its own, as Excel begins. */
const WIDTH = 10;
const HEIGHT = 18;

/** A sheet that is not ours as a plan: values and formulas, nothing else. */
export function plainSheet({ name, visibility, rows }: GridSheet): SheetPlan {
  const lastRow = Math.max(0, ...rows.keys());
  const lastColumn = Math.max(1, ...[...rows.values()].flatMap((cells) => [...cells.keys()]));
  return {
    name,
    visibility,
    columns: Array.from({ length: lastColumn }, (): ColumnPlan => ({ width: WIDTH })),
    heights: Array.from({ length: lastRow }, () => HEIGHT),
    cells: Array.from({ length: lastRow }, (_, i) => {
      const cells = rows.get(i + 1);
      return Array.from({ length: lastColumn }, (__, j) => plainCell(cells?.get(j + 1)));
    }),
    merges: [],
    validations: [],
    conditionalFormats: [],
    protected: false,
    showGridlines: true,
  };
}

function plainCell(cell: GridCell | undefined): CellPlan | null {
  if (!cell) return null;
  const { value, formula } = cell;
  if (formula === undefined && typeof value === 'boolean')
    return { value: null, formula: value ? 'TRUE()' : 'FALSE()', style: 'plain' };
  return { value: plainValue(value), ...(formula === undefined ? {} : { formula }), style: 'plain' };
}

/** A found value as a plan can hold it: logical and error values as the text they show. */
export function plainValue(value: GridCell['value']): PlainValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  return typeof value === 'object' ? value.error : String(value).toUpperCase();
}
