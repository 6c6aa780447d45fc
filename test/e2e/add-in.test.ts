/**
 * The add-in's own pages, built, with genuine office.js in the simulated Excel.
 *
 * A1 生成 writes the sheets and keeps the user's own.
 * A2 the pane follows what is typed; a click on a problem selects its cell.
 * A3 其余按符合 fills the rest in.
 * A6 快速录入 by keyboard alone: what was typed is in the cells, and can be taken back from them.
 * A4 自检 asks, passes, and leaves the workbook as it was.
 * A5 nothing is asked of any other place, and the pages complain about nothing.
 */
import type { Browser } from 'playwright-core';
import { defaultRubric } from '../../src/domain/default-rubric';
import { entryCode } from '../../src/domain/entry-code';
import type {} from '../excel-simulator/page/simulator';
import { launchBrowser } from '../support/browser';
import { buildDist } from '../support/build-dist';
import { type OpenAddIn, openAddIn } from '../support/open-add-in';

const SHEET = '客户服务';

let browser: Browser;
let addIn: OpenAddIn;
beforeAll(async () => {
  browser = await launchBrowser();
  addIn = await openAddIn(browser, buildDist());
}, 600_000);
afterAll(() => browser.close());

const value = (sheet: string, address: string): Promise<string | number | boolean> =>
  addIn.page.evaluate(([s = '', a = '']) => window.excelSimulator.value(s, a), [sheet, address]);
const messageShown = (text: string): Promise<void> =>
  addIn.pane.locator('.fui-MessageBar', { hasText: text }).waitFor();
const tab = (name: string): Promise<void> => addIn.pane.locator(`#tab-${name}`).click();
const button = (name: string) => addIn.pane.getByRole('button', { name, exact: true });

test('A1: 生成', async () => {
  const { page, pane, typeInto } = addIn;
  await typeInto('Sheet1', 'B2', '我的记录');
  await pane.getByLabel('项目名称').fill('锦江花园');
  await pane.getByLabel('检查期间').fill('2011年第四季度');
  await button('生成').click();
  await messageShown('表格已生成');
  expect(await page.evaluate(() => window.excelSimulator.sheetNames())).toEqual(
    expect.arrayContaining(['Sheet1', '汇总', SHEET]),
  );
  expect(await value('Sheet1', 'B2')).toBe('我的记录');
});

test('A2: typed, followed, found', async () => {
  const { pane, page, typeInto } = addIn;
  await tab('check');
  await typeInto(SHEET, 'G5', '1');
  await pane.getByText(`${SHEET} 第5行 存在问题`).click();
  await page.waitForFunction((wanted) => window.excelSimulator.selected() === wanted, `${SHEET}!I5`);
  await typeInto(SHEET, 'I5', '一人未佩戴工牌');
  await pane.getByText('已填 1 / 72').waitFor();
});

test('A3: 其余按符合', async () => {
  const { pane } = addIn;
  await button(`${SHEET}其余按符合（0）`).click();
  await pane.getByRole('alertdialog').getByRole('button', { name: '填写' }).click();
  await messageShown(`「${SHEET}」已把`);
  expect(await value(SHEET, 'G6')).toBe(0);
});

test('A6: 快速录入', async () => {
  const { page, pane } = addIn;
  const press = async (typed: string): Promise<void> => {
    for (const key of typed) await page.keyboard.press(key === '⏎' ? 'Enter' : key);
  };
  const written = (): Promise<void> =>
    pane.getByRole('listitem').filter({ hasText: '等待写入' }).first().waitFor({ state: 'detached' });
  await tab('entry');
  await button('开始快速录入').click();
  await pane.getByText('现场表上的录入码是多少？').waitFor();
  await press(`${entryCode(defaultRubric())}⏎51-2⏎0.5⏎⏎+`);
  await pane.getByText('绿化管理 1-3　符合').waitFor();
  await written();
  await page.waitForFunction(() => window.excelSimulator.value('绿化管理', 'G7') === 0);
  expect(await value('绿化管理', 'G6')).toBe(0.5);
  await page.keyboard.press('Control+z');
  await pane.getByText('已撤回 1 条。').waitFor();
  await page.waitForFunction(() => window.excelSimulator.value('绿化管理', 'G7') === '');
  expect(await value('绿化管理', 'G6')).toBe(0.5);
  await button('结束').click();
});

test('A4: 自检', async () => {
  const { page, pane } = addIn;
  const before = await page.evaluate(() => window.excelSimulator.sheetNames());
  await tab('help');
  await button('开始自检').click();
  const question = pane.getByRole('alertdialog');
  await question.getByText('清空“撤销”记录').waitFor();
  await question.getByRole('button', { name: '开始自检' }).click();
  await pane.locator('.fui-MessageBar', { hasText: '自检完成' }).waitFor({ timeout: 300_000 });
  await pane
    .getByText(/^自检完成，\d+ 项全部通过$/)
    .first()
    .waitFor();
  expect(await page.evaluate(() => window.excelSimulator.sheetNames())).toEqual(before);
  expect(await value(SHEET, 'I5')).toBe('一人未佩戴工牌');
});

test('A5: nothing left the machine', () => {
  expect(addIn.elsewhere).toEqual([]);
  expect(addIn.complaints).toEqual([]);
});
