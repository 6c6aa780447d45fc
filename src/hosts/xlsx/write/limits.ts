import type { SheetPlan, ValidationPlan, WorkbookPlan } from '../../../workbook/plan';

/** Limits of the file format that no library checks; past them Excel repairs the file or refuses it. */
const LIMITS = {
  sheetName: 31,
  cell: 32_767,
  formula: 8_192,
  rule: 255,
  errorText: 225,
  title: 32,
  prompt: 255,
} as const;

/** Throws when a plan exceeds a limit: plans are ours, so that is a bug, not bad input. */
export function checkLimits(plan: WorkbookPlan): void {
  for (const sheet of plan.sheets) {
    require(sheet.name.length <= LIMITS.sheetName &&
      !/[[\]:*?/\\]/.test(sheet.name), 'sheet name', sheet.name);
    checkCells(sheet);
    for (const validation of sheet.validations) checkValidation(validation);
  }
}

function require(holds: boolean, what: string, detail: string): void {
  if (!holds)
    throw new RangeError(`the plan exceeds a limit of the file format: ${what}: ${detail.slice(0, 80)}`);
}

function checkCells({ name, cells }: SheetPlan): void {
  for (const row of cells)
    for (const cell of row) {
      if (!cell) continue;
      const { value, formula } = cell;
      if (typeof value === 'string') require(value.length <= LIMITS.cell, 'cell text', name);
      if (typeof value === 'number') require(Number.isFinite(value), 'number', name);
      if (formula !== undefined)
        require(formula.length <= LIMITS.formula && !formula.startsWith('='), 'formula', formula);
    }
}

function checkValidation({ rule, prompt, error }: ValidationPlan): void {
  if (rule.kind === 'custom') require(rule.formula.length <= LIMITS.rule, 'validation formula', rule.formula);
  if (rule.kind === 'list') require(rule.source.length <= LIMITS.rule, 'validation list', rule.source);
  require(error.text.length <= LIMITS.errorText &&
    error.title.length <= LIMITS.title, 'error text', error.text);
  if (prompt)
    require(prompt.text.length <= LIMITS.prompt &&
      prompt.title.length <= LIMITS.title, 'prompt', prompt.text);
}
