import type { RepairResult } from '../../usecases/workbook-port';
import type { LeftOver } from '../../workbook/change/left-overs';
import type { GridBook } from './grid-book';

/** Finishes what an interrupted replacement left behind. */
export function mend(book: GridBook, left: readonly LeftOver[]): RepairResult {
  const { grid } = book;
  for (const { tab, fate } of left) {
    const id = book.idOf(tab);
    if (id === null) continue;
    if (fate.kind === 'remove') {
      grid.deleteSheet(id);
      continue;
    }
    if (fate.kind === 'rename') grid.rename(id, fate.name);
    grid.setHidden(id, false);
  }
  if (left.length === 0) return 'nothing';
  return left.some(({ fate }) => fate.kind === 'show') ? 'kept' : 'done';
}
