import type { ICellData } from '@univerjs/core';
import { writtenCell } from '../../hosts/univer/grid/cell-value';
import type { UniverGrid } from '../../hosts/univer/grid/univer-grid';
import type { Draft, DraftCell } from './draft';

/**
 * Puts what changed after a draft's file back into it, and at last the entry that was being typed. Answers how many cells
 * there was no sheet for any more.
 */
export function putBack(grid: UniverGrid, { cells, entry }: Draft): number {
  const sheets = new Map(grid.tabs().map(({ name, id }) => [name, id] as const));
  const latest = new Map(cells.map((cell) => [`${cell.sheet}\n${cell.row} ${cell.column}`, cell] as const));
  let lost = 0;
  for (const { sheet, row, column, content } of latest.values()) {
    const id = sheets.get(sheet);
    if (id === undefined) lost += 1;
    else grid.setCells(id, { [row]: { [column]: contentAsCell(content) } });
  }
  const id = entry ? sheets.get(entry.sheet) : undefined;
  if (entry && id === undefined) return lost + 1;
  if (entry && id !== undefined) {
    const cell = writtenCell(entry.text, grid.style(id, entry.row, entry.column).n?.pattern === '@');
    if (cell) grid.setCells(id, { [entry.row]: { [entry.column]: cell } });
  }
  return lost;
}

/** Every part is set: one that is missing would leave what is there. */
const contentAsCell = ({ v = null, f = null, t = null, p = null }: DraftCell['content']): ICellData =>
  ({ v, f, t, p, si: null }) as ICellData;
