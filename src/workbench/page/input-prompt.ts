import type { IDisposable, Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { CellAlertType } from '@univerjs/preset-sheets-core';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';

/** Size of the grid's own box for notes at a cell. */
const SIZE = { width: 156, height: 74 } as const;

/** Shows the prompt of the selected cell's rule beside the cell, as Excel does; the grid keeps it and never shows it. */
export function showPrompts(api: FUniver, injector: Injector): void {
  const rules = injector.get(SheetDataValidationModel);
  let shown: IDisposable | null = null;
  const hide = (): void => {
    shown?.dispose();
    shown = null;
  };
  api.addEvent(api.Event.SelectionChanged, ({ workbook, worksheet, selections: [selection] }) => {
    hide();
    const { startRow: row = -1, startColumn: column = -1 } = selection ?? {};
    const rule = rules.getRuleByLocation(workbook.getId(), worksheet.getSheetId(), row, column);
    if (!rule?.showInputMessage || !rule.prompt) return;
    const { promptTitle = '' } = rule as { readonly promptTitle?: string };
    shown = worksheet.getRange(row, column).attachAlertPopup({
      ...SIZE,
      key: 'input-prompt',
      type: CellAlertType.INFO,
      title: promptTitle,
      message: rule.prompt,
    });
  });
  api.addEvent(api.Event.SheetEditStarted, hide);
}
