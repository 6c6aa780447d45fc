import type { Browser, Page } from 'playwright-core';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { score } from '../../src/usecases/score';
import type { GridWorkbook } from '../../src/workbook/grid';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { launchBrowser } from '../support/browser';
import { blankFile } from './support/blank-file';
import { openFile, openWorkbench, paneReady } from './support/serve';
import { longRubricDocument, smallRubricDocument } from './support/small-rubric';

let browser: Browser;
let page: Page;
let errors: readonly string[];

beforeAll(async () => {
  browser = await launchBrowser();
  ({ page, errors } = await openWorkbench(browser));
});

afterAll(async () => {
  await browser?.close();
});

/** Opens a blank workbook of a rubric. */
async function openBlank(target: Page, document: unknown): Promise<void> {
  await openFile(target, '锦江花园.xlsx', await blankFile(document));
  await target.getByText('已打开').waitFor();
  await paneReady(target);
}

/** Runs something on the page with its test handle as `w`. */
const onPage = <T>(code: string): Promise<T> =>
  page.evaluate(`(async (w) => await (${code}))(window.dudaoWorkbench)`) as Promise<T>;

const value = (sheet: string, address: string): Promise<unknown> =>
  onPage(`w.value(${JSON.stringify(sheet)}, ${JSON.stringify(address)})`);

const type = (sheet: string, address: string, entry: string | number): Promise<boolean> =>
  onPage(`w.type(${JSON.stringify(sheet)}, ${JSON.stringify(address)}, ${JSON.stringify(entry)})`);

async function saved(): Promise<GridWorkbook> {
  const bytes = await onPage<readonly number[]>('Array.from(await w.save())');
  const result = readXlsx(new Uint8Array(bytes));
  if (!result.ok) throw new Error(result.failure);
  return result.workbook;
}

/** Gives the keyboard to the grid, with a cell selected. */
async function select(target: Page, sheet: string, address: string): Promise<void> {
  await target.locator('#univer-sheet-main-canvas_workbook').click({ position: { x: 60, y: 60 } });
  await target.evaluate(([s = '', a = '']) => window.dudaoWorkbench.select(s, a), [sheet, address]);
}

describe('an empty workbook', () => {
  test('takes what is typed with the keyboard', async () => {
    await select(page, 'Sheet1', 'C3');
    await page.keyboard.type('42');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.dudaoWorkbench.value('Sheet1', 'C3') === 42);
  });

  test('what is typed into the pane stays in the pane', async () => {
    const before = await value('Sheet1', 'D5');
    await select(page, 'Sheet1', 'D5');
    await page.getByLabel('项目名称').click();
    await page.keyboard.type('a花园 =1');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Delete');
    await page.keyboard.type('锦江');
    expect(await page.getByLabel('项目名称').inputValue()).toBe('锦江');
    expect(await value('Sheet1', 'D5')).toBe(before);
  });

  test('has no 自检: there is no Excel', async () => {
    await page.locator('#tab-help').click();
    await page.getByText('怎样扣分').waitFor();
    expect(await page.getByText('自检').count()).toBe(0);
    await page.locator('#tab-generate').click();
  });
});

describe('a generated workbook', () => {
  const DISCIPLINE = '客户服务';

  beforeAll(async () => {
    await openFile(page, '锦江花园.xlsx', await blankFile(smallRubricDocument));
    await page.getByRole('button', { name: '不保存，继续' }).click();
    await page.getByText('已打开').waitFor();
    await paneReady(page);
  });

  test('takes entries, refuses locked cells with a notice', async () => {
    expect(await type(DISCIPLINE, 'G5', 1.5)).toBe(true);
    expect(await type(DISCIPLINE, 'I5', '一人未佩戴工牌')).toBe(true);
    expect(await type(DISCIPLINE, 'G6', 0)).toBe(true);
    expect(await type(DISCIPLINE, 'D5', '不能改')).toBe(false);
    await page.getByRole('alert').filter({ hasText: '受保护' }).waitFor();
  });

  test('refuses a wrong entry in the words of the rule, and forgets it', async () => {
    const typed = type(DISCIPLINE, 'G7', 9);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('扣分填写有误');
    expect(await dialog.innerText()).toContain('0.5–2');
    expect(await value(DISCIPLINE, 'G7')).toBe('');
    await page.keyboard.press('Escape');
    expect(await typed).toBe(false);
    expect(await value(DISCIPLINE, 'G7')).toBe('');
  });

  test('pasting goes past the rule, as in Excel, but not into locked cells', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const paste = async (address: string, text: string): Promise<void> => {
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await onPage(`w.select('${DISCIPLINE}', '${address}')`);
      await page.keyboard.press('Control+V');
      await page.waitForTimeout(500);
    };
    await paste('G7', '9');
    expect(await value(DISCIPLINE, 'G7')).toBe(9);
    const before = await value(DISCIPLINE, 'D5');
    await paste('D5', '不能改');
    expect(await value(DISCIPLINE, 'D5')).toBe(before);
  });

  test('emptying an input cell leaves it an input cell', async () => {
    await onPage(`w.select('${DISCIPLINE}', 'G7')`);
    await page.keyboard.press('Delete');
    await page.waitForTimeout(200);
    expect(await value(DISCIPLINE, 'G7')).toBe('');
    expect(await type(DISCIPLINE, 'G7', 0.5)).toBe(true);
  });

  test('takes the first key after a file was opened', async () => {
    const other = await openWorkbench(browser);
    await openFile(other.page, '锦江花园.xlsx', await blankFile(longRubricDocument));
    await other.page.getByText('已打开').waitFor();
    await other.page.mouse.click(640, 500);
    await other.page.evaluate(([name = '']) => window.dudaoWorkbench.select(name, 'G5'), [DISCIPLINE]);
    await other.page.keyboard.type('0');
    await other.page.keyboard.press('Enter');
    await other.page.waitForFunction(
      ([name = '']) => window.dudaoWorkbench.value(name, 'G5') === 0,
      [DISCIPLINE],
      { timeout: 10_000 },
    );
    await other.page.context().close();
  });

  test('takes everything that is typed without a pause', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => 5 + at);
    const other = await openWorkbench(browser);
    await openBlank(other.page, longRubricDocument);
    await select(other.page, DISCIPLINE, 'G5');
    const entries = rows.map((row) => (row % 3 === 0 ? '/' : String(((row % 4) + 1) / 2)));
    for (const entry of entries) {
      await other.page.keyboard.type(entry);
      await other.page.keyboard.press('Enter');
    }
    await other.page.waitForFunction(
      ([name = '', last = '']) => window.dudaoWorkbench.value(name, last) !== '',
      [DISCIPLINE, `G${rows.at(-1)}`],
    );
    const typed = await other.page.evaluate(
      ([name, addresses]) => addresses.map((address) => String(window.dudaoWorkbench.value(name, address))),
      [DISCIPLINE, rows.map((row) => `G${row}`)] as const,
    );
    expect(typed).toEqual(entries);
    expect(other.errors).toEqual([]);
    await other.page.context().close();
  });

  test('is saved, read and opened again with everything in it', async () => {
    const first = await saved();
    const reading = readWorkbook(first);
    if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
    expect(reading.value.issues).toEqual([]);
    expect(reading.value.inspection.facts.site).toBe('锦江花园');
    expect(reading.value.inspection.entries.get('CS-01.1')).toEqual({
      deduction: 1.5,
      reason: '一人未佩戴工牌',
      method: null,
    });
    const scored = await score({ read: async () => first });
    expect(scored.ok && scored.value.composite).toBe(await value('汇总', 'A7'));
    const bytes = Buffer.from(await onPage<readonly number[]>('Array.from(await w.save())'));
    await openFile(page, '锦江花园二.xlsx', bytes); // the first one is still open by its name
    await page.getByRole('button', { name: '不保存，继续' }).click();
    await page.getByText('已打开').waitFor();
    await paneReady(page);
    expect({ ...(await saved()), modified: first.modified }).toEqual(first); // saved later
    expect(await type(DISCIPLINE, 'D5', '不能改')).toBe(false);
    expect(await type(DISCIPLINE, 'G8', 1)).toBe(true);
    expect(await page.title()).toContain('锦江花园');
  });

  test('nothing went wrong on the page', () => {
    expect(errors).toEqual([]);
  });
});
