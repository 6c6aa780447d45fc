import type { Field } from './field';

/** What can be wrong with a row that people fill in on a table; fields by their captions. */
export type EnteredIssue =
  /** Empty in so many rows, the place is the first. */
  | { readonly code: 'cell-required'; readonly field: Field; readonly count: number }
  /** `meant`: who is on the list and is written almost so. */
  | {
      readonly code: 'person-unknown';
      readonly field: Field;
      readonly value: string;
      readonly meant?: string;
    }
  | { readonly code: 'number-invalid'; readonly field: Field; readonly value: string }
  | {
      readonly code: 'number-outside';
      readonly field: Field;
      readonly value: string;
      readonly min: number;
      readonly max: number;
    }
  /** A sheet that shows each row of lists has no line for so many of them. */
  | { readonly code: 'lines-missing'; readonly count: number }
  /** A copy of a sheet that a workbook has once; it is not read. */
  | { readonly code: 'sheet-copied'; readonly of: string }
  /** What `field` says does not follow from `from` being filled in. */
  | { readonly code: 'choice-behind'; readonly field: Field; readonly from: Field; readonly meant: string }
  /** Another row says the same in all of these. */
  | { readonly code: 'row-duplicate'; readonly fields: readonly Field[] }
  | { readonly code: 'days-reversed'; readonly earlier: Field; readonly later: Field };
