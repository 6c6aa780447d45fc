import type { Issue } from '../../domain/issue';
import { enteredIssues } from '../../workbook/kit/read-entered';
import type { WorkbookReading } from '../../workbook/reading/read-workbook';
import { reportedCells } from '../input-issues';
import { block, type Remark } from './finding';

/** What is wrong on the tables of the programme that the workbook has. */
export function enteredProblems({ entered, tableIssues, inspection }: WorkbookReading): readonly Issue[] {
  const isReported = reportedCells(tableIssues);
  const own = entered.flatMap((reading) => enteredIssues(reading, inspection, isReported));
  return [...tableIssues, ...own];
}

/** The same, standing in the way of sending. */
export const enteredRemarks = (reading: WorkbookReading): readonly Remark[] =>
  enteredProblems(reading).map(block);
