import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { CHROMIUM } from '../../support/programs';
import { type Bundle, bundlePage, officeFile } from './bundles';

/** The pages' address; nothing is really there, every request is answered by the test. */
const ORIGIN = 'https://addin.test';

const WORKBENCH = `<!doctype html><html lang="zh-CN" data-pane="pane.html"><head><meta charset="utf-8">
<link rel="stylesheet" href="workbench.css"><script defer src="workbench.js"></script></head><body></body></html>`;
const PANE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<script src="office/office.js"></script><script defer src="pane.js"></script></head><body></body></html>`;

/** The browser, without anything that would look for a network. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** The workbench's page with a test pane in it, and what went wrong on either. */
export interface OpenPage {
  readonly page: Page;
  readonly pane: Frame;
  readonly errors: readonly string[];
}

let bundles: { readonly workbench: Bundle; readonly pane: Bundle } | null = null;

/** Opens the workbench; resolves when its pane is ready. */
export async function openWorkbench(browser: Browser): Promise<OpenPage> {
  bundles ??= {
    workbench: bundlePage('src/workbench/main.ts'),
    pane: bundlePage('test/workbench/support/pane.ts'),
  };
  const { workbench, pane } = bundles;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultNavigationTimeout(120_000); // on a machine under load the grid takes its time to start
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const files: Readonly<Record<string, readonly [string, string]>> = {
    '/workbench.html': [WORKBENCH, 'text/html'],
    '/workbench.js': [workbench.script, 'text/javascript'],
    '/workbench.css': [workbench.style, 'text/css'],
    '/pane.html': [PANE, 'text/html'],
    '/pane.js': [pane.script, 'text/javascript'],
  };
  await page.route('**/*', async (route) => {
    const { pathname, origin } = new URL(route.request().url());
    const file = files[pathname];
    if (origin !== ORIGIN) return await route.abort();
    if (file) return await route.fulfill({ body: file[0], contentType: `${file[1]}; charset=utf-8` });
    if (pathname.startsWith('/office/'))
      return await route.fulfill({
        body: officeFile(pathname.slice('/office/'.length)),
        contentType: 'text/javascript; charset=utf-8',
      });
    return await route.fulfill({ status: 404, body: '' });
  });
  await page.goto(`${ORIGIN}/workbench.html`);
  return { page, pane: await readyPane(page), errors };
}

/** The frame of the pane when Office is ready in it; a new one after 新建 and 打开. */
export async function readyPane(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe.wb-frame', { state: 'attached' });
  const frame = await element.contentFrame();
  if (!frame) throw new Error('no pane');
  await frame.waitForFunction(() => 'ready' in window, null, { timeout: 60_000 });
  return frame;
}
