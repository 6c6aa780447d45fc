/**
 * Whoever fills in a score sheet sees it: nothing that is said lies over it, and there is room for it.
 *
 * R1 hints and notices cover neither the sheet nor the pane.
 * R2 a score sheet is frozen up to 检查内容 where 500 px remain; a file freezes rows only, and freezing is no change of it.
 * R3 the pane can be folded, which is remembered; then all inputs are seen on a notebook, at 125 % too.
 * R5 on a dark machine everything is light: the sheets are paper.
 * R4 a notice goes when it is no longer true, and nothing is left of what was refused.
 */
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { blankFile } from './support/blank-file';
import { NOTEBOOK, NOTEBOOK_125, openFile, openWorkbench, paneReady } from './support/serve';
import { rubricOfRows } from './support/small-rubric';

const SHEET = '客户服务';

let browser: Browser;
let page: Page;
let errors: readonly string[];

beforeAll(async () => {
  browser = await launchBrowser();
  ({ page, errors } = await openWorkbench(browser, NOTEBOOK));
  await openScores();
});
afterAll(() => browser?.close());

async function openScores(): Promise<void> {
  await openFile(page, '锦江花园.xlsx', await blankFile(rubricOfRows(40)));
  await page.getByText('已打开').waitFor();
  await paneReady(page);
  await page.getByRole('button', { name: '打开评分表' }).click();
  await page.waitForFunction((wanted) => window.dudaoWorkbench.selected() === wanted, `${SHEET}!G5`);
}

const select = (address: string): Promise<void> =>
  page.evaluate(([s = '', a = '']) => window.dudaoWorkbench.select(s, a), [SHEET, address]);

const type = (address: string, entry: string | number): Promise<boolean> =>
  page.evaluate(([s, a, e]) => window.dudaoWorkbench.type(s, a, e), [SHEET, address, entry] as const);

const alert = () => page.getByRole('alert').filter({ hasText: '受保护' });
const said = (text: RegExp) => page.locator('p').filter({ hasText: text });

/** Which of the places on the page an element lies over. */
const coveredBy = (text: RegExp): Promise<readonly string[]> =>
  said(text).evaluate((element) => {
    const own = element.getBoundingClientRect();
    return ['#univer-sheet-main-canvas_workbook', '.wb-pane', 'dialog'].filter((place) =>
      [...document.querySelectorAll(place)].some((other) => {
        const { left, right, top, bottom } = other.getBoundingClientRect();
        return left < own.right && own.left < right && top < own.bottom && own.top < bottom;
      }),
    );
  });

const frozen = (size: number): Promise<unknown> =>
  page.waitForFunction(([sheet, columns]) => window.dudaoWorkbench.frozen(sheet).join() === `4,${columns}`, [
    SHEET,
    size,
  ] as const);

test('R1: the hint of a cell, and why something was refused', async () => {
  await select('G7');
  await said(/符合填 0（显示 √）/).waitFor();
  expect(await coveredBy(/符合填 0（显示 √）/)).toEqual([]);
  await select('I7');
  await said(/请写明原因，最多 200 个字/).waitFor();
  expect(await coveredBy(/请写明原因，最多 200 个字/)).toEqual([]);
  await select('D7');
  await page.keyboard.type('5');
  await alert().waitFor();
  expect(await coveredBy(/这个单元格受保护/)).toEqual([]);
});

test('R1: nothing is said of functions', async () => {
  await select('I9');
  await page.keyboard.type('=SUM(');
  await page.waitForTimeout(800); // it would come a little later
  expect(await page.getByText('数值 1').count()).toBe(0);
  await page.keyboard.press('Escape');
});

test('R4: the refusal goes with the cell, and what was typed', async () => {
  await select('H7');
  await page.keyboard.type('5');
  await alert().waitFor();
  expect(await page.locator('[data-u-comp=formula-bar]').innerText()).not.toContain('5=');
  await select('G7');
  await alert().waitFor({ state: 'detached', timeout: 3000 });
});

test('R4: 已保存 goes with the next entry', async () => {
  const file = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  await file;
  await page.getByText('已保存为').waitFor();
  await type('G8', 1);
  await page.getByText('已保存为').waitFor({ state: 'detached', timeout: 3000 });
});

test('R2: as wide as the page is; not in the file', async () => {
  await frozen(4);
  const bytes = await page.evaluate(async () => Array.from(await window.dudaoWorkbench.save()));
  const files = unzipSync(new Uint8Array(bytes));
  const panes = Object.entries(files)
    .filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))
    .flatMap(([, xml]) => strFromU8(xml).match(/<pane [^>]*>/g) ?? []);
  expect(panes.length).toBeGreaterThan(1);
  expect(panes.filter((pane) => pane.includes('xSplit'))).toEqual([]);
  await page.setViewportSize(NOTEBOOK_125);
  await frozen(0);
});

test('R3: folded, all inputs are seen', async () => {
  await page.mouse.move(500, 400);
  await page.mouse.wheel(300, 0); // whoever looked at the right edge, and folds the pane then
  await page.getByRole('button', { name: '收起窗格' }).click();
  await frozen(4);
  expect(await page.locator('.wb-pane').isVisible()).toBe(false);
  for (const size of [NOTEBOOK_125, NOTEBOOK]) {
    await page.setViewportSize(size);
    await page.waitForFunction(
      (width) => document.querySelector('.wb-sheets')?.clientWidth === width,
      size.width,
    );
    for (const address of ['G6', 'I6', 'J6']) {
      await select(address);
      const room = await page.evaluate(() => window.dudaoWorkbench.roomAround());
      expect([size, address, Math.min(...room) >= 0]).toEqual([size, address, true]);
    }
  }
});

test('R3: it is remembered, and undone', async () => {
  page.on('dialog', (dialog) => void dialog.accept()); // of the browser: changes are lost
  await page.reload();
  await page.getByRole('button', { name: '打开窗格' }).waitFor();
  expect(await page.locator('.wb-pane').isVisible()).toBe(false);
  await page.getByRole('dialog').waitFor(); // a draft is offered
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '打开窗格' }).click();
  await page.locator('.wb-pane').waitFor();
});

test('R2: looking at a sheet changes nothing', async () => {
  await openScores();
  await frozen(4);
  expect(await page.title()).not.toContain('●');
});

test('R5: no half is dark', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('.wb-pane').hover(); // the pane looks at its colours again
  const looks = await page.evaluate(() => {
    const isDark = ([red = 255, green = 255, blue = 255]: readonly number[]): boolean =>
      red + green + blue < 384;
    const colorOf = (place: string): readonly number[] =>
      (
        getComputedStyle(document.querySelector(place) ?? document.body).backgroundColor.match(/\d+/g) ?? []
      ).map(Number);
    return ['.wb-bar', '.wb-line', '.wb-pane .fui-FluentProvider', '[data-u-comp=formula-bar]'].map(
      (place) => [place, document.querySelector(place) !== null, isDark(colorOf(place))],
    );
  });
  expect(looks).toEqual(looks.map(([place]) => [place, true, false]));
});

test('nothing went wrong on the page', () => {
  expect(errors).toEqual([]);
});
