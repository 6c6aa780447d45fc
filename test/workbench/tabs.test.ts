/**
 * What a person does with the tabs of the sheets by hand, followed by commands of the pane. After each of them the bar shows
 * the sheets that there are, nothing of the person's own sheet is lost, and the page complains about nothing.
 *
 * T1 a sheet is added and renamed at once; a name is taken by Enter, and the next key goes to the cell.
 * T2 a tab is pressed for long while sheets are written.
 * T3 a tab goes to where it is dropped, also behind sheets that are hidden, and while sheets are written.
 * T4 a name that is still being typed is taken by a press on a button; one that is typed while a command is under way is
 *    waited for.
 * T5 a name that is refused can be given up by Escape.
 * T6 sheets are hidden, shown again from the list of sheets, renamed, copied and deleted, ours too as far as they may be.
 * T7 another file is opened while a name is being typed, and in it a sheet is added.
 * T8 a sheet goes while heights of its rows are still to be worked out.
 */
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { blankFile } from './support/blank-file';
import { NOTEBOOK, openFile, openWorkbench, paneReady } from './support/serve';
import { smallRubricDocument } from './support/small-rubric';

const OURS = ['参数', '汇总', '客户服务', '保洁管理', '奖惩明细', '整改清单'];

/** Longer than the grid takes for a long press. */
const LONG_PRESS = 600;

let browser: Browser;
let page: Page;
let errors: readonly string[];
let pane: Locator;
let file: Buffer;

beforeAll(async () => {
  file = await blankFile(smallRubricDocument);
  browser = await launchBrowser();
  ({ page, errors } = await openWorkbench(browser, NOTEBOOK));
  page.setDefaultTimeout(30_000);
  pane = page.locator('.wb-pane');
  await open('锦江花园.xlsx');
});
afterAll(() => browser.close());

async function open(name: string, isUnsaved = false): Promise<void> {
  await openFile(page, name, file);
  if (isUnsaved) await page.getByRole('button', { name: '不保存，继续' }).click();
  await page.getByText('已打开').waitFor();
  await paneReady(page);
  await page.evaluate(() => window.dudaoWorkbench.type('客户服务', 'G5', 1));
  await page.evaluate(() => window.dudaoWorkbench.type('客户服务', 'I5', '一人未佩戴工牌'));
}

const button = (name: string | RegExp): Locator =>
  pane.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

/** The commands of the pane, and what they tell. */
const COMMANDS = {
  重新生成: { tab: 'generate', button: '重新生成', confirm: '重新生成', message: '表格已更新' },
  写入汇总: { tab: 'result', button: '写入汇总', confirm: null, message: '汇总和奖惩明细已更新' },
  生成整改清单: { tab: 'result', button: /^生成整改清单/, confirm: null, message: '整改清单已更新' },
  恢复规则: { tab: 'check', button: '恢复规则', confirm: '恢复', message: '已恢复' },
} as const;

type Command = keyof typeof COMMANDS;

/** Prepares a command: answers its button, and what to wait for. */
async function ready(name: Command): Promise<{ press: Locator; done: () => Promise<void> }> {
  const command = COMMANDS[name];
  const bar = pane.locator('.fui-MessageBar');
  await pane.locator(`#tab-${command.tab}`).click();
  if (await bar.isVisible()) await bar.getByRole('button', { name: '关闭' }).click();
  await bar.waitFor({ state: 'detached' });
  return { press: button(command.button), done: () => bar.filter({ hasText: command.message }).waitFor() };
}

async function run(name: Command): Promise<void> {
  const { press, done } = await ready(name);
  await press.click();
  const { confirm } = COMMANDS[name];
  if (confirm)
    await pane.getByRole('alertdialog').getByRole('button', { name: confirm, exact: true }).click();
  await done();
}

const APPEND = '[data-u-comp="sheet-bar-append-button"]';

const tab = (name: string): Locator =>
  page.locator('[data-u-comp="slide-tab-item"]').filter({ hasText: new RegExp(`^${name}$`) });

/** Adds a sheet with the grid's own button and renames it without a pause. */
async function add(name: string): Promise<void> {
  await page.locator(APPEND).first().click();
  await rename('工作表1', name);
  await page.keyboard.press('Enter');
}

/** Types a name on a tab without a pause; it is still open then. */
async function rename(from: string, to: string): Promise<void> {
  await tab(from).dblclick();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(to);
}

async function menu(name: string, item: string): Promise<void> {
  await tab(name).click({ button: 'right' });
  await page.getByText(item, { exact: true }).click();
}

/** Pulls a tab to the left half of another one. */
async function pull(name: string, to: string): Promise<void> {
  const [from, target] = await Promise.all([tab(name).boundingBox(), tab(to).boundingBox()]);
  if (!from || !target) throw new Error('no tab');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.waitForTimeout(LONG_PRESS);
  await page.mouse.move(target.x + target.width / 4, target.y + target.height / 2, { steps: 3 });
}

/** Presses a button as a key of the keyboard does, while the pointer holds a tab. */
const pressByKey = (press: Locator): Promise<void> =>
  press.evaluate((element) => (element as HTMLElement).click());

/** The bar shows these sheets in this order, the person's own one is as it was, and the page complains about nothing. */
async function expectWhole(shown: readonly string[], own: string | null): Promise<void> {
  const names = (): Promise<readonly string[]> =>
    page.locator('[data-u-comp="slide-tab-bar"] > [role=tab]').allInnerTexts();
  for (let tries = 0; tries < 20 && String(await names()) !== String(shown); tries++)
    await page.waitForTimeout(100);
  expect(errors).toEqual([]);
  expect(await names()).toEqual(shown);
  const all = await page.evaluate(() => window.dudaoWorkbench.sheetNames());
  expect(all.filter((name) => shown.includes(name))).toEqual(shown);
  if (own === null) return;
  expect(await page.evaluate((name) => window.dudaoWorkbench.value(name, 'A1'), own)).toBe(CONTENT);
}

const CONTENT = 7;

test('T1: added and renamed at once', async () => {
  await add('我的');
  await page.waitForTimeout(LONG_PRESS);
  await page.keyboard.type(String(CONTENT));
  await page.keyboard.press('Enter');
  await run('生成整改清单');
  await expectWhole([...OURS, '我的'], '我的');
  await run('写入汇总');
  await expectWhole([...OURS, '我的'], '我的');
});

test('T2: pressed for long', async () => {
  const { press, done } = await ready('生成整改清单');
  await tab('我的').click();
  await page.mouse.down();
  await page.waitForTimeout(LONG_PRESS);
  await pressByKey(press);
  await done();
  await page.mouse.up();
  await expectWhole([...OURS, '我的'], '我的');
  await run('恢复规则');
  await expectWhole([...OURS, '我的'], '我的');
});

test('T3: moved', async () => {
  await menu('汇总', '隐藏');
  await pull('我的', '保洁管理');
  await page.mouse.up();
  await expectWhole(['参数', '客户服务', '我的', '保洁管理', '奖惩明细', '整改清单'], '我的');
  const { press, done } = await ready('生成整改清单');
  await pull('我的', '参数');
  await pressByKey(press);
  await done();
  await page.mouse.up();
  await expectWhole(['我的', '参数', '客户服务', '保洁管理', '奖惩明细', '整改清单'], '我的');
  await run('重新生成');
  await expectWhole(['我的', ...OURS], '我的');
});

test('T4: a name is being typed', async () => {
  await rename('我的', '笔记');
  await run('写入汇总');
  await expectWhole(['笔记', ...OURS], '笔记');
  const { press, done } = await ready('生成整改清单');
  await rename('笔记', '记录');
  await pressByKey(press);
  await page.waitForTimeout(LONG_PRESS);
  expect(await pane.locator('.fui-MessageBar').count()).toBe(0);
  await page.keyboard.press('Enter');
  await done();
  await expectWhole(['记录', ...OURS], '记录');
});

test('T5: a refused name', async () => {
  await rename('记录', '汇总');
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog');
  await question.waitFor();
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  await page.locator('[data-u-comp="slide-tab-item"] [contenteditable=true]:focus').waitFor();
  await page.keyboard.press('Escape');
  await expectWhole(['记录', ...OURS], '记录');
  await run('重新生成');
  await expectWhole(['记录', ...OURS], '记录');
});

test('T6: hidden, shown, renamed, copied, deleted', async () => {
  const renamed = OURS.map((name) => (name === '整改清单' ? '整改' : name));
  await menu('记录', '隐藏');
  await rename('整改清单', '整改');
  await run('恢复规则');
  await expectWhole(renamed, '记录');
  await page.locator(APPEND).last().click();
  await page.getByRole('menuitem', { name: '记录' }).click();
  await run('写入汇总');
  await expectWhole(['记录', ...renamed], '记录');
  await tab('记录').click();
  expect(await page.evaluate(() => window.dudaoWorkbench.run('sheet.command.copy-sheet', {}))).toBe(true);
  await add('另一张');
  await run('生成整改清单');
  const [copy = ''] = await page.evaluate(() =>
    window.dudaoWorkbench.sheetNames().filter((name) => name.includes('副本')),
  );
  await expectWhole(['记录', copy, ...renamed, '另一张'], copy);
  for (const name of [copy, '另一张', '汇总']) {
    await menu(name, '删除');
    await page.getByRole('button', { name: '确定' }).click();
  }
  await page.getByRole('alert').filter({ hasText: '受保护' }).waitFor();
  await run('重新生成');
  await expectWhole(['记录', ...renamed], '记录');
});

test('T7: another file', async () => {
  await rename('记录', '最后');
  await open('锦江花园二.xlsx', true);
  await expectWhole(OURS, null);
  await add('我的');
  await run('生成整改清单');
  await expectWhole([...OURS, '我的'], null);
});

test('T8: heights of a sheet that is gone', async () => {
  const names = (): Promise<readonly string[]> => page.evaluate(() => window.dudaoWorkbench.sheetNames());
  const sheet = { unitId: 'workbook', subUnitId: 'short-lived' };
  await page.evaluate(() =>
    window.dudaoWorkbench.run('sheet.command.insert-sheet', {
      sheet: { id: 'short-lived', name: '一会儿' },
    }),
  );
  expect(await names()).toContain('一会儿');
  await page.evaluate((gone) => {
    const { run } = window.dudaoWorkbench;
    const ranges = [{ startRow: 0, endRow: 40, startColumn: 0, endColumn: 3 }];
    const heights = { ...gone, ranges, id: 'heights' };
    return run('sheet.operation.mark-dirty-row-auto-height', heights).then(() =>
      run('sheet.mutation.remove-sheet', gone),
    );
  }, sheet);
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))),
  );
  expect(await names()).not.toContain('一会儿');
  expect(errors).toEqual([]);
});
