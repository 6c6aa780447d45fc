import { areaRef } from '../../../workbook/address';
import type { ConditionalFormatPlan, SheetPlan, ValidationPlan } from '../../../workbook/plan';
import type { AddressBook } from './address-book';
import { grounded } from './grounded-rules';

/** Takes the input rules away; Excel would keep parts of an old one under a new one (office-js #2594). */
export function clearValidations(book: AddressBook, { validations }: SheetPlan): void {
  for (const { area } of validations) book.range(area).dataValidation.clear();
}

/** Takes the colours that follow formulas away. */
export function clearConditionalFormats(book: AddressBook, { cells }: SheetPlan): void {
  const right = Math.max(1, ...cells.map((row) => row.length));
  book.range({ top: 1, left: 1, bottom: Math.max(1, cells.length), right }).conditionalFormats.clearAll();
}

/** Sets the rules of input areas that have none. Blanks are always allowed, as Excel has it by itself. */
export function writeValidations(book: AddressBook, validations: readonly ValidationPlan[]): void {
  for (const { area, rule, severity, prompt, error, over } of grounded(validations)) {
    const { dataValidation } = book.range(area);
    if (over) dataValidation.clear();
    dataValidation.rule = ruleOf(rule);
    dataValidation.errorAlert = {
      showAlert: true,
      style: severity === 'stop' ? 'Stop' : 'Information',
      title: error.title,
      message: error.text,
    };
    if (prompt) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
  }
}

function ruleOf(rule: ValidationPlan['rule']): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'custom':
      return { custom: { formula: `=${rule.formula}` } };
    case 'list':
      return { list: { inCellDropDown: true, source: rule.source } };
    case 'date':
      return { date: { operator: 'Between', formula1: `=${rule.from}`, formula2: `=${rule.to}` } };
  }
}

/** Sets the colours that follow formulas; the first that applies wins. */
export function writeConditionalFormats(book: AddressBook, { conditionalFormats }: SheetPlan): void {
  for (const plan of [...conditionalFormats].reverse()) addConditionalFormat(book, plan);
}

/** Excel puts each new rule before the earlier ones, so the last is added first. */
function addConditionalFormat(book: AddressBook, { areas, formula, format }: ConditionalFormatPlan): void {
  for (const target of book.all(areas.map(areaRef))) {
    const { custom } = target.conditionalFormats.add('Custom');
    custom.rule.formula = `=${formula}`;
    if (format.fontColor) custom.format.font.color = `#${format.fontColor}`;
    if (format.bold) custom.format.font.bold = true;
    if (format.fill) custom.format.fill.color = `#${format.fill}`;
  }
}
