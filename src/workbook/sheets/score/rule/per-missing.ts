import { formatTenths } from '../../../../domain/marks';
import { allowedText } from '../../../../domain/rule';
import type { RuleIssues } from '../../../../domain/rule/kinds';
import { textLiteral } from '../../../address';
import { WORDS } from '../../../names';
import type { RuleCells } from './cells';

/**
 * Binary noise that a comparison lets pass; the same as in the domain. Gnumeric compares to the last bit. A quotient,
 * because Univer 0.25.1 takes the literal 0.000000001 for a text.
 */
const NOISE = '1/1000000000';

/** 每缺一项扣 a–b on a score sheet. */
export const perMissing: RuleCells<'deductPerMissing'> = {
  checkFormula: (cell, rule, well) =>
    [
      `IF(OR(${cell}-${formatTenths(rule.min)}<-${NOISE},${cell}-${formatTenths(rule.max)}>${NOISE}),`,
      `${textLiteral(WORDS.outside + allowedText(rule))},`,
      `IF(ABS(ROUND(${cell},1)-${cell})>${NOISE},${textLiteral(WORDS.decimals)},${well}))`,
    ].join(''),
  fits: (value, { min, max }) => `AND(${value}>=${formatTenths(min)},${value}<=${formatTenths(max)})`,
  accepts: (cell, { min, max }) =>
    `AND(${cell}>=${formatTenths(min)},${cell}<=${formatTenths(max)},ROUND(${cell},1)=${cell})`,
  prompt: (rule) =>
    `符合填 0（显示 √）；缺项填 ${allowedText(rule)}（最多一位小数），并写明存在问题；不适用填 /。√、合格请写成 0，全角的 ／、１．５ 请用半角。`,
  refusal: (rule) =>
    `这里只能填 0、${allowedText(rule)} 之间最多一位小数的数，或 /（不适用）。√、合格写成 0；×、不合格写成扣几分；／、顿号写成 /；１．５、1，5、0。5 用半角的点。`,
  word,
};

function word(issue: RuleIssues['deductPerMissing']): string {
  switch (issue.code) {
    case 'deduction-not-number':
      return WORDS.notNumber;
    case 'deduction-rewrite':
      return `${WORDS.rewrite}${issue.meant}`;
    case 'deduction-cross':
      return WORDS.cross;
    case 'deduction-out-of-range':
      return `${WORDS.outside}${issue.range}`;
    case 'deduction-decimals':
      return WORDS.decimals;
  }
}
