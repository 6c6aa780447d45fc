/**
 * 录入 in the workbench, by mouse alone.
 *
 * E1 two colleagues' files are merged into the open workbook: what nobody contradicts comes by itself, what they contradict each
 *    other in is chosen, one by one or for a whole discipline; then everything is in the sheets and in the saved file.
 * E2 another site's file, a damaged and a foreign one: a sentence, and nothing has changed; a file that was altered only when
 *    somebody says so.
 * E5 the merge is taken back: what was typed over it since stays.
 * E3 现场表 is a file of its own, of the disciplines that were chosen; the workbook has no sheet more.
 * E4 nothing is complained about, and nothing leaves the machine.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { defaultRubric } from '../../src/domain/default-rubric';
import type { RawEntry } from '../../src/domain/entry';
import { blankInspection, type Inspection } from '../../src/domain/inspection';
import { blankFacts } from '../../src/domain/site-facts';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { launchBrowser } from '../support/browser';
import { buildDist } from '../support/build-dist';
import { chooseFile } from '../support/choose-file';
import { entry } from '../support/inspections';
import { type OpenWorkbench, openWorkbench } from '../support/open-workbench';
import { newFolder } from '../support/run-cli';

const rubric = defaultRubric();
const folder = newFolder();
const modified = new Date(Date.UTC(2011, 10, 27));
const blank = blankInspection(
  { ...blankFacts('锦江花园', '2011Q4', 2011), inspectedOn: '2011-11-27' },
  'undetermined',
);

async function file(
  name: string,
  entries: Readonly<Record<string, RawEntry>>,
  site = '锦江花园',
): Promise<string> {
  const path = join(folder, name);
  const inspection: Inspection = {
    ...blank,
    facts: { ...blank.facts, site },
    entries: new Map(Object.entries(entries)),
  };
  writeFileSync(path, await writeXlsx(planWorkbook(rubric, inspection), { modified }));
  return path;
}

let browser: Browser;
let bench: OpenWorkbench;
let page: Page;
beforeAll(async () => {
  const mine = await file('我的.xlsx', {
    'CS-01.1': entry(1.5, '制度没有上墙'),
    'CL-01.1': entry(0.5, '死角积灰'),
    'CL-01.2': entry(0.5, '垃圾桶未盖'),
    'GR-01.1': entry(0, null),
  });
  browser = await launchBrowser();
  bench = await openWorkbench(browser, buildDist());
  ({ page } = bench);
  await page.setViewportSize({ width: 1366, height: 768 });
  await chooseFile(page, mine);
  await bench.pane.locator('#tab-entry').click();
  await bench.pane.getByRole('button', { name: '选择要合并的文件' }).waitFor();
}, 600_000);
afterAll(() => browser?.close());

const picture = async (name: string): Promise<void> => {
  const pictures = process.env.DUDAO_PICTURES;
  if (pictures) await page.screenshot({ path: join(pictures, `录入-${name}.png`) });
};
const choose = (...paths: readonly string[]): Promise<void> =>
  bench.pane.locator('input[type=file][accept=".xlsx"][multiple]').setInputFiles([...paths]);
const button = (name: string | RegExp) => bench.pane.getByRole('button', { name }).first();
const value = (sheet: string, address: string): Promise<unknown> =>
  page.evaluate(([s = '', a = '']) => window.dudaoWorkbench.value(s, a), [sheet, address]);

test('E2: files that cannot be merged', async () => {
  const other = await file('丁香苑.xlsx', { 'CS-01.1': entry(1) }, '丁香苑');
  await choose(other);
  await bench.pane.getByText('“丁香苑.xlsx”是“丁香苑”的，第一份是“锦江花园”的，不能合并。').waitFor();
  await picture('不能合并');
  const damaged = join(folder, '坏的.xlsx');
  writeFileSync(damaged, readFileSync(other).subarray(0, 5000));
  await choose(damaged);
  await bench.pane
    .getByText(/坏的\.xlsx/)
    .last()
    .waitFor();
  await bench.pane.getByText('这些文件不能合并，什么都没有改动：').waitFor();
  expect(await value('客户服务', 'G5')).toBe(1.5);
  await button('不合并了').click();
  await button('选择要合并的文件').waitFor();
}, 300_000);

test('E1: two files, conflicts, one workbook', async () => {
  const first = await file('张工.xlsx', {
    'CS-01.1': entry(1, '制度过期'),
    'CS-01.2': entry(0, null),
    'FM-01.1': entry('/', '没有这类设备'),
    'CL-01.1': entry(1, '死角积灰'),
  });
  const second = await file('李工.xlsx', {
    'CL-01.2': entry(1, '垃圾桶未盖'),
    'CL-01.3': entry(0, null),
    'CL-01.1': entry(0.5, '死角积灰'),
  });
  await choose(first, second);
  await bench.pane.getByText('填写不同的 3 处，还有 3 处要选定').waitFor();
  await picture('选定之前');
  await button('「保洁管理」都用 当前工作簿').click();
  await bench.pane.getByText('填写不同的 3 处，还有 1 处要选定').waitFor();
  await button(/CS-01\.1.*采用 张工\.xlsx/).click();
  await bench.pane.getByText('填写不同的 3 处，都已选定').waitFor();
  await picture('选定之后');
  await button('合并到当前工作簿').click();
  await bench.pane
    .page()
    .getByRole('alertdialog')
    .getByText('3 份合并为一份，当前工作簿会增加 3 条填写内容。')
    .waitFor();
  await bench.pane.page().getByRole('alertdialog').getByRole('button', { name: '合并' }).click();
  await bench.pane.getByText('已合并，现在共录入 7 条').first().waitFor();
  await picture('合并之后');
  expect(await value('客户服务', 'G5')).toBe(1);
  expect(await value('客户服务', 'G6')).toBe(0);
  expect(await value('保洁管理', 'G5')).toBe(0.5);
  expect(await value('保洁管理', 'G6')).toBe(0.5);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  const read = readXlsx(readFileSync(await download.path()));
  const reading = read.ok ? readWorkbook(read.workbook) : null;
  if (!reading?.ok) throw new Error('not saved');
  const { entries } = reading.value.inspection;
  const filled = [...entries]
    .filter(([, one]) => one.deduction !== null)
    .map(([id, one]) => [id, one.deduction]);
  expect(Object.fromEntries(filled)).toEqual({
    'CS-01.1': 1,
    'CS-01.2': 0,
    'FM-01.1': '/',
    'CL-01.1': 0.5,
    'CL-01.2': 0.5,
    'CL-01.3': 0,
    'GR-01.1': 0,
  });
}, 300_000);

test('E5: taken back', async () => {
  await bench.typeInto('保洁管理', 'G7', '1');
  await bench.pane.locator('#tab-entry').click();
  await button('退回刚才的合并').click();
  await bench.pane.getByText('合并已退回，3 处恢复为合并前的内容').first().waitFor();
  await bench.pane.getByText('1 处在合并后又改过，没有动。').first().waitFor();
  await picture('退回之后');
  const values = await Promise.all([
    value('客户服务', 'G5'),
    value('客户服务', 'G6'),
    value('设施设备维护', 'G5'),
    value('保洁管理', 'G5'),
    value('保洁管理', 'G7'),
  ]);
  expect(values.map((one) => one ?? '')).toEqual([1.5, '', '', 0.5, 1]);
}, 300_000);

test('E3: 现场表', async () => {
  const tabs = await page.evaluate(() => window.dudaoWorkbench.sheetNames());
  await bench.pane.getByRole('checkbox', { name: '绿化管理' }).uncheck();
  await bench.pane.getByRole('checkbox', { name: '印上已填的内容' }).check();
  const [download] = await Promise.all([page.waitForEvent('download'), button('下载现场表').click()]);
  expect(download.suggestedFilename()).toBe('现场表_锦江花园.xlsx');
  const read = readXlsx(readFileSync(await download.path()));
  expect(read.ok && read.workbook.sheets.map(({ name }) => name)).toEqual([
    '客户服务',
    '设施设备维护',
    '秩序维护管理',
    '保洁管理',
  ]);
  await bench.pane.getByText('现场表已下载').waitFor();
  await picture('现场表');
  expect(await page.evaluate(() => window.dudaoWorkbench.sheetNames())).toEqual(tabs);
}, 300_000);

test('E4: quiet, and at home', () => {
  expect(bench.complaints).toEqual([]);
  expect(bench.elsewhere).toEqual([]);
});
