import { foldShape } from '../../domain/folding';
import type { CellRef } from '../../domain/issue';
import { type GridRows, type GridSheet, textIn } from '../grid';
import { once } from '../once';

/** The first cell of a sheet that shows a label; 检查 日期： is 检查日期. */
export function findLabel({ name, rows }: GridSheet, label: string): CellRef | null {
  const found = labelsIn(rows).get(label);
  return found ? { sheet: name, ...found } : null;
}

/** No label is longer. */
const LONGEST = 20;

/** The first cell of every text that may be a label: sheets that many workbooks share are looked through once. */
const labelsIn = once((rows: GridRows): ReadonlyMap<string, Omit<CellRef, 'sheet'>> => {
  const labels = new Map<string, Omit<CellRef, 'sheet'>>();
  for (const [row, cells] of rows)
    for (const [column] of cells) {
      const text = textIn(cells, column);
      if (text === '' || text.length > LONGEST) continue;
      const label = foldShape(text).replace(/:$/, '');
      if (!labels.has(label)) labels.set(label, { row, column });
    }
  return labels;
});

/** The first filled cell to the right of a label, or else the one next to it. */
export function cellBeside({ name, rows }: GridSheet, { row, column }: CellRef): CellRef {
  const filled = [...(rows.get(row)?.keys() ?? [])].filter((beside) => beside > column);
  return { sheet: name, row, column: filled.length > 0 ? Math.min(...filled) : column + 1 };
}
