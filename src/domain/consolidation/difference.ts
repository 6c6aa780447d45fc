import type { IsoDay } from '../calendar';
import type { ContentPart } from '../content-digest';

/** A deduction that differs; 0 where there is none. */
export interface DeductionDifference {
  readonly checkpoint: string;
  readonly here: number;
  readonly there: number;
}

/** How one file of an inspection differs from another one, here and there. */
export type Difference =
  | { readonly what: 'composite'; readonly here: number; readonly there: number }
  | { readonly what: 'grade'; readonly here: string | null; readonly there: string | null }
  | { readonly what: 'payout'; readonly here: number | null; readonly there: number | null }
  | { readonly what: 'date'; readonly here: IsoDay | null; readonly there: IsoDay | null }
  /** Open rectifications. */
  | { readonly what: 'open'; readonly here: number; readonly there: number }
  /** `count` deductions, the first of them one by one. */
  | { readonly what: 'deductions'; readonly count: number; readonly first: readonly DeductionDifference[] }
  /** Another version of the rubric, or a part in which only texts differ. */
  | { readonly what: 'rubric' | 'facts' | 'texts' | Exclude<ContentPart, 'deductions' | 'facts'> };
