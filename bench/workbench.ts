import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { defaultRubric } from '../src/domain/default-rubric';
import { writeXlsx } from '../src/hosts/xlsx/write';
import { planWorkbook } from '../src/workbook/workbook-plan';
import { launchBrowser } from '../test/support/browser';
import { buildDist } from '../test/support/build-dist';
import { watchTasks } from '../test/support/busy-tasks';
import { filledInspection } from '../test/support/filled-workbook';
import { median } from './measure';

const ORIGIN = 'https://addin.test';
const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const PATIENCE_MS = 120_000;
const SHEET = '客户服务';
/** A deduction of the filled file, and rows of a new workbook to type into. */
const FILLED_CELL = 'G9';
const ROWS = [5, 6, 7, 8, 9];

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

/** What is waited for; the pane's document is the page itself, or that of a frame in it. */
interface Sight {
  /** An element of the page, and one of the pane. */
  readonly page?: string;
  readonly pane?: string;
  /** A text in the pane. */
  readonly text?: string;
  /** A cell that no longer holds a value. */
  readonly changed?: readonly [sheet: string, address: string, from: unknown];
}

/** The page's clock when everything of a sight is there. */
const seen = (page: Page, sight: Sight): Promise<number> =>
  page
    .waitForFunction(
      ({ page: there, pane, text, changed }) => {
        const inPane = document.querySelector('iframe')?.contentDocument ?? document;
        const holds =
          (!there || document.querySelector(there)) &&
          (!pane || inPane.querySelector(pane)) &&
          (!text || inPane.body.innerText.includes(text)) &&
          (!changed || window.dudaoWorkbench.value(changed[0], changed[1]) !== changed[2]);
        return holds ? performance.now() : 0;
      },
      sight,
      { polling: 'raf', timeout: PATIENCE_MS },
    )
    .then((handle) => handle.jsonValue());

const clock = (page: Page): Promise<number> => page.evaluate(() => performance.now());

/** Opens the page from nothing; answers how long it took until pane and grid were there. */
async function openPage(
  browser: Browser,
  dist: string,
): Promise<{ readonly page: Page; readonly ms: number }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.route(`${ORIGIN}/**`, (route) => {
    const file = join(dist, new URL(route.request().url()).pathname);
    return existsSync(file)
      ? route.fulfill({ contentType: TYPES[extname(file)] ?? '', body: readFileSync(file) })
      : route.fulfill({ status: 404, body: '' });
  });
  await page.goto(`${ORIGIN}/workbench.html`);
  const ms = await seen(page, { page: '#univer-sheet-main-canvas_workbook', pane: '#tab-generate' });
  return { page, ms };
}

/** The page's clock when a key has arrived in a cell's editor, and when the entry is in the cell. */
async function typed(
  page: Page,
  address: string,
  text: string,
): Promise<readonly [key: number, entry: number]> {
  await page.evaluate(
    ([sheet = '', cell = '']) => window.dudaoWorkbench.select(sheet, cell),
    [SHEET, address],
  );
  await page.keyboard.type(text);
  const key = await page.waitForFunction(
    (value) => window.dudaoWorkbench.typed() === value && performance.now(),
    text,
    { polling: 'raf', timeout: PATIENCE_MS },
  );
  await page.keyboard.press('Enter');
  const entry = await page.waitForFunction(
    ([sheet = '', cell = '', value]) =>
      String(window.dudaoWorkbench.value(sheet, cell)) === value && performance.now(),
    [SHEET, address, text],
    { polling: 'raf', timeout: PATIENCE_MS },
  );
  return [Number(await key.jsonValue()), Number(await entry.jsonValue())];
}

async function opening(browser: Browser, dist: string, buffer: Buffer) {
  const { page, ms: cold } = await openPage(browser, dist);
  await page.locator('#univer-sheet-main-canvas_workbook').click({ position: { x: 60, y: 60 } });
  const stop = await watchTasks(browser, page);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '打开', exact: true }).click(),
  ]);
  const from = await clock(page);
  await chooser.setFiles({ name: '锦江花园.xlsx', mimeType: 'application/zip', buffer });
  await page.getByText('已打开').waitFor();
  await page.mouse.click(640, 500);
  const [key, entry] = await typed(page, FILLED_CELL, '0');
  await seen(page, { pane: '#tab-check' });
  const { longest } = await stop();
  await page.context().close();
  return { cold, key: key - from, entry: entry - from, longest };
}

async function generating(browser: Browser, dist: string) {
  const { page } = await openPage(browser, dist);
  const pane = (await page.$('iframe')) ? page.frameLocator('iframe') : page;
  await pane.getByLabel('项目名称').fill('锦江花园');
  await pane.getByLabel('检查期间').fill('2011年第四季度');
  const stop = await watchTasks(browser, page);
  const button = pane.getByRole('button', { name: '生成', exact: true });
  const from = await clock(page);
  await button.click();
  const generate = (await seen(page, { text: '表格已生成' })) - from;
  const { longest } = await stop();
  await pane.locator('#tab-check').click();
  await page.locator('#univer-sheet-main-canvas_workbook').click({ position: { x: 60, y: 60 } });
  const entries: number[] = [];
  for (const [i, row] of ROWS.entries()) {
    await page.evaluate(([s = '', a = '']) => window.dudaoWorkbench.select(s, a), [SHEET, `G${row}`]);
    await page.waitForTimeout(1000);
    const before = await page.evaluate(
      ([s = '', a = '']) => window.dudaoWorkbench.value(s, a),
      [SHEET, `K${row}`],
    );
    await page.evaluate(() =>
      window.addEventListener(
        'keydown',
        ({ key }) => key === 'Enter' && Object.assign(window, { entered: performance.now() }),
        { capture: true, once: false },
      ),
    );
    await page.keyboard.type('0');
    const agreed = seen(page, { text: `已填 ${i + 1} /`, changed: [SHEET, `K${row}`, before] });
    await page.keyboard.press('Enter');
    entries.push(
      (await agreed) - (await page.evaluate(() => (window as unknown as { entered: number }).entered)),
    );
  }
  await page.context().close();
  return { generate, longest, entry: median(entries) };
}

const dist = process.env.DIST ?? buildDist();
const rubric = defaultRubric();
const file = await writeXlsx(planWorkbook(rubric, filledInspection(rubric)), { modified: new Date(0) });
const browser = await launchBrowser();
const opened = [];
const generated = [];
for (let run = 0; run < RUNS; run++) {
  opened.push(await opening(browser, dist, Buffer.from(file)));
  generated.push(await generating(browser, dist));
  console.log(JSON.stringify({ ...opened.at(-1), generated: generated.at(-1) }));
}
await browser.close();
const of = <T>(runs: readonly T[], pick: (run: T) => number): string =>
  `${median(runs.map(pick)).toFixed(0)} ms`;
console.log(`workbench, medians of ${RUNS} runs in Chromium`);
console.log(`cold page: ${of(opened, ({ cold }) => cold)} (≤ 5 s)`);
console.log(
  `from choosing a filled file to the first key in a cell: ${of(opened, ({ key }) => key)} (≤ 2 s)`,
);
console.log(`  to the first entry in a cell: ${of(opened, ({ entry }) => entry)}`);
console.log(`  longest task of the main thread: ${of(opened, ({ longest }) => longest)} (≤ 500 ms)`);
console.log(`生成: ${of(generated, ({ generate }) => generate)} (≤ 2 s)`);
console.log(`  longest task of the main thread: ${of(generated, ({ longest }) => longest)}`);
console.log(`entry until pane and sheet agree: ${of(generated, ({ entry }) => entry)} (≤ 120 ms)`);
