import { blankInspection } from '../../../src/domain/inspection';
import { parseRubric } from '../../../src/domain/parse-rubric';
import { blankFacts } from '../../../src/domain/site-facts';
import { writeXlsx } from '../../../src/hosts/xlsx/write';
import { planWorkbook } from '../../../src/workbook/workbook-plan';

/** A blank workbook of a rubric. */
export async function blankFile(document: unknown): Promise<Buffer> {
  const rubric = parseRubric(document);
  if (!rubric.ok) throw new Error(JSON.stringify(rubric.issues));
  const inspection = blankInspection(blankFacts('锦江花园', '2011Q4', 2011), 'undetermined');
  return Buffer.from(await writeXlsx(planWorkbook(rubric.value, inspection), { modified: new Date(0) }));
}
