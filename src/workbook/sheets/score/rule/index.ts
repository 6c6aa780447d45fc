import type { RuleKind } from '../../../../domain/rule/kinds';
import type { RuleCells } from './cells';
import { perMissing } from './per-missing';

/** What every kind of rule says on a score sheet. */
export const RULE_CELLS: { readonly [Kind in RuleKind]: RuleCells<Kind> } = { deductPerMissing: perMissing };
