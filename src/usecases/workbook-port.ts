import type { GridWorkbook } from '../workbook/grid';
import type { WorkbookPlan } from '../workbook/plan';

/** Why a host could not read or write; the wording is in src/messages. */
export type HostFailureCode =
  | 'file-missing'
  | 'file-unreadable'
  | 'file-empty'
  | 'file-not-a-zip'
  | 'file-truncated'
  | 'file-damaged'
  | 'file-encrypted'
  | 'file-old-xls'
  | 'file-xlsb'
  | 'file-not-a-workbook'
  | 'file-too-large'
  | 'file-unwritable';

/** Trouble with a host or file: a code for people, the cause for developers; caught once per use case. */
export class HostFailure extends Error {
  constructor(
    readonly code: HostFailureCode,
    /** What the user knows it by, e.g. the path. */
    readonly subject: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${subject}`, options);
    this.name = 'HostFailure';
  }
}

/** What the use cases ask of a host, be it a file or a running Excel. Both reject with `HostFailure`. */
export interface WorkbookPort {
  /** Everything the workbook holds. */
  read(): Promise<GridWorkbook>;
  /** Makes the workbook what the plan says; either as a whole or not at all. */
  write(plan: WorkbookPlan): Promise<void>;
}
