import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { bundlePage } from '../workbench/support/bundles';

/** The pages' address; nothing is really there. */
const ORIGIN = 'https://addin.test';

const SIMULATOR = readFileSync('test/excel-simulator/page/simulator.html', 'utf8');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

/** The add-in's own pages in the simulated Excel. */
export interface OpenAddIn {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** What the pages complained about. */
  readonly complaints: readonly string[];
  /** Requests to any other place than the pages' own. */
  readonly elsewhere: readonly string[];
  /** Types into a cell with the keyboard and ends with Enter. */
  typeInto(sheet: string, address: string, text: string): Promise<void>;
}

/** Serves the built pages without a network and opens the pane in the simulated Excel. */
export async function openAddIn(browser: Browser, dist: string): Promise<OpenAddIn> {
  const { script, style } = bundlePage('test/excel-simulator/page/main.ts');
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (origin !== ORIGIN && /^(https?|wss?):$/.test(protocol)) elsewhere.push(request.url());
  });
  const own: Readonly<Record<string, string>> = {
    '/simulator.html': SIMULATOR,
    '/simulator.js': script,
    '/simulator.css': style,
  };
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const file = join(dist, pathname);
    const contentType = TYPES[extname(pathname)] ?? '';
    const body = own[pathname] ?? (existsSync(file) ? readFileSync(file) : null);
    return body === null ? route.fulfill({ status: 404, body: '' }) : route.fulfill({ contentType, body });
  });
  await page.goto(`${ORIGIN}/simulator.html`);
  const pane = page.frameLocator('iframe');
  await pane.locator('#tab-generate').waitFor();
  return {
    page,
    pane,
    complaints,
    elsewhere,
    typeInto: async (sheet, address, text) => {
      await page.locator('#univer-sheet-main-canvas_workbook').click({ position: { x: 60, y: 60 } });
      await page.evaluate(([s = '', a = '']) => window.excelSimulator.select(s, a), [sheet, address]);
      await page.waitForTimeout(300); // what no key has arrives without one: the editor must be open for it
      await page.keyboard.type(text, { delay: 50 });
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        ([s = '', a = '', typed = '']) => String(window.excelSimulator.value(s, a)) === typed,
        [sheet, address, text],
      );
    },
  };
}
