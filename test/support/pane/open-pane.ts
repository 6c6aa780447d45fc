import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { bundlePage } from '../../workbench/support/bundles';
import { STATES } from './states';

/** The pane over a model that only notes what is asked of it, as one script. */
export const paneScript = (): string =>
  bundlePage('test/support/pane/page.tsx', ['src', 'test/support/pane']).script;

const HTML = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>品质督导评分</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>body{margin:0}</style></head>
<body><div id="pane"></div><script src="/pane.js"></script></body></html>`;

/** How a window looks at the pane. */
export type PaneWindow = BrowserContextOptions & { readonly width?: number };

/** Opens a window of its own that can show the states of the pane. */
export async function openWindow(browser: Browser, script: string, options: PaneWindow = {}): Promise<Page> {
  const { width = 320, ...rest } = options;
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    reducedMotion: 'reduce',
    ...rest,
  });
  const page = await context.newPage();
  await page.route('https://pane.test/**', (route) =>
    new URL(route.request().url()).pathname === '/pane.js'
      ? route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script })
      : route.fulfill({ contentType: 'text/html; charset=utf-8', body: HTML }),
  );
  return page;
}

/** Loads the pane anew in a state. */
export async function showState(page: Page, name: string): Promise<void> {
  await page.goto(`https://pane.test/?state=${name}`);
  const { tab } = STATES[name] ?? {};
  // A question may be open before or after the tab is chosen; a click with the mouse would meet what lies over the tab.
  if (tab) {
    await page.dispatchEvent(`#tab-${tab}`, 'click');
    await page.waitForSelector(`#tab-${tab}[aria-selected=true]`, { state: 'attached' });
  }
  await page.waitForFunction(() => (document.getElementById('pane')?.textContent?.trim().length ?? 0) > 3);
  if (name !== 'starting')
    await page.waitForFunction(() => !document.getElementById('pane')?.textContent?.includes('正在打开'));
  if (name.startsWith('confirmation')) await page.waitForSelector('[role=alertdialog]');
  await page.waitForTimeout(60); // the dialog's entrance
}

/** Opens a state of the pane in a window of its own. */
export async function openPane(
  browser: Browser,
  script: string,
  name: string,
  options: PaneWindow = {},
): Promise<Page> {
  const page = await openWindow(browser, script, options);
  await showState(page, name);
  return page;
}
