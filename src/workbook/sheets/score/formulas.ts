import type { DeductionRule } from '../../../domain/rule/kinds';
import { NOT_APPLICABLE, TYPED, TYPED_TWINS } from '../../../domain/typed-deduction';
import { a1, areaRef, columnArea, textLiteral } from '../../address';
import { byLayout, wording } from '../../layout-version';
import { looksEmptyFormula } from '../../looks-empty-formula';
import { WORDS } from '../../names';
import { COLUMN } from './columns';
import type { ItemRows, ScoreLayout } from './layout';
import { RULE_CELLS } from './rule';

const range = (column: number, { first, last }: { first: number; last: number }): string =>
  areaRef(columnArea(column, first, last));

/** Whether a cell holds / itself; some programs take `=` for true where it is the full-width ／. */
export const isNotApplicable = (deduction: string): string =>
  `EXACT(${deduction},${textLiteral(NOT_APPLICABLE)})`;

/** 读作 of a row: a text in 扣分 as `typedInAscii` has it, '' for anything else. */
export const typedFormula = (row: number): string => {
  const deduction = a1(row, COLUMN.deduction);
  const ascii = TYPED_TWINS.reduce(
    (text, [typed, meant]) => `SUBSTITUTE(${text},${textLiteral(typed)},${textLiteral(meant)})`,
    `CLEAN(${deduction})`,
  );
  // Some programs take TRUE for a text, and so do files that were written anew.
  return `IF(ISLOGICAL(${deduction}),IF(${deduction},"TRUE","FALSE"),IF(ISTEXT(${deduction}),${ascii},""))`;
};

/**
 * What 核对 says of a text in 扣分, see `meantDeduction`. FIND, because `=` ignores signs that a language has no order
 * for; TEXT keeps out what VALUE takes for a number but is none of ours: 1-2, 50%, 1e0.
 */
function textFormula(row: number, rule: DeductionRule): string {
  const typed = a1(row, COLUMN.typed);
  const among = (words: readonly string[]): string =>
    `ISNUMBER(FIND("|"&${typed}&"|",${textLiteral(`|${words.join('|')}|`)}))`;
  const rewrite = (value: string): string => `"${WORDS.rewrite}"&${value}`;
  const asNumber = `VALUE(${typed})`;
  const written = [
    `TEXT(${asNumber},"0.0")=${typed}`,
    `TEXT(${asNumber},"0")=${typed}`,
    `TEXT(${asNumber},"0.0")="0"&${typed}`,
  ].join();
  const fits = `OR(${asNumber}=0,${RULE_CELLS[rule.kind].fits(asNumber, rule)})`;
  const notNumber = textLiteral(WORDS.notNumber);
  return [
    `IF(${among(TYPED.conforms)},${rewrite('0')},`,
    `IF(${among(TYPED.notApplicable)},${rewrite(textLiteral(NOT_APPLICABLE))},`,
    `IF(${among(TYPED.cross)},${textLiteral(WORDS.cross)},`,
    `IFERROR(IF(AND(OR(${written}),${fits}),${rewrite(asNumber)},${notNumber}),${notNumber}))))`,
  ].join('');
}

/** 核对 of a row: the one reason in words, in the order of the truth table of `readEntry`. */
export function checkFormula(row: number, rule: DeductionRule, layout: number): string {
  const deduction = a1(row, COLUMN.deduction);
  const reason = a1(row, COLUMN.reason);
  const word = textLiteral;
  const byReason = (without: string, given: string): string =>
    `IF(ISERROR(${reason}),${without},IF(${looksEmptyFormula(reason, layout)},${without},${given}))`;
  const needsReason = byReason(word(WORDS.noReason), '""');
  const notInspected = word(WORDS.notInspected);
  const blank = byLayout(layout, byReason(notInspected, word(WORDS.problemOnly)), {
    until: 1,
    was: notInspected,
  });
  const isEmpty = `${deduction}=""`;
  const onlyBlanks = `AND(ISTEXT(${deduction}),${a1(row, COLUMN.typed)}="")`;
  const nothing = byLayout(layout, `OR(${isEmpty},${onlyBlanks})`, { until: 1, was: isEmpty });
  const notNumber = word(WORDS.notNumber);
  const text = byLayout(layout, textFormula(row, rule), { until: 1, was: notNumber });
  return [
    `IF(ISERROR(${deduction}),${notNumber},`,
    `IF(ISLOGICAL(${deduction}),${notNumber},`,
    `IF(${nothing},${blank},`,
    `IF(${byLayout(layout, isNotApplicable(deduction), { until: 1, was: `${deduction}="/"` })},${needsReason},`,
    `IF(NOT(ISNUMBER(${deduction})),${text},`,
    `IF(${deduction}=0,"",${RULE_CELLS[rule.kind].checkFormula(deduction, rule, needsReason)}))))))`,
  ].join('');
}

/** 计扣 of a row: what counts as deducted. A missing reason does not change what a value counts as. */
export function countedFormula(row: number): string {
  const check = a1(row, COLUMN.check);
  const deduction = a1(row, COLUMN.deduction);
  const value = `ROUND(N(${deduction}),1)`;
  return `IF(${check}="",${value},IF(${check}=${textLiteral(WORDS.noReason)},${value},0))`;
}

/** 得分 of an item. Rounded to tenths so that binary noise never reaches a total. */
export function itemScoreFormula({ item, first, last }: ItemRows): string {
  const allNotApplicable = `COUNTIF(${range(COLUMN.deduction, { first, last })},"/")=${item.checkpoints.length}`;
  const left = `${a1(first, COLUMN.fullMark)}-SUM(${range(COLUMN.counted, { first, last })})`;
  return `IF(${allNotApplicable},${textLiteral(WORDS.notApplicable)},ROUND(MAX(0,${left}),1))`;
}

/**
 * 专业得分. Both sums are made whole tenths first: the quotient of two integers that small is exact at a half,
 * so ROUND sees the true decimal and every program agrees with the domain's integer arithmetic.
 */
export function disciplineScoreFormula(layout: ScoreLayout): string {
  const scores = range(COLUMN.score, layout);
  const marks = range(COLUMN.fullMark, layout);
  const notApplicable = textLiteral(WORDS.notApplicable);
  const reached = `ROUND(10*SUM(${scores}),0)`;
  const full = `ROUND(10*(SUM(${marks})-SUMIF(${scores},${notApplicable},${marks})),0)`;
  return `IF(${full}=0,${notApplicable},ROUND(10000*${reached}/${full},0)/100)`;
}

/** Number of checkpoints not inspected yet; one with a problem but without marks is none that was. */
export function blankCountFormula(checks: string, version: number): string {
  const counted = (word: string): string => `COUNTIF(${checks},${textLiteral(word)})`;
  return byLayout(version, `(${counted(WORDS.notInspected)}+${counted(WORDS.problemOnly)})`, {
    until: 1,
    was: counted(WORDS.notInspected),
  });
}

/** Number of checkpoints in error; a row that was deleted or copied counts as one. */
export const errorCountFormula = (checks: string, ids: string, count: number, version: number): string =>
  `COUNTIF(${checks},"?*")-${blankCountFormula(checks, version)}+ABS(COUNTA(${ids})-${count})`;

/** How far the sheet has come, in words, under the table. */
export function progressFormula(layout: ScoreLayout, count: number, version: number): string {
  const checks = range(COLUMN.check, layout);
  const errors = errorCountFormula(checks, range(COLUMN.id, layout), count, version);
  const blank = blankCountFormula(checks, version);
  const middle = textLiteral(wording(version)(`/${count} 项，待核对 `));
  return `"已检 "&(${count}-(${errors})-${blank})&${middle}&(${errors})&" 处"`;
}

/** 完成 / 待完成 / 待核对 of the sheet. */
export function stateFormula(layout: ScoreLayout, count: number, version: number): string {
  const checks = range(COLUMN.check, layout);
  const errors = errorCountFormula(checks, range(COLUMN.id, layout), count, version);
  return `IF(${errors}>0,"${WORDS.invalid}",IF(${blankCountFormula(checks, version)}>0,"${WORDS.incomplete}","${WORDS.complete}"))`;
}
