import type { GapPolicy } from '../../../../domain/scheme';

/** What 汇总排名与完整性核对 shows, ready to be shown. */
export interface ConsolidateView {
  /** Where the user is: choosing, waiting for files to be read or for the workbook to be written, or looking at it. */
  readonly phase: 'choose' | 'reading' | 'writing' | 'done';
  /** Head office's rubrics, the built-in one first. */
  readonly rubrics: readonly RubricView[];
  /** Head office's 空档处理; null where that is as its rubrics say. */
  readonly gapPolicy: GapPolicy | null;
  /** Why a rubric's file was not taken; null where nothing needs saying. */
  readonly rubricTrouble: TroubleView | null;
  readonly progress: ReadingProgress | null;
  /** How much of the workbook is written, in sites. */
  readonly writing: { readonly done: number; readonly of: number } | null;
  readonly result: ConsolidationView | null;
  /** 完整性核对 of the files read; null before they are all read. */
  readonly checks: ChecksView | null;
  /** Whether the user stopped the workbook while it was written; the result is shown all the same. */
  readonly givenUp: boolean;
  /** The finished workbook, for as long as it is shown. */
  readonly download: { readonly url: string; readonly name: string } | null;
  /** Why nothing came of it; null where something did. */
  readonly trouble: string | null;
}

/** Nothing of a former run. */
export const NO_RUN = {
  progress: null,
  writing: null,
  result: null,
  checks: null,
  givenUp: false,
  download: null,
  trouble: null,
} as const satisfies Partial<ConsolidateView>;

export interface RubricView {
  readonly version: string;
  readonly code: string;
  /** The built-in one stays. */
  readonly removable: boolean;
}

export interface TroubleView {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface ReadingProgress {
  readonly done: number;
  readonly of: number;
  readonly excluded: number;
  readonly stopping: boolean;
}

/** The outcome of a consolidation. */
export interface ConsolidationView {
  readonly ranked: number;
  /** The newest period; null where no site is ranked. */
  readonly ranking: RankingView | null;
  readonly morePeriods: readonly string[];
  /** Which 空档处理 counts, in a line; '' where no site is ranked. */
  readonly policy: string;
  /** Workbooks with another one: what they say and what counts. */
  readonly claims: readonly { readonly file: string; readonly text: string }[];
  /** Others in which that changes nothing, in a line; '' where there is none. */
  readonly idleClaims: string;
  /** Files in which something was changed of what 发放 had filled in. */
  readonly sinceHandout: readonly { readonly file: string; readonly text: string }[];
  /** Files whose handout cannot be read, in a line; '' where there is none. */
  readonly unreadableHandouts: string;
  /** Inspections of which there are files that do not say the same, those that wait for a choice first. */
  readonly contests: readonly ContestView[];
  /** Files left out, but for those that were never begun. */
  readonly excluded: readonly { readonly file: string; readonly reason: string; readonly advice: string }[];
  /** Files that were never begun because the user stopped. */
  readonly left: number;
}

/** Files of one inspection, one of which counts. */
export interface ContestView {
  readonly name: string;
  /** Whether nobody can say which one counts; then none does. */
  readonly isOpen: boolean;
  readonly files: readonly {
    readonly file: string;
    readonly figures: string;
    readonly isKept: boolean;
    /** Why it does not count, and how it differs from the others; '' for the one that does. */
    readonly why: string;
  }[];
}

export interface RankingView {
  readonly period: string;
  /** How many sites are ranked in it. */
  readonly count: number;
  /** Mean composite, with two decimals. */
  readonly mean: string;
  /** Sites that are ranked in other periods only. */
  readonly missing: readonly string[];
  /** The first of them, the best first. */
  readonly sites: readonly {
    readonly rank: number;
    readonly site: string;
    /** With two decimals. */
    readonly composite: string;
    readonly grade: string | null;
    /** What a reader has to know beside the name, e.g. 有改动. */
    readonly marks: readonly string[];
  }[];
}

/** 完整性核对 of all files. */
export interface ChecksView {
  /** Names of files in which nothing was found. */
  readonly clean: readonly string[];
  readonly altered: readonly AlteredView[];
  /** Files that could not be held against a rubric; the reasons are with the excluded. */
  readonly unchecked: number;
}

export interface AlteredView {
  readonly file: string;
  readonly count: number;
  /** What differs, each a sentence; at most as many as `count`. */
  readonly lines: readonly string[];
}

/** What the user can do. */
export interface ConsolidateActions {
  /** Files or a folder were chosen: they are read at once. */
  choose(files: readonly File[]): void;
  /** Files and folders were dropped. */
  drop(items: DataTransferItemList): void;
  /** Begins no further file, what is done is summed up; or gives up the workbook that is being written. */
  stop(): void;
  /** Of the files of its inspection this one is to count. */
  prefer(file: string): void;
  addRubrics(files: readonly File[]): void;
  removeRubric(code: string): void;
  /** Another 空档处理 for all sites by its name, or '' for what the rubrics say: files that were chosen are ranked anew. */
  chooseGapPolicy(policy: string): void;
}
