/** Everything the pane shows, ready to be shown: texts are Chinese sentences from src/messages already. */
export interface PaneState {
  /** `no-office`: office.js, which the pane gets over the network, did not come. */
  readonly phase: 'starting' | 'ready' | 'too-old' | 'outside-excel' | 'no-office';
  /** What the workbook holds as far as the pane has seen. */
  readonly workbook: 'unread' | 'empty' | 'ours' | 'damaged';
  readonly task: TaskView | null;
  readonly notice: NoticeView | null;
  readonly confirmation: ConfirmationView | null;
  readonly form: FormView;
  readonly check: CheckView | null;
  readonly result: ResultView | null;
  /** Null before the first 发送前检查. */
  readonly send: SendView | null;
  readonly about: AboutView;
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
}

/** The form on 生成. */
export interface FormView {
  readonly values: FormValues;
  readonly disciplines: readonly DisciplineChoice[];
  /** Problems of the values after the last attempt. */
  readonly problems: readonly FormProblem[];
  /** What 生成 would do now. */
  readonly preview: PreviewView;
  readonly edition: EditionView;
}

/** Which edition of the rubric 生成 uses. */
export interface EditionView {
  /** Its version and where it comes from. */
  readonly line: string;
  /** Whether it was chosen from a file. */
  readonly chosen: boolean;
  /** What is wrong with the file that was chosen last; null where nothing is. */
  readonly trouble: EditionTrouble | null;
}

/** Why a file cannot be used, in sentences. */
export interface EditionTrouble {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The fields of the form that a problem can be shown at; `chosen` are the disciplines. */
export type FieldName = Exclude<keyof FormValues, 'inspectors'>;

/** A problem of the form as a sentence; `field` is null where it is about none of them. */
export interface FormProblem {
  readonly field: FieldName | null;
  readonly text: string;
}

export interface FormValues {
  readonly site: string;
  readonly period: string;
  /** yyyy-mm-dd or ''; while it is being typed, or where it is none, as it was typed. */
  readonly inspectedOn: string;
  readonly siteManager: string;
  /** Ids of the chosen disciplines. */
  readonly chosen: readonly string[];
  /** Discipline id → 检查人. */
  readonly inspectors: Readonly<Record<string, string>>;
}

export interface DisciplineChoice {
  readonly id: string;
  readonly name: string;
  /** Whole percent. */
  readonly weight: number;
  readonly checkpoints: number;
}

export interface PreviewView {
  /** 生成 on a new workbook, 重新生成 on one of ours. */
  readonly action: 'generate' | 'regenerate';
  /** Names of sheets that will be made. */
  readonly creates: readonly string[];
  /** Names of our sheets that will be there, but out of view. */
  readonly hides: readonly string[];
  /** Names of our sheets that will be brought up to date in place. */
  readonly refreshes: readonly string[];
  /** Number of checkpoint entries that will be kept. */
  readonly keeps: number;
  /** The user's own sheets that have a name of ours, and the free name ours will take instead. */
  readonly clashes: readonly { readonly name: string; readonly free: string }[];
  /** Further sentences, e.g. what cannot be kept. */
  readonly warnings: readonly string[];
}

/** The tab 核对. */
export interface CheckView {
  readonly disciplines: readonly DisciplineProgress[];
  readonly problems: readonly ProblemView[];
  /** Worth a look, but no problem. */
  readonly remarks: readonly ProblemView[];
}

export interface DisciplineProgress {
  readonly id: string;
  readonly name: string;
  readonly entered: number;
  readonly of: number;
  readonly blank: number;
  readonly errors: number;
  readonly notApplicable: number;
  readonly state: 'complete' | 'incomplete' | 'invalid';
}

export interface ProblemView {
  /** Stable while the problem stays, e.g. its cell. */
  readonly key: string;
  /** Where, what, what to do. */
  readonly text: string;
  /** Short place, e.g. 客户服务 第12行; '' when it is nowhere in particular. */
  readonly place: string;
  /** Whether a click can select its cell. */
  readonly selectable: boolean;
  /** Label of the one-click correction, e.g. 改为 1.5; null where there is none. */
  readonly fix: string | null;
}

/** The tab 汇总. All figures are texts as they are to be read, '—' where there is none. */
export interface ResultView {
  readonly disciplines: readonly {
    readonly id: string;
    readonly name: string;
    readonly weight: string;
    readonly score: string;
    readonly state: string;
  }[];
  readonly composite: string;
  readonly provisional: boolean;
  readonly grade: string;
  /** Why there is no grade, or how a gap was decided; null when nothing needs saying. */
  readonly gradeNote: string | null;
  readonly people: readonly { readonly name: string; readonly role: string; readonly amount: string }[];
  /** What the list of people lacks; null when nothing needs saying. */
  readonly peopleNote: string | null;
  readonly teamBonus: string;
  readonly payoutTotal: string;
  /** What still stands in the way of grade and payouts. */
  readonly blockers: readonly string[];
  /** Number of deductions that 整改清单 lists or will list. */
  readonly deductions: number;
}

/** The tab 发送 after a check. */
export interface SendView {
  /** 可发送: nothing stands in the way. */
  readonly ready: boolean;
  /** Whether people changed something after the check: then it has to be run again before it says 可发送. */
  readonly outdated: boolean;
  /** How many of the problems stand in the way; the rest are notes. */
  readonly pending: number;
  /** What stands in the way, then alterations, then notes. */
  readonly problems: readonly ProblemView[];
  readonly fileName: string;
  /** Null while the workbook is not to be sent. */
  readonly mail: { readonly subject: string; readonly body: string } | null;
}

/** The facts on 帮助. */
export interface AboutView {
  readonly version: string;
  readonly rubricTitle: string;
  readonly rubricVersion: string;
  /** First 8 hex digits. */
  readonly fingerprint: string;
}
