import type { RubricIssue } from '../issue';
import type { Tenths } from '../marks';
import type { ItemDocument } from '../rubric-document';
import type { RuleIssues, RuleKind, RuleOf } from './kinds';

/**
 * How a kind of rule is read. What else a kind declares: its formula, input rule and words on the sheet in
 * workbook/sheets/score/rule, its sentences in messages/rule-text (ADR 24).
 */
export interface RuleReading<Kind extends RuleKind> {
  /** The rule of an item in a rubric file, whose numbers were checked. */
  fromFile(item: ItemDocument): RuleOf<Kind>;
  /** The rule as it is written in a rubric file. */
  toFile(rule: RuleOf<Kind>): Pick<ItemDocument, Kind>;
  /** What is wrong with the rule of an item in a rubric file. */
  check(item: ItemDocument): readonly RubricIssue[];
  /** What is allowed, as it is printed: 0.5–2. Two rules that print the same allow the same. */
  allowed(rule: RuleOf<Kind>): string;
  /**
   * What takes off how much, or what is wrong with it: a number other than 0, a text other than /, or null for what is
   * neither; `shown` is how the user reads it off the cell.
   */
  read(typed: number | string | null, shown: string, rule: RuleOf<Kind>): Tenths | RuleIssues[Kind];
}
