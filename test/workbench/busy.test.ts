/**
 * 新建, 打开 and 保存 of the workbench while the pane is writing.
 *
 * W1 新建 and 打开 let the running request end, then show what was asked for; nothing is thrown on the page.
 * W2 保存 waits for the running request: the file holds all of it.
 * W3 given twice, a command runs once.
 */
import type { Browser, Frame, Page } from 'playwright-core';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { buildCase } from '../support/cases';
import { launch, type OpenPage, openWorkbench, readyPane } from './support/serve';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

let open: OpenPage;
beforeEach(async () => {
  open = await openWorkbench(browser);
});
afterEach(() => open.page.context().close());

const names = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => window.dudaoWorkbench.sheetNames());

/** Rows that the pane writes in one request; each is read back, which has the grid calculate and takes a while. */
const ROWS = 40;

/** Has the pane write row after row without waiting for it; resolves in the middle of its request. */
async function writing({ page, pane }: { page: Page; pane: Frame }): Promise<void> {
  await pane.evaluate((rows) => {
    void Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      for (let row = 1; row <= rows; row++) {
        sheet.getRange(`A${row}:B${row}`).formulas = [[row, `=SUM(A$1:A${row})`]];
        sheet.getRange(`B${row}`).load('values');
      }
      await context.sync();
    });
  }, ROWS);
  await page.waitForFunction(() => window.dudaoWorkbench.value('Sheet1', 'A2') === 2);
  expect(await value(page, `A${ROWS}`)).toBe('');
}

const value = (page: Page, address: string): Promise<unknown> =>
  page.evaluate((at) => window.dudaoWorkbench.value('Sheet1', at), address);

const leave = (page: Page): Promise<void> => page.getByRole('button', { name: '不保存，继续' }).click();

test('W1 W3: 新建', async () => {
  const { page, errors } = open;
  await writing(open);
  await page.getByRole('button', { name: '新建' }).click();
  await leave(page);
  await page.waitForFunction(() => window.dudaoWorkbench.value('Sheet1', 'A1') === '');
  await readyPane(page);
  await page.getByRole('button', { name: '新建' }).dblclick();
  await readyPane(page);
  expect(await page.locator('iframe').count()).toBe(1);
  expect(await names(page)).toEqual(['Sheet1']);
  await page.waitForTimeout(1500); // what was left over would come up by now
  expect(errors).toEqual([]);
});

test('W1: 打开', async () => {
  const { page, errors } = open;
  const { rubric, inspection } = buildCase(3, 'small');
  const buffer = Buffer.from(await writeXlsx(planWorkbook(rubric, inspection), { modified: new Date(0) }));
  await writing(open);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '打开' }).click(),
  ]);
  await chooser.setFiles({ name: '别的项目.xlsx', mimeType: 'application/zip', buffer });
  await leave(page);
  await page.getByText('已打开').waitFor();
  await readyPane(page);
  expect(await page.title()).toContain('别的项目');
  await page.waitForTimeout(1500);
  expect(errors).toEqual([]);
});

test('W2: 保存', async () => {
  const { page, errors } = open;
  await writing(open);
  const bytes = await page.evaluate(async () => Array.from(await window.dudaoWorkbench.save()));
  const result = readXlsx(new Uint8Array(bytes));
  if (!result.ok) throw new Error(result.failure);
  const rows = result.workbook.sheets[0]?.rows;
  expect(rows?.get(ROWS)?.get(1)?.value).toBe(ROWS);
  expect(rows?.get(ROWS)?.get(2)?.value).toBe((ROWS * (ROWS + 1)) / 2);
  expect(errors).toEqual([]);
});
