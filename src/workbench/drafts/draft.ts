/** What a list of drafts shows of one. Times in milliseconds since 1970. */
export interface DraftHead {
  readonly id: string;
  /** Name of the workbook without `.xlsx`. */
  readonly name: string;
  /** When something of it was last kept. */
  readonly changedAt: number;
}

/** What a cell of a draft holds, in the grid's own terms; a missing part is not there. */
export interface DraftContent {
  readonly v?: string | number | boolean | null;
  readonly f?: string | null;
  readonly t?: number | null;
  /** A text with line breaks or looks of its own. */
  readonly p?: unknown;
}

/** A cell as it was after a change; row and column count from 0. */
export interface DraftCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: DraftContent;
}

/** An entry that was being typed. */
export interface OpenEntry {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** All that is kept of a workbook: the file as of some moment, and what changed after it. */
export interface Draft {
  readonly head: DraftHead;
  readonly file: Uint8Array | null;
  /** In the order of the changes. */
  readonly cells: readonly DraftCell[];
  readonly entry: OpenEntry | null;
}

/** For how long drafts are kept. */
export const DRAFT_DAYS = 30;
