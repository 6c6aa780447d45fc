/** What all of the pane shares, ready to be shown; everything else is a feature's own. */
export interface PaneState {
  /** `no-office`: office.js, which the pane gets over the network, did not come. */
  readonly phase: 'starting' | 'ready' | 'too-old' | 'outside-excel' | 'no-office';
  /** What the workbook holds as far as the pane has seen. */
  readonly workbook: 'unread' | 'empty' | 'ours' | 'damaged';
  /** Name of the tab that is shown. */
  readonly tab: string;
  readonly task: TaskView | null;
  readonly notice: NoticeView | null;
  readonly confirmation: ConfirmationView | null;
  /** The copy of the workbook that a question offers; null where it offers none. */
  readonly copy: 'offered' | 'saving' | 'saved' | 'opened' | 'failed' | null;
}

/** Work that is going on; `step` of `steps` parts are done. */
export interface TaskView {
  readonly label: string;
  readonly step: number;
  readonly steps: number;
  /** Whether 取消 still leaves the workbook as it is; false from the moment the first change is sent. */
  readonly cancellable: boolean;
  /** Why it takes so long, and what to do; null as long as Excel answers quickly. */
  readonly hint: string | null;
}

/** What happened last; announced by a live region. */
export interface NoticeView {
  /** Changes with every notice, so that the same text is announced again. */
  readonly key: number;
  readonly tone: 'success' | 'info' | 'warning' | 'error';
  readonly title: string;
  readonly lines: readonly string[];
  /** Text for 复制诊断信息, without any user data; null where nothing went wrong. */
  readonly diagnostics: string | null;
  /** Whether 重试 runs the failed command again. */
  readonly retry: boolean;
}

/** A question before something that cannot be undone. */
export interface ConfirmationView {
  readonly title: string;
  readonly lines: readonly string[];
  readonly confirm: string;
  /** What not agreeing is called; 取消 when missing. */
  readonly dismiss?: string;
  /** Whether so much is at stake that a copy of the workbook is offered. */
  readonly offersCopy?: true;
}

/** A sheet of ours that people go to: that of a discipline, by its id, or one of the others. */
export type OurSheet = { readonly discipline: string } | 'summary' | 'payouts' | 'rectification';
