import { DONE_TEXT, LINE_TEXT } from '../../messages/command-text';
import type { RepairResult } from '../../usecases/workbook-port';
import type { CommandOutcome } from './command-runner';

/** What is said when all went well. */
export const done = (title: string, lines: readonly string[] = []): CommandOutcome => ({
  tone: 'success',
  title,
  lines,
});

/** What is said where the workbook is none of ours. */
export const NOTHING_HERE: CommandOutcome = {
  tone: 'warning',
  title: DONE_TEXT.failed,
  lines: [LINE_TEXT.foreign],
};

/** What is said of an earlier run that was broken off; null where there was none. */
export function repairedText(repaired: RepairResult): CommandOutcome {
  if (repaired === 'nothing') return null;
  return repaired === 'done'
    ? { tone: 'info', title: DONE_TEXT.repaired, lines: [] }
    : { tone: 'warning', title: DONE_TEXT.keptOld, lines: [LINE_TEXT.keptOld] };
}
