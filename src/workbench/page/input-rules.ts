import {
  DataValidationErrorStyle,
  DataValidationStatus,
  ICommandService,
  type Injector,
  type ISheetDataValidationRule,
  IUndoRedoService,
} from '@univerjs/core';
import { SetRangeValuesCommand, SheetInterceptorService, VALIDATE_CELL } from '@univerjs/sheets';
import {
  SheetDataValidationModel,
  SheetsDataValidationValidatorService,
} from '@univerjs/sheets-data-validation';
import type { GridBook } from '../../hosts/univer/grid-book';
import { DIALOG_TEXT } from '../../messages/workbench-text';
import { ask } from './ask';
import type { EditorState } from './editor-state';
import { ruleTakes } from './rule-verdict';

/** Before the grid's own check, whose dialogue does not name the rule's title. */
const BEFORE_THE_GRID = 100;

/**
 * Checks what was typed against the cell's rule as Excel does: `stop` refuses it, `information` lets it pass after a
 * question; both with the rule's own words. Pasting and filling go past the rules, in Excel and here.
 *
 * The grid moves on to the next cell when this has answered. What is typed until then goes astray, so the answer is
 * given at once wherever it can be.
 */
export function checkTyped(injector: Injector, book: GridBook, editor: EditorState): void {
  const rules = injector.get(SheetDataValidationModel);
  const validator = injector.get(SheetsDataValidationValidatorService);
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(VALIDATE_CELL, {
    priority: BEFORE_THE_GRID,
    handler: (last, { unitId, subUnitId, row, col, worksheet }) =>
      editor.during(async () => {
        if ((await last) === false) return false;
        const rule = rules.getRuleByLocation(unitId, subUnitId, row, col);
        if (!rule?.showErrorMessage) return true;
        const takes =
          ruleTakes(book, rule, { sheet: subUnitId, row, column: col }) ??
          (await validator.validatorCell(unitId, subUnitId, row, col)) === DataValidationStatus.VALID;
        if (takes) return true;
        const { v = null, t = null, f = null } = worksheet.getCellRaw(row, col) ?? {};
        takeBack(injector, unitId);
        if (!(await asksToPass(rule))) return false;
        injector.get(ICommandService).syncExecuteCommand(SetRangeValuesCommand.id, {
          unitId,
          subUnitId,
          range: { startRow: row, endRow: row, startColumn: col, endColumn: col },
          value: { v, t, f },
        });
        return true;
      }),
  });
}

/** Says what is wrong in the rule's words; whether it shall be kept all the same is asked where the rule allows it. */
async function asksToPass(rule: ISheetDataValidationRule): Promise<boolean> {
  const title = (rule as { readonly errorTitle?: string }).errorTitle || DIALOG_TEXT.invalid;
  const mayPass = rule.errorStyle !== DataValidationErrorStyle.STOP;
  const answer = await ask(title, rule.error ?? '', [
    ...(mayPass ? [{ id: 'accept', label: DIALOG_TEXT.accept } as const] : []),
    { id: 'retry', label: DIALOG_TEXT.retry },
  ]);
  return answer === 'accept';
}

/** The grid writes an input before it is checked: it must not be seen by the pane while the question is open. */
function takeBack(injector: Injector, unitId: string): void {
  const undo = injector.get(IUndoRedoService);
  const last = undo.pitchTopUndoElement();
  if (last?.id !== undefined) undo.rollback(last.id, unitId);
}
