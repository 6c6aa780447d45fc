/**
 * What was handed out survives other programs (ADR 22).
 *
 * E1 LibreOffice and openpyxl, one after the other, keep every cell of it, whatever the texts: a long roster in several cells
 *    and names that look like formulas too; nothing is altered, and nothing differs.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRubric } from '../../src/domain/default-rubric';
import { handoutOf, readHandout } from '../../src/domain/handout';
import { FilePort } from '../../src/hosts/xlsx/file-port';
import { PlainMaker } from '../../src/hosts/xlsx/workbook-maker';
import { examine } from '../../src/usecases/consolidate/examine';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { filledInspection } from '../support/filled-workbook';
import { person } from '../support/inspections';
import { convert } from '../support/libreoffice';
import { PYTHON } from '../support/programs';
import { newFolder } from '../support/run-cli';

const rubric = defaultRubric();
const SAVE = 'import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])';

test('E1: saved by LibreOffice, then by openpyxl', async () => {
  const odd = ['=1+1', '+86', '-张', '@李', "'王", '赵\u00a0六', '𠮷田', '"<&>"'];
  const names = [...odd, ...Array.from({ length: 1500 }, (_, i) => `欧阳建国${i}`)];
  const inspection = {
    ...filledInspection(rubric),
    roster: names.map((name) => person(name, '班长(领班)')),
  };
  const folder = newFolder();
  const made = join(folder, '甲.xlsx');
  writeFileSync(made, await new PlainMaker(rubric, new Date(Date.UTC(2011, 10, 27))).make(inspection));
  const converted = newFolder();
  await convert([made], 'xlsx', converted);
  const again = join(folder, '乙.xlsx');
  execFileSync(PYTHON, ['-c', SAVE, join(converted, '甲.xlsx'), again]);
  for (const path of [made, join(converted, '甲.xlsx'), again]) {
    const found = await new FilePort(path, new Date(0)).read();
    const reading = readWorkbook(found);
    if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
    expect(reading.value.handedOut.length).toBeGreaterThan(1);
    expect(readHandout(reading.value.handedOut)).toEqual(handoutOf(inspection));
    const examined = examine(path, found, [rubric], null);
    expect(examined).toMatchObject({ kind: 'site', result: { sinceHandout: [], alterations: 0 } });
  }
}, 180_000);
