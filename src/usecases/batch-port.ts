import type { Inspection } from '../domain/inspection';
import type { GridWorkbook } from '../workbook/grid';

/** Makes the bytes of workbooks of one rubric. */
export interface WorkbookMaker {
  /** How many workbooks are worth making at once, ≥ 1. */
  readonly lanes: number;
  make(inspection: Inspection): Promise<Uint8Array>;
}

/** What exists under a file's name: nothing, a workbook, or something else. */
export type FoundFile = GridWorkbook | 'nothing' | 'other';

/** Where finished workbooks go: a folder or a zip. Rejects with `HostFailure`. */
export interface FileSink {
  find(file: string): Promise<FoundFile>;
  put(file: string, bytes: Uint8Array): Promise<void>;
}
