/**
 * `dudao consolidate`.
 *
 * C1 sites are ranked with the composites that `dudao score` gives; every file is ranked or left out with its reason.
 * C2 damaged, foreign, incomplete and doubled files keep none of the others from being consolidated.
 * C3 an altered formula is found, and the site is ranked by its entries all the same.
 * C4 the workbook holds a row of 明细 for every checkpoint of every ranked site, with the texts of the rubric and what
 *    people entered; site names stay text.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { defaultRubric } from '../../src/domain/default-rubric';
import { blankInspection, type Inspection } from '../../src/domain/inspection';
import { checkpointIndex } from '../../src/domain/rubric';
import { blankFacts } from '../../src/domain/site-facts';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection } from '../support/filled-workbook';
import { PYTHON } from '../support/programs';
import { cli, newFolder } from '../support/run-cli';

const rubric = defaultRubric();
const folder = newFolder();
const out = join(newFolder(), '总部汇总.xlsx');
const inFolder = (name: string): string => join(folder, name);

async function put(name: string, inspection: Inspection): Promise<void> {
  const plan = planWorkbook(rubric, inspection);
  writeFileSync(inFolder(name), await writeXlsx(plan, { modified: new Date(Date.UTC(2011, 10, 27)) }));
}

/** The same file with a total's formula replaced by a figure. */
function alterTotal(from: string, to: string): void {
  const parts = unzipSync(readFileSync(inFolder(from)));
  const name = 'xl/worksheets/sheet3.xml';
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const changed = xml.replace(/<f>ROUND\(SUM\(H[^<]*<\/f>/, '');
  expect(changed).not.toBe(xml);
  parts[name] = strToU8(changed);
  writeFileSync(inFolder(to), zipSync(parts));
}

let report: {
  ranked: { rank: number; file: string; site: string; composite: number; integrity: string }[];
  excluded: { file: string; code: string; message: string }[];
  mostMissed: { checkpoint: string; sites: number; total: number }[];
};

beforeAll(async () => {
  await put('甲.xlsx', filledInspection(rubric, '=1+1'));
  const better = filledInspection(rubric, '乙');
  const entries = new Map([...better.entries].slice(0, 300));
  for (const id of checkpointIndex(rubric).keys())
    if (!entries.has(id)) entries.set(id, { deduction: 0, reason: null, method: null });
  await put('乙.xlsx', { ...better, entries });
  await put('丙-原.xlsx', filledInspection(rubric, '丙'));
  alterTotal('丙-原.xlsx', '丙.xlsx');
  rmSync(inFolder('丙-原.xlsx'));
  copyFileSync(inFolder('乙.xlsx'), inFolder('乙 （1）.xlsx'));
  await put('空白.xlsx', blankInspection(blankFacts('丁', '2011Q4', 2011), 'undetermined'));
  writeFileSync(inFolder('零.xlsx'), '');
  writeFileSync(inFolder('网页.xlsx'), '<html></html>');
  writeFileSync(inFolder('残.xlsx'), readFileSync(inFolder('甲.xlsx')).subarray(0, 5000));
  writeFileSync(inFolder('说明.txt'), '不是工作簿');
  const result = await cli('consolidate', folder, '--out', out, '--json');
  expect(result.code).toBe(0);
  report = JSON.parse(result.out);
}, 300_000);

test('C1: ranked with the scores of the files', async () => {
  expect(report.ranked.map(({ site }) => site)).toEqual(['乙', '=1+1', '丙']);
  expect(report.ranked.map(({ rank }) => rank)).toEqual([1, 2, 2]);
  for (const { file, composite } of report.ranked)
    expect(JSON.parse((await cli('score', file, '--json')).out).composite).toBe(composite);
  expect(report.mostMissed.length).toBeGreaterThan(20);
});

test('C2: everything else is left out with one reason', () => {
  const codes = Object.fromEntries(report.excluded.map(({ file, code }) => [file.split('/').at(-1), code]));
  expect(codes).toEqual({
    [report.ranked.some(({ file }) => file.endsWith('乙.xlsx')) ? '乙 （1）.xlsx' : '乙.xlsx']: 'duplicate',
    '空白.xlsx': 'incomplete',
    '零.xlsx': 'unreadable',
    '网页.xlsx': 'unreadable',
    '残.xlsx': 'unreadable',
    '说明.txt': 'unreadable',
  });
  for (const { message } of report.excluded) expect(message).toMatch(/[一-龥].*。$/);
});

test('C3: altered', () => {
  expect(report.ranked.map(({ integrity }) => integrity)).toEqual(['ok', 'ok', 'altered']);
});

test('C3: what was altered is put into words', async () => {
  const { out: printed } = await cli('consolidate', folder, '--out', join(newFolder(), '总部汇总.xlsx'));
  const lines = printed.split('\n');
  const at = lines.indexOf('有改动 1 份：');
  expect(lines[at + 1]).toMatch(/丙\.xlsx（1 处）$/);
  expect(lines[at + 2]).toMatch(/^ {4}「客户服务」H\d+（.*公式“=ROUND\(SUM\(H.*被固定内容“.*”代替。$/);
  expect(printed.match(/有改动/g)).toHaveLength(2); // in the ranking and here
});

test('C4: the workbook', () => {
  const script =
    'import sys,json,openpyxl; b=openpyxl.load_workbook(sys.argv[1]); s=b["明细"]; print(json.dumps([b.sheetnames, s.max_row, {t.name:t.ref for t in s.tables.values()}, sorted({(r[0].value, r[0].data_type) for r in s.iter_rows(min_row=2)}), [[c.value for c in r] for r in s.iter_rows(min_row=2)]], default=str))';
  const [sheets, rows, tables, sites, values] = JSON.parse(
    execFileSync(PYTHON, ['-c', script, out], { encoding: 'utf8' }),
  );
  const count = 3 * checkpointIndex(rubric).size;
  expect(sheets).toEqual(['排名', '对比', '常见问题', '整改', '明细', '改动', '未纳入']);
  expect(rows).toBe(count + 1);
  expect(tables).toEqual({ Details: `A1:M${count + 1}` });
  expect(sites).toEqual([
    ['=1+1', 's'],
    ['丙', 's'],
    ['乙', 's'],
  ]);
  const { entries } = filledInspection(rubric, '=1+1');
  const expected = [...checkpointIndex(rubric).values()].map(({ discipline, item, checkpoint }) => {
    const { deduction = 0, reason } = entries.get(checkpoint.id) ?? {};
    const missing = typeof deduction === 'number' && deduction > 0;
    return {
      row: [discipline.name, checkpoint.id, item.category, checkpoint.text, item.fullMark / 10],
      entered: missing ? [deduction, '缺项', reason] : [deduction === '/' ? null : 0],
    };
  });
  const own = values.filter(([site]: string[]) => site === '=1+1');
  expect(own.map((row: unknown[]) => row.slice(4, 9))).toEqual(expected.map(({ row }) => row));
  expect(
    own.map((row: unknown[], i: number) => row.slice(9, 9 + (expected[i]?.entered.length ?? 0))),
  ).toEqual(expected.map(({ entered }) => entered));
  expect(expected.filter(({ entered }) => entered.length > 1).length).toBeGreaterThan(20);
});
