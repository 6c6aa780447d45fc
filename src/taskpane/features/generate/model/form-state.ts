/** The form on 生成. */
export interface FormView {
  readonly values: FormValues;
  readonly disciplines: readonly DisciplineChoice[];
  /** Problems of the values after the last attempt. */
  readonly problems: readonly FormProblem[];
  /** What 生成 would do now. */
  readonly preview: PreviewView;
  readonly edition: EditionView;
  /** Whether the workbook has the sheets of the programme, which are kept. */
  readonly hasProgramme: boolean;
  /** What a newcomer is led to: making the sheets, then the first entry; null once that is done. */
  readonly guide: 'make' | 'enter' | null;
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
export type FormField = Exclude<keyof FormValues, 'inspectors' | 'programme'>;

/** A problem of the form as a sentence; `field` is null where it is about none of them. */
export interface FormProblem {
  readonly field: FormField | null;
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
  /** Whether there are to be the sheets of the programme. */
  readonly programme: boolean;
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
