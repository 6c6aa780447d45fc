import { columnLetters } from '../../../workbook/address';
import type { SheetPlan } from '../../../workbook/plan';

/** Attributes of the formulas that cells share, by `tagKey`. */
export type SharedTags = ReadonlyMap<number, string>;

export const NONE: SharedTags = new Map();

/** Key of a cell; row and column from 1. */
export const tagKey = (row: number, column: number): number => row * 16_384 + column;

/** Groups of formulas that are filled down: the first cell spells its formula out, the others name the group. */
export function sharedFormulas(cells: SheetPlan['cells']): SharedTags {
  const tags = new Map<number, string>();
  const width = cells.reduce((most, { length }) => Math.max(most, length), 0);
  let group = 0;
  for (let column = 1; column <= width; column++)
    for (let row = 1; row < cells.length; ) {
      const bottom = lastFilled(cells, row, column);
      if (bottom > row && cells[row - 1]?.[column - 1]?.formula !== undefined) {
        const letters = columnLetters(column);
        tags.set(tagKey(row, column), `t="shared" ref="${letters}${row}:${letters}${bottom}" si="${group}"`);
        for (let below = row + 1; below <= bottom; below++)
          tags.set(tagKey(below, column), `t="shared" si="${group}"`);
        group += 1;
      }
      row = bottom + 1;
    }
  return tags;
}

/** The last row below a cell whose cells are all filled from it. */
function lastFilled(cells: SheetPlan['cells'], row: number, column: number): number {
  let bottom = row;
  while (cells[bottom]?.[column - 1]?.filled) bottom += 1;
  return bottom;
}
