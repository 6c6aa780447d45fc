import { ICommandService, type Injector } from '@univerjs/core';
import { RenameSheetOperation } from '@univerjs/preset-sheets-core';
import { SetWorksheetActiveOperation } from '@univerjs/sheets';
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
  const onDown = (event: PointerEvent): void => {
    const tab = tabAt(event.target);
    if (!tab) return;
    event.stopPropagation();
    // Whoever closes a menu at a press elsewhere is told of it: only the tab is not.
    tabBar(place)?.dispatchEvent(new PointerEvent(event.type, event));
    const sheet = tab.dataset.id ?? '';
    if (event.button !== 0 || nameEditor(event.target) || !grid.has(sheet)) return;
    if (grid.activeSheet() !== sheet) show(sheet);
    drag.begin(event, sheet);
  };
  // At once: the bar shall know of it before the next press.
  const show = (subUnitId: string): void => {
    commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: grid.unitId, subUnitId });
  };
  /** The bar opens the name of the tab that it knows as the one in view, which may be another one for a moment. */
  const rename = (tab: HTMLElement, frames = 60): void => {
    const sheet = tab.dataset.id ?? '';
    if (!tab.isConnected || grid.activeSheet() !== sheet) return;
    if (tab.getAttribute('aria-selected') === 'true')
      void commands.executeCommand(RenameSheetOperation.id, { unitId: grid.unitId, subUnitId: sheet });
    const field = tab.querySelector<HTMLElement>('[contenteditable="true"]');
    if (field) field.focus();
    else if (frames > 0) window.requestAnimationFrame(() => rename(tab, frames - 1));
  };
  const onDoubleClick = ({ target }: MouseEvent): void => {
    const tab = tabAt(target);
    if (tab && !nameEditor(target)) rename(tab);
  };
  place.addEventListener('pointerdown', onDown, options);
  place.addEventListener('dblclick', onDoubleClick, options);
  return () => {
    drag.cancel();
    ends.abort();
  };
}
