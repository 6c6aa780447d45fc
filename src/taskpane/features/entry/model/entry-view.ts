/** 现场表: what is to be printed. */
export interface FieldFormView {
  readonly disciplines: readonly { readonly id: string; readonly name: string; readonly chosen: boolean }[];
  readonly filled: boolean;
  readonly large: boolean;
  /** How people get it: opened in a window of its own, saved, or not at all. */
  readonly way: 'open' | 'save' | 'none';
  /** What came of it last; null before. */
  readonly outcome: { readonly tone: 'success' | 'error'; readonly lines: readonly string[] } | null;
}

/** 合并录入: from choosing files to the last conflict. */
export interface MergeView {
  /** Name of the file that is being read; null where none is. */
  readonly reading: string | null;
  /** Files that were chosen, the open workbook first; empty before. */
  readonly files: readonly string[];
  /** Why they cannot be merged. */
  readonly refusals: readonly string[];
  /** Whether nothing but alterations is in the way, which a person may allow. */
  readonly mayGoOn: boolean;
  readonly ready: boolean;
  /** Whether the last merge can be taken back. */
  readonly mayTakeBack: boolean;
  /** Conflicts without a choice. */
  readonly open: number;
  readonly conflicts: readonly ConflictCard[];
  /** Disciplines with conflicts, and the files that say something in them. */
  readonly disciplines: readonly { readonly name: string; readonly files: readonly string[] }[];
}

/** A conflict and what each file says. */
export interface ConflictCard {
  readonly id: string;
  readonly title: string;
  readonly values: readonly { readonly file: string; readonly text: string; readonly taken: boolean }[];
}
