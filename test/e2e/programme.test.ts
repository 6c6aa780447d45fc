/**
 * 专项工作 in the workbench, as a site's office uses it.
 *
 * G1 评分 alone is the default; ticked later, 重新生成 adds the sheets of the programme and nothing that was entered is lost.
 * G2 a list copied elsewhere is pasted into 人员 and is offered where a person is written.
 * G3 somebody is called otherwise: asked, and written everywhere.
 * G4 专项 names what is overdue by 截止日期; a click goes to the row.
 * G5 the file that is saved has all of it, and no alteration is found in it.
 * G6 nothing is complained about, and nothing leaves the machine.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { defaultRubric } from '../../src/domain/default-rubric';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { compareWorkbook } from '../../src/workbook/integrity/compare-workbook';
import { launchBrowser } from '../support/browser';
import { buildDist } from '../support/build-dist';
import { type OpenWorkbench, openWorkbench } from '../support/open-workbench';

let browser: Browser;
let bench: OpenWorkbench;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  bench = await openWorkbench(browser, buildDist());
  ({ page } = bench);
  await page.setViewportSize({ width: 1366, height: 768 });
}, 300_000);
afterAll(() => browser?.close());

const picture = async (name: string): Promise<void> => {
  const pictures = process.env.DUDAO_PICTURES;
  if (pictures) await page.screenshot({ path: join(pictures, `专项-${name}.png`) });
};
const names = (): Promise<readonly string[]> => page.evaluate(() => window.dudaoWorkbench.sheetNames());
const value = (sheet: string, address: string): Promise<unknown> =>
  page.evaluate(
    async ([s = '', a = '']) => {
      await window.dudaoWorkbench.settle();
      return window.dudaoWorkbench.value(s, a);
    },
    [sheet, address],
  );
const type = (sheet: string, address: string, text: string): Promise<boolean> =>
  page.evaluate(([s = '', a = '', t = '']) => window.dudaoWorkbench.type(s, a, t), [sheet, address, text]);
const button = (name: string) => bench.pane.getByRole('button', { name, exact: true });
const tab = (name: string) => bench.pane.getByRole('tab', { name }).click();
const shown = (text: string | RegExp): Promise<void> => bench.pane.getByText(text).first().waitFor();
const PROGRAMME = ['人员', '专项阶段', '工作计划', '进度图', '报送审批', '会议培训'];

test('G1: added later', async () => {
  await bench.pane.getByLabel('项目名称').fill('锦江花园');
  await button('生成').click();
  await shown('表格已生成');
  expect((await names()).filter((name) => PROGRAMME.includes(name))).toEqual([]);
  await type('客户服务', 'G5', '1');
  await tab('专项');
  await shown(/只有评分表/);
  await button('去生成').click();
  await bench.pane.getByLabel('同时生成专项工作表').check();
  await picture('1-勾选');
  await button('重新生成').click();
  await page.getByRole('alertdialog').getByRole('button', { name: '重新生成' }).click();
  await shown('表格已更新，已填内容都在');
  expect((await names()).filter((name) => PROGRAMME.includes(name))).toEqual(PROGRAMME);
  expect(await value('客户服务', 'G5')).toBe(1);
}, 180_000);

test('G2: pasted', async () => {
  await tab('专项');
  await bench.pane
    .getByLabel('粘贴在这里')
    .fill('姓名\t部门\t岗位\n张伟\t保洁\t领班\n张伟\t客服\t客服员\n李娜\t客服\t主管');
  await shown('认出 3 行，都是新的。');
  await picture('2-粘贴');
  await button('写入').click();
  await shown('已在「人员」加了 3 行');
  expect([await value('人员', 'I5'), await value('人员', 'I6'), await value('人员', 'I7')]).toEqual([
    '张伟(保洁)',
    '张伟(客服)',
    '李娜',
  ]);
  expect(await type('工作计划', 'F5', '李娜')).toBe(true);
  expect(await value('工作计划', 'L5')).toBe('');
}, 120_000);

test('G3: called otherwise', async () => {
  await type('人员', 'C7', '李娜娜');
  const question = page.getByRole('alertdialog');
  await question.getByText('“李娜”改成“李娜娜”：其他表里还有 1 处。').waitFor();
  await picture('3-改名');
  await question.getByRole('button', { name: '全部改' }).click();
  await shown('已改 1 处姓名');
  expect(await value('工作计划', 'F5')).toBe('李娜娜');
}, 120_000);

test('G4: overdue', async () => {
  const row = await page.evaluate(() => {
    for (let r = 1; r < 60; r++) if (window.dudaoWorkbench.value('参数', `A${r}`) === '截止日期') return r;
    return 0;
  });
  const year = String(await value('参数', 'B6'));
  expect(await type('参数', `B${row}`, `${year}-10-18`)).toBe(true);
  await shown(/^.*10-18，自查自纠阶段。$/);
  await picture('4-专项');
  await bench.pane.getByText('逾期 8 天').first().click();
  await page.waitForFunction(() => window.dudaoWorkbench.selected().startsWith('工作计划'));
  expect(await value('进度图', 'F11')).toBe('逾期18天');
  await page.evaluate(() => window.dudaoWorkbench.select('进度图', 'C5'));
  await page.waitForTimeout(800);
  await picture('5-进度图');
}, 120_000);

test('G5: saved', async () => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  const read = readXlsx(readFileSync(await download.path()));
  if (!read.ok) throw new Error(read.failure);
  const result = compareWorkbook(read.workbook, [defaultRubric()]);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  expect(result.value.alterations).toEqual([]);
  expect(result.value.reading.inspection.tables?.get('people')).toHaveLength(3);
}, 120_000);

test('G6: quiet', () => {
  expect(bench.complaints).toEqual([]);
  expect(bench.elsewhere).toEqual([]);
});
