import type { ProblemView } from '../../../components/problem-view';

/** The tab 发送 after a check. */
export interface SendView {
  /** 可发送: nothing stands in the way. */
  readonly ready: boolean;
  /** Whether people changed something after the check: then it has to be run again before it says 可发送. */
  readonly outdated: boolean;
  /** How many of the problems stand in the way; the rest are notes. */
  readonly pending: number;
  /** What stands in the way, then alterations, then notes. */
  readonly problems: readonly ProblemView[];
  readonly fileName: string;
  /** Null while the workbook is not to be sent. */
  readonly mail: { readonly subject: string; readonly body: string } | null;
}
