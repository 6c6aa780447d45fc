import { ICommandService, type Injector } from '@univerjs/core';
import { RenameSheetOperation } from '@univerjs/preset-sheets-core';
import { SetWorksheetActiveOperation } from '@univerjs/sheets';
import { flushSync } from 'react-dom';
import type { UniverGrid } from '../../hosts/univer/grid/univer-grid';
import { TabDrag } from './tab-drag';
import { nameEditor, tabAt, tabBar } from './tab-elements';

/**
 * What the pointer does with the tabs of the sheets: a press shows a sheet, a double click renames it, a drag moves it. The
 * grid's own way takes a tab that is pressed for half a second, or was renamed within that time, out of its bar and lays it
 * on the page. Sheets that come, go or move meanwhile then find the bar other than it was drawn, and all of the grid is gone.
 * Answers how to stop.
 */
export function handleTabs(place: HTMLElement, injector: Injector, grid: UniverGrid): () => void {
  const commands = injector.get(ICommandService);
  const drag = new TabDrag(place, injector, grid);
  const ends = new AbortController();
  const options = { capture: true, signal: ends.signal };
  const { unitId } = grid;
  /** Once this has returned, the bar is drawn anew, and whatever fetches the keyboard for the sheet has done so. */
  const show = (subUnitId: string): void =>
    flushSync(() => void commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId }));
  const onDown = (event: PointerEvent): void => {
    const tab = tabAt(event.target);
    if (!tab) return;
    event.stopPropagation();
    // Whoever closes a menu at a press elsewhere hears of it: only the tab does not.
    tabBar(place)?.dispatchEvent(new PointerEvent(event.type, event));
    const sheet = tab.dataset.id ?? '';
    if (event.button !== 0 || nameEditor(event.target)) return;
    if (grid.activeSheet() !== sheet) show(sheet);
    drag.begin(event, sheet);
  };
  const onDoubleClick = ({ target }: MouseEvent): void => {
    const tab = tabAt(target);
    const subUnitId = tab?.dataset.id ?? '';
    if (!tab || nameEditor(target) || !grid.has(subUnitId)) return;
    show(subUnitId); // the bar opens the name of the tab that was in view when it was drawn
    void commands.executeCommand(RenameSheetOperation.id, { unitId, subUnitId });
    tab.querySelector<HTMLElement>('[contenteditable="true"]')?.focus();
  };
  place.addEventListener('pointerdown', onDown, options);
  place.addEventListener('dblclick', onDoubleClick, options);
  return () => {
    drag.cancel();
    ends.abort();
  };
}
