import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRubric } from '../src/domain/default-rubric';
import { checkpointIndex } from '../src/domain/rubric';
import { writeXlsx } from '../src/hosts/xlsx/write';
import { deflateNative } from '../src/hosts/xlsx/zip/native';
import { planWorkbook } from '../src/workbook/workbook-plan';
import { filledInspection } from '../test/support/filled-workbook';

const MODIFIED = new Date(Date.UTC(2011, 10, 27));

/** Writes so many complete workbooks of different sites into a folder, each with other deductions. */
export async function writeSiteFiles(folder: string, count: number, from = 0): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const rubric = defaultRubric();
  const checkpoints = [...checkpointIndex(rubric).values()];
  for (let i = from; i < from + count; i++) {
    const inspection = filledInspection(rubric, `项目 ${i + 1}`);
    const entries = new Map(inspection.entries);
    checkpoints.forEach(({ checkpoint: { id }, item }, j) => {
      if ((i * 7 + j * 13) % 37 !== 0) return;
      entries.set(id, { deduction: item.range.max / 10, reason: `检查发现问题 ${j % 9}`, method: null });
    });
    const bytes = await writeXlsx(planWorkbook(rubric, { ...inspection, entries }), {
      modified: MODIFIED,
      deflate: deflateNative,
    });
    writeFileSync(join(folder, `${String(i + 1).padStart(5, '0')}.xlsx`), bytes);
  }
}
