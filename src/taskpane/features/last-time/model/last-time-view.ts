import type { CountedKind } from '../../../../domain/comparison/outcome';
import type { ProblemView } from '../../../components/problem-view';

/** What of the deductions is listed. */
export type ListedKind = CountedKind | 'all';

/** 对照上次: an earlier workbook beside the open one. */
export interface LastTimeView {
  /** Name of the file that is being read; null where none is. */
  readonly reading: string | null;
  /** Why the file that was chosen last cannot be compared; null where it can. */
  readonly trouble: string | null;
  /** Null where nothing is compared. */
  readonly comparison: ComparisonView | null;
}

/** What is shown of a comparison. */
export interface ComparisonView {
  readonly file: string;
  /** Periods, composite, counts. */
  readonly lines: readonly string[];
  /** Why the file may be the wrong one: of a later period, or perhaps of the same inspection; null where it hardly is. */
  readonly warning: string | null;
  /** Deductions, scores and their change, by discipline. */
  readonly disciplines: readonly { readonly key: string; readonly cells: readonly string[] }[];
  readonly kind: ListedKind;
  readonly kinds: readonly { readonly kind: ListedKind; readonly text: string }[];
  readonly rows: readonly ProblemView[];
}
