import type { Rubric } from '../../src/domain/rubric';
import type { GridWorkbook } from '../../src/workbook/grid';
import type { Alteration } from '../../src/workbook/integrity/alteration';
import { compareWorkbook } from '../../src/workbook/integrity/compare-workbook';
import { readWorkbook, type WorkbookReading } from '../../src/workbook/reading/read-workbook';

/** A workbook as it is read; throws where it is none of ours. */
export function readGrid(found: GridWorkbook): WorkbookReading {
  const result = readWorkbook(found);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** What 完整性核对 finds in a workbook of a rubric. */
export function alterationsIn(found: GridWorkbook, rubric: Rubric): readonly Alteration[] {
  const result = compareWorkbook(found, [rubric]);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value.alterations;
}
