import type { Rubric } from '../../../domain/rubric';
import { isSameRule } from '../../../domain/rule';
import type { DeductionRule } from '../../../domain/rule/kinds';
import { TEXT_LIMITS } from '../../../domain/site-facts';
import { NOT_APPLICABLE } from '../../../domain/typed-deduction';
import { a1, absoluteRef, cellArea, columnArea } from '../../address';
import { offeredRule, textRule } from '../../kit/input-rules';
import { LAYOUT_VERSION } from '../../layout-version';
import { NAMES, WORDS } from '../../names';
import type { Area, ConditionalFormatPlan, ValidationPlan } from '../../plan';
import { PALETTE } from '../../styles';

import { COLUMN } from './columns';
import { blankCountFormula } from './formulas';
import type { ItemRows, ScoreLayout } from './layout';
import { RULE_CELLS } from './rule';
import { RESERVED } from './widths';

/** Input rules of a score sheet: one per run of neighbouring items with the same rule, one for the methods. */
export function scoreValidations(layout: ScoreLayout): readonly ValidationPlan[] {
  return [...ruleRuns(layout.items).map(deductionRule), reasonPrompt(layout), methodRule(layout)];
}

interface Run {
  readonly rule: DeductionRule;
  readonly first: number;
  readonly last: number;
}

function ruleRuns(items: readonly ItemRows[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { item, first, last } of items) {
    const run = runs.at(-1);
    if (run && isSameRule(run.rule, item.rule)) runs[runs.length - 1] = { ...run, last };
    else runs.push({ rule: item.rule, first, last });
  }
  return runs;
}

function deductionRule({ rule, first, last }: Run): ValidationPlan {
  const cell = a1(first, COLUMN.deduction);
  const { accepts, prompt, refusal } = RULE_CELLS[rule.kind];
  return {
    area: columnArea(COLUMN.deduction, first, last),
    rule: {
      kind: 'custom',
      // IF, because OR and AND work out all they are given: ROUND of a text is an error, and an error refuses the "/".
      formula: `IF(ISNUMBER(${cell}),OR(${cell}=0,${accepts(cell, rule)}),${cell}="${NOT_APPLICABLE}")`,
    },
    severity: 'stop',
    prompt: { title: '扣分', text: prompt(rule) },
    error: { title: '扣分填写有误', text: refusal(rule) },
  };
}

/** Says when a reason is needed, and what to do where it is longer than fits into the row. */
const reasonPrompt = ({ first, last }: ScoreLayout): ValidationPlan =>
  textRule(
    columnArea(COLUMN.reason, first, last),
    '存在问题',
    TEXT_LIMITS.reason,
    `有扣分或填 / 时，请写明原因，最多 ${TEXT_LIMITS.reason} 个字。超过 ${RESERVED} 个字时，请在加载项中点“调整行高”，或拖高这一行。`,
  );

const methodRule = ({ first, last }: ScoreLayout): ValidationPlan =>
  offeredRule(columnArea(COLUMN.method, first, last), '检查方式', NAMES.methods, '列表中没有这种检查方式');

/** Colours that follow the 核对 column, whatever put the value there. */
export function scoreFormats(
  layout: ScoreLayout,
  format: Rubric['format'],
): readonly ConditionalFormatPlan[] {
  const { first, last } = layout;
  const check = `$${a1(first, COLUMN.check)}`;
  const deduction = `$${a1(first, COLUMN.deduction)}`;
  const faulty = `AND(${check}<>"",${check}<>"${WORDS.notInspected}")`;
  const area = (column: number): readonly [Area] => [columnArea(column, first, last)];
  return [
    ...untouchedItems(layout, format),
    untouchedTotals(layout),
    {
      areas: [columnArea(COLUMN.deduction, first, last), columnArea(COLUMN.check, first, last)],
      formula: faulty,
      format: { fontColor: PALETTE.bad, fill: PALETTE.badFill, bold: true },
    },
    {
      areas: area(COLUMN.deduction),
      formula: `IF(ISNUMBER(${deduction}),${deduction}>0,FALSE)`,
      format: { fontColor: PALETTE.bad, bold: true },
    },
    {
      areas: area(COLUMN.reason),
      formula: `${check}="${WORDS.noReason}"`,
      format: { fill: PALETTE.badFill },
    },
  ];
}

/**
 * A score whose checkpoints are all blank is not shown, so that a blank sheet leaves its box to the pen. Where ids are
 * stated, the rows of each item are named; else its checkpoints are those whose number begins as the one in the row of
 * its score, as in all workbooks of such rubrics.
 */
function untouchedItems(
  { items, first, last }: ScoreLayout,
  format: Rubric['format'],
): readonly ConditionalFormatPlan[] {
  const untouched = (top: number, bottom: number, sameItem = ''): ConditionalFormatPlan => {
    const checks = absoluteRef(columnArea(COLUMN.check, top, bottom));
    return {
      areas: [columnArea(COLUMN.score, top, bottom)],
      formula: `COUNTIFS(${sameItem}${checks},"<>${WORDS.notInspected}",${checks},"<>${WORDS.problemOnly}")=0`,
      format: { fontColor: PALETTE.paper },
    };
  };
  if (format === 2) return items.map((item) => untouched(item.first, item.last));
  const id = `$${a1(first, COLUMN.id)}`;
  const ids = absoluteRef(columnArea(COLUMN.id, first, last));
  return [untouched(first, last, `${ids},LEFT(${id},FIND(".",${id}))&"*",`)];
}

/** As long as nothing was entered, the totals are not shown either. */
function untouchedTotals({ first, last, total, score }: ScoreLayout): ConditionalFormatPlan {
  const checks = absoluteRef(columnArea(COLUMN.check, first, last));
  return {
    areas: [cellArea(total, COLUMN.score), cellArea(score, COLUMN.score)],
    formula: `${blankCountFormula(checks, LAYOUT_VERSION)}=ROWS(${checks})`,
    format: { fontColor: PALETTE.band },
  };
}
