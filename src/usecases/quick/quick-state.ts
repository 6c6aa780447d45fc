import type { RawEntry } from '../../domain/entry';
import type { CheckpointId } from '../../domain/rubric';
import type { RuleIssue } from '../../domain/rule/kinds';

/** What goes into 扣分. */
export type TypedDeduction = number | '/';

/** What is being asked; `keyed`: a single key has just named a discipline, after which many press Enter out of habit. */
export type Stage =
  /** For the code on the field form. */
  | { readonly kind: 'code' }
  | { readonly kind: 'discipline'; readonly keyed?: true }
  /** Which checkpoint comes next: `at` unless another one is named; null where nothing is open. */
  | { readonly kind: 'place'; readonly at: CheckpointId | null; readonly keyed?: true }
  | { readonly kind: 'amount'; readonly at: CheckpointId }
  /** Whether what stands there is to be written over; `held` is what that was when it was asked. */
  | {
      readonly kind: 'overwrite';
      readonly at: CheckpointId;
      readonly deduction: TypedDeduction;
      readonly held: RawEntry;
    }
  | { readonly kind: 'reason'; readonly at: CheckpointId; readonly held: RawEntry };

/** Why something was not taken, or what came of it; the sentences are in src/messages. */
export type Said =
  | { readonly code: 'code-shape'; readonly typed: string }
  | { readonly code: 'code-differs'; readonly typed: string; readonly own: string }
  | { readonly code: 'no-code' }
  | { readonly code: 'numbers-refused'; readonly typed: string }
  | { readonly code: 'choose-discipline'; readonly count: number }
  | { readonly code: 'no-discipline'; readonly typed: string }
  | { readonly code: 'discipline-hidden'; readonly name: string }
  | { readonly code: 'no-item'; readonly discipline: string; readonly item: number; readonly last: number }
  | {
      readonly code: 'no-checkpoint';
      readonly item: number;
      readonly checkpoint: number;
      readonly last: number;
    }
  | { readonly code: 'row-missing'; readonly text: string }
  | { readonly code: 'no-place'; readonly typed: string; readonly numbers: boolean }
  | { readonly code: 'nothing-found'; readonly typed: string }
  | { readonly code: 'several-found'; readonly typed: string; readonly count: number }
  | { readonly code: 'amount'; readonly issue: RuleIssue }
  | { readonly code: 'item-full' }
  | { readonly code: 'all-done' }
  | { readonly code: 'say-so' }
  | { readonly code: 'mend-on-sheet' }
  | { readonly code: 'formula-on-sheet' }
  | { readonly code: 'reason-long'; readonly length: number; readonly limit: number }
  | { readonly code: 'changed-meanwhile' }
  | { readonly code: 'entry-changed' }
  | { readonly code: 'taken-back'; readonly count: number }
  | { readonly code: 'touched-since'; readonly count: number; readonly of: number }
  | { readonly code: 'nothing-to-take-back' };

/** Where somebody is in 快速录入. */
export interface QuickState {
  readonly stage: Stage;
  /** Whether numbers mean the workbook's checkpoints: the code on the paper was the workbook's own. */
  readonly numbers: boolean;
  /** Id of the discipline that is being entered; null before it was chosen. */
  readonly discipline: string | null;
  /** 检查方式 by the id of the discipline, where another than the usual one was chosen. */
  readonly methods: Readonly<Record<string, string>>;
  /** What was said of what was typed last. */
  readonly said: Said | null;
}

/** What an answer changes: checkpoints with what they are to hold. `amends`: it belongs to the step before. */
export interface Entered {
  readonly entries: readonly { readonly id: CheckpointId; readonly now: RawEntry }[];
  readonly amends: boolean;
}

/** What follows from an answer. */
export interface Answered {
  readonly state: QuickState;
  readonly entered: Entered | null;
}

/** Where 快速录入 begins. */
export const FIRST_STATE: QuickState = {
  stage: { kind: 'code' },
  numbers: false,
  discipline: null,
  methods: {},
  said: null,
};
