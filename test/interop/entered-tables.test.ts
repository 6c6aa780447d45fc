/**
 * Tables that people fill in, in other programs: 核对 of the sample's random rows, right and wrong, comes out in LibreOffice as it
 * is planned, and the file reads back as what was entered.
 */
jest.mock('../../src/workbook/sheets/entered-tables', () => ({
  ENTERED_TABLES: [jest.requireActual('../support/sample-table').SAMPLE],
}));

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Inspection } from '../../src/domain/inspection';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { buildCase } from '../support/cases';
import { formulaDifferences } from '../support/formula-differences';
import { convert, inTemporaryFolder } from '../support/libreoffice';
import { Random } from '../support/random';
import { SAMPLE, sampleRows } from '../support/sample-table';
import { stripCachedResults } from '../support/strip-cached';

const ROWS = 150;

test('核对 of random rows', async () => {
  const { rubric, inspection } = buildCase(3, 'small');
  const rows = sampleRows(new Random(17), ROWS);
  const people = ['张三', '李四', 'LI', '7', '王 五'];
  const roster = people.map((name) => ({ name, role: '项目经理', discipline: null }));
  const holding: Inspection = { ...inspection, roster, tables: new Map([[SAMPLE.kind, rows]]) };
  const plan = planWorkbook(rubric, holding);
  const said = new Set(
    plan.sheets.find(({ name }) => name === SAMPLE.name)?.cells.map((line) => line[12]?.value) ?? [],
  );
  expect(said.size).toBeGreaterThan(10);
  await inTemporaryFolder(async (folder) => {
    const file = join(folder, '专项.xlsx');
    writeFileSync(file, stripCachedResults(await writeXlsx(plan, { modified: new Date(0) })).bytes);
    const out = join(folder, 'out');
    await convert([file], 'xlsx', out);
    const result = readXlsx(readFileSync(join(out, '专项.xlsx')));
    if (!result.ok) throw new Error(result.failure);
    expect(formulaDifferences(plan, result.workbook).wrong).toEqual([]);
    const reading = readWorkbook(result.workbook);
    if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
    expect(planWorkbook(rubric, reading.value.inspection).sheets.map(({ name }) => name)).toContain(
      SAMPLE.name,
    );
    expect(reading.value.inspection.tables?.get(SAMPLE.kind)?.map(({ key }) => key)).toEqual(
      rows.map(({ key }) => key).slice(0, reading.value.inspection.tables?.get(SAMPLE.kind)?.length),
    );
  });
}, 300_000);
