/**
 * Whoever goes to a cell sees it, and what is around it.
 *
 * J1 after a jump (item of 核对, name box) the cell lies in the middle of what is seen, wholly.
 * J2 打开评分表 selects the first cell to fill: the first empty 扣分.
 * J3 the name box offers no list, makes no name, and says where there is no such cell.
 * J4 the status bar adds nothing up.
 */
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { blankFile } from './support/blank-file';
import { NOTEBOOK, openFile, openWorkbench, paneReady } from './support/serve';
import { rubricOfRows } from './support/small-rubric';

const SHEET = '客户服务';
const ROWS = 80;
/** Pixels by which the middle may be missed. */
const NEARLY = 2;

let browser: Browser;
let page: Page;
let errors: readonly string[];

beforeAll(async () => {
  browser = await launchBrowser();
  ({ page, errors } = await openWorkbench(browser, NOTEBOOK));
  await openFile(page, '锦江花园.xlsx', await blankFile(rubricOfRows(ROWS)));
  await page.getByText('已打开').waitFor();
  await paneReady(page);
});
afterAll(() => browser?.close());

const type = (address: string, entry: string | number): Promise<boolean> =>
  page.evaluate(([s, a, e]) => window.dudaoWorkbench.type(s, a, e), [SHEET, address, entry] as const);

const isSelected = (address: string): Promise<unknown> =>
  page.waitForFunction((wanted) => window.dudaoWorkbench.selected() === wanted, `${SHEET}!${address}`);

async function expectInTheMiddle(): Promise<void> {
  const room = await page.evaluate(() => window.dudaoWorkbench.roomAround());
  const [above = Number.NaN, below = Number.NaN, left = -1, right = -1] = room;
  expect(Math.abs(above - below)).toBeLessThanOrEqual(NEARLY);
  expect(above).toBeGreaterThan(100);
  expect(Math.min(left, right)).toBeGreaterThanOrEqual(0);
}

const nameBox = () => page.locator('[data-u-comp=defined-name] input');

async function goTo(text: string): Promise<void> {
  await nameBox().click();
  await nameBox().fill(text);
  await page.keyboard.press('Enter');
}

test('J2: the first empty 扣分', async () => {
  await page.getByRole('button', { name: '打开评分表' }).click();
  await isSelected('G5');
  await type('G5', 0);
  await type('G6', 0);
  await page.locator('#tab-check').click();
  await page.getByRole('button', { name: `打开${SHEET}` }).click();
  await isSelected('G7');
});

test('J1: an item of 核对', async () => {
  await type('G45', 1);
  await page
    .getByRole('button', { name: /存在问题/ })
    .first()
    .click();
  await isSelected('I45');
  await expectInTheMiddle();
});

test('J1: the name box', async () => {
  await goTo('g70');
  await isSelected('G70');
  await expectInTheMiddle();
  await goTo('AB60');
  await isSelected('AB60');
  await expectInTheMiddle();
  await goTo('I40');
  await isSelected('I40');
  await expectInTheMiddle();
});

test('J3: no list, no names, no cells that are not there', async () => {
  for (const text of ['Site', '第一', 'G99999']) {
    await nameBox().click();
    await nameBox().pressSequentially(text, { delay: 60 });
    await page.waitForTimeout(300); // the list would come a little later
    expect(await page.getByText('名称管理器').count()).toBe(0);
    expect(await page.getByText(/Weight_|Inspector_/).count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: '没有这个格子' }).waitFor();
    await page.keyboard.press('Escape');
  }
  await isSelected('I40');
  expect(await page.locator('[data-u-comp=defined-name]').count()).toBe(1);
  expect(await page.locator('[data-u-comp=defined-name] svg').isVisible()).toBe(false);
});

test('J4: nothing is added up', async () => {
  await page.evaluate(([sheet = '']) => window.dudaoWorkbench.select(sheet, 'E5:G20'), [SHEET]);
  await page.waitForTimeout(700); // it comes a little later
  expect(await page.getByText(/求和|平均值|计数/).count()).toBe(0);
});

test('nothing went wrong on the page', () => {
  expect(errors).toEqual([]);
});
