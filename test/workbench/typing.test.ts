/**
 * What is typed arrives, however quickly it is typed and however slow the computer is.
 *
 * Y1 entries at a key every 30 ms, which never wait for the page: none is lost, none is in another cell.
 * Y2 the selected cell has the keyboard after a click on a tab of a sheet, on an item of 核对, on a hint, from the next key on.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { patience, runs } from '../support/runs';
import { blankFile } from './support/blank-file';
import { openFile, openWorkbench, paneReady } from './support/serve';
import { rubricOfRows } from './support/small-rubric';

const SHEET = '客户服务';
/**
 * How many times slower the computer is made, and entries. An entry costs the grid 130 ms of a computer's time, ten times as
 * much on one that is ten times slower: a thousand of them would take half an hour there.
 */
const CASES: readonly (readonly [rate: number, entries: number])[] =
  runs(2, 3) === 2
    ? [
        [1, 150],
        [4, 150],
      ]
    : [
        [1, 1000],
        [4, 300],
        [10, 100],
      ];
const MOST_ENTRIES = Math.max(...CASES.map(([, entries]) => entries));
const KEY_MS = 30;
const SETTLE_MS = runs(60_000, 600_000);
const FIRST_ROW = 5;

let browser: Browser;
let page: Page;
let errors: readonly string[];
beforeAll(async () => {
  browser = await launchBrowser();
}, 300_000);
afterAll(() => browser?.close());

async function begin(): Promise<void> {
  ({ page, errors } = await openWorkbench(browser));
  await openFile(page, '锦江花园.xlsx', await blankFile(rubricOfRows(MOST_ENTRIES)));
  await page.getByText('已打开').waitFor();
  await paneReady(page);
  await page.evaluate(() => window.dudaoWorkbench.settle());
  await select(`G${FIRST_ROW}`);
}

const select = (address: string): Promise<void> =>
  page.evaluate(([s = '', a = '']) => window.dudaoWorkbench.select(s, a), [SHEET, address]);

const columnG = (count: number): Promise<readonly string[]> =>
  page.evaluate(
    ([sheet, first, many]) =>
      Array.from({ length: many }, (_, i) => String(window.dudaoWorkbench.value(sheet, `G${first + i}`))),
    [SHEET, FIRST_ROW, count] as const,
  );

/** Codes of keys that are not that of their character. */
const VIRTUAL_KEYS: Readonly<Record<string, number>> = { Enter: 13, '.': 190, '/': 191 };

/** Presses a key without waiting for anything, as a hand does. */
function press(session: CDPSession, key: string): void {
  const isEnter = key === 'Enter';
  const code = VIRTUAL_KEYS[key] ?? key.charCodeAt(0);
  const common = { key, code: isEnter ? 'Enter' : '', windowsVirtualKeyCode: code };
  const text = isEnter ? '\r' : key;
  void session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...common, text }).catch(() => undefined);
  void session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common }).catch(() => undefined);
}

async function typeAtFixedPace(session: CDPSession, keys: readonly string[]): Promise<void> {
  const start = Date.now();
  for (const [i, key] of keys.entries()) {
    const wait = start + i * KEY_MS - Date.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    press(session, key);
  }
}

describe('Y1', () => {
  test.each(CASES)(
    '%s times slower, %s entries',
    async (rate, count) => {
      await begin();
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate });
      const entries = Array.from(
        { length: count },
        (_, i) => ['/', '0', '1', '1.5', '0.5', '2'][i % 6] as string,
      );
      await typeAtFixedPace(
        session,
        entries.flatMap((entry) => [...entry, 'Enter']),
      );
      const deadline = Date.now() + SETTLE_MS;
      let typed = await columnG(count);
      while (typed.join() !== entries.join() && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 500));
        typed = await columnG(count);
      }
      const wrong = entries.flatMap((entry, i) => (typed[i] === entry ? [] : [[i, entry, typed[i]]]));
      expect(wrong).toEqual([]);
      expect(errors).toEqual([]);
      await page.context().close();
    },
    patience(900_000),
  );
});

describe('Y2', () => {
  beforeAll(begin);

  const arrives = async (address: string, entry: string): Promise<void> => {
    await page.keyboard.type(entry);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      ([s = '', a = '', e = '']) => String(window.dudaoWorkbench.value(s, a)) === e,
      [SHEET, address, entry],
    );
  };

  const tab = (name: string) => page.locator('[data-u-comp=slide-tab-item]', { hasText: name });

  test('after a click on a tab of a sheet', async () => {
    await tab('汇总').click();
    await tab(SHEET).click();
    await page.waitForFunction(
      ([selected = '']) => window.dudaoWorkbench.selected() === selected,
      [`${SHEET}!G${FIRST_ROW}`],
    );
    await arrives(`G${FIRST_ROW}`, '0');
  });

  test('after a click on an item of 核对', async () => {
    await page.evaluate(
      ([s = '', a = '']) => window.dudaoWorkbench.type(s, a, 1),
      [SHEET, `G${FIRST_ROW + 3}`],
    );
    await page.locator('#tab-check').click();
    await page
      .getByRole('button', { name: /缺原因|存在问题/ })
      .first()
      .click();
    await page.waitForFunction(([s = '']) => window.dudaoWorkbench.selected().startsWith(`${s}!I`), [SHEET]);
    await arrives(`I${FIRST_ROW + 3}`, 'ok');
  });

  test('after a click on a tab of the pane, but not when a field was chosen', async () => {
    await select(`G${FIRST_ROW + 1}`);
    await page.locator('#tab-generate').click();
    await arrives(`G${FIRST_ROW + 1}`, '0');
    await page.getByLabel('被检查项目负责人').click();
    await page.keyboard.type('wang');
    expect(await page.getByLabel('被检查项目负责人').inputValue()).toContain('wang');
    expect(await columnG(3)).toEqual(['0', '0', '']);
  });

  test('with a key that comes right after the click, on a slow computer', async () => {
    const session = await page.context().newCDPSession(page);
    await select(`G${FIRST_ROW + 4}`);
    const box = await page.locator('#tab-check').boundingBox();
    if (!box) throw new Error('no tab');
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    const at = {
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      button: 'left',
      clickCount: 1,
    } as const;
    void session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
    void session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
    for (const key of ['1', 'Enter']) press(session, key);
    await page.waitForFunction(
      ([s = '', a = '']) => String(window.dudaoWorkbench.value(s, a)) === '1',
      [SHEET, `G${FIRST_ROW + 4}`],
    );
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  });

  test('after a click on the hint of a cell', async () => {
    await select(`G${FIRST_ROW + 2}`);
    const hint = page.locator('.wb-tip').filter({ hasText: '符合填 0（显示 √）' });
    await hint.waitFor();
    await hint.click();
    await arrives(`G${FIRST_ROW + 2}`, '0.5');
  });
});
