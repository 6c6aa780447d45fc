import type { LivePort } from '../../usecases/workbook-port';
import type { BuiltInRubric } from './built-in-rubric';

/** What the pane works with. */
export interface PaneEnvironment {
  readonly port: LivePort;
  /** The rubric that new workbooks are made from. */
  readonly rubric: BuiltInRubric;
  readonly version: string;
  /** Platform and version of Excel, for reports. */
  readonly host: string;
  readonly now: () => Date;
  /** Whether the pane can save files; so it is when missing. */
  readonly saves?: boolean;
  /** The open workbook as a file; missing where there is no way to it. */
  readonly copyOfWorkbook?: () => Promise<Blob>;
  /** Opens a file beside the open workbook; false where that failed. Missing where files can only be saved. */
  readonly openFile?: (file: Blob) => Promise<boolean>;
  /** How long the workbook must be quiet before it is read again, in milliseconds; what suits Excel when missing. */
  readonly quietMs?: number;
}
