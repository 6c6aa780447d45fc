import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { BAR_TEXT } from '../../src/messages/workbench-text';
import type { TestHandle } from '../../src/workbench/page/test-handle';
import { originOf } from './page-server';

declare global {
  interface Window {
    dudaoWorkbench: TestHandle;
  }
}

/** The workbench in a window of its own. */
export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: Locator;
  /** What the page complained about. */
  readonly complaints: readonly string[];
  /** Requests to any other place than the pages' own. */
  readonly elsewhere: readonly string[];
  /** Types into a cell with the keyboard and ends with Enter. */
  typeInto(sheet: string, address: string, text: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the workbench in a browser that remembers nothing. */
export async function openWorkbench(browser: Browser, dist: string): Promise<OpenWorkbench> {
  return await openWorkbenchIn(
    await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'zh-CN',
      permissions: ['clipboard-read', 'clipboard-write'],
    }),
    dist,
  );
}

/** Opens the workbench in a window of its own; `prepare` sees it before it loads. */
export async function openWorkbenchIn(
  context: BrowserContext,
  dist: string,
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<OpenWorkbench> {
  const address = await originOf(dist);
  const page = await context.newPage();
  await prepare(page);
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (origin !== address && /^(https?|wss?):$/.test(protocol)) elsewhere.push(request.url());
  });
  await page.goto(`${address}/workbench.html`);
  const pane = page.getByRole('complementary', { name: BAR_TEXT.pane });
  await pane.locator('#tab-generate').waitFor();
  return {
    page,
    pane,
    complaints,
    elsewhere,
    typeInto: async (sheet, address, text) => {
      const inPane = await pane.evaluate((element) => element.contains(document.activeElement));
      if (inPane) await page.mouse.click(640, 500); // the keyboard goes to the grid
      await page.evaluate(([s = '', a = '']) => window.dudaoWorkbench.select(s, a), [sheet, address]);
      // What no key has arrives without one, as from an input method: the editor must be open for it.
      const byKeys = /^[ -~]*$/.test(text);
      if (!byKeys) {
        await page.evaluate(() => window.dudaoWorkbench.settle());
        await page.waitForTimeout(300);
      }
      await page.keyboard.type(text, { delay: byKeys ? 0 : 100 });
      await page.keyboard.press('Enter');
      // A refused input opens a dialogue instead.
      await page.waitForFunction(
        ([s = '', a = '', typed = '']) =>
          String(window.dudaoWorkbench.value(s, a)) === typed || document.querySelector('dialog[open]'),
        [sheet, address, text],
      );
    },
    close: () => context.close(),
  };
}
