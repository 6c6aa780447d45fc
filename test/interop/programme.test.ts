/**
 * The programme in other programs: every formula of its sheets comes out in LibreOffice as it is planned.
 *
 * P1 tables of random rows, right and wrong, by a chosen day.
 * P2 the programme of the 方案 as it begins, by whatever day it is.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDay } from '../../src/domain/calendar';
import type { Inspection } from '../../src/domain/inspection';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import type { GridWorkbook } from '../../src/workbook/grid';
import { TIMELINE } from '../../src/workbook/sheets/programme/timeline-sheet';
import { withProgramme } from '../../src/workbook/sheets/programme/with-programme';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { buildCase } from '../support/cases';
import { formulaDifferences } from '../support/formula-differences';
import { convert, inTemporaryFolder } from '../support/libreoffice';
import { randomProgramme } from '../support/programme';
import { Random } from '../support/random';
import { alterationsIn } from '../support/read-grid';
import { stripCachedResults } from '../support/strip-cached';

const { rubric, inspection } = buildCase(3, 'small');

/** The workbook of an inspection, calculated by LibreOffice. */
async function calculated(holding: Inspection): Promise<GridWorkbook> {
  const bytes = await writeXlsx(planWorkbook(rubric, holding), { modified: new Date(0) });
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, '专项.xlsx');
    writeFileSync(file, stripCachedResults(bytes).bytes);
    const out = join(folder, 'out');
    await convert([file], 'xlsx', out);
    const result = readXlsx(readFileSync(join(out, '专项.xlsx')));
    if (!result.ok) throw new Error(result.failure);
    return result.workbook;
  });
}

const alterations = (found: GridWorkbook) => alterationsIn(found, rubric);

const SEEDS = [1, 2, 3, 4];
const ROWS = 40;

test.each(SEEDS)(
  'P1: random tables %i',
  async (seed) => {
    const holding = randomProgramme(inspection, new Random(seed), ROWS, seed > 3 ? 'wild' : 'usual');
    const plan = planWorkbook(rubric, holding);
    const found = await calculated(holding);
    expect(formulaDifferences(plan, found).wrong).toEqual([]);
  },
  300_000,
);

test('P1: what is tried', () => {
  const shown = new Set<unknown>();
  for (const seed of SEEDS)
    for (const { name, cells } of planWorkbook(rubric, randomProgramme(inspection, new Random(seed), ROWS))
      .sheets)
      if (name === TIMELINE.name) for (const line of cells) for (const cell of line) shown.add(cell?.value);
  for (const word of ['逾期1天', '今天到期', '1天内到期', '已完成', '逾期完成', '━', '●', '！', '✓'])
    expect(shown).toContain(word);
});

test('P2: as it begins, today', async () => {
  const holding = withProgramme(inspection, localDay(new Date()));
  const found = await calculated(holding);
  const today = withProgramme(inspection, localDay(new Date())); // the day may have changed meanwhile
  const wrong = [holding, today].map((one) => formulaDifferences(planWorkbook(rubric, one), found).wrong);
  expect(wrong).toContainEqual([]);
  expect(alterations(found)).toEqual([]);
}, 300_000);
