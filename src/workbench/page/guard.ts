import { CanceledError } from '@univerjs/core';
import { IEditorBridgeService } from '@univerjs/preset-sheets-core';
import { SheetsSelectionsService } from '@univerjs/sheets';
import type { ScreenUniver } from '../../hosts/univer/grid/screen';
import type { GridBook } from '../../hosts/univer/grid-book';
import { REFUSAL_TEXT } from '../../messages/workbench-text';
import { notify } from './notices';
import { type Refusal, refusalOf } from './refusals';

/** Refuses what may not be changed, and says why until another cell is selected. */
export function refuseChanges(screen: ScreenUniver, book: GridBook): void {
  const { injector } = screen;
  let refusal: { readonly at: string; readonly takeAway: () => void } | null = null;
  const place = (): string => JSON.stringify(book.grid.selection());
  guardGrid(screen, book, (reason) => {
    refusal = { at: place(), takeAway: notify(REFUSAL_TEXT[reason], 'refusal') };
    // What was typed is still in the formula bar, or comes there after this message.
    const bridge = injector.get(IEditorBridgeService);
    bridge.refreshEditCellState();
    window.setTimeout(() => book.grid.has(book.grid.activeSheet()) && bridge.refreshEditCellState(), 0);
  });
  injector.get(SheetsSelectionsService).selectionChanged$.subscribe(() => {
    if (!refusal || refusal.at === place()) return;
    refusal.takeAway();
    refusal = null;
  });
}

/** Keeps people from changing locked cells and protected sheets, by whatever command of the grid. */
function guardGrid({ api, guard }: ScreenUniver, book: GridBook, refuse: (reason: Refusal) => void): void {
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
