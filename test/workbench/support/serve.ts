import type { Browser, Page } from 'playwright-core';
import { chooseFile } from '../../support/choose-file';
import { type Bundle, bundlePage } from './bundles';

/** The pages' address; nothing is really there, every request is answered by the test. */
const ORIGIN = 'https://addin.test';

const WORKBENCH = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<link rel="stylesheet" href="workbench.css"><script defer src="workbench.js"></script></head><body></body></html>`;

/** A page, and what went wrong on it. */
export interface OpenPage {
  readonly page: Page;
  readonly errors: readonly string[];
}

/** Files by their paths: what is in them, and of which kind they are. */
export type ServedFiles = Readonly<Record<string, readonly [body: string | Buffer, type: string]>>;

let bundle: Bundle | null = null;

/** Opens the workbench; resolves when its pane is ready. */
export async function openWorkbench(browser: Browser, size?: WindowSize): Promise<OpenPage> {
  bundle ??= bundlePage('src/workbench/main.ts');
  const opened = await openServed(
    browser,
    '/workbench.html',
    {
      '/workbench.html': [WORKBENCH, 'text/html'],
      '/workbench.js': [bundle.script, 'text/javascript'],
      '/workbench.css': [bundle.style, 'text/css'],
    },
    size,
  );
  await paneReady(opened.page);
  return opened;
}

/** What is seen of a page, in pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** A usual notebook, and the same with the browser's zoom at 125 %. */
export const NOTEBOOK: WindowSize = { width: 1366, height: 768 };
export const NOTEBOOK_125: WindowSize = { width: 1093, height: 614 };

/** Opens a page of some files. */
export async function openServed(
  browser: Browser,
  path: string,
  files: ServedFiles,
  viewport: WindowSize = { width: 1440, height: 900 },
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultNavigationTimeout(120_000); // on a machine under load the grid takes its time to start
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.route('**/*', async (route) => {
    const { pathname, origin } = new URL(route.request().url());
    const file = files[pathname];
    if (origin !== ORIGIN) return await route.abort();
    if (!file) return await route.fulfill({ status: 404, body: '' });
    return await route.fulfill({ body: file[0], contentType: `${file[1]}; charset=utf-8` });
  });
  await page.goto(`${ORIGIN}${path}`);
  return { page, errors };
}

/** Resolves when the pane has read the workbook; a new one comes with 新建 and 打开. */
export async function paneReady(page: Page): Promise<void> {
  await page.locator('#tab-generate').waitFor({ timeout: 120_000 });
  await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: 120_000 });
}

/** Opens a file as a person does; what is not saved is left. */
export async function openFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await chooseFile(page, { name, mimeType: 'application/zip', buffer });
}
