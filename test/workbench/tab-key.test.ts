/**
 * Whoever types scores goes from cell to cell with keys alone.
 *
 * K1 on a protected sheet Tab goes to the next cell that can be filled and is seen, Shift+Tab to the one before, out of an entry too.
 * K2 after the last one it begins anew; on a sheet that is not protected it goes to the neighbour.
 * K3 Enter goes down, after Tab below the cell where Tab began in the row.
 * K4 the list that a cell offers leaves the keyboard with the cell, and goes with the key that goes on.
 */
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { blankFile } from './support/blank-file';
import { openFile, openWorkbench, paneReady } from './support/serve';
import { smallRubricDocument } from './support/small-rubric';

const SHEET = '客户服务';

let browser: Browser;
let page: Page;
let errors: readonly string[];
let neighbour: string;

beforeAll(async () => {
  browser = await launchBrowser();
  ({ page, errors } = await openWorkbench(browser));
  await page.locator('#univer-sheet-main-canvas_workbook').click({ position: { x: 60, y: 60 } });
  await select('Sheet1', 'B2');
  neighbour = await press('Tab');
  await openFile(page, '锦江花园.xlsx', await blankFile(smallRubricDocument));
  await page.getByText('已打开').waitFor();
  await paneReady(page);
});
afterAll(() => browser?.close());

const select = (sheet: string, address: string): Promise<void> =>
  page.evaluate(([s = '', a = '']) => window.dudaoWorkbench.select(s, a), [sheet, address]);

const value = (address: string): Promise<unknown> =>
  page.evaluate(([s = '', a = '']) => window.dudaoWorkbench.value(s, a), [SHEET, address]);

/** Presses a key and answers the cell that is selected then. */
async function press(key: string): Promise<string> {
  const before = await page.evaluate(() => window.dudaoWorkbench.selected());
  await page.keyboard.press(key);
  await page.waitForFunction((was) => window.dudaoWorkbench.selected() !== was, before, { timeout: 10_000 });
  return (await page.evaluate(() => window.dudaoWorkbench.selected())).replace(/^.*!/, '');
}

test('K1: from input to input, and back', async () => {
  await select(SHEET, 'G5');
  expect([await press('Tab'), await press('Tab'), await press('Tab')]).toEqual(['I5', 'J5', 'G6']);
  expect([await press('Shift+Tab'), await press('Shift+Tab')]).toEqual(['J5', 'I5']);
  await select(SHEET, 'C5'); // locked
  expect(await press('Tab')).toBe('G5');
});

test('K1: out of an entry', async () => {
  await select(SHEET, 'G5');
  await page.keyboard.type('1');
  expect(await press('Tab')).toBe('I5');
  await page.keyboard.type('no badge');
  expect(await press('Tab')).toBe('J5');
  expect(await press('Tab')).toBe('G6');
  await page.keyboard.type('0.5');
  expect(await press('Shift+Tab')).toBe('J5');
  expect([await value('G5'), await value('I5'), await value('G6')]).toEqual([1, 'no badge', 0.5]);
});

test('K1: nothing is lost that is typed without a pause', async () => {
  await select(SHEET, 'G5');
  for (const text of ['2', 'first', '', '1.5', 'second', '', '/', 'third', '']) {
    if (text !== '') await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await page.waitForFunction(([s = '']) => window.dudaoWorkbench.selected() === `${s}!G8`, [SHEET]);
  const typed = ['G5', 'I5', 'G6', 'I6', 'G7', 'I7'].map(value);
  expect(await Promise.all(typed)).toEqual([2, 'first', 1.5, 'second', '/', 'third']);
});

test('K2: round to the first; on an open sheet to the neighbour', async () => {
  await select(SHEET, 'J8');
  expect(await press('Tab')).toBe('G5');
  expect(await press('Shift+Tab')).toBe('J8');
  await select(SHEET, 'K60'); // below everything
  expect(await press('Tab')).toBe('G5');
  expect(neighbour).toBe('C2');
});

test('K3: Enter below the beginning', async () => {
  await select(SHEET, 'G5');
  expect(await press('Enter')).toBe('G6');
  expect([await press('Tab'), await press('Tab'), await press('Enter')]).toEqual(['I6', 'J6', 'G7']);
  expect([await press('Tab'), await press('Tab'), await press('Tab')]).toEqual(['I7', 'J7', 'G8']);
  expect(await press('Enter')).toBe('G9');
});

test.each(['Escape', 'ArrowUp', 'Enter'])('K4: %s closes a list', async (key) => {
  const canvas = page.locator('#univer-sheet-main-canvas_workbook');
  await select(SHEET, 'J5');
  await canvas.click({ position: { x: 951, y: 160 } }); // the arrow of J5
  const offered = page.getByText('岗位询问', { exact: true });
  await offered.waitFor();
  await page.keyboard.press(key);
  await offered.waitFor({ state: 'detached', timeout: 3000 });
  await select(SHEET, 'J5');
  expect(await press('Tab')).toBe('G6');
});

test('nothing went wrong on the page', () => {
  expect(errors).toEqual([]);
});
