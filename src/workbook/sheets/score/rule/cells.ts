import type { RuleIssues, RuleKind, RuleOf } from '../../../../domain/rule/kinds';

/** What a kind of rule says on a score sheet. `value` and `cell` are expressions over what is typed into 扣分. */
export interface RuleCells<Kind extends RuleKind> {
  /** 核对 of a number other than 0: the word for what is wrong with it, else `well`. */
  checkFormula(cell: string, rule: RuleOf<Kind>, well: string): string;
  /** Whether a number with at most one decimal that a text is meant as, other than 0, may be deducted. */
  fits(value: string, rule: RuleOf<Kind>): string;
  /** Whether the input rule takes a number other than 0. */
  accepts(cell: string, rule: RuleOf<Kind>): string;
  /** What the input rule says before something is typed. */
  prompt(rule: RuleOf<Kind>): string;
  /** What it says of what it does not take. */
  refusal(rule: RuleOf<Kind>): string;
  /** What 核对 shows for an issue; the same words as `checkFormula` gives. */
  word(issue: RuleIssues[Kind]): string;
}
