import type { SheetPlan } from '../plan';
import { isFixed } from './sheet-pair';

/** Styles of the cells that head the column below them. */
const isCaption = (style: string): boolean =>
  style === 'header' || style === 'itemHeader' || style === 'hiddenCaption';

/** The label of a caption: the alteration itself says which one. */
const COLUMN = '列名';

/** What people know a row or a cell by: the caption above the cell and the first fixed text of its row. */
export function labelOf({ cells }: SheetPlan, row: number, column?: number): string {
  if (column !== undefined && isCaption(cells[row - 1]?.[column - 1]?.style ?? '')) return COLUMN;
  const first = (cells[row - 1] ?? []).find((cell, j) => isFixed(cell) && j + 1 !== column);
  const parts = [column === undefined ? '' : captionAbove(cells, row, column), String(first?.value ?? '')];
  return parts.filter((part) => part !== '').join(' ');
}

function captionAbove(cells: SheetPlan['cells'], row: number, column: number): string {
  for (let above = row - 1; above >= 1; above--) {
    const cell = cells[above - 1]?.[column - 1];
    if (cell && isCaption(cell.style)) return String(cell.value ?? '');
  }
  return '';
}
