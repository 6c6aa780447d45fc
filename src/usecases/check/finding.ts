import type { CellRef, Issue, Place } from '../../domain/issue';

/** What can keep a workbook from being sent, beyond what is wrong with its entries: codes and facts. */
export type SendIssue = (
  | { readonly code: 'fact-missing' }
  | { readonly code: 'inspector-missing'; readonly discipline: string }
  /** `count` of `of` entries of a discipline are blank; `rows` are their rows, ascending. */
  | {
      readonly code: 'entries-blank';
      readonly count: number;
      readonly of: number;
      readonly rows: readonly number[];
    }
  /** Reasons of a discipline for which the usual row is too low, in `rows`, ascending; the place is that of the first. */
  | { readonly code: 'reasons-long'; readonly rows: readonly number[]; readonly limit: number }
  /** `count` rows are on 未迁移; the place is that of the first. */
  | { readonly code: 'unmigrated'; readonly count: number }
  | { readonly code: 'roster-empty' }
  | { readonly code: 'roster-no-manager'; readonly role: string }
  | { readonly code: 'roster-discipline-missing'; readonly name: string; readonly role: string }
  | {
      readonly code: 'roster-discipline-unknown';
      readonly name: string;
      readonly discipline: string;
      readonly known: readonly string[];
    }
  /** `count` deductions are not on 整改清单; the place is that of the first. */
  | { readonly code: 'rectification-unlisted'; readonly count: number }
  /** One of the two required columns is empty in `rows`, ascending. */
  | {
      readonly code: 'rectification-responsible-missing' | 'rectification-due-missing';
      readonly rows: readonly number[];
    }
  | { readonly code: 'rectification-due-invalid'; readonly value: string }
  | { readonly code: 'rectification-withdrawn' }
  /** Everything is 不适用: there is no composite, and head office ranks nothing. */
  | { readonly code: 'nothing-applies' }
  | {
      readonly code: 'gap-undecided';
      readonly composite: number;
      readonly lower: string;
      readonly higher: string;
    }
  | { readonly code: 'sheets-foreign'; readonly names: readonly string[] }
) & { readonly at?: Place };

/** Parts of the workbook in the order in which a person works through them. */
export const FINDING_PARTS = [
  'structure',
  'facts',
  'entries',
  'roster',
  'rectification',
  'tables',
  'closing',
] as const;
export type FindingPart = (typeof FINDING_PARTS)[number];

/** A problem before it has been placed; a `note` is worth knowing but keeps nothing from being sent. */
export interface Remark {
  readonly severity: 'block' | 'note';
  readonly issue: Issue | SendIssue;
}

/** A problem and where in the workbook it is. */
export interface Finding extends Remark {
  readonly part: FindingPart;
  /** The tab; '' when it is on none. */
  readonly sheet: string;
  /** A1 reference; '' when it is not in one cell. */
  readonly address: string;
  /** The same cell in numbers; null when it is not in one. */
  readonly cell: CellRef | null;
}

/** A problem that keeps the workbook from being sent. */
export const block = (issue: Issue | SendIssue): Remark => ({ severity: 'block', issue });

/** A hint that does not. */
export const note = (issue: Issue | SendIssue): Remark => ({ severity: 'note', issue });
