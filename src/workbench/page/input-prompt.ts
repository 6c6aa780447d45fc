import type { Injector } from '@univerjs/core';
import { CellAlertManagerService } from '@univerjs/preset-sheets-core';
import { SheetsSelectionsService } from '@univerjs/sheets';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import type { GridBook } from '../../hosts/univer/grid-book';
import { type CellTip, showTip } from './notices';
import { ruleTakes } from './rule-verdict';

/**
 * Shows the prompt of the selected cell's rule, or what is wrong with what was pasted into it, above the sheets. The
 * grid's own notes at a cell would cover the cells that are filled next.
 */
export function showPrompts(injector: Injector, book: GridBook): void {
  const rules = injector.get(SheetDataValidationModel);
  injector.get(CellAlertManagerService).showAlert = () => undefined;
  const show = (): void => showTip(tipOf(rules, book));
  injector.get(SheetsSelectionsService).selectionChanged$.subscribe(show); // the grid's own event begins late
  book.grid.onUserEdit(show);
}

function tipOf(rules: SheetDataValidationModel, book: GridBook): CellTip | null {
  const { sheet, box } = book.grid.selection();
  const { row, column } = box;
  const rule = rules.getRuleByLocation(book.grid.unitId, sheet, row, column);
  if (!rule) return null;
  const titles = rule as { readonly errorTitle?: string; readonly promptTitle?: string };
  if (rule.error && ruleTakes(book, rule, { sheet, row, column }) === false)
    return { title: titles.errorTitle ?? '', text: rule.error, isWrong: true };
  if (!rule.showInputMessage || !rule.prompt) return null;
  return { title: titles.promptTitle ?? '', text: rule.prompt, isWrong: false };
}
