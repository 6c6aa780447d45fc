import type { ISheetDataValidationRule } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { SheetPlan } from '../../workbook/plan';
import type { GridBook } from './grid-book';
import { colorRule, inputRule } from './rule-data';

/** The rules of a sheet as the grid has them. */
export interface SheetRules {
  readonly inputs: readonly ISheetDataValidationRule[];
  /** The topmost first. */
  readonly colors: readonly IConditionFormattingRule[];
}

/** The rules of a planned sheet. */
export const plannedRules = ({ validations, conditionalFormats }: SheetPlan): SheetRules => ({
  inputs: validations.map(inputRule),
  colors: conditionalFormats.map(colorRule),
});

/** The rules that a sheet has now. */
export function rulesOf({ grid }: GridBook, id: string): SheetRules {
  const sheet = grid.sheet(id);
  return {
    inputs: sheet.getDataValidations().map(({ rule }) => rule as ISheetDataValidationRule),
    colors: sheet.getConditionalFormattingRules(),
  };
}

/** Gives a sheet its rules; those that it has already stay as they are. */
export function setRules(book: GridBook, id: string, wanted: SheetRules): void {
  const { grid } = book;
  const present = rulesOf(book, id);
  if (!sameRules(present.inputs, wanted.inputs)) {
    const ruleId = present.inputs.map(({ uid }) => uid);
    if (ruleId.length > 0) grid.execute('data-validation.mutation.removeRule', { subUnitId: id, ruleId });
    if (wanted.inputs.length > 0)
      grid.execute('data-validation.mutation.addRule', { subUnitId: id, rule: wanted.inputs });
  }
  if (sameRules(present.colors, wanted.colors)) return;
  for (const { cfId } of present.colors)
    grid.execute('sheet.mutation.delete-conditional-rule', { subUnitId: id, cfId });
  // the grid puts the latest on top
  for (const rule of [...wanted.colors].reverse())
    grid.execute('sheet.mutation.add-conditional-rule', { subUnitId: id, rule });
}

const sameRules = (a: readonly object[], b: readonly object[]): boolean =>
  JSON.stringify(a.map(withoutId)) === JSON.stringify(b.map(withoutId));

/** Every rule gets a new id where it is made. */
const withoutId = (rule: object): object => ({ ...rule, uid: '', cfId: '' });
