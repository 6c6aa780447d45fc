import type { FUniver } from '@univerjs/core/facade';
import type { GridBook } from '../../hosts/univer/grid-book';
import { type Refusal, refusalOf, takesFormulas } from './refusals';

/** Keeps people from changing locked cells and protected sheets, by whatever command of the grid. */
export function guardGrid(api: FUniver, book: GridBook, refuse: (reason: Refusal) => void): void {
  api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    if (!book.isLocked(event.worksheet.getSheetId(), event.row, event.column)) return;
    event.cancel = true;
    refuse(book.isOnlyToLookAt ? 'look' : 'locked');
  });
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    const { id, params, options } = event;
    if (book.grid.isBusy || options?.applyFormulaCalculationResult) return;
    if (options?.fromFormula && !takesFormulas(id, params)) return; // results, and references that follow moved cells
    const reason = refusalOf(book, id, params);
    if (!reason) return;
    event.cancel = true;
    refuse(reason);
  });
}
