/**
 * What people write into 扣分 instead of a number, and texts beside an empty one.
 *
 * T1 `readEntry` and the 核对 column of the sheet say the same of every such text, in LibreOffice and Gnumeric.
 * T2 a text beside an empty 扣分 is 未检 to every count; a text beside 0 changes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRubric } from '../../src/domain/default-rubric';
import type { RawEntry } from '../../src/domain/entry';
import { checkpointIndex } from '../../src/domain/rubric';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { formulaDifferences } from '../support/formula-differences';
import { inspectionOf } from '../support/inspections';
import { convert, convertWithGnumeric } from '../support/libreoffice';
import { newFolder } from '../support/run-cli';
import { stripCachedResults } from '../support/strip-cached';

const TYPED = [
  ...[
    '√',
    '✓',
    '✔',
    '☑',
    '合格',
    '符合',
    ' √ ',
    '合 格',
    '　符合',
    '√√',
    '合格。',
    '✗',
    'x',
    'X',
    '×',
    '✕',
    '✘',
    '不合格',
    '不符合',
  ],
  ...[
    '／',
    '、',
    '不适用',
    ' /',
    '//',
    '/ /',
    '０',
    '１',
    '１．５',
    '1，5',
    '0。5',
    '.5',
    '．５',
    '1.0',
    '1.50',
    '01',
    '1.',
    '1,5',
  ],
  ...[
    '2',
    '99',
    '-1',
    '－1',
    '1-2',
    '1/2',
    '50%',
    '1e0',
    '$1',
    '1 1',
    '０.５',
    '半',
    '一',
    '|',
    '√|合格',
    '~',
    '*',
    '2011-1-1',
    '',
  ],
];

const rubric = defaultRubric();
const ids = [...checkpointIndex(rubric).keys()];
const given: Record<string, RawEntry> = {};
TYPED.forEach((deduction, i) => {
  given[ids[i] ?? ''] = { deduction: deduction === '' ? null : deduction, reason: '有人反映', method: null };
});
given[ids[100] ?? ''] = { deduction: 0, reason: '只是备注', method: null };
given[ids[101] ?? ''] = { deduction: null, reason: '   ', method: null };
const plan = planWorkbook(rubric, inspectionOf(given));

test('T1 T2: every program comes to the same words and counts', async () => {
  const folder = newFolder();
  const file = join(folder, 'typed.xlsx');
  writeFileSync(file, stripCachedResults(await writeXlsx(plan, { modified: new Date(0) })).bytes);
  const out = newFolder();
  await convert([file], 'xlsx', out);
  await convertWithGnumeric(file, join(out, 'gnumeric.xlsx'));
  for (const saved of ['typed.xlsx', 'gnumeric.xlsx']) {
    const read = readXlsx(new Uint8Array(readFileSync(join(out, saved))));
    if (!read.ok) throw new Error(read.failure);
    const { checked, wrong } = formulaDifferences(plan, read.workbook);
    expect(checked).toBeGreaterThan(2000);
    expect([saved, wrong]).toEqual([saved, []]);
  }
}, 300_000);
