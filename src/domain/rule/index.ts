import type { DeductionRule, RuleKind } from './kinds';
import { perMissing } from './per-missing';
import type { RuleReading } from './reading';

/** Every kind of rule. */
export const RULES: { readonly [Kind in RuleKind]: RuleReading<Kind> } = { deductPerMissing: perMissing };

/** What a rule allows, as it is printed: 0.5–2. */
export const allowedText = (rule: DeductionRule): string => RULES[rule.kind].allowed(rule);

/** Whether two rules allow the same. */
export const isSameRule = (one: DeductionRule, other: DeductionRule): boolean =>
  one.kind === other.kind && allowedText(one) === allowedText(other);
