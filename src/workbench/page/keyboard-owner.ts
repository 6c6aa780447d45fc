import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY, type Injector } from '@univerjs/core';
import { DocSelectionRenderService, IRenderManagerService } from '@univerjs/preset-sheets-core';

/** What takes what is typed itself. */
const FIELD =
  'input, textarea, select, [contenteditable="true"], [role="combobox"], dialog *, [role="dialog"] *';

/**
 * Gives the keyboard back to the selected cell after a click on something that takes no typing: a tab of a sheet, a button
 * of the pane, an item of 核对, a hint. A field that was clicked keeps it, and so does what a command gave it to, a question
 * say. Whoever walks the page with the Tab key clicks nothing. Answers how to stop.
 */
export function keepKeyboard(injector: Injector): () => void {
  let isOver = false;
  const onClick = (event: MouseEvent): void => {
    if (event.detail === 0 || !(event.target instanceof Element)) return; // by a key
    const { target } = event;
    window.setTimeout(() => {
      if (isOver) return; // the click closed the workbook
      const { activeElement } = document;
      const isStill =
        activeElement === null || activeElement === document.body || activeElement.contains(target);
      if (isStill && !activeElement?.matches(FIELD) && !document.querySelector('dialog[open]'))
        focusCell(injector);
    }, 0);
  };
  document.addEventListener('click', onClick, { capture: true });
  return () => {
    isOver = true;
    document.removeEventListener('click', onClick, { capture: true });
  };
}

/** Gives the keyboard to the selected cell. */
export function focusCell(injector: Injector): void {
  const editor = injector.get(IRenderManagerService).getRenderById(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  editor?.with(DocSelectionRenderService).focus();
}
