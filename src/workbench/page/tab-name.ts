import type { Injector } from '@univerjs/core';
import type { UniverGrid } from '../../hosts/univer/grid/univer-grid';
import type { EditorState } from './editor-state';
import { focusCell } from './keyboard-owner';
import { nameEditor, tabAt } from './tab-elements';

/**
 * A name that is being typed on the tab of a sheet is an unfinished input like any other: the pane's changes wait for its end.
 * Escape gives it up, and whoever is done with it by key goes on in the selected cell. A tab shows the name that its sheet
 * has, also where another one was refused. Answers how to stop.
 */
export function followNames(
  place: HTMLElement,
  injector: Injector,
  grid: UniverGrid,
  editor: EditorState,
): () => void {
  const ends = new AbortController();
  const options = { capture: true, signal: ends.signal };
  const showName = (field: HTMLElement): void => {
    const id = tabAt(field)?.dataset.id;
    const name = grid.tabs().find((tab) => tab.id === id)?.name;
    if (name !== undefined) field.textContent = name;
  };
  let open: HTMLElement | null = null;
  const onFocus = async ({ target }: FocusEvent): Promise<void> => {
    const field = nameEditor(target);
    if (!field || field === open) return;
    open = field;
    await editor.during(() => closed(field, place));
    open = null;
    if (ends.signal.aborted) return;
    showName(field);
    if (document.activeElement === document.body) focusCell(injector);
  };
  const onKey = ({ key, target }: KeyboardEvent): void => {
    const field = key === 'Escape' ? nameEditor(target) : null;
    if (!field) return;
    showName(field);
    field.blur();
  };
  place.addEventListener('focusin', (event) => void onFocus(event), options);
  place.addEventListener('keydown', onKey, options);
  return () => ends.abort();
}

/** Ends the typing of a name, as a click elsewhere does. */
export function finishName(): void {
  nameEditor(document.activeElement)?.blur();
}

/** Resolves when a name is no longer typed and the sheet has it. */
function closed(field: HTMLElement, place: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (field.isConnected && nameEditor(field)) return;
      observer.disconnect();
      window.setTimeout(resolve, 0); // the grid closes the field before it gives the name to the sheet
    });
    observer.observe(place, { subtree: true, childList: true, attributeFilter: ['contenteditable'] });
  });
}
