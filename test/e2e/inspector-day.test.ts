/**
 * A day of an inspector who has no Excel, by mouse and keyboard alone: nothing here asks the page anything but what is seen on
 * it, and the files that it saves.
 *
 * I1 a new form: date and period are proposed, 生成 is in view, the first cell to fill is selected.
 * I2 filling in: Tab goes from input to input, what may not be is refused where it is typed, Delete takes nothing that is locked.
 * I3 coming back to what is missing by 核对, finding by Ctrl+F, going by the name box.
 * I4 the result, on paper and in the file that Ctrl+S saves: what the command line finds in it is what the pane said.
 * I5 the file opens again with everything in it, and typing goes on at once.
 * I6 nothing is complained about, and nothing leaves the machine.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { valueAt } from '../../src/workbook/grid';
import { launchBrowser } from '../support/browser';
import { buildDist } from '../support/build-dist';
import { type OpenWorkbench, openWorkbench } from '../support/open-workbench';
import { cli, newFolder } from '../support/run-cli';

const DISCIPLINES = ['客户服务', '设施设备维护', '秩序维护管理', '保洁管理', '绿化管理'];
const NOTEBOOK = { width: 1366, height: 768 };
/** What a machine under load takes for one step at most, in milliseconds. */
const PATIENCE_MS = 30_000;

let browser: Browser;
let bench: OpenWorkbench;
let page: Page;
let session: CDPSession;
let saved: string;
const folder = newFolder();

beforeAll(async () => {
  browser = await launchBrowser();
  bench = await openWorkbench(browser, buildDist());
  ({ page } = bench);
  session = await page.context().newCDPSession(page);
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setViewportSize(NOTEBOOK);
  await page.evaluate(() => {
    window.print = () => {
      document.title = 'printed';
    };
  });
}, 600_000);
afterAll(() => browser?.close());

const picture = async (name: string): Promise<void> => {
  const pictures = process.env.DUDAO_PICTURES;
  if (pictures) await page.screenshot({ path: join(pictures, `一天-${name}.png`) });
};

const messageShown = (text: string | RegExp): Promise<void> =>
  bench.pane.locator('.fui-MessageBar', { hasText: text }).waitFor();

const button = (name: string | RegExp) => bench.pane.getByRole('button', { name }).first();

/** What the selected cell shows, as a copy of it says. */
async function shown(): Promise<string> {
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.keyboard.press('Control+c');
  const deadline = Date.now() + PATIENCE_MS;
  while ((await copied()) === '' && Date.now() < deadline) await page.waitForTimeout(50);
  return (await copied()).trim();
}

const nameBox = () => page.locator('[data-u-comp=defined-name] input');

/** Resolves when a cell is selected: the name box tells it, a merged one with its range, and has not the keyboard any more. */
const at = (address: string): Promise<unknown> =>
  page.waitForFunction((wanted) => {
    const box = document.querySelector<HTMLInputElement>('[data-u-comp=defined-name] input');
    return box && box !== document.activeElement && box.value.split(':')[0] === wanted;
  }, address);

/** Goes to a cell by its name in small letters: it is written in capitals once the cell is selected. */
async function goTo(address: string): Promise<void> {
  await nameBox().click();
  await nameBox().fill(address.toLowerCase());
  await page.keyboard.press('Enter');
  await at(address);
}

const tab = (name: string) => page.locator('[data-u-comp=slide-tab-item]', { hasText: name });

/** Types a text through an input method. */
async function compose(text: string): Promise<void> {
  await session.send('Input.imeSetComposition', { text: 'y', selectionStart: 1, selectionEnd: 1 });
  await session.send('Input.insertText', { text });
}

test('I1: a new form', async () => {
  await bench.pane.getByLabel('项目名称').click();
  await page.keyboard.insertText('锦江花园');
  expect(await bench.pane.getByLabel('检查日期').inputValue()).not.toBe('');
  expect(await bench.pane.getByLabel('检查期间').inputValue()).not.toBe('');
  const generate = button(/^生成$/);
  const box = await generate.boundingBox();
  expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThanOrEqual(NOTEBOOK.height);
  await picture('1-生成之前');
  await generate.click();
  await messageShown('表格已生成');
  await button('打开评分表').click();
  await at('G5');
  await picture('2-第一个要填的格子');
});

test('I2: filling in', async () => {
  await page.keyboard.type('1.5');
  await page.keyboard.press('Tab');
  await at('I5');
  await compose('一人未佩戴工牌');
  await page.keyboard.press('Enter');
  await goTo('G6');
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  await picture('3-填写有误');
  await dialog.getByRole('button').first().click();
  await page.keyboard.press('Escape');
  await goTo('H5');
  const score = await shown();
  expect(Number(score)).toBeGreaterThan(0);
  await page.keyboard.press('Delete');
  await page.getByText('有受保护的单元格，没有改动').waitFor();
  expect(await shown()).toBe(score);
  await goTo('I5');
  expect(await shown()).toBe('一人未佩戴工牌');
});

test('I3: coming back', async () => {
  await goTo('G7');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await bench.pane.locator('#tab-check').click();
  await bench.pane
    .getByRole('button', { name: /存在问题/ })
    .first()
    .click();
  await at('I7');
  await compose('接待记录不全');
  await page.keyboard.press('Enter');
  await bench.pane.getByText('没有发现问题').waitFor();
  for (const name of DISCIPLINES) {
    await button(`${name}其余按符合（0）`).click();
    await bench.pane.getByRole('alertdialog').getByRole('button', { name: '填写' }).click();
    await messageShown(`「${name}」已把`);
  }
  await page.keyboard.press('Control+f');
  await page.getByLabel('查找内容').waitFor();
  await page.keyboard.insertText('接待记录不全');
  await page.getByRole('search').getByText('第 1 处，共 1 处', { exact: true }).waitFor();
  await picture('4-查找');
  await page.keyboard.press('Escape');
  await at('I7');
});

test('I4: the result, on paper and in the file', async () => {
  await bench.pane.locator('#tab-result').click();
  await button('写入汇总').click();
  await messageShown('汇总和奖惩明细已更新');
  await tab('汇总').click();
  await picture('5-汇总');
  const figures = (await bench.pane.locator('#tab-content').innerText()).replace(/\s+/g, ' ');
  const composite = /综合得分 ([\d.]+)/.exec(figures)?.[1];
  await page.keyboard.press('Control+p');
  await page.getByRole('dialog', { name: '打印' }).waitFor();
  await picture('6-打印');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.title === 'printed');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  saved = join(folder, download.suggestedFilename());
  await download.saveAs(saved);
  expect(download.suggestedFilename()).toContain('锦江花园');
  await page.getByText('已保存为').waitFor();
  const report = JSON.parse((await cli('score', saved, '--json')).out);
  expect(String(report.composite)).toBe(composite);
  expect(report.composite).toBeLessThan(100);
});

test('I5: the file opens again', async () => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
  await chooser.setFiles(saved);
  await page.getByText('已打开').waitFor();
  await tab('客户服务').click();
  await goTo('I5');
  expect(await shown()).toBe('一人未佩戴工牌');
  await goTo('G5');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await at('G6');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  const again = join(folder, `再次-${download.suggestedFilename()}`);
  await download.saveAs(again);
  const read = readXlsx(readFileSync(again));
  if (!read.ok) throw new Error(read.failure);
  const sheet = read.workbook.sheets.find(({ name }) => name === '客户服务');
  if (!sheet) throw new Error('no sheet');
  expect(valueAt(sheet, 5, 7)).toBe(2);
  expect(valueAt(sheet, 7, 9)).toBe('接待记录不全');
  await picture('7-再次打开');
});

test('I6: no complaint', () => {
  expect(bench.complaints).toEqual([]);
  expect(bench.elsewhere).toEqual([]);
});
