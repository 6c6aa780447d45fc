/**
 * 完整性核对 of real files: no false alarm.
 *
 * U1 random workbooks, untouched, give no alteration; written by us and read back by our reader.
 * U2 the same after LibreOffice has opened, calculated and saved them.
 * U3 widths, heights and zoom that a user changed are no alteration.
 * U4 a weight changed in a file by openpyxl is named with its cell.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { defaultRubric } from '../../src/domain/default-rubric';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import type { Alteration } from '../../src/workbook/integrity/alteration';
import { compareWorkbook } from '../../src/workbook/integrity/compare-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { buildCase } from '../support/cases';
import { filledInspection } from '../support/filled-workbook';
import { convert } from '../support/libreoffice';
import { PYTHON } from '../support/programs';
import { newFolder } from '../support/run-cli';
import { patience, runs } from '../support/runs';

const modified = new Date(Date.UTC(2011, 10, 27));
const RANDOM = runs(50, 200);
const RESAVED = runs(6, 24);

function alterationsIn(bytes: Uint8Array, rubric = defaultRubric()): readonly Alteration[] {
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error(read.failure);
  const compared = compareWorkbook(read.workbook, [rubric]);
  if (!compared.ok) throw new Error(JSON.stringify(compared.issues));
  return compared.value.alterations;
}

const filled = (): Promise<Uint8Array> =>
  writeXlsx(planWorkbook(defaultRubric(), filledInspection()), { modified });

test(
  'U1, U2: random workbooks, as written and as LibreOffice saves them',
  async () => {
    const folder = newFolder();
    const out = newFolder();
    const rubrics = [];
    for (let seed = 0; seed < RANDOM; seed++) {
      const { rubric, inspection } = buildCase(seed, seed % 20 === 0 ? 'full' : 'small');
      const bytes = await writeXlsx(planWorkbook(rubric, inspection), { modified });
      expect([seed, alterationsIn(bytes, rubric)]).toEqual([seed, []]);
      if (seed >= RESAVED) continue;
      writeFileSync(join(folder, `${seed}.xlsx`), bytes);
      rubrics.push(rubric);
    }
    await convert(
      rubrics.map((_, seed) => join(folder, `${seed}.xlsx`)),
      'xlsx',
      out,
    );
    rubrics.forEach((rubric, seed) => {
      const bytes = new Uint8Array(readFileSync(join(out, `${seed}.xlsx`)));
      expect([seed, alterationsIn(bytes, rubric)]).toEqual([seed, []]);
    });
  },
  patience(900_000),
);

test('U3: widths, heights and zoom', async () => {
  const parts = unzipSync(await filled());
  let changed = 0;
  for (const [name, content] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    const xml = strFromU8(content)
      .replaceAll(/ width="[\d.]+"/g, ' width="33"')
      .replaceAll(/ ht="[\d.]+"/g, ' ht="41"')
      .replace('<sheetView ', '<sheetView zoomScale="70" ');
    if (xml !== strFromU8(content)) changed++;
    parts[name] = strToU8(xml);
  }
  expect(changed).toBeGreaterThan(5);
  expect(alterationsIn(zipSync(parts))).toEqual([]);
});

test('U4: a weight changed by another program', async () => {
  const file = join(newFolder(), 'a.xlsx');
  writeFileSync(file, await filled());
  const script =
    'import sys,openpyxl; b=openpyxl.load_workbook(sys.argv[1]); s=b["参数"]; c=[c for r in s.iter_rows() for c in r if c.value==0.25 or c.value==25][0]; c.value=c.value*2; b.save(sys.argv[1]); print(c.coordinate)';
  const cell = execFileSync(PYTHON, ['-c', script, file], { encoding: 'utf8' }).trim();
  const named = alterationsIn(new Uint8Array(readFileSync(file)));
  expect(named).toContainEqual(expect.objectContaining({ sheet: '参数', cell, kind: 'number' }));
});
