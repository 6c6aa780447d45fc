import { SHEETS } from '../../workbook/names';
import type { WorkbookReading } from '../../workbook/reading/read-workbook';
import { isInputIssue } from '../input-issues';
import { block, type Remark } from './finding';

/** What was lost or changed so that entries cannot be read. */
export const structureRemarks = ({ issues }: WorkbookReading): readonly Remark[] =>
  issues.filter((issue) => !isInputIssue(issue)).map(block);

/** Cells that people type into and that cannot be understood, by the part of the workbook they are in. */
export function inputRemarks({ issues, tabs }: WorkbookReading): {
  readonly facts: readonly Remark[];
  readonly entries: readonly Remark[];
  readonly roster: readonly Remark[];
} {
  const remarks = { facts: [] as Remark[], entries: [] as Remark[], roster: [] as Remark[] };
  for (const issue of issues.filter(isInputIssue)) {
    const { checkpoint, sheet } = issue.at ?? {};
    const part =
      checkpoint !== undefined ? 'entries' : sheet === tabs.get(SHEETS.payouts) ? 'roster' : 'facts';
    remarks[part].push(block(issue));
  }
  return remarks;
}
