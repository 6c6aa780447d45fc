/** What 发放 shows, ready to be shown. */
export interface BatchView {
  /** Where the user is: choosing a list, correcting it, about to make the workbooks, making them, or done. */
  readonly phase: 'choose' | 'reading' | 'refused' | 'ready' | 'making' | 'done';
  /** The chosen file; '' before one is chosen. */
  readonly fileName: string;
  /** 检查期间 of sites whose row has none. */
  readonly period: string;
  /** 按专业分开: a workbook for each discipline of a site. */
  readonly byDiscipline: boolean;
  /** Whether each of them has the programme. */
  readonly programme: boolean;
  /** What is wrong with the list, each a sentence. */
  readonly problems: readonly string[];
  /** What the list asks for. */
  readonly plan: BatchPlanView | null;
  readonly progress: { readonly done: number; readonly of: number; readonly stopping: boolean } | null;
  /** What happened last; null where nothing needs saying. */
  readonly outcome: OutcomeView | null;
}

/** The workbooks that will be made. */
export interface BatchPlanView {
  readonly sites: readonly { readonly site: string; readonly period: string; readonly people: number }[];
  /** How many workbooks each of them gets. */
  readonly perSite: number;
  /** What the user should know before, each a sentence. */
  readonly notes: readonly string[];
  /** Version and short fingerprint of the rubric in use. */
  readonly rubric: { readonly version: string; readonly code: string };
}

/** How making or reading ended. */
export interface OutcomeView {
  readonly tone: 'success' | 'warning' | 'error';
  readonly title: string;
  readonly lines: readonly string[];
  /** The finished file, for as long as it is shown. */
  readonly download: { readonly url: string; readonly name: string } | null;
}

/** What the user can do in 发放. */
export interface BatchActions {
  choose(file: File): void;
  setPeriod(period: string): void;
  setByDiscipline(byDiscipline: boolean): void;
  setProgramme(programme: boolean): void;
  /** Makes an empty list and downloads it. */
  template(): void;
  make(): void;
  /** Stops making; what is done can still be saved. */
  cancel(): void;
}
