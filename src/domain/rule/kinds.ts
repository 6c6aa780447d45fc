import type { Tenths } from '../marks';

/** Deduct range 每缺一项扣 a–b, in tenths; applies to EACH missing checkpoint of its item; 0 < min ≤ max. */
export interface DeductPerMissing {
  readonly kind: 'deductPerMissing';
  readonly min: Tenths;
  readonly max: Tenths;
}

/** What may be deducted for a checkpoint; each kind is called as its field in rubric files. */
export type DeductionRule = DeductPerMissing;

/** The kinds; whatever is declared for each of them is keyed by this, so that another one does not compile without it. */
export type RuleKind = DeductionRule['kind'];

/** The rule of a kind. */
export type RuleOf<Kind extends RuleKind> = Extract<DeductionRule, { kind: Kind }>;

/** What can be wrong with a typed deduction, by the kind of rule that says so; each has codes of its own. */
export interface RuleIssues {
  readonly deductPerMissing:
    | { readonly code: 'deduction-out-of-range'; readonly value: string; readonly range: string }
    | { readonly code: 'deduction-decimals'; readonly value: string; readonly range: string }
    | { readonly code: 'deduction-not-number'; readonly value: string; readonly range: string }
    /** A text that is meant as `meant`, which would be right. */
    | {
        readonly code: 'deduction-rewrite';
        readonly value: string;
        readonly meant: string;
        readonly range: string;
      }
    /** A sign or word for a problem, without its marks. */
    | { readonly code: 'deduction-cross'; readonly value: string; readonly range: string };
}

/** What can be wrong with a typed deduction. */
export type RuleIssue = RuleIssues[RuleKind];
