/**
 * What people do in the grid, and what the pane makes of it, in the built pages.
 *
 * L1 before 生成 the pane names a sheet of the user's own and the free name that ours takes; theirs is not touched.
 * L2 the pane follows what is typed, filled down and undone.
 * L3 a click on a problem selects its cell.
 * L4 生成整改清单 again keeps what people entered there and adds what is new.
 * L5 重新生成 for another period says that this is another inspection, and offers a copy of the workbook; entries stay.
 * L7 a part of the pane that cannot be loaded says so and comes when asked for again; the rest stays, with what was typed.
 * L8 so does what reads the workbook; what was typed meanwhile stays, and 重试 goes on. 生成 is in view at 1366 × 768.
 * L6 nothing is asked of any other place, and the pages complain about nothing.
 */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { launchBrowser } from '../support/browser';
import { buildDist } from '../support/build-dist';
import { type OpenWorkbench, openWorkbench } from '../support/open-workbench';

const SHEET = '客户服务';

let browser: Browser;
let bench: OpenWorkbench;
beforeAll(async () => {
  browser = await launchBrowser();
  bench = await openWorkbench(browser, buildDist());
}, 600_000);
afterAll(() => browser.close());

const value = (sheet: string, address: string): Promise<string | number | boolean> =>
  bench.page.evaluate(([s = '', a = '']) => window.dudaoWorkbench.value(s, a), [sheet, address]);
const content = (): Promise<string> => bench.pane.locator('#tab-content').innerText();
const messageShown = (text: string): Promise<void> =>
  bench.pane.locator('.fui-MessageBar', { hasText: text }).waitFor();
const tab = (name: string): Promise<void> => bench.pane.locator(`#tab-${name}`).click();
const button = (name: string) => bench.pane.getByRole('button', { name, exact: true });

/** Gives the keyboard to the grid, with these cells selected. */
async function select(sheet: string, address: string): Promise<void> {
  await bench.page.locator('#univer-sheet-main-canvas_workbook').click({ position: { x: 60, y: 60 } });
  await bench.page.evaluate(([s = '', a = '']) => window.dudaoWorkbench.select(s, a), [sheet, address]);
}

test('L1: a sheet of the user that has a name of ours', async () => {
  const { page, pane, typeInto } = bench;
  await page.evaluate(() => window.dudaoWorkbench.rename('Sheet1', '汇总'));
  await typeInto('汇总', 'B2', '我的记录');
  await pane.getByText('已有您自己的「汇总」，新表命名为「汇总(督导)」').waitFor();
  await pane.getByLabel('项目名称').fill('锦江花园');
  await pane.getByLabel('检查期间').fill('2011年第四季度');
  await button('生成').click();
  await messageShown('表格已生成');
  expect(await page.evaluate(() => window.dudaoWorkbench.sheetNames())).toEqual(
    expect.arrayContaining(['汇总', '汇总(督导)', SHEET]),
  );
  expect(await value('汇总', 'B2')).toBe('我的记录');
});

test('L2: typed, filled down, undone', async () => {
  const { page, pane, typeInto } = bench;
  await tab('check');
  await typeInto(SHEET, 'G5', '1');
  await typeInto(SHEET, 'I5', '一人未佩戴工牌');
  await pane.getByText('已填 1 / 72').waitFor();
  await select(SHEET, 'G5:G8');
  await page.keyboard.press('Control+d');
  await pane.getByText('已填 1 / 72 · 3 处待改').waitFor();
  expect(await content()).toContain('需要处理（3）');
  await page.keyboard.press('Control+z');
  await pane.getByText('需要处理（0）').waitFor();
  expect(await value(SHEET, 'G6')).toBe('');
  expect(await value(SHEET, 'G5')).toBe(1);
  await page.keyboard.press('Control+y');
  await pane.getByText('需要处理（3）').waitFor();
});

test('L3: a click on a problem selects its cell', async () => {
  const { page, pane } = bench;
  await select('保洁管理', 'G5');
  await pane.getByText(`${SHEET} 第7行 存在问题`).click();
  await page.waitForFunction((wanted) => window.dudaoWorkbench.selected() === wanted, `${SHEET}!I7`);
});

test('L4: 整改清单 keeps what people entered', async () => {
  const { pane, typeInto } = bench;
  await select(SHEET, 'G7:G8');
  await bench.page.keyboard.press('Delete');
  await typeInto(SHEET, 'I6', '制度没有归档');
  await pane.getByText('需要处理（0）').waitFor();
  await tab('result');
  await button('生成整改清单（2 条）').click();
  await messageShown('整改清单已更新，共 2 条');
  const header = await bench.page.evaluate(() =>
    Array.from({ length: 12 }, (_, at) => String.fromCharCode(65 + at)).flatMap((letter) =>
      Array.from({ length: 8 }, (_, row) => `${letter}${row + 1}`).filter(
        (address) => window.dudaoWorkbench.value('整改清单', address) === '责任人',
      ),
    ),
  );
  const [, column = '', row = ''] = /^([A-Z])(\d)$/.exec(header[0] ?? '') ?? [];
  const second = `${column}${Number(row) + 2}`;
  await typeInto('整改清单', second, '李四');
  await typeInto(SHEET, 'G7', '0.5');
  await typeInto(SHEET, 'I7', '没有及时更新');
  await button('生成整改清单（3 条）').click();
  await messageShown('整改清单已更新，共 3 条');
  expect(await value('整改清单', second)).toBe('李四');
});

test('L5: another period is another inspection', async () => {
  const { pane } = bench;
  await tab('generate');
  await pane.getByLabel('检查期间').fill('2012年第一季度');
  await button('重新生成').click();
  const question = pane.getByRole('alertdialog');
  await question.getByText('检查期间将从「2011年第四季度」改为「2012年第一季度」。').waitFor();
  expect(await question.innerText()).toContain('另一次检查');
  const [copy] = await Promise.all([
    bench.page.waitForEvent('download'),
    question.getByRole('button', { name: '先存一份副本' }).click(),
  ]);
  await question.getByText('副本已存到下载文件夹。').waitFor();
  expect(copy.suggestedFilename()).toMatch(/^锦江花园_副本_\d{8}-\d{4}\.xlsx$/);
  const read = readXlsx(readFileSync(await copy.path()));
  const rows = read.ok ? read.workbook.sheets.find(({ name }) => name === SHEET)?.rows : undefined;
  expect([rows?.get(5)?.get(7)?.value, rows?.get(7)?.get(9)?.value]).toEqual([1, '没有及时更新']);
  await question.getByRole('button', { name: '重新生成' }).click();
  await messageShown('表格已更新');
  expect(await value(SHEET, 'G5')).toBe(1);
  expect(await value(SHEET, 'I7')).toBe('没有及时更新');
});

test('L6: nothing left the machine', () => {
  expect(bench.elsewhere).toEqual([]);
  expect(bench.complaints).toEqual([]);
});

test('L7: a part that does not come', async () => {
  const other = await openWorkbench(browser, buildDist());
  await other.page.route(/help-tab/, (route) => route.abort());
  await other.pane.locator('#tab-help').click();
  await other.pane.getByText('这一部分没有打开').waitFor();
  await other.pane.locator('#tab-generate').click();
  await other.pane.getByLabel('项目名称').fill('锦江花园');
  await other.page.unroute(/help-tab/);
  await other.pane.locator('#tab-help').click();
  await other.pane.getByRole('button', { name: '再试一次' }).click();
  await other.pane.getByText('怎样扣分').waitFor();
  await other.pane.locator('#tab-generate').click();
  expect(await other.pane.getByLabel('项目名称').inputValue()).toBe('锦江花园');
  await other.close();
});

test('L8: what reads the workbook does not come at first', async () => {
  const other = await openWorkbench(browser, buildDist());
  await other.page.setViewportSize({ width: 1366, height: 768 });
  await other.page.route(/controller_workbook-service/, (route) => route.abort());
  await other.page.reload();
  await other.pane.locator('.fui-MessageBar', { hasText: '没有下载下来' }).waitFor();
  await other.pane.getByLabel('项目名称').fill('锦江花园');
  await other.page.unroute(/controller_workbook-service/);
  await other.pane.getByRole('button', { name: '重试' }).click();
  await other.pane.getByText('新建：').waitFor();
  expect(await other.pane.getByLabel('项目名称').inputValue()).toBe('锦江花园');
  const box = await other.pane.getByRole('button', { name: '生成', exact: true }).boundingBox();
  expect(box && box.y + box.height).toBeLessThanOrEqual(768);
  await other.close();
});
