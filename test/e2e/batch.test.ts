/**
 * 总部 › 发放 in the built pages, without Excel.
 *
 * H1 a list with errors shows them all and offers nothing to make; the corrected list can be chosen again.
 * H2 the zip that is downloaded holds a workbook for every site, with the facts and people of the list.
 * H3 meanwhile the page is free: no task over 200 ms, and other tabs can be used.
 * H4 cancelled: what is done can be saved, what is not is counted; the same list can be made again.
 * H7 按专业分开: a workbook for each discipline of each site, in which only that one is in view.
 * H8 with the programme, where that is ticked.
 * H5 the empty list that is downloaded is one that `batch` takes.
 * H6 a file that is none is named; the page complains about nothing on the way.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Download } from 'playwright-core';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { launchBrowser } from '../support/browser';
import { buildDist } from '../support/build-dist';
import { type OpenWorkbench, openWorkbench } from '../support/open-workbench';
import { PYTHON } from '../support/programs';
import { cli, newFolder } from '../support/run-cli';

let browser: Browser;
let bench: OpenWorkbench;
beforeAll(async () => {
  browser = await launchBrowser();
  bench = await openWorkbench(browser, buildDist());
  await bench.pane.locator('#tab-headquarters').click();
  await bench.pane.getByRole('button', { name: '选择项目清单' }).waitFor();
}, 600_000);
afterAll(() => browser.close());

/** A list as Chinese Excel saves it. */
const gbk = (text: string): Buffer =>
  execFileSync(PYTHON, ['-c', 'import sys; sys.stdout.buffer.write(sys.argv[1].encode("gbk"))', text]);

const choose = (name: string, buffer: Buffer): Promise<void> =>
  bench.pane
    .locator('input[type=file][accept*=".csv"]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer });

const button = (name: string) => bench.pane.getByRole('button', { name, exact: true });

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

/** Site, inspector and people of a workbook. */
function contentOf(bytes: Uint8Array): string {
  const read = readXlsx(bytes);
  const reading = read.ok ? readWorkbook(read.workbook) : null;
  if (!reading?.ok) throw new Error('not read');
  const { facts, roster } = reading.value.inspection;
  return [facts.site, facts.period, facts.inspectors.cleaning, ...roster.map(({ name }) => name)].join(' ');
}

const rows = (count: number): string =>
  Array.from({ length: count }, (_, i) => `项目${i},王检查,张${i},项目经理\r\n`).join('');

test('H1: errors', async () => {
  await choose('清单.csv', gbk('项目名称,检查日期,姓名,岗位\r\n甲,昨天,张三,总经理\r\n,,李四,班长\r\n'));
  await bench.pane.getByText('清单有 3 处需要改正').waitFor();
  const shown = await bench.pane.locator('#tab-content').innerText();
  for (const text of ['第2行「检查日期」', '第2行「岗位」', '第3行「项目名称」'])
    expect(shown).toContain(text);
  expect(await button('生成并下载').count()).toBe(0);
});

test('H2 H3: a zip, while the page stays free', async () => {
  const { page, pane } = bench;
  await choose('清单.csv', gbk(`项目名称,检查人,姓名,岗位\r\n${rows(6)}`));
  await pane.getByText('将生成 6 个工作簿').waitFor();
  await pane.getByLabel('检查期间（清单没写时用）').fill('2011年第四季度');
  await pane.getByRole('cell', { name: '2011年第四季度' }).first().waitFor();
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { longTasks: seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.push(duration);
    }).observe({ type: 'longtask' });
  });
  const downloading = page.waitForEvent('download', { timeout: 120_000 });
  await button('生成并下载').click();
  await pane.locator('#tab-help').click();
  await pane.getByText('怎样扣分').waitFor();
  const download = await downloading;
  const longest = await page.evaluate(() =>
    Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks),
  );
  expect(longest).toBeLessThanOrEqual(200);
  expect(download.suggestedFilename()).toMatch(/^督导评分_6个项目_\d{4}-\d\d-\d\d\.zip$/);
  const files = unzipSync(await bytesOf(download));
  expect(Object.keys(files)).toEqual(
    Array.from({ length: 6 }, (_, i) => `督导评分_项目${i}_2011年第四季度.xlsx`),
  );
  expect(Object.values(files).map(contentOf)).toEqual(
    Array.from({ length: 6 }, (_, i) => `项目${i} 2011年第四季度 王检查 张${i}`),
  );
  await pane.locator('#tab-headquarters').click();
  await pane.getByText('已生成 6 个工作簿').waitFor();
  expect(await pane.getByRole('link', { name: /^保存 督导评分_6个项目/ }).count()).toBe(1);
});

test('H7: 按专业分开', async () => {
  const { page, pane } = bench;
  await choose('清单.csv', gbk(`项目名称,检查人,姓名,岗位\r\n${rows(2)}`));
  await pane.getByText('将生成 2 个工作簿').waitFor();
  await pane.getByRole('checkbox', { name: '按专业分开' }).check();
  await pane.getByText('将生成 10 个工作簿：2 个项目，每个按专业分成 5 份').waitFor();
  expect(await pane.getByRole('cell', { name: /^项目\d$/ }).count()).toBe(2);
  const downloading = page.waitForEvent('download', { timeout: 120_000 });
  await button('生成并下载').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^督导评分_按专业10份_\d{4}-\d\d-\d\d\.zip$/);
  const files = unzipSync(await bytesOf(download));
  expect(Object.keys(files)).toHaveLength(10);
  const cleaning = Object.entries(files).find(([name]) => /^督导评分_项目1_.* 保洁管理\.xlsx$/.test(name));
  const read = readXlsx(cleaning?.[1] ?? new Uint8Array());
  const seen = read.ok ? read.workbook.sheets.filter(({ visibility }) => visibility === 'visible') : [];
  expect(seen.map(({ name }) => name)).toContain('保洁管理');
  expect(seen.map(({ name }) => name)).not.toContain('客户服务');
  await pane.getByText('已生成 10 个工作簿').waitFor();
  await pane.getByRole('checkbox', { name: '按专业分开' }).uncheck();
  await pane.getByText('将生成 2 个工作簿').waitFor();
});

test('H8: with the programme', async () => {
  const { page, pane } = bench;
  await choose('清单.csv', gbk(`项目名称,检查人,姓名,岗位\r\n${rows(1)}`));
  await pane.getByText('将生成 1 个工作簿').waitFor();
  await pane.getByRole('checkbox', { name: '同时生成专项工作表' }).check();
  await pane.getByText('每份都带人员、专项阶段、').waitFor();
  const downloading = page.waitForEvent('download', { timeout: 120_000 });
  await button('生成并下载').click();
  const files = unzipSync(await bytesOf(await downloading));
  const read = readXlsx(Object.values(files)[0] ?? new Uint8Array());
  const reading = read.ok ? readWorkbook(read.workbook) : null;
  if (!reading?.ok) throw new Error(JSON.stringify(reading));
  expect(reading.value.inspection.tables?.get('plan')).toHaveLength(12);
  expect(reading.value.issues).toEqual([]);
  await pane.getByRole('checkbox', { name: '同时生成专项工作表' }).uncheck();
  await pane.getByText('将生成 1 个工作簿').waitFor();
});

test('H4: cancelled', async () => {
  const { page, pane } = bench;
  await choose('清单.csv', gbk(`项目名称,检查人,姓名,岗位\r\n${rows(200)}`));
  await pane.getByText('将生成 200 个工作簿').waitFor();
  await button('生成并下载').click();
  await pane.getByText(/正在生成，已完成 [1-9]/).waitFor();
  await button('取消').click();
  const notice = pane.getByText(/^已取消：生成了 \d+ 个，还有 \d+ 个没有生成$/);
  await notice.waitFor();
  const [done = 0, left = 0] = (await notice.innerText()).match(/\d+/g)?.map(Number) ?? [];
  expect(done).toBeGreaterThan(0);
  expect(done + left).toBe(200);
  const downloading = page.waitForEvent('download');
  await pane.getByRole('link', { name: /^保存/ }).click();
  const files = unzipSync(await bytesOf(await downloading));
  expect(Object.keys(files)).toHaveLength(done);
  expect(contentOf(Object.values(files)[0] ?? new Uint8Array())).toContain('项目0');
  expect(await button('生成并下载').isEnabled()).toBe(true);
});

test('H5: the empty list', async () => {
  const { page } = bench;
  const downloading = page.waitForEvent('download');
  await button('下载空白清单').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('项目清单.xlsx');
  const folder = newFolder();
  const path = join(folder, '项目清单.xlsx');
  await download.saveAs(path);
  expect(await cli('batch', '--sites', path, '--out', folder)).toMatchObject({
    code: 2,
    err: expect.stringContaining('清单里没有项目'),
  });
});

test('H6: no list', async () => {
  await choose('清单.xlsx', Buffer.from('no zip'));
  await bench.pane.getByText('清单.xlsx：不是 Excel 工作簿').waitFor();
  expect(await button('生成并下载').count()).toBe(0);
  expect(bench.complaints).toEqual([]);
});
