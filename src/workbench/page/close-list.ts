import { ICommandService, type Injector } from '@univerjs/core';

const HIDE_LIST = 'sheet.operation.hide-data-validation-dropdown';

/** Keys that leave a cell, or what it offers. */
const LEAVING = /^(Escape|Enter|Tab|Arrow\w+|Page\w+)$/;

/**
 * Closes the list that a cell offers as soon as somebody goes on by key: the grid leaves it over the cells below. Answers
 * how to stop.
 */
export function closeLists(injector: Injector): () => void {
  const onKey = ({ key }: KeyboardEvent): void => {
    if (LEAVING.test(key)) injector.get(ICommandService).syncExecuteCommand(HIDE_LIST, {});
  };
  document.addEventListener('keydown', onKey, { capture: true });
  return () => document.removeEventListener('keydown', onKey, { capture: true });
}
