/**
 * The pane's entry in a browser, before there is a workbook to work on.
 *
 * G1 outside of Excel (genuine office.js finds no host), in another Office program, in an Excel without ExcelApi 1.9, and
 *    without office.js, it says in one sentence what is the matter and what to do; nothing goes wrong on the page.
 * G2 as long as Office is not ready it says that it is opening.
 * G4 until office.js has come, which holds everything else up, the page itself says so, and after a while what to do.
 * G3 it is as dark as Office, also after Office has changed; where Office gives no colours, as the machine.
 */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { PANE_TEXT } from '../../src/messages/pane-text';
import { launchBrowser } from '../support/browser';
import { bundlePage, officeFile } from '../workbench/support/bundles';

let browser: Browser;
let script: string;
beforeAll(async () => {
  browser = await launchBrowser();
  ({ script } = bundlePage('src/taskpane/main.tsx', ['src']));
});
afterAll(() => browser.close());

/** An Office of our own: what it says it is, and what it can do. */
const stub = (host: string | null, version: string, theme = '#FFFFFF'): string => `
  window.theme = ${JSON.stringify(theme)};
  window.Office = {
    HostType: { Excel: 'Excel', Word: 'Word' },
    onReady: async () => ({ host: ${JSON.stringify(host)}, platform: 'PC' }),
    context: {
      requirements: { isSetSupported: (set, wanted) => set === 'ExcelApi' && Number(wanted.split('.')[1]) <= Number('${version}'.split('.')[1]) },
      get officeTheme() { return window.theme && { bodyBackgroundColor: window.theme }; },
    },
  };`;

let page: Page;
let errors: string[];
afterEach(() => page.context().close());

/** Opens the pane; `office` is a script in the place of office.js, null for none. */
async function open(office: string | null, colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 320, height: 600 }, colorScheme });
  page = await context.newPage();
  errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const source =
    office === 'genuine' ? '<script src="/office/office.js"></script>' : `<script>${office ?? ''}</script>`;
  await page.route('**/*', async (route) => {
    const { pathname, origin } = new URL(route.request().url());
    if (origin !== 'https://addin.test') return await route.abort();
    if (pathname === '/pane.js')
      return await route.fulfill({ body: script, contentType: 'text/javascript; charset=utf-8' });
    if (pathname.startsWith('/office/'))
      return await route.fulfill({
        body: officeFile(pathname.slice(8)),
        contentType: 'text/javascript; charset=utf-8',
      });
    return await route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="zh-CN"><head>${source}</head><body><div id="pane"></div><script src="/pane.js"></script></body></html>`,
    });
  });
  await page.goto('https://addin.test/taskpane.html');
}

test.each([
  ['a browser, with genuine office.js', 'genuine', PANE_TEXT.outside],
  ['another Office program', stub('Word', '1.9'), PANE_TEXT.outside],
  ['Excel 2019', stub('Excel', '1.7'), PANE_TEXT.tooOld],
  ['an Excel right below what is needed', stub('Excel', '1.8'), PANE_TEXT.tooOld],
  ['no office.js', null, PANE_TEXT.noOffice],
] as const)('G1: %s', async (_, office, { title, text }) => {
  await open(office);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(await page.locator('main').innerText()).toContain(text);
  expect(await page.getByRole('tab').count()).toBe(0);
  expect(errors).toEqual([]);
});

test('G1: an Excel that can do what is needed', async () => {
  await open(stub('Excel', '1.9'));
  await page.getByRole('tab', { name: '生成' }).waitFor();
});

test('G2: Office is not ready', async () => {
  await open(`${stub('Excel', '1.9')} Office.onReady = () => new Promise(() => undefined);`);
  await page.getByText(PANE_TEXT.starting).waitFor();
  expect(errors).toEqual([]);
});

test('G4: office.js does not come: a line at once, and after a while what to do', async () => {
  const html = readFileSync('src/taskpane/taskpane.html', 'utf8')
    .replace('<%= policy %>', "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'")
    .replace('<%= officeJs %>', '<script src="/office/slow.js"></script>')
    .replace('</head>', '<script defer src="/pane.js"></script></head>'); // as the build has it
  let come: () => void = () => undefined;
  const late = new Promise<void>((resolve) => {
    come = resolve;
  });
  page = await (await browser.newContext({ viewport: { width: 320, height: 600 } })).newPage();
  errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.route('https://addin.test/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/office/slow.js') await late;
    const body =
      pathname === '/pane.js' ? script : pathname === '/office/slow.js' ? stub('Excel', '1.7') : html;
    const contentType = pathname.endsWith('.js')
      ? 'text/javascript; charset=utf-8'
      : 'text/html; charset=utf-8';
    await route.fulfill({ body, contentType });
  });
  await page.goto('https://addin.test/taskpane.html', { waitUntil: 'commit' });
  await page.getByText('正在打开').waitFor();
  const advice = page.getByText('请检查网络');
  expect(await advice.isVisible()).toBe(false);
  await page.evaluate(() => document.getAnimations().map((animation) => animation.finish()));
  expect(await advice.isVisible()).toBe(true);
  come();
  await page.getByRole('heading', { level: 1, name: PANE_TEXT.tooOld.title }).waitFor();
  expect(await advice.count()).toBe(0);
  expect(errors).toEqual([]);
});

describe('G3: colours', () => {
  const scheme = (): Promise<string> =>
    page.evaluate(
      () => getComputedStyle(document.querySelector('main')?.closest('[style]') ?? document.body).colorScheme,
    );
  const becomes = (wanted: string): Promise<unknown> =>
    page.waitForFunction(
      (expected) =>
        getComputedStyle(document.querySelector('main')?.closest('[style]') ?? document.body).colorScheme ===
        expected,
      wanted,
    );

  test.each([
    ['#FFFFFF', 'dark', 'light'],
    ['#292929', 'light', 'dark'],
    ['0A0A0A', 'light', 'dark'],
    ['', 'dark', 'dark'],
    ['', 'light', 'light'],
  ] as const)('Office %p on a %s machine: %s', async (theme, machine, expected) => {
    await open(stub('Excel', '1.7', theme), machine);
    await page.getByRole('heading', { name: PANE_TEXT.tooOld.title }).waitFor();
    expect(await scheme()).toBe(expected);
  });

  test('Office changes, and the user comes back to the pane', async () => {
    await open(stub('Excel', '1.7', '#FFFFFF'));
    await becomes('light');
    await page.evaluate(() => {
      Object.assign(window, { theme: '#292929' });
      window.dispatchEvent(new Event('focus'));
    });
    await becomes('dark');
    await page.evaluate(() => Object.assign(window, { theme: '#FFFFFF' }));
    await page.mouse.move(100, 100);
    await becomes('light');
  });

  test('the machine changes where Office gives no colours', async () => {
    await open(stub('Excel', '1.7', ''));
    await becomes('light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await becomes('dark');
  });
});
