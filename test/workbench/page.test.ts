import type { Browser, Frame, Page } from 'playwright-core';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { score } from '../../src/usecases/score';
import type { GridWorkbook } from '../../src/workbook/grid';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { launch, openWorkbench, readyPane } from './support/serve';
import { longRubricDocument, smallRubricDocument } from './support/small-rubric';

let browser: Browser;
let page: Page;
let pane: Frame;
let errors: readonly string[];

beforeAll(async () => {
  browser = await launch();
  ({ page, pane, errors } = await openWorkbench(browser));
});

afterAll(async () => {
  await browser?.close();
});

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

describe('the workbench with genuine office.js', () => {
  test('office.js takes it for Excel on the web', async () => {
    expect(await pane.evaluate(() => document.body.textContent)).toBe('ready Excel OfficeOnline');
    expect(await pane.evaluate(() => Office.context.requirements.isSetSupported('ExcelApi', '1.9'))).toBe(
      true,
    );
  });

  test('writes and reads cells', async () => {
    const sum = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1:B2').values = [
          [1, 2],
          [3, '=A1+B1'],
        ];
        const range = sheet.getRange('B2').load('values');
        await context.sync();
        return range.values[0]?.[0];
      }),
    );
    expect(sum).toBe(3);
    expect(await value('Sheet1', 'A2')).toBe(3);
  });

  test('tells the pane what was typed with the keyboard', async () => {
    await pane.evaluate(async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async ({ address }) => {
          Object.assign(window, { changed: address });
        });
        await context.sync();
      });
    });
    await onPage(`w.select('Sheet1', 'C3')`);
    await page.locator('#univer-sheet-main-canvas_workbook').click({ position: { x: 60, y: 60 } });
    await onPage(`w.select('Sheet1', 'C3')`);
    await page.keyboard.type('42');
    await page.keyboard.press('Enter');
    await pane.waitForFunction(() => 'changed' in window);
    expect(await pane.evaluate(() => (window as unknown as { changed: string }).changed)).toBe('C3');
    expect(await value('Sheet1', 'C3')).toBe(42);
  });

  test('refuses a write while a cell is being edited, and holds it back where it was asked to', async () => {
    const write = (cell: string, delayForCellEdit: boolean): Promise<string> =>
      pane.evaluate(
        ([address, delay]) =>
          Excel.run({ delayForCellEdit: delay as boolean }, async (context) => {
            context.workbook.worksheets.getItem('Sheet1').getRange(address as string).values = [['x']];
            await context.sync();
            return 'done';
          }).catch((error: { code: string }) => error.code),
        [cell, delayForCellEdit] as const,
      );
    await onPage(`w.select('Sheet1', 'D4')`);
    await page.keyboard.type('unfinished');
    expect(await write('D6', false)).toBe('InvalidOperationInCellEditMode');
    const held = write('D7', true);
    expect(await Promise.race([held, new Promise((resolve) => setTimeout(resolve, 500))])).toBeUndefined();
    await page.keyboard.press('Enter');
    expect(await held).toBe('done');
    expect(await value('Sheet1', 'D4')).toBe('unfinished');
  });
});

describe('a generated workbook', () => {
  const DISCIPLINE = '客户服务';

  beforeAll(async () => {
    await pane.evaluate(
      (document) =>
        (window as unknown as { testPane: { generate(document: unknown): Promise<void> } }).testPane.generate(
          document,
        ),
      smallRubricDocument,
    );
  });

  test('takes entries, refuses locked cells with a notice', async () => {
    expect(await type(DISCIPLINE, 'G5', 1.5)).toBe(true);
    expect(await type(DISCIPLINE, 'I5', '一人未佩戴工牌')).toBe(true);
    expect(await type(DISCIPLINE, 'G6', 0)).toBe(true);
    expect(await type(DISCIPLINE, 'D5', '不能改')).toBe(false);
    expect(await page.getByRole('alert').textContent()).toContain('受保护');
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

  test('takes everything that is typed without a pause', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => 5 + at);
    const other = await openWorkbench(browser);
    await other.pane.evaluate(
      (document) =>
        (window as unknown as { testPane: { generate(document: unknown): Promise<void> } }).testPane.generate(
          document,
        ),
      longRubricDocument,
    );
    await other.page.locator('#univer-sheet-main-canvas_workbook').click({ position: { x: 60, y: 60 } });
    await other.page.evaluate(([name = '']) => window.dudaoWorkbench.select(name, 'G5'), [DISCIPLINE]);
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
    await type('Sheet1', 'F1', '=1+1');
    const first = await saved();
    const reading = readWorkbook(first);
    if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
    expect(reading.value.issues).toEqual([]);
    expect(reading.value.foreignSheets).toEqual(['Sheet1']);
    expect(reading.value.inspection.facts.site).toBe('锦江花园');
    expect(reading.value.inspection.entries.get('CS-01.1')).toEqual({
      deduction: 1.5,
      reason: '一人未佩戴工牌',
      method: null,
    });
    const scored = await score({ read: async () => first });
    expect(scored.ok && scored.value.composite).toBe(await value('汇总', 'A7'));
    const bytes = Buffer.from(await onPage<readonly number[]>('Array.from(await w.save())'));
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: '打开' }).click(),
    ]);
    await chooser.setFiles({ name: '锦江花园.xlsx', mimeType: 'application/zip', buffer: bytes });
    await page.getByRole('button', { name: '不保存，继续' }).click();
    await page.getByText('已打开').waitFor();
    pane = await readyPane(page);
    expect({ ...(await saved()), modified: first.modified }).toEqual(first); // saved later
    expect(await type(DISCIPLINE, 'D5', '不能改')).toBe(false);
    expect(await type(DISCIPLINE, 'G8', 1)).toBe(true);
    expect(await page.title()).toContain('锦江花园');
  });

  test('nothing went wrong on the page', () => {
    expect(errors).toEqual([]);
  });
});
