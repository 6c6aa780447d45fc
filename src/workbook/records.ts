/**
 * What a workbook remembers of itself beside what people enter. It follows from no inspection, so whoever writes a plan of a
 * workbook that exists hands it on.
 */
export interface WorkbookRecords {
  /** The record of our writes so far, '' where there is none; ports add their write to it, see saves-row.ts. */
  readonly saves: string;
  /** What 发放 handed out, as the cells hold it; empty where nothing was. See domain/handout.ts. */
  readonly handedOut: readonly string[];
}

/** Those of a new workbook. */
export const NO_RECORDS: WorkbookRecords = { saves: '', handedOut: [] };

/** Those of a workbook that was read; null: a new one. */
export const recordsOf = (
  reading: {
    readonly saves: { readonly record: string } | null;
    readonly handedOut: readonly string[];
  } | null,
): WorkbookRecords =>
  reading ? { saves: reading.saves?.record ?? '', handedOut: reading.handedOut } : NO_RECORDS;
