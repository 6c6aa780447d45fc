/**
 * 快速录入 in the workbench, by keyboard alone.
 *
 * K1 40 deductions from a paper: at most 480 keys, no click from the button on; all of them are in the sheets and in the saved file.
 * K2 what cannot be taken is refused in a sentence, and nothing is in the sheet.
 * K3 a reason: offered while it is typed, taken by arrow key; words from an input method stay whole, and the Enter that ends them is
 *    none of ours.
 * K4 written over only after +; 撤回 by key brings back what was there.
 * K5 what a colleague typed into the cell meanwhile stays, and is named.
 * K6 the input has the focus all the time.
 * K8 a key that is held down counts once; 检查方式 by a key of its own.
 * K9 the last step is in the file that is saved right after it.
 * K10 what could not be written is not in the file that is saved, and the bar says so; written and saved again, it is. To leave for
 *    another workbook is asked about.
 * K11 who goes to another window, or to the sheet in Excel, need not wait for the last step to be written.
 * K7 nothing is complained about, and nothing leaves the machine.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { readWorkbook, type WorkbookReading } from '../../src/workbook/reading/read-workbook';
import { launchBrowser } from '../support/browser';
import { buildDist } from '../support/build-dist';
import { type OpenWorkbench, openWorkbench } from '../support/open-workbench';
import { newFolder } from '../support/run-cli';
import { blankFile, type QuickJourney, runQuickEntry } from './quick-journey';

let browser: Browser;
let bench: OpenWorkbench;
let page: Page;
let journey: QuickJourney;

const picture = async (name: string): Promise<void> => {
  const pictures = process.env.DUDAO_PICTURES;
  if (pictures) await page.screenshot({ path: join(pictures, `快速录入-${name}.png`) });
};

beforeAll(async () => {
  browser = await launchBrowser();
  bench = await openWorkbench(browser, buildDist());
  ({ page } = bench);
  journey = await runQuickEntry(bench, await blankFile(newFolder()), picture);
}, 600_000);
afterAll(() => browser?.close());

const value = (sheet: string, address: string): Promise<unknown> =>
  page.evaluate(([s = '', a = '']) => window.dudaoWorkbench.value(s, a), [sheet, address]);
const press = async (typed: string): Promise<void> => {
  for (const key of typed) await page.keyboard.press(key === '⏎' ? 'Enter' : key);
};
const shown = (text: string | RegExp): Promise<void> => bench.pane.getByText(text).first().waitFor();
const written = async (): Promise<void> => {
  await bench.pane.getByText('等待写入').first().waitFor({ state: 'detached' });
  await bench.pane.getByText('正在写入').first().waitFor({ state: 'detached' });
};

async function saved(): Promise<WorkbookReading> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  const read = readXlsx(readFileSync(await download.path()));
  const reading = read.ok ? readWorkbook(read.workbook) : null;
  if (!reading?.ok) throw new Error('not saved');
  return reading.value;
}

test('K1: 40 deductions', async () => {
  expect(journey.keys).toBeLessThanOrEqual(480);
  expect(journey.entered).toHaveLength(40);
  const { entries } = (await saved()).inspection;
  const deductions = [...entries].filter(([, { deduction }]) => deduction !== null);
  expect(Object.fromEntries(deductions.map(([id, { deduction }]) => [id, deduction]))).toEqual(
    Object.fromEntries(journey.entered.map(({ id, amount }) => [id, amount])),
  );
}, 120_000);

test('K2: refused', async () => {
  await press('k1-1⏎9⏎');
  await shown('9 超出允许范围 0.5–2。请改为 0、0.5–2 之间的数，或 /。');
  await picture('5-超出范围');
  await press('x⏎');
  await shown(/“x”没有写扣几分/);
  expect(await value('客户服务', 'G5')).toBe('');
});

test('K3: reasons', async () => {
  await press('1⏎');
  await shown('扣 1，存在什么问题？');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text: 'shang qiang',
    selectionStart: 11,
    selectionEnd: 11,
  });
  await page.keyboard.press('Enter');
  await shown('扣 1，存在什么问题？'); // that Enter was the input method's
  await session.send('Input.insertText', { text: '' });
  await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  await page.locator('input[role=combobox]').fill('');
  await session.send('Input.insertText', { text: '上墙' });
  await shown('未做到：上墙公示');
  await page.keyboard.press('ArrowDown');
  await picture('6-常用问题');
  await press('⏎');
  await shown(/客户服务 1-1　扣 1，未做到：上墙公示/);
  await written();
  expect([await value('客户服务', 'G5'), await value('客户服务', 'I5')]).toEqual([1, '未做到：上墙公示']);
});

test('K4: written over, and taken back', async () => {
  await press('1-1⏎0⏎');
  await shown('改写为 0？');
  await picture('7-改写');
  await press('⏎⏎');
  await shown('这里已经录过：按 + 改写，按 - 不改。');
  await press('+');
  await shown('客户服务 1-1　符合');
  await written();
  expect([await value('客户服务', 'G5'), await value('客户服务', 'I5')]).toEqual([0, '']);
  await page.keyboard.press('Control+z');
  await shown('已撤回 1 条。');
  await page.waitForFunction(() => window.dudaoWorkbench.value('客户服务', 'G5') === 1);
  expect(await value('客户服务', 'I5')).toBe('未做到：上墙公示');
});

test('K5: a colleague was there first', async () => {
  await press('1-2⏎0.5⏎');
  await page.evaluate(() => window.dudaoWorkbench.type('客户服务', 'G6', 2));
  await press('⏎');
  await shown('没有写入：单元格已改为“2”，没有动它。');
  await picture('8-没有写入');
  expect(await value('客户服务', 'G6')).toBe(2);
});

test('K8: a key that is held down counts once; F2 changes 检查方式', async () => {
  await shown('客户服务 1-3 · 制度建设');
  for (let i = 0; i < 4; i++) await page.keyboard.down('+');
  await page.keyboard.up('+');
  await shown('客户服务 1-4 · 制度建设');
  await page.keyboard.press('F2');
  await page.keyboard.press('F2');
  await press('⏎1⏎⏎');
  await written();
  const { entries } = (await saved()).inspection;
  expect([entries.get('CS-01.3'), entries.get('CS-01.4')]).toMatchObject([
    { deduction: 0, method: null },
    { deduction: 1, method: '暗访' },
  ]);
});

test('K6: the focus', async () => {
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
});

test('K9: saved right after the last step', async () => {
  await page.locator('[role=combobox]').focus();
  await press('1-2⏎2⏎');
  await shown('存在问题');
  await page.keyboard.type('门锁坏了');
  await page.keyboard.press('Enter');
  await page.keyboard.press('1'); // still at it
  await page.keyboard.press('Backspace');
  const { inspection } = await saved();
  expect(inspection.entries.get('CS-01.2')).toMatchObject({ deduction: 2, reason: '门锁坏了' });
  await written();
});

test('K10: saved while something could not be written', async () => {
  await page.evaluate(() => window.dudaoWorkbench.fail(true));
  await press('1-3⏎1⏎');
  await shown(/改写为 1？|存在什么问题？/);
  if (await bench.pane.getByText('改写为 1？').isVisible()) await press('+');
  await press('⏎');
  expect((await saved()).inspection.entries.get('CS-01.3')?.deduction).toBe(0);
  await page.getByText('快速录入有几步还没写进表格，不在文件里').waitFor();
  expect(await page.getByText('已保存').count()).toBe(0);
  await page.getByText('有未保存的改动').waitFor();
  await picture('9-存了但不全');
  await page.getByRole('button', { name: '新建' }).click();
  await page.getByText('当前工作簿还没有保存').waitFor();
  await page.getByRole('button', { name: '先保存' }).click(); // not all of it can be, so it stays
  await page.getByText('快速录入有几步还没写进表格，不在文件里').waitFor();
  expect(await value('客户服务', 'G5')).toBe(1);
  await page.getByRole('button', { name: '打印' }).click();
  await page.getByText('快速录入有几步还没写进表格，印不出来。').waitFor();
  await page.locator('dialog[open]').getByRole('button', { name: '取消' }).click();
  await page.evaluate(() => window.dudaoWorkbench.fail(false));
  expect((await saved()).inspection.entries.get('CS-01.3')?.deduction).toBe(1);
  await page.getByText('已保存为').waitFor();
  await written();
}, 60_000);

test('K11: the window is left', async () => {
  await page.locator('[role=combobox]').focus();
  await page.evaluate(() => {
    const real = window.setTimeout.bind(window);
    const patient = (run: () => void, ms?: number) => (ms === 1200 ? 0 : real(run, ms));
    Object.assign(window, { setTimeout: patient, wait: real });
  });
  await press('3-1⏎1⏎⏎');
  await page.waitForTimeout(1500);
  await shown('等待写入');
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await written();
  await page.evaluate(() => Object.assign(window, { setTimeout: (window as { wait?: unknown }).wait }));
});

test('K7: quiet, and at home', () => {
  expect(bench.complaints).toEqual([]);
  expect(bench.elsewhere).toEqual([]);
});
