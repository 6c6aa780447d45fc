import type { RuleIssues, RuleKind } from '../domain/rule/kinds';
import { plain } from './plain';

/** The sentences for a typed deduction that a rule does not take, by kind of rule. */
export const RULE_TEXT: { readonly [Kind in RuleKind]: (issue: RuleIssues[Kind]) => string } = {
  deductPerMissing: (issue) => {
    switch (issue.code) {
      case 'deduction-out-of-range':
        return `${issue.value} 超出允许范围 ${issue.range}。请改为 0、${issue.range} 之间的数，或 /。`;
      case 'deduction-decimals':
        return `${issue.value} 的小数超过一位。请改为 ${issue.range} 之间最多一位小数的数。`;
      case 'deduction-not-number':
        return `“${plain(issue.value)}”不是数字。请填 0、${issue.range} 之间的数，或 /。`;
      case 'deduction-rewrite':
        return `“${plain(issue.value)}”请改为 ${issue.meant}。`;
      case 'deduction-cross':
        return `“${plain(issue.value)}”没有写扣几分。请填 ${issue.range} 之间的数，并在“存在问题”中写明；符合填 0。`;
    }
  },
};
