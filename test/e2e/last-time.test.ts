/**
 * 对照上次 in the workbench, by mouse alone.
 *
 * O1 a file of the last inspection is chosen: what was deducted then stands beside what is now, with 重复发生 marked; a click
 *    goes to the cell.
 * O2 it follows what is typed; nothing of it is in the workbook.
 * O3 another site's and a damaged file: a sentence, and what was compared stays.
 * O4 nothing is complained about, and nothing leaves the machine.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { defaultRubric } from '../../src/domain/default-rubric';
import type { RawEntry } from '../../src/domain/entry';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { launchBrowser } from '../support/browser';
import { buildDist } from '../support/build-dist';
import { chooseFile } from '../support/choose-file';
import { entry, inspectionOf } from '../support/inspections';
import { type OpenWorkbench, openWorkbench } from '../support/open-workbench';
import { newFolder } from '../support/run-cli';

const rubric = defaultRubric();
const folder = newFolder();

async function file(
  name: string,
  entries: Readonly<Record<string, RawEntry>>,
  facts: Readonly<Record<string, string>>,
): Promise<string> {
  const path = join(folder, name);
  const inspection = inspectionOf(entries);
  const plan = planWorkbook(rubric, { ...inspection, facts: { ...inspection.facts, ...facts } });
  writeFileSync(path, await writeXlsx(plan, { modified: new Date(Date.UTC(2011, 10, 27)) }));
  return path;
}

let browser: Browser;
let bench: OpenWorkbench;
let page: Page;
let last: string;
beforeAll(async () => {
  last = await file(
    '锦江花园 三季度.xlsx',
    {
      'CS-01.1': entry(1.5, '制度没有上墙'),
      'CS-01.2': entry(1, '制度过期'),
      'CL-01.1': entry(0.5, '死角积灰'),
      'OM-03.1': entry(1, '巡更记录缺页'),
    },
    { period: '2011Q3' },
  );
  const mine = await file(
    '锦江花园.xlsx',
    {
      'CS-01.1': entry(0.5, '还有一处没有上墙'),
      'CL-01.1': entry(null, null),
      'GR-01.1': entry(1, '枯枝'),
      'OM-03.1': entry('/', '没有巡更点'),
    },
    {},
  );
  browser = await launchBrowser();
  bench = await openWorkbench(browser, buildDist());
  ({ page } = bench);
  await page.setViewportSize({ width: 1366, height: 900 });
  await chooseFile(page, mine);
  await bench.pane.locator('#tab-entry').click();
  await bench.pane.getByRole('button', { name: '选择上次的工作簿' }).waitFor();
}, 600_000);
afterAll(() => browser?.close());

const picture = async (name: string): Promise<void> => {
  const pictures = process.env.DUDAO_PICTURES;
  if (pictures) await page.screenshot({ path: join(pictures, `对照上次-${name}.png`) });
};
const choose = (path: string): Promise<void> =>
  bench.pane.locator('input[type=file][accept=".xlsx"]:not([multiple])').setInputFiles(path);
const counts = (text: string): Promise<void> => bench.pane.getByText(text, { exact: true }).waitFor();

test('O1: beside each other', async () => {
  await choose(last);
  await counts('上次扣分 4 处：已解决 1，重复发生 1，尚未检查 1，无法对照 1；本次新增 1');
  await bench.pane.getByRole('row', { name: '客户服务 2.5 → 0.5 97.50 → 99.50 +2.00' }).waitFor();
  const list = bench.pane.getByRole('list', { name: '扣分对照' });
  expect(await list.getByRole('listitem').count()).toBe(5);
  await bench.pane.getByText('检查期间：上次 2011Q3，这次 2011Q4').scrollIntoViewIfNeeded();
  await picture('全部');
  await bench.pane.getByRole('button', { name: '尚未检查 1' }).click();
  await list.getByText(/尚未检查：上次扣 0\.5（死角积灰），这次还没有检查/).click();
  await page.waitForFunction(() => window.dudaoWorkbench.selected() === '保洁管理!G5');
  await picture('到那一格');
}, 300_000);

test('O2: it follows what is typed', async () => {
  await bench.typeInto('保洁管理', 'G5', '0.5');
  await counts('上次扣分 4 处：已解决 1，重复发生 2，尚未检查 0，无法对照 1；本次新增 1');
  await bench.typeInto('客户服务', 'G5', '0');
  await counts('上次扣分 4 处：已解决 2，重复发生 1，尚未检查 0，无法对照 1；本次新增 1');
}, 300_000);

test('O3: files that cannot be compared', async () => {
  const other = await file('丁香苑.xlsx', {}, { site: '丁香苑' });
  await choose(other);
  await bench.pane.getByText('“丁香苑.xlsx”是“丁香苑”的，这次的是“锦江花园”的，不能对照。').waitFor();
  const damaged = join(folder, '坏的.xlsx');
  writeFileSync(damaged, readFileSync(last).subarray(0, 5000));
  await choose(damaged);
  await bench.pane.getByText(/^坏的\.xlsx：/).waitFor();
  await picture('不能对照');
  await counts('上次扣分 4 处：已解决 2，重复发生 1，尚未检查 0，无法对照 1；本次新增 1');
  await bench.pane.getByRole('button', { name: '不对照了' }).click();
  await bench.pane.getByRole('button', { name: '选择上次的工作簿' }).waitFor();
}, 300_000);

test('O4: quiet, and at home', () => {
  expect(bench.complaints).toEqual([]);
  expect(bench.elsewhere).toEqual([]);
});
