/**
 * The product without Excel, from an empty workbook to the saved file.
 *
 * E1 the grid refuses an invalid deduction with the rule's own words; what is pasted past it is named by 核对.
 * E2 the pane's composite, grade and payouts are those that the command line finds in the saved file.
 * E3 LibreOffice recalculates the same figures from the saved file.
 * E4 the page complains about nothing on the way, and nothing leaves the machine.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { textAt, valueAt } from '../../src/workbook/grid';
import { launchBrowser } from '../support/browser';
import { buildDist } from '../support/build-dist';
import { convert } from '../support/libreoffice';
import { openWorkbench } from '../support/open-workbench';
import { cli, newFolder } from '../support/run-cli';
import { stripCachedResults } from '../support/strip-cached';
import { type JourneyResult, runJourney } from './journey';

let result: JourneyResult;
let complaints: readonly string[];
let elsewhere: readonly string[];
let folder: string;
const steps: string[] = [];

beforeAll(async () => {
  const browser = await launchBrowser();
  const bench = await openWorkbench(browser, buildDist());
  const pictures = process.env.DUDAO_PICTURES;
  const picture = async (name: string): Promise<void> => {
    steps.push(name);
    if (pictures) await bench.page.screenshot({ path: join(pictures, `工作台-${name}.png`) });
  };
  result = await runJourney(bench, picture).catch(async (error) => {
    await picture('失败');
    throw error;
  });
  ({ complaints, elsewhere } = bench);
  await browser.close();
  folder = newFolder();
  writeFileSync(join(folder, 'saved.xlsx'), result.bytes);
}, 900_000);

test('E1: refused with the words of the rule, found when pasted', () => {
  expect(result.refusal).toContain('这里只能填 0、0.5–2 之间最多一位小数的数，或 /（不适用）。');
  expect(result.problemsAfterPaste).toContain('客户服务 第6行');
  expect(result.problemsAfterPaste).toContain('9 超出允许范围 0.5–2。');
});

test('E2: the command line finds the same', async () => {
  const { code, out } = await cli('score', join(folder, 'saved.xlsx'), '--json');
  const report = JSON.parse(out);
  expect(code).toBe(0);
  expect(report).toMatchObject({ status: 'complete', site: '锦江花园', issues: [] });
  expect(report.composite.toFixed(2)).toBe(result.composite);
  expect(report.grade).toBe(result.grade);
  expect(report.payouts).toEqual([{ name: '张三', role: '项目经理', amount: 1000 }]);
  expect(result.payouts).toContain('+1,000');
  expect(report.disciplines).toHaveLength(5);
  for (const { name, score } of report.disciplines)
    expect(result.payouts.replace(/\s+/g, ' ')).toMatch(new RegExp(`${name} \\d+% ${score.toFixed(2)} `));
  expect(result.composite).toBe('99.50');
});

test('E3: LibreOffice recalculates the same', async () => {
  const { bytes, stripped } = stripCachedResults(result.bytes);
  expect(stripped).toBeGreaterThan(100);
  writeFileSync(join(folder, 'stripped.xlsx'), bytes);
  const out = newFolder();
  await convert([join(folder, 'stripped.xlsx')], 'xlsx', out);
  const reading = readXlsx(new Uint8Array(readFileSync(join(out, 'stripped.xlsx'))));
  if (!reading.ok) throw new Error('not read');
  const summary = reading.workbook.sheets.find(({ name }) => name === '汇总');
  if (!summary) throw new Error('no 汇总');
  expect(Number(valueAt(summary, 7, 1)).toFixed(2)).toBe(result.composite);
  expect(textAt(summary, 7, 3)).toBe(result.grade);
  const payouts = reading.workbook.sheets.find(({ name }) => name === '奖惩明细');
  expect(payouts && [textAt(payouts, 5, 2), valueAt(payouts, 5, 5)]).toEqual(['张三', 1000]);
  const report = JSON.parse((await cli('score', join(folder, 'saved.xlsx'), '--json')).out);
  const rows = [11, 12, 13, 14, 15].map((row) => [textAt(summary, row, 1), valueAt(summary, row, 3)]);
  expect(rows).toEqual(
    report.disciplines.map(({ name, score }: { name: string; score: number }) => [name, score]),
  );
});

test('E4: no complaints', () => {
  expect(steps).toHaveLength(7);
  expect(complaints).toEqual([]);
  expect(elsewhere).toEqual([]);
});
