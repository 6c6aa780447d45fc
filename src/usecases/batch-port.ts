import type { Inspection } from '../domain/inspection';
import type { GridWorkbook } from '../workbook/grid';

/** Makes the bytes of workbooks of one rubric. */
export interface WorkbookMaker {
  /** How many workbooks are worth making at once, ≥ 1. */
  readonly lanes: number;
  /** With a discipline, by its id, the workbook of its inspector: the sheets of the others are hidden. */
  make(inspection: Inspection, discipline?: string): Promise<Uint8Array>;
}

/** What exists under a file's name: nothing, a workbook, or something else. */
export type FoundFile = GridWorkbook | 'nothing' | 'other';

/** Where finished workbooks go: a folder or a zip. Rejects with `HostFailure`. */
export interface FileSink {
  find(file: string): Promise<FoundFile>;
  put(file: string, bytes: Uint8Array): Promise<void>;
}
