import { type Box, intersection } from '../../../src/hosts/univer/grid/box';
import type { OpenBook } from './open-book';

/** Cells of one sheet. */
interface Place {
  readonly sheet: string;
  readonly box: Box;
}

/** Copies styles, locks and merges to a box of the same size, as pasting formats does. */
export function copyFormats({ grid }: OpenBook, from: Place, to: Place): void {
  const down = to.box.row - from.box.row;
  const right = to.box.column - from.box.column;
  grid.addStyle(to.sheet, to.box, (row, column) => grid.style(from.sheet, row - down, column - right));
  grid.copyUnlocked(from.sheet, from.box, to.sheet, to.box);
  for (const merged of grid.merges(from.sheet)) {
    const inside = intersection(merged, from.box);
    if (inside && inside.rows === merged.rows && inside.columns === merged.columns)
      grid.merge(to.sheet, { ...merged, row: merged.row + down, column: merged.column + right });
  }
}
