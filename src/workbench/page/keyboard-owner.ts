import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY, type Injector } from '@univerjs/core';
import { DocSelectionRenderService, IRenderManagerService } from '@univerjs/preset-sheets-core';

/** What takes what is typed itself. */
const FIELD =
  'input, textarea, select, [contenteditable="true"], [role="combobox"], dialog *, [role="dialog"] *';

/** A list of the grid. It opens when it is pressed, before the click: without the keyboard it would close again. */
const LIST = '[role="menu"][data-state="open"]';

/**
 * Gives the keyboard back to the selected cell with a click on something that takes no typing: a tab of a sheet, a button
 * of the pane, an item of 核对, a hint. At once and before the click does anything, because the next key may be there
 * already; what the click gives the keyboard to afterwards, a question say, keeps it. A field that was clicked keeps it
 * too. Whoever walks the page with the Tab key clicks nothing. Answers how to stop.
 */
export function keepKeyboard(injector: Injector): () => void {
  const onClick = ({ detail, target }: MouseEvent): void => {
    const isByKey = detail === 0;
    if (isByKey || !(target instanceof Element) || target.closest(`${FIELD}, label`)) return;
    if (document.querySelector(LIST) && !target.closest(LIST)) return;
    if (!document.activeElement?.matches(FIELD) && !document.querySelector('dialog[open]'))
      focusCell(injector);
  };
  document.addEventListener('click', onClick, { capture: true });
  return () => document.removeEventListener('click', onClick, { capture: true });
}

/** Gives the keyboard to the selected cell. */
export function focusCell(injector: Injector): void {
  const editor = injector.get(IRenderManagerService).getRenderById(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  editor?.with(DocSelectionRenderService).focus();
}
