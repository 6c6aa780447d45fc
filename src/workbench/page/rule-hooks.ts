import type { Injector } from '@univerjs/core';
import { ISheetClipboardService } from '@univerjs/preset-sheets-core';
import { IAutoFillService } from '@univerjs/sheets';

/** Names under which the grid carries input rules and colour rules along when cells are pasted or filled. */
const RULES = ['SHEET_DATA_VALIDATION_PLUGIN', 'SHEET_CONDITIONAL_FORMATTING_PLUGIN'];

const NOTHING = { redos: [], undos: [] };

/**
 * Lets pasting and filling bring contents only: rules belong to the sheet and are the model's, which would not notice
 * that the grid took them apart.
 */
export function keepRulesInPlace(injector: Injector): void {
  for (const hook of injector.get(ISheetClipboardService).getClipboardHooks())
    if (RULES.includes(hook.id)) hook.onPasteCells = () => NOTHING;
  for (const hook of injector.get(IAutoFillService).getAllHooks())
    if (RULES.includes(hook.id)) hook.onFillData = () => NOTHING;
}
