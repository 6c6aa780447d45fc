/**
 * 总部 › 汇总排名与完整性核对 in the built pages, without Excel.
 *
 * K1 many files and some hostile ones: the figures in the workbook that is saved are those of `dudao consolidate` for the
 *    same files, and every file that is left out is named with the same reason.
 * K2 meanwhile the page is free: no task of its main thread over 200 ms.
 * K3 what was altered in a file is put into words; the others are without.
 * K4 stopped: what is done is kept, what was not begun is counted.
 * K8 stopped while the workbook is written: it is not offered, the result stays; nothing of it is in the way of a next run.
 * K5 a file that keeps its reader busy for too long is left out, and costs none of the others.
 * K6 one file alone is checked; a rubric that head office does not know can be added, and then it is ranked.
 * K7 a folder, chosen or dropped: workbooks are looked at, other files are counted.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Browser, Locator } from 'playwright-core';
import { writeSiteFiles } from '../../bench/site-files';
import { defaultRubric } from '../../src/domain/default-rubric';
import { blankInspection } from '../../src/domain/inspection';
import { parseRubric, toDocument } from '../../src/domain/parse-rubric';
import { blankFacts } from '../../src/domain/site-facts';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { launchBrowser } from '../support/browser';
import { buildDist } from '../support/build-dist';
import { watchTasks } from '../support/busy-tasks';
import { filledInspection } from '../support/filled-workbook';
import { type OpenWorkbench, openWorkbench } from '../support/open-workbench';
import { PYTHON } from '../support/programs';
import { cliWith, newFolder, put } from '../support/run-cli';
import { runs } from '../support/runs';

const COUNT = runs(150, 300);

/** The hostile ones come on top of them. */
const ALL = COUNT + 6;

/** Inspections that differ; to lay one out takes longer than to write a workbook. */
const INSPECTIONS = runs(8, 20);
const MODIFIED = new Date(Date.UTC(2011, 10, 27));

interface Report {
  readonly ranked: { rank: number; site: string; composite: number; file: string; integrity: string }[];
  readonly excluded: { file: string; code: string; message: string }[];
}

const folder = newFolder();
const reference = join(newFolder(), '汇总.xlsx');
const inFolder = (name: string): string => join(folder, name);
let expected: Report;
let browser: Browser;
let bench: OpenWorkbench;

/** A copy of a file with a part changed. */
function alter(from: string, to: string, part: string, change: (xml: string) => string): void {
  const parts = unzipSync(readFileSync(from));
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  const changed = change(xml);
  expect(changed).not.toBe(xml);
  parts[part] = strToU8(changed);
  writeFileSync(to, zipSync(parts));
}

/** A zip that says of a part that it is as large as nothing may be. */
function bomb(): Uint8Array {
  const parts = unzipSync(readFileSync(inFolder('00001.xlsx')));
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024) });
}

beforeAll(async () => {
  await writeSiteFiles(folder, COUNT, INSPECTIONS);
  const first = inFolder('00001.xlsx');
  alter(inFolder('00002.xlsx'), inFolder('00002.xlsx'), 'xl/worksheets/sheet3.xml', (xml) =>
    xml.replace(/<f>ROUND\(SUM\(H[^<]*<\/f>/, ''),
  );
  writeFileSync(inFolder('零.xlsx'), '');
  writeFileSync(inFolder('网页.xlsx'), '<html></html>');
  writeFileSync(inFolder('残.xlsx'), readFileSync(first).subarray(0, 5000));
  writeFileSync(inFolder('炸弹.xlsx'), bomb());
  copyFileSync(first, inFolder('又一份.xlsx'));
  const blank = planWorkbook(
    defaultRubric(),
    blankInspection(blankFacts('丁', '2011Q4', 2011), 'undetermined'),
  );
  writeFileSync(inFolder('空白.xlsx'), await writeXlsx(blank, { modified: MODIFIED }));
  expected = await consolidated();
  expect(expected.ranked).toHaveLength(COUNT);
  browser = await launchBrowser();
  bench = await openWorkbench(browser, buildDist());
  await bench.pane.locator('#tab-headquarters').click();
  await button('选择文件夹').waitFor();
}, 900_000);
afterAll(() => browser.close());

/** What the command line makes of the folder, with the files named as the pane names them. */
async function consolidated(): Promise<Report> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    const call = ['consolidate', '.', '--out', reference, '--json'];
    return JSON.parse((await cliWith({ now: () => new Date() }, ...call)).out);
  } finally {
    process.chdir(before);
  }
}

const button = (name: string) => bench.pane.getByRole('button', { name, exact: true });

/**
 * Waits until the pane takes files: what it found is to be seen a moment before its workbook is written, and until then
 * it takes none.
 */
const idle = (): Promise<void> =>
  bench.pane.locator('button:not([aria-disabled=true])').getByText('选择文件夹', { exact: true }).waitFor();

async function hand(input: string, paths: string | readonly string[]): Promise<void> {
  await idle();
  await bench.pane.locator(`input[type=file]${input}`).setInputFiles(paths);
}

const choose = (paths: readonly string[]): Promise<void> => hand('[multiple][accept=".xlsx"]', paths);
const all = (): readonly string[] => readdirSync(folder).map(inFolder);

/** Saves the workbook; answers where. */
async function saved(): Promise<string> {
  const save = bench.pane.getByRole('link', { name: /^保存 督导评分汇总/ });
  await save.waitFor({ timeout: 300_000 });
  const downloading = bench.page.waitForEvent('download');
  await save.click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('督导评分汇总_2011Q4.xlsx');
  const path = join(newFolder(), '窗格.xlsx');
  await download.saveAs(path);
  return path;
}

const python = (script: string, ...args: readonly string[]): unknown =>
  JSON.parse(execFileSync(PYTHON, ['-c', script, ...args], { encoding: 'utf8' }));

/** Checksums of everything in a workbook but the time it was made. */
const contentsOf = (path: string): unknown =>
  python(
    'import sys,json,zipfile; print(json.dumps({i.filename:i.CRC for i in zipfile.ZipFile(sys.argv[1]).infolist() if i.filename!="docProps/core.xml"}))',
    path,
  );

/** The rows of a sheet as values. */
const rowsOf = (path: string, sheet: string): readonly (readonly unknown[])[] =>
  python(
    'import sys,json,openpyxl; print(json.dumps(list(openpyxl.load_workbook(sys.argv[1],data_only=True,read_only=True)[sys.argv[2]].iter_rows(values_only=True)),default=str))',
    path,
    sheet,
  ) as readonly (readonly unknown[])[];

test('K1 K2 K3: many files and hostile ones', async () => {
  const { pane } = bench;
  const tasks = await watchTasks(browser, bench.page);
  await choose(all());
  await pane.getByText(new RegExp(`^已读 \\d+ / ${ALL}`)).waitFor();
  const path = await saved();
  const { count, longest } = await tasks();
  expect(longest).toBeLessThanOrEqual(200);
  expect(count).toBeGreaterThan(COUNT); // something was measured

  expect(contentsOf(path)).toEqual(contentsOf(reference));
  const ranking = rowsOf(path, '排名');
  const head = ranking.findIndex(([first]) => first === '名次');
  const column = (caption: string): number => ranking[head]?.indexOf(caption) ?? -1;
  expect(
    ranking
      .slice(head + 1, head + 1 + COUNT)
      .map((row) => [row[0], row[column('项目名称')], row[column('综合得分')]]),
  ).toEqual(expected.ranked.map(({ rank, site, composite }) => [rank, site, composite]));

  await pane.getByText(`已汇总 ${COUNT} 个项目，未纳入 6 份`).waitFor();
  const [best] = expected.ranked;
  expect(await pane.getByRole('row').nth(1).innerText()).toContain(best?.composite.toFixed(2));
  const shown = await pane.locator('#tab-content').innerText();
  for (const { file, message } of expected.excluded) {
    expect(shown).toContain(file);
    for (const sentence of message.split('。').filter(Boolean)) expect(shown).toContain(`${sentence}。`);
  }
  expect(expected.ranked.filter(({ integrity }) => integrity === 'altered')).toHaveLength(1);
  expect(shown).toContain('有改动：1 份');
  expect(shown).toMatch(/00002\.xlsx 1 处改动\s+「客户服务」[A-Z]+\d+（得分 合计）：公式“=ROUND\(SUM\(H/);
  expect(shown).toContain(`未发现改动：${COUNT + 1} 份`); // the doubled and the blank one, too
  expect(shown).toContain('未能核对：4 份');
}, 600_000);

test('K2: a task that takes long would be seen', async () => {
  const tasks = await watchTasks(browser, bench.page);
  await bench.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          for (const end = performance.now() + 4000; performance.now() < end; );
          resolve();
        });
      }),
  );
  expect((await tasks()).longest).toBeGreaterThan(100);
});

test('K4: stopped', async () => {
  const { pane } = bench;
  await choose(all());
  await pane.getByText(new RegExp(`^已读 [1-9]\\d* / ${ALL}`)).waitFor();
  await button('停止').click();
  const notice = pane.getByText(/^已停止：汇总了 \d+ 个项目，未纳入 \d+ 份，还有 \d+ 份没有看$/);
  await notice.waitFor();
  const [ranked = 0, excluded = 0, left = 0] = (await notice.innerText()).match(/\d+/g)?.map(Number) ?? [];
  expect(ranked).toBeGreaterThan(0);
  expect(left).toBeGreaterThan(0);
  expect(ranked + excluded + left).toBe(ALL);
  const files = rowsOf(await saved(), '未纳入')
    .flat()
    .filter((value) => String(value).includes('汇总提前停止'));
  expect(files).toHaveLength(left);
}, 600_000);

/** Presses 停止 as soon as the page says that rows are written: a moment later they all may be. */
function stopOnceWriting(count: number): void {
  const writing = new RegExp(`正在生成汇总工作簿，已写 [1-9]\\d* / ${count}`);
  const observer = new MutationObserver(() => {
    if (!writing.test(document.body.innerText)) return;
    observer.disconnect();
    [...document.querySelectorAll('button')].find(({ innerText }) => innerText === '停止')?.click();
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
}

test('K8: stopped while the workbook is written', async () => {
  const { page, pane } = bench;
  await page.evaluate(stopOnceWriting, COUNT);
  await choose(all());
  await pane
    .getByText('已停止，没有生成汇总工作簿。需要的话，请重新选择文件。')
    .waitFor({ timeout: 300_000 });
  expect(await pane.getByRole('link', { name: /^保存 督导评分汇总/ }).count()).toBe(0);
  expect(await pane.getByText(`已汇总 ${COUNT} 个项目，未纳入 6 份`, { exact: true }).count()).toBe(1);
}, 600_000);

test('K5: a file that takes too long', async () => {
  const { page, pane } = bench;
  // What no file does so far, a listener of the test's own does: it never ends.
  const endless = `self.addEventListener('message', ({ data }) => { while (data.job?.name === '久.xlsx'); });`;
  const script = readdirSync(buildDist()).find((name) => name.startsWith('workbench-examine-worker')) ?? '';
  const body = endless + readFileSync(join(buildDist(), script), 'utf8');
  await page.route(`**/${script}`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  const slow = join(newFolder(), '久.xlsx');
  copyFileSync(inFolder('00001.xlsx'), slow);
  await choose([slow, ...['00002.xlsx', '00003.xlsx', '00004.xlsx'].map(inFolder)]);
  await pane.getByText('已汇总 3 个项目，未纳入 1 份').waitFor({ timeout: 60_000 });
  const shown = await pane.locator('#tab-content').innerText();
  expect(shown).toMatch(/久\.xlsx\s+内容过大，没有读取/);
  await page.unroute(`**/${script}`);
});

test('K6: one file of another rubric', async () => {
  const { pane } = bench;
  const document = { ...toDocument(defaultRubric()), version: '2012Q1-试行' };
  const rubric = parseRubric(document);
  if (!rubric.ok) throw new Error('no rubric');
  const files = newFolder();
  const plan = planWorkbook(rubric.value, filledInspection(rubric.value, '戊'));
  const file = put(files, '戊.xlsx', await writeXlsx(plan, { modified: MODIFIED }));
  const addRubric = (path: string): Promise<void> => hand('[accept=".json"]', path);
  await choose([file]);
  await pane.getByText('没有可以汇总的项目，未纳入 1 份').waitFor();
  await pane.getByText('评分细则 2012Q1-试行（指纹').waitFor();
  await addRubric(put(files, '坏.json', '{'));
  await pane.getByText('细则文件 坏.json 不能用').waitFor();
  await addRubric(put(files, '试行.json', document));
  await pane.getByText('已汇总 1 个项目').waitFor();
  await pane.getByText('未发现改动：1 份').waitFor();
  await idle();
  await pane.getByRole('button', { name: '移除细则 2012Q1-试行' }).click();
  await pane.getByText('没有可以汇总的项目，未纳入 1 份').waitFor();
});

/** Drops files and folders of the disk on an element, as people do with the mouse. */
async function drop(paths: readonly string[], target: Locator): Promise<void> {
  await idle();
  await target.evaluate((element) => element.scrollIntoView({ block: 'center' })); // the tabs may lie above it
  const { x = 0, y = 0, width = 0, height = 0 } = (await target.boundingBox()) ?? {};
  const session = await bench.page.context().newCDPSession(bench.page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: x + width / 2, y: y + height - 10, data });
  await session.detach();
}

describe('K7: a folder', () => {
  const chosen = newFolder();
  const expectResult = async (): Promise<void> => {
    const { pane } = bench;
    await pane.getByText('已汇总 2 个项目').waitFor();
    await pane.getByText('说明.txt').waitFor();
    const shown = await pane.locator('#tab-content').innerText();
    expect(shown).toMatch(/未发现改动：2 份\s+00003\.xlsx\s+东区\/00004\.xlsx/);
  };
  beforeAll(() => {
    mkdirSync(join(chosen, '东区'));
    copyFileSync(inFolder('00003.xlsx'), join(chosen, '00003.xlsx'));
    copyFileSync(inFolder('00004.xlsx'), join(chosen, '东区', '00004.xlsx'));
    put(chosen, '~$00003.xlsx', 'lock');
    put(chosen, '说明.txt', '不是工作簿');
  });

  test('chosen', async () => {
    await hand('[webkitdirectory]', chosen);
    await expectResult();
  });

  test('dropped', async () => {
    const { pane } = bench;
    await drop([inFolder('零.xlsx')], pane.getByText('也可以把文件或文件夹拖到这里'));
    await pane.getByText('没有可以汇总的项目，未纳入 1 份').waitFor();
    await drop([chosen], pane.getByText('也可以把文件或文件夹拖到这里'));
    await expectResult();
    expect(bench.complaints).toEqual([]);
  });
});
