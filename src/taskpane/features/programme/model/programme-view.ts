import type { ProblemView } from '../../../components/problem-view';

/** 专项 as it is shown; null where the workbook is none of ours. */
export type ProgrammeView = { readonly kind: 'none' } | ({ readonly kind: 'there' } & ProgrammeThere);

export interface ProgrammeThere {
  /** The day and its phase, and how many are done, overdue, due soon. */
  readonly lines: readonly string[];
  /** What is overdue, and what is due soon. */
  readonly due: readonly ProblemView[];
  /** Problems of 整改清单 that are not in the plan. */
  readonly tasks: number;
  readonly paste: PasteView;
}

/** What was pasted, and what would become of it. */
export interface PasteView {
  readonly tables: readonly { readonly kind: string; readonly name: string }[];
  readonly kind: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly ready: boolean;
}
