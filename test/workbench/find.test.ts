/**
 * Whoever looks for something finds it in the sheets, not only in the page around them.
 *
 * F1 Ctrl+F looks in every sheet that is seen, capitals and full widths alike; the cell lies in the middle, the page says which of how many it is.
 * F2 Enter goes on, Shift+Enter back, round and round; what is hidden is not found; it says where nothing is found.
 * F3 what is being typed into a cell is taken first; after Esc the keyboard belongs to the cell that was found.
 */
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { blankFile } from './support/blank-file';
import { NOTEBOOK, openFile, openWorkbench, paneReady } from './support/serve';
import { rubricOfRows } from './support/small-rubric';

const SHEET = '客户服务';

let browser: Browser;
let page: Page;
let errors: readonly string[];

beforeAll(async () => {
  browser = await launchBrowser();
  ({ page, errors } = await openWorkbench(browser, NOTEBOOK));
  await openFile(page, '锦江花园.xlsx', await blankFile(rubricOfRows(80)));
  await page.getByText('已打开').waitFor();
  await paneReady(page);
  await page.getByRole('button', { name: '打开评分表' }).click();
  await isSelected(`${SHEET}!G5`);
});
afterAll(() => browser?.close());

const isSelected = (cell: string): Promise<unknown> =>
  page.waitForFunction((wanted) => window.dudaoWorkbench.selected() === wanted, cell);

const says = (text: string) => page.getByRole('search').getByText(text, { exact: true }).waitFor();

async function look(text: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.getByLabel('查找内容').waitFor();
  await page.keyboard.type(text);
}

test('F3: what is being typed is taken first', async () => {
  await page.keyboard.type('1');
  await look('cs-02 3');
  await says('第 1 处，共 11 处'); // 标准 CS-02 3, 30 to 39
  expect(await page.evaluate((sheet) => window.dudaoWorkbench.value(sheet, 'G5'), SHEET)).toBe(1);
});

test('F1: in the middle', async () => {
  await isSelected(`${SHEET}!D47`);
  await page.waitForFunction(() => {
    const [above = 0, below = 0] = window.dudaoWorkbench.roomAround();
    return Math.abs(above - below) <= 2 && above > 80;
  });
});

test('F2: on, back, and round', async () => {
  await page.keyboard.press('Enter');
  await isSelected(`${SHEET}!D74`);
  await says('第 2 处，共 11 处');
  await page.keyboard.press('Shift+Enter');
  await isSelected(`${SHEET}!D47`);
  await page.keyboard.press('Shift+Enter');
  await says('第 11 处，共 11 处');
  await page.getByRole('button', { name: '下一个' }).click();
  await says('第 1 处，共 11 处');
});

test('F2: neither hidden cells nor hidden sheets', async () => {
  await page.keyboard.press('Control+a');
  await page.keyboard.type('CS-02.3'); // the id of a checkpoint
  await says('没有找到');
});

test('F1: in other sheets, in full widths too', async () => {
  await page.keyboard.press('Control+a');
  await page.keyboard.type('奖惩标准');
  await page.waitForFunction(() => window.dudaoWorkbench.selected().startsWith('参数!'));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('ｃｓ－０２ ４０');
  await isSelected(`${SHEET}!D84`);
});

test('F3: after Esc the cell has the keyboard', async () => {
  await page.keyboard.press('Escape');
  await page.getByRole('search').waitFor({ state: 'hidden' });
  await page.keyboard.press('Tab');
  await isSelected(`${SHEET}!G84`);
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await page.waitForFunction((sheet) => window.dudaoWorkbench.value(sheet, 'G84') === 2, SHEET);
});

test('nothing went wrong on the page', () => {
  expect(errors).toEqual([]);
});
