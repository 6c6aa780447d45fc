/** Genuine office.js in a page of its own, with the simulated Excel around it: the talk between frames, and what people type. */
import type { Browser, Frame, Page } from 'playwright-core';
import type {} from '../excel-simulator/page/simulator';
import { launchBrowser } from '../support/browser';
import { bundlePage, officeFile } from '../workbench/support/bundles';
import { openServed } from '../workbench/support/serve';

const SIMULATOR = `<!doctype html><html lang="zh-CN" data-pane="pane.html"><head><meta charset="utf-8">
<link rel="stylesheet" href="simulator.css"><script defer src="simulator.js"></script></head>
<body><div id="grid"></div><div id="pane"></div></body></html>`;
const PANE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<script src="office/office.js"></script><script defer src="pane.js"></script></head><body></body></html>`;

const OFFICE = ['office.js', 'o15apptofilemappingtable.js', 'excel-web-16.00.js', 'zh-cn/office_strings.js'];

let browser: Browser;
let page: Page;
let pane: Frame;
let errors: readonly string[];

beforeAll(async () => {
  browser = await launchBrowser();
  const simulator = bundlePage('test/excel-simulator/page/main.ts');
  const testPane = bundlePage('test/excel-simulator/page/test-pane.ts');
  ({ page, errors } = await openServed(browser, '/simulator.html', {
    '/simulator.html': [SIMULATOR, 'text/html'],
    '/simulator.js': [simulator.script, 'text/javascript'],
    '/simulator.css': [simulator.style, 'text/css'],
    '/pane.html': [PANE, 'text/html'],
    '/pane.js': [testPane.script, 'text/javascript'],
    ...Object.fromEntries(
      OFFICE.map((file) => [`/office/${file}`, [officeFile(file), 'text/javascript']] as const),
    ),
  }));
  const element = await page.waitForSelector('iframe', { state: 'attached' });
  const frame = await element.contentFrame();
  if (!frame) throw new Error('no pane');
  await frame.waitForFunction(() => 'ready' in window, null, { timeout: 60_000 });
  pane = frame;
}, 120_000);

afterAll(async () => {
  await browser?.close();
});

const value = (address: string): Promise<unknown> =>
  page.evaluate((at) => window.excelSimulator.value('Sheet1', at), address);

const select = (address: string): Promise<void> =>
  page.evaluate((at) => window.excelSimulator.select('Sheet1', at), address);

test('office.js takes it for Excel on the web', async () => {
  expect(await pane.evaluate(() => document.body.textContent)).toBe('ready Excel OfficeOnline');
  expect(await pane.evaluate(() => Office.context.requirements.isSetSupported('ExcelApi', '1.9'))).toBe(true);
});

test('writes and reads cells', async () => {
  const sum = await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, '=A1+B1'],
      ];
      const range = sheet.getRange('B2').load('values');
      await context.sync();
      return range.values[0]?.[0];
    }),
  );
  expect(sum).toBe(3);
  expect(await value('A2')).toBe(3);
});

test('tells the pane what was typed with the keyboard', async () => {
  await pane.evaluate(async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address }) => {
        Object.assign(window, { changed: address });
      });
      await context.sync();
    });
  });
  await page.locator('#univer-sheet-main-canvas_workbook').click({ position: { x: 60, y: 60 } });
  await select('C3');
  await page.keyboard.type('42');
  await page.keyboard.press('Enter');
  await pane.waitForFunction(() => 'changed' in window);
  expect(await pane.evaluate(() => (window as unknown as { changed: string }).changed)).toBe('C3');
  expect(await value('C3')).toBe(42);
});

test('refuses a write while a cell is being edited, and holds it back where it was asked to', async () => {
  const write = (cell: string, delayForCellEdit: boolean): Promise<string> =>
    pane.evaluate(
      ([address, delay]) =>
        Excel.run({ delayForCellEdit: delay as boolean }, async (context) => {
          context.workbook.worksheets.getItem('Sheet1').getRange(address as string).values = [['x']];
          await context.sync();
          return 'done';
        }).catch((error: { code: string }) => error.code),
      [cell, delayForCellEdit] as const,
    );
  await select('D4');
  await page.keyboard.type('unfinished');
  expect(await write('D6', false)).toBe('InvalidOperationInCellEditMode');
  const held = write('D7', true);
  expect(await Promise.race([held, new Promise((resolve) => setTimeout(resolve, 500))])).toBeUndefined();
  await page.keyboard.press('Enter');
  expect(await held).toBe('done');
  expect(await value('D4')).toBe('unfinished');
});

test('nothing went wrong on the page', () => {
  expect(errors).toEqual([]);
});
