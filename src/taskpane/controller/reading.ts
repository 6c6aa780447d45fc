import type { Inspected } from '../../usecases/live/inspect';
import type { GridWorkbook } from '../../workbook/grid';

/** The open workbook as it was read last: what features work out what they show from. */
export interface Reading {
  readonly found: GridWorkbook;
  readonly inspected: Inspected;
  /** Whether all of it was read anew, for a command; otherwise only what people had changed. */
  readonly whole: boolean;
}
