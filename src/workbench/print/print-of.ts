import { widthInEm } from '../../workbook/line-breaking';
import { widthPixels } from '../../workbook/measure';
import type { CellPlan, PrintPlan, SheetPlan } from '../../workbook/plan';
import { STYLES } from '../../workbook/styles';

/** Margins as Excel begins, in millimetres. */
const MARGINS = { left: 17.8, right: 17.8, top: 19.1, bottom: 19.1, header: 7.6, footer: 7.6 } as const;

/** A column that is planned without a width, in characters. */
const WIDTH = 10;

/** Whole pixels of a column; none of one that is hidden. */
export function columnPixels({ columns }: SheetPlan, column: number): number {
  const { width, hidden } = columns[column - 1] ?? { width: WIDTH };
  return hidden ? 0 : widthPixels(width);
}

/** The paper that a sheet was planned for, or plain A4 around everything that is on it; null where nothing is. */
export function printOf(sheet: SheetPlan): PrintPlan | null {
  if (sheet.print) return sheet.print;
  let [bottom, right] = [0, 0];
  for (const [i, line] of sheet.cells.entries()) {
    const last = line.reduce((found, cell, j) => ((cell?.value ?? '') === '' ? found : j + 1), 0);
    const cell = line[last - 1];
    if (!cell) continue;
    bottom = i + 1;
    right = Math.max(right, reachOf(sheet, last, cell));
  }
  if (bottom === 0) return null;
  return {
    orientation: 'portrait',
    area: { top: 1, left: 1, bottom, right },
    breaksAfter: [],
    margins: MARGINS,
    footer: { left: '', center: '', right: '' },
    centerHorizontally: false,
  };
}

/** The column up to which the last cell of a row reaches: a text runs on over the empty ones. */
function reachOf(sheet: SheetPlan, column: number, { value, style }: CellPlan): number {
  if (typeof value !== 'string') return column;
  const pixels = (widthInEm(value) * STYLES[style].size * 96) / 72;
  let reach = column;
  for (let width = columnPixels(sheet, column); width < pixels; width += columnPixels(sheet, reach)) reach++;
  return reach;
}
