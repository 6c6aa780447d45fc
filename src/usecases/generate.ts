import { blankInspection } from '../domain/inspection';
import { type Checked, failed, passed } from '../domain/issue';
import type { Rubric } from '../domain/rubric';
import { checkFacts, type SiteFacts } from '../domain/site-facts';
import { NO_RECORDS } from '../workbook/records';
import { planWorkbook } from '../workbook/workbook-plan';
import type { WorkbookPort } from './workbook-port';

/** Writes the blank workbook of a site; nothing is written when a fact is wrong. */
export async function generate(
  rubric: Rubric,
  facts: SiteFacts,
  port: Pick<WorkbookPort, 'write'>,
): Promise<Checked<void>> {
  const issues = checkFacts(facts);
  if (issues.length > 0) return failed(issues);
  await port.write(
    planWorkbook(rubric, blankInspection(facts, rubric.scheme.gapPolicy), { records: NO_RECORDS }),
  );
  return passed(undefined);
}
