/** P1 a workbook that is only to be looked at takes no entry, no other change and no saving, and is not printed; it says why; 新建 ends it. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { exclusionText } from '../../src/messages/exclusion-text';
import { LOOK_TEXT } from '../../src/messages/look-text';
import { PRINT_TEXT } from '../../src/messages/print-text';
import { REFUSAL_TEXT } from '../../src/messages/workbench-text';
import { planHeadquarters } from '../../src/workbook/headquarters';
import { launchBrowser } from '../support/browser';
import { chooseFile } from '../support/choose-file';
import { twelveSites } from '../support/headquarters-scene';
import { newFolder } from '../support/run-cli';
import { openWorkbench, paneReady } from './support/serve';

/** The text of each page of a PDF, without blanks. */
function textsOf(pdf: Buffer): readonly string[] {
  const text = execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' }).normalize('NFKC');
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s/g, ''));
}

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

test('P1: head office’s own workbook', async () => {
  const { plan } = planHeadquarters(twelveSites(), { exclusion: exclusionText });
  const path = join(newFolder(), '督导评分汇总.xlsx');
  writeFileSync(path, await writeXlsx(plan, { modified: new Date(0) }));
  const { page, errors } = await openWorkbench(browser);
  page.setDefaultTimeout(120_000);
  await chooseFile(page, path);
  const panel = page.locator('.wb-look');
  await panel.waitFor();
  expect(await panel.innerText()).toContain('「排名」：表格（带筛选按钮的）、图表');
  expect(await page.getByTestId('workbook-name').textContent()).toBe(LOOK_TEXT.name('督导评分汇总'));
  const on = <T>(code: string): Promise<T> =>
    page.evaluate(`(async (w) => await (${code}))(window.dudaoWorkbench)`) as Promise<T>;
  const cell = plan.sheets[0]?.cells[4]?.[0];
  expect(await on('w.value("排名", "A5")')).toBe(cell?.value);
  expect(await on('w.type("排名", "A40", "改")')).toBe(false);
  await page.getByRole('alert').filter({ hasText: REFUSAL_TEXT.look }).waitFor();
  expect(await on('w.value("排名", "A40")')).not.toBe('改');
  await page.keyboard.press('Control+s');
  await page.getByText(LOOK_TEXT.notSaved).waitFor();
  await expect(on('w.save()')).rejects.toThrow();
  await page.keyboard.press('Control+p');
  await page.getByText(PRINT_TEXT.onlyToLookAt).waitFor();
  expect(textsOf(await page.pdf())).toEqual([PRINT_TEXT.onlyToLookAt.normalize('NFKC').replace(/\s/g, '')]);
  await page.screenshot({ path: process.env.SHOT ?? join(newFolder(), 'look.png') });
  await page.getByRole('button', { name: '新建' }).click();
  await paneReady(page);
  expect(await on('w.type("Sheet1", "A1", "能填")')).toBe(true);
  expect(errors).toEqual([]);
});
