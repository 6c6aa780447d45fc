import { foldShape } from '../../domain/folding';
import type { CellRef } from '../../domain/issue';
import { type GridSheet, textAt } from '../grid';

/** The first cell of a sheet that shows a label. */
export function findLabel(sheet: GridSheet, label: string): CellRef | null {
  for (const [row, cells] of sheet.rows)
    for (const [column] of cells)
      if (labelText(textAt(sheet, row, column)) === label) return { sheet: sheet.name, row, column };
  return null;
}

/** A label as it is compared: 检查 日期： is 检查日期. */
const labelText = (text: string): string =>
  text.length > LONGEST_LABEL ? text : foldShape(text).replace(/:$/, '');
const LONGEST_LABEL = 20;

/** The first filled cell to the right of a label, or else the one next to it. */
export function cellBeside({ name, rows }: GridSheet, { row, column }: CellRef): CellRef {
  const filled = [...(rows.get(row)?.keys() ?? [])].filter((beside) => beside > column);
  return { sheet: name, row, column: filled.length > 0 ? Math.min(...filled) : column + 1 };
}
