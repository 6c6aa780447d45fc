import { CanceledError } from '@univerjs/core';
import type { ScreenUniver } from '../../hosts/univer/grid/screen';
import type { GridBook } from '../../hosts/univer/grid-book';
import { type Refusal, refusalOf } from './refusals';

/** Keeps people from changing locked cells and protected sheets, by whatever command of the grid. */
export function guardGrid(
  { api, guard }: ScreenUniver,
  book: GridBook,
  refuse: (reason: Refusal) => void,
): void {
  api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    if (!book.isLocked(event.worksheet.getSheetId(), event.row, event.column)) return;
    event.cancel = true;
    refuse(book.isOnlyToLookAt ? 'look' : 'locked');
  });
  guard(({ id, params }, options) => {
    if (book.grid.isBusy || options?.fromFormula) return; // results, and references that follow moved cells
    const reason = refusalOf(book, id, params);
    if (!reason) return;
    refuse(reason);
    throw new CanceledError();
  });
}
