/**
 * 新建, 打开 and 保存 of the workbench while the pane is at work.
 *
 * W1 新建 and 打开 show what was asked for; the pane's command ends with the workbook that it was given in, and nothing is
 *    thrown on the page.
 * W2 保存 holds all of what the pane has written, or nothing of it.
 * W3 given twice, a command runs once.
 */
import type { Browser, Page } from 'playwright-core';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { launchBrowser } from '../support/browser';
import { buildCase } from '../support/cases';
import { type OpenPage, openFile, openWorkbench, paneReady } from './support/serve';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

let open: OpenPage;
beforeEach(async () => {
  open = await openWorkbench(browser);
});
afterEach(() => open.page.context().close());

const names = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => window.dudaoWorkbench.sheetNames());

/** Has the pane generate a workbook, with something typed before; does not wait for it. */
async function generating(page: Page): Promise<void> {
  await page.evaluate(() => window.dudaoWorkbench.type('Sheet1', 'A1', '自己的'));
  await page.getByLabel('项目名称').fill('锦江花园');
  await page.getByLabel('检查期间').fill('2011年第四季度');
  await page.getByRole('button', { name: '生成', exact: true }).click();
}

const leave = (page: Page): Promise<void> => page.getByRole('button', { name: '不保存，继续' }).click();

test('W1 W3: 新建', async () => {
  const { page, errors } = open;
  await generating(page);
  await page.getByRole('button', { name: '新建' }).click();
  await leave(page);
  await page.waitForFunction(() => window.dudaoWorkbench.sheetNames().join() === 'Sheet1');
  await paneReady(page);
  await page.getByRole('button', { name: '新建' }).dblclick();
  await paneReady(page);
  expect(await page.locator('#tab-generate').count()).toBe(1);
  expect(await names(page)).toEqual(['Sheet1']);
  await page.waitForTimeout(1500); // what was left over would come up by now
  expect(await names(page)).toEqual(['Sheet1']);
  expect(errors).toEqual([]);
});

test('W1: 打开', async () => {
  const { page, errors } = open;
  const { rubric, inspection } = buildCase(3, 'small');
  const buffer = Buffer.from(await writeXlsx(planWorkbook(rubric, inspection), { modified: new Date(0) }));
  await generating(page);
  await openFile(page, '别的项目.xlsx', buffer);
  await leave(page);
  await page.getByText('已打开').waitFor();
  await paneReady(page);
  expect(await page.title()).toContain('别的项目');
  expect(await names(page)).toContain(rubric.disciplines[0]?.name);
  await page.waitForTimeout(1500);
  expect(errors).toEqual([]);
});

test('W2: 保存', async () => {
  const { page, errors } = open;
  await generating(page);
  for (let saved = 0; ; saved++) {
    const bytes = await page.evaluate(async () => Array.from(await window.dudaoWorkbench.save()));
    const result = readXlsx(new Uint8Array(bytes));
    if (!result.ok) throw new Error(result.failure);
    const reading = readWorkbook(result.workbook);
    if (reading.ok) {
      expect(reading.value.issues).toEqual([]);
      expect(reading.value.inspection.facts.site).toBe('锦江花园');
      break;
    }
    expect(result.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(saved).toBeLessThan(1000);
  }
  await page.locator('#tab-content, main').getByText('表格已生成', { exact: true }).waitFor();
  expect(errors).toEqual([]);
});
