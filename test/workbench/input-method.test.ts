/**
 * Reasons are typed through an input method: what is composed arrives as it was chosen.
 *
 * M1 an entry, Tab, and a reason composed right after it, at a key every 30 ms that never waits for the page: none is lost, none
 *    is elsewhere or holds what was typed to choose it.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { patience, runs } from '../support/runs';
import { blankFile } from './support/blank-file';
import { openFile, openWorkbench, paneReady } from './support/serve';
import { rubricOfRows } from './support/small-rubric';

const SHEET = '客户服务';
const ROWS = runs(12, 100);
const SLOWNESS = runs(2, 3) === 2 ? [1, 4] : [1, 4, 10];
const KEY_MS = 30;
const SETTLE_MS = 60_000;
const FIRST_ROW = 5;

/** What is typed to choose a reason, and the reason. */
const REASONS: readonly (readonly [composed: readonly string[], chosen: string])[] = [
  [['y', 'yi', 'yi r', 'yi ren'], '一人未佩戴工牌'],
  [['j', 'ji', 'ji l', 'ji lu'], '记录不全，缺3月'],
  [['d'], '灯'],
];

let browser: Browser;
let page: Page;
let errors: readonly string[];
beforeAll(async () => {
  browser = await launchBrowser();
}, 300_000);
afterAll(() => browser?.close());

type Step = (session: CDPSession) => Promise<unknown>;

const key =
  (name: string, code: number, text?: string): Step =>
  async (session) => {
    const common = { key: name, code: name.length > 1 ? name : '', windowsVirtualKeyCode: code };
    void session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...common, ...(text ? { text } : {}) });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common });
  };

/** A key that the input method takes: the page gets 229. */
const composing =
  (text: string): Step =>
  async (session) => {
    const common = { key: 'Process', code: 'KeyA', windowsVirtualKeyCode: 229 };
    void session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...common });
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  };

const chosen =
  (text: string): Step =>
  (session) =>
    session.send('Input.insertText', { text });

const TAB = key('Tab', 9);
const ENTER = key('Enter', 13, '\r');

const reasonOf = (row: number): readonly [readonly string[], string] =>
  REASONS[row % REASONS.length] as never;

/** `1`, Tab, the reason, Enter, which goes below where Tab began. */
const line = (row: number): readonly Step[] => {
  const [composed, reason] = reasonOf(row);
  return [key('1', 49, '1'), TAB, ...composed.map(composing), chosen(reason), ENTER];
};

const column = (letter: string): Promise<readonly string[]> =>
  page.evaluate(
    ([sheet, at, first, many]) =>
      Array.from({ length: many }, (_, i) => String(window.dudaoWorkbench.value(sheet, `${at}${first + i}`))),
    [SHEET, letter, FIRST_ROW, ROWS] as const,
  );

test.each(SLOWNESS)(
  'M1: %s times slower',
  async (rate) => {
    ({ page, errors } = await openWorkbench(browser));
    await openFile(page, '锦江花园.xlsx', await blankFile(rubricOfRows(ROWS)));
    await page.getByText('已打开').waitFor();
    await paneReady(page);
    await page.evaluate((sheet) => window.dudaoWorkbench.select(sheet, 'G5'), SHEET);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    const steps = Array.from({ length: ROWS }, (_, row) => line(row)).flat();
    const start = Date.now();
    for (const [i, step] of steps.entries()) {
      const wait = start + i * KEY_MS - Date.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      void step(session).catch(() => undefined);
    }
    const expected = Array.from({ length: ROWS }, (_, row) => reasonOf(row)[1]);
    const deadline = Date.now() + SETTLE_MS;
    while ((await column('I')).join() !== expected.join() && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await column('I')).toEqual(expected);
    expect(await column('G')).toEqual(expected.map(() => '1'));
    expect(errors).toEqual([]);
    await page.context().close();
  },
  patience(600_000),
);
