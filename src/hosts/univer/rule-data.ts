import {
  type DataValidationErrorStyle,
  type DataValidationOperator,
  type DataValidationType,
  generateRandomId,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { ConditionalFormatPlan, ValidationPlan } from '../../workbook/plan';
import { boxOf, rangeOf } from './grid/box';

const SEVERITY = { information: 0, stop: 1 } as const;
/** Lists show a small arrow in the cell, as Excel's do, and no coloured chip. */
const ARROW = 1;

/** An input rule as the grid has it. Blanks are always allowed, as Excel has it by itself. */
export function inputRule({ area, rule, severity, prompt, error }: ValidationPlan): ISheetDataValidationRule {
  return {
    ...conditionOf(rule),
    uid: generateRandomId(),
    ranges: [rangeOf(boxOf(area))],
    allowBlank: true,
    errorStyle: SEVERITY[severity] as DataValidationErrorStyle,
    showErrorMessage: true,
    error: error.text,
    errorTitle: error.title,
    showInputMessage: prompt !== undefined,
    prompt: prompt?.text ?? '',
    promptTitle: prompt?.title ?? '',
  };
}

type Condition = Pick<ISheetDataValidationRule, 'type' | 'formula1'> & Partial<ISheetDataValidationRule>;

function conditionOf(rule: ValidationPlan['rule']): Condition {
  switch (rule.kind) {
    case 'custom':
      return { type: 'custom' as DataValidationType, formula1: `=${rule.formula}` };
    case 'list':
      return {
        type: 'list' as DataValidationType,
        formula1: rule.source,
        showDropDown: true,
        renderMode: ARROW,
      };
    case 'date':
      return {
        type: 'date' as DataValidationType,
        operator: 'between' as DataValidationOperator,
        formula1: String(rule.from),
        formula2: String(rule.to),
      };
  }
}

/** A colour rule as the grid has it. */
export function colorRule({ areas, formula, format }: ConditionalFormatPlan): IConditionFormattingRule {
  return {
    cfId: generateRandomId(),
    ranges: areas.map((area) => rangeOf(boxOf(area))),
    stopIfTrue: false,
    rule: {
      type: 'highlightCell',
      subType: 'formula',
      value: `=${formula}`,
      style: {
        ...(format.fill ? { bg: { rgb: `#${format.fill}` } } : {}),
        ...(format.fontColor ? { cl: { rgb: `#${format.fontColor}` } } : {}),
        ...(format.bold ? { bl: 1 } : {}),
      },
    },
  } as IConditionFormattingRule;
}
