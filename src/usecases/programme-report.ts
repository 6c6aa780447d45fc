import type { IsoDay } from '../domain/calendar';
import { type Checked, type Issue, passed } from '../domain/issue';
import { readWorkbook, type WorkbookReading } from '../workbook/reading/read-workbook';
import { enteredProblems } from './check/entered';
import { isInputIssue } from './input-issues';
import { type ProgrammeState, programmeState } from './programme';
import type { WorkbookPort } from './workbook-port';

/** How the programme of one workbook stands. */
export interface ProgrammeReport {
  readonly site: string;
  readonly period: string;
  /** Null where the workbook has no programme. */
  readonly state: ProgrammeState | null;
  /** What was lost of its tables, and cells of them that cannot be understood. */
  readonly issues: readonly Issue[];
}

/**
 * Reads how the programme stands on a day; where none is given by 截止日期, else today, whatever day it was when the
 * workbook was calculated last.
 */
export async function programmeReport(
  port: Pick<WorkbookPort, 'read'>,
  on: IsoDay | null,
  today: IsoDay,
): Promise<Checked<ProgrammeReport>> {
  const result = readWorkbook(await port.read());
  if (!result.ok) return result;
  const { facts, asOf } = result.value.inspection;
  return passed({
    site: facts.site,
    period: facts.period,
    state: programmeState(result.value, on ?? asOf?.chosen ?? today),
    issues: notUnderstood(result.value),
  });
}

/** What was lost of the tables of a programme, and cells of them that cannot be understood; a cell that is still empty is neither. */
const notUnderstood = (reading: WorkbookReading): readonly Issue[] =>
  enteredProblems(reading).filter((issue) => reading.tableIssues.includes(issue) || isInputIssue(issue));
