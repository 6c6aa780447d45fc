import type { IsoDay } from './calendar';
import type { EnteredIssue } from './entered-issue';
import type { OtherType } from './fact-type';
import type { Field } from './field';
import type { LookupKind, UnsafeName } from './lookup-names';
import type { CheckpointId } from './rubric';
import type { RuleIssue } from './rule/kinds';

/** One cell of a workbook; row and column count from 1. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Where in a workbook or file a problem is, in words; whatever is unknown is left out. */
export interface Place {
  /** The sheet's name as the user sees it. */
  readonly sheet?: string;
  /** Row number from 1, as Excel counts. */
  readonly row?: number;
  /** The column's caption, e.g. 扣分. */
  readonly column?: string;
  readonly checkpoint?: CheckpointId;
  /** The cell itself, as whoever read it knows it; missing where the problem is in none. */
  readonly cell?: CellRef;
}

/** What can be wrong with a rubric. Marks and ranges are given as the text to show. */
export type RubricIssue =
  | { readonly code: 'rubric-not-json' }
  | { readonly code: 'rubric-shape'; readonly path: string; readonly problem: ShapeProblem }
  | { readonly code: 'rubric-format-newer'; readonly format: number }
  | { readonly code: 'rubric-weights-sum'; readonly sum: string }
  | { readonly code: 'rubric-weight-not-whole'; readonly discipline: string; readonly weight: string }
  | { readonly code: 'rubric-marks-sum'; readonly discipline: string; readonly sum: string }
  | { readonly code: 'rubric-mark-invalid'; readonly item: string; readonly mark: string }
  | {
      readonly code: 'rubric-range-invalid';
      readonly item: string;
      readonly min: string;
      readonly max: string;
    }
  | {
      readonly code: 'rubric-range-reversed';
      readonly item: string;
      readonly min: string;
      readonly max: string;
    }
  | { readonly code: 'rubric-no-checkpoints'; readonly item: string }
  | {
      readonly code: 'rubric-duplicate';
      readonly what: 'discipline' | 'item' | 'checkpoint' | 'sheet' | 'role' | 'band';
      readonly id: string;
    }
  /** `* ? ~` are wildcards to Excel's look-ups. */
  | { readonly code: 'rubric-name-pattern'; readonly what: LookupKind; readonly name: string }
  | {
      readonly code: 'rubric-name-long';
      readonly what: LookupKind;
      readonly name: string;
      readonly limit: number;
    }
  /** A text that does not fit on paper. */
  | {
      readonly code: 'rubric-text-long';
      readonly path: string;
      readonly length: number;
      readonly limit: number;
    }
  | { readonly code: 'rubric-bands-many'; readonly count: number; readonly limit: number }
  | { readonly code: 'rubric-sheet-name'; readonly name: string }
  | { readonly code: 'rubric-control-character'; readonly path: string }
  | { readonly code: 'rubric-bands'; readonly band: string }
  | { readonly code: 'rubric-payout-bands'; readonly role: string };

/** How a value of a JSON file fails its shape. */
export type ShapeProblem =
  | 'missing'
  | 'text'
  | 'number'
  | 'list'
  | 'object'
  | 'choice'
  | 'length'
  | 'unknown-key'
  | 'format';

/** What can be wrong with what was entered for one checkpoint. */
export type EntryIssue =
  | RuleIssue
  /** A problem is stated, but not what it takes off: 未检. */
  | { readonly code: 'reason-without-deduction' }
  | { readonly code: 'reason-missing' };

/** Worth a look, no error: remarks beside what conforms, `count` of them from the place on. */
export interface EntryRemark {
  readonly code: 'reason-beside-zero';
  readonly count: number;
}

/** What can be wrong with the roster 人员名单. */
export type RosterIssue =
  | { readonly code: 'roster-duplicate-name'; readonly name: string }
  | { readonly code: 'roster-name-missing' }
  | {
      readonly code: 'roster-role-unknown';
      readonly name: string;
      readonly role: string;
      readonly roles: readonly string[];
      /** The role that the text only looks like; missing where it is none. */
      readonly meant?: string;
    };

/** What can be wrong with the facts about the site and the request. */
export type FactIssue =
  | { readonly code: 'site-missing' }
  | {
      readonly code: 'text-too-long';
      readonly field: Field;
      readonly length: number;
      readonly limit: number;
    }
  /** More line breaks than fit into the highest row. */
  | {
      readonly code: 'text-many-breaks';
      readonly field: Field;
      readonly breaks: number;
      readonly limit: number;
    }
  | { readonly code: 'text-control-character'; readonly field: Field }
  /** `meant`: the day that the text can only mean, null where nobody knows. */
  | {
      readonly code: 'date-invalid';
      readonly field: Field;
      readonly value: string;
      readonly meant: string | null;
    }
  /** A day, a number or TRUE where a text belongs. */
  | {
      readonly code: 'fact-not-text';
      readonly field: Field;
      readonly kind: OtherType['kind'];
      readonly shown: string;
    }
  | { readonly code: 'year-invalid'; readonly value: string }
  /** 检查日期 lies outside of 检查期间: one of the two is wrong. */
  | { readonly code: 'date-outside-period'; readonly day: IsoDay; readonly period: string }
  | { readonly code: 'discipline-none' }
  | { readonly code: 'discipline-unknown'; readonly id: string; readonly known: readonly string[] }
  /** `meant`: the label that the text only looks like, null where it is none. */
  | { readonly code: 'gap-policy-unknown'; readonly value: string; readonly meant: string | null };

/** What can be wrong with any cell that people type into. */
export type InputIssue =
  | { readonly code: 'cell-error'; readonly value: string }
  /** A formula whose result nobody can rely on: it changes by itself, comes from another file, is a picture, or is not there. */
  | { readonly code: 'cell-formula'; readonly kind: 'changing' | 'external' | 'picture' | 'unsaved' };

/** What can be wrong with what is planned about a deduction 整改. */
export type RectificationIssue =
  | { readonly code: 'rectification-due-early'; readonly due: string; readonly inspectedOn: string }
  /** The checkpoint has no deduction, so there is nothing to put right. */
  | { readonly code: 'rectification-not-needed' };

/** What can be wrong with a list of entries to be filled in. */
export type EntriesIssue =
  | {
      readonly code: 'choice-unknown';
      readonly field: Field;
      readonly value: string;
      readonly choices: readonly string[];
    }
  | { readonly code: 'entries-not-json' }
  | { readonly code: 'entries-shape'; readonly path: string; readonly problem: ShapeProblem }
  | { readonly code: 'checkpoint-unknown'; readonly id: string }
  | { readonly code: 'checkpoint-twice'; readonly id: string }
  | { readonly code: 'rubric-version-differs'; readonly expected: string; readonly found: string };

/** What can be wrong with the structure of a workbook that is being read. */
export type ReadIssue =
  | { readonly code: 'not-our-workbook' }
  | { readonly code: 'snapshot-damaged'; readonly detail: 'missing' | 'table' | 'fingerprint' }
  /** `unmarked`: a sheet of its name is there, without the marker that ours have. */
  | { readonly code: 'sheet-missing'; readonly what: string; readonly unmarked?: true }
  /** `shown`: what is there instead, where that is certain. */
  | { readonly code: 'column-missing'; readonly caption: string; readonly shown?: string }
  | { readonly code: 'row-missing'; readonly text: string }
  /** `rows`: every row that it is on. */
  | { readonly code: 'row-twice'; readonly rows: readonly Pick<CellRef, 'sheet' | 'row'>[] }
  /** A sheet is there twice, so that nobody knows which one counts. */
  | { readonly code: 'sheet-twice'; readonly copy: string }
  | { readonly code: 'row-unknown'; readonly id: string }
  | { readonly code: 'row-id-mismatch'; readonly text: string }
  | { readonly code: 'label-missing'; readonly label: string }
  /** Made by a newer version of the program: read, never written. */
  | { readonly code: 'layout-newer'; readonly layout: number };

/** What people may have done to a sheet by mistake, or a broken-off command has left. */
export type DamageIssue =
  /** `count` formulas of a sheet are gone, replaced by a value or changed; the first is what the label says. */
  | {
      readonly code: 'formula-damaged';
      readonly count: number;
      /** What the cell holds, in the sheet's own words; '' where it has none. */
      readonly label: string;
    }
  /** Sheets that lack their protection. */
  | { readonly code: 'sheets-unprotected'; readonly sheets: readonly string[] };

/** Why no money is derived of an inspection that is complete. */
export interface PayoutIssue extends UnsafeName {
  readonly code: 'payouts-unsafe-name';
}

/** A problem: a code and its facts, never a sentence. The sentence is found in src/messages. */
export type Issue = (
  | RubricIssue
  | EntryIssue
  | EntryRemark
  | RosterIssue
  | FactIssue
  | InputIssue
  | RectificationIssue
  | EntriesIssue
  | ReadIssue
  | PayoutIssue
  | DamageIssue
  | EnteredIssue
) & {
  readonly at?: Place;
};
export type IssueCode = Issue['code'];

/** Either a value or everything that is wrong with it. */
export type Checked<T, Problem = Issue> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Problem[] };

/** A value that passed. */
export const passed = <T>(value: T): Checked<T> => ({ ok: true, value });

/** All the problems of a value that did not pass. */
export const failed = <T = never>(issues: readonly Issue[]): Checked<T> => ({ ok: false, issues });
