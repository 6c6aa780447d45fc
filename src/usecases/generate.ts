import type { IsoDay } from '../domain/calendar';
import { blankInspection } from '../domain/inspection';
import { type Checked, failed, passed } from '../domain/issue';
import type { Rubric } from '../domain/rubric';
import { checkFacts, type SiteFacts } from '../domain/site-facts';
import { NO_RECORDS } from '../workbook/records';
import { withProgramme } from '../workbook/sheets/programme/with-programme';
import { planWorkbook } from '../workbook/workbook-plan';
import type { WorkbookPort } from './workbook-port';

/** Writes the blank workbook of a site; nothing is written when a fact is wrong. */
export async function generate(
  rubric: Rubric,
  facts: SiteFacts,
  port: Pick<WorkbookPort, 'write'>,
  /** What day it is, where the workbook is to have the programme. */
  programmeOn: IsoDay | null = null,
): Promise<Checked<void>> {
  const issues = checkFacts(facts);
  if (issues.length > 0) return failed(issues);
  const inspection = withProgramme(blankInspection(facts, rubric.scheme.gapPolicy), programmeOn);
  await port.write(planWorkbook(rubric, inspection, { records: NO_RECORDS }));
  return passed(undefined);
}
