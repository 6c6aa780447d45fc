/**
 * batch --by-discipline: a workbook for each discipline of each site.
 *
 * D1 each is sound and unaltered, has the facts and people of the list, and shows its own discipline only, which comes first.
 * D2 filled in by each inspector and merged they are one workbook of the site with every entry, which remembers what was handed out.
 * D3 names: the discipline behind that of the site; long ones are cut and stay apart, and fit every file system; a suffix is
 *    said once for each site.
 * D4 several threads write the same workbooks as one; a zip holds them too.
 * D5 what has been filled in is never overwritten, whichever part it is.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { defaultRubric } from '../../src/domain/default-rubric';
import { readHandout } from '../../src/domain/handout';
import { readXlsx } from '../../src/hosts/xlsx/read';
import type { GridWorkbook } from '../../src/workbook/grid';
import { compareWorkbook } from '../../src/workbook/integrity/compare-workbook';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { cli, newFolder, put } from '../support/run-cli';

const { disciplines } = defaultRubric();
const PERIOD = ['--period', '2011Q4'];

function open(bytes: Uint8Array): GridWorkbook {
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error(read.failure);
  return read.workbook;
}
const listOf = (folder: string, ...sites: readonly string[]): string =>
  put(
    folder,
    '清单.csv',
    `项目名称,检查人,姓名,岗位\n${sites.map((site) => `${site},王检查,张三,项目经理\n`).join('')}`,
  );
async function made(...sites: readonly string[]) {
  const folder = newFolder();
  const out = join(folder, 'out');
  const result = await cli(
    'batch',
    '--sites',
    listOf(folder, ...sites),
    '--out',
    out,
    '--by-discipline',
    '--json',
    ...PERIOD,
  );
  return { ...result, folder, out };
}

test('D1: one for each discipline', async () => {
  const { code, err, out } = await made('锦江花园', '滨江一号');
  expect([code, err]).toEqual([0, '']);
  const sites = ['锦江花园', '滨江一号'];
  const files = sites.flatMap((site) =>
    disciplines.map(({ name }) => `督导评分_${site}_2011Q4 ${name}.xlsx`),
  );
  expect(readdirSync(out).sort()).toEqual([...files].sort());
  for (const [i, file] of files.entries()) {
    const discipline = disciplines[i % disciplines.length];
    const found = open(readFileSync(join(out, file)));
    const compared = compareWorkbook(found, [defaultRubric()]);
    if (!compared.ok) throw new Error(JSON.stringify(compared.issues));
    const { reading, alterations } = compared.value;
    expect([file, alterations, reading.issues]).toEqual([file, [], []]);
    const { facts, roster } = reading.inspection;
    expect([facts.site, facts.inspectors[discipline?.id ?? ''], roster.length]).toEqual([
      sites[Math.floor(i / 5)],
      '王检查',
      1,
    ]);
    const seen = found.sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name);
    expect(disciplines.map(({ name }) => name).filter((name) => seen.includes(name))).toEqual([
      discipline?.name,
    ]);
    expect(found.sheets.filter(({ name }) => disciplines.some((one) => one.name === name))).toHaveLength(5);
  }
});

test('D2: filled in, and merged', async () => {
  const { out, folder } = await made('锦江花园');
  const files = disciplines.map(({ name }) => join(out, `督导评分_锦江花园_2011Q4 ${name}.xlsx`));
  const filled = disciplines.map(({ items: [item] }) => item?.checkpoints[0]?.id ?? '');
  for (const [i, file] of files.entries()) {
    const entries = put(folder, `${i}.json`, { entries: [{ checkpoint: filled[i], deduction: 0 }] });
    expect(await cli('fill', file, '--entries', entries, '--out', file)).toMatchObject({ code: 0 });
  }
  const whole = join(folder, '整份.xlsx');
  expect(await cli('merge', ...files, '--out', whole)).toMatchObject({ code: 0, err: '' });
  const reading = readWorkbook(open(readFileSync(whole)));
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  const { inspection, handedOut } = reading.value;
  const used = [...inspection.entries].filter(([, { deduction }]) => deduction !== null);
  expect(used.map(([id]) => id).sort()).toEqual([...filled].sort());
  expect(readHandout(handedOut)).toMatchObject({ site: '锦江花园', roster: [['张三', '项目经理', '']] });
});

test('D3: names', async () => {
  const long = `花${'🌸'.repeat(28)}`;
  const folder = newFolder();
  const out = join(folder, 'out');
  const list = listOf(folder, 'A/1', 'A:1', `${long}/`, `${long}:`);
  const period = '二〇一一年第四季度年终大检查第二轮复查';
  const call = ['batch', '--sites', list, '--out', out, '--by-discipline', '--period', period];
  const { code, err } = await cli(...call);
  expect([code, err]).toEqual([0, expect.stringContaining('文件名改为')]);
  const names = readdirSync(out);
  expect(names).toHaveLength(20);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(20);
  for (const name of names) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  expect(names).toContain(`督导评分_A_1_${period}_2 保洁管理.xlsx`);
  expect(err.split('\n')).toHaveLength(2);
});

test('D4: threads, and a zip', async () => {
  const folder = newFolder();
  const list = listOf(folder, '甲', '乙', '丙');
  const threads = join(folder, 'threads');
  const call = ['batch', '--sites', list, '--by-discipline', ...PERIOD];
  const run = spawnSync(process.execPath, ['bin/dudao.mjs', ...call, '--out', threads], { encoding: 'utf8' });
  expect([run.status, run.stdout]).toEqual([0, `已生成 15 个工作簿，存入 ${threads}\n`]);
  const zip = join(folder, '全部.zip');
  expect((await cli(...call, '--out', zip)).code).toBe(0);
  const files = unzipSync(new Uint8Array(readFileSync(zip)));
  expect(Object.keys(files).sort()).toEqual(readdirSync(threads).sort());
  const essence = (bytes: Uint8Array): unknown =>
    open(bytes).sheets.map(({ name, visibility, rows }) => [name, visibility, rows.size]);
  for (const [name, bytes] of Object.entries(files))
    expect([name, essence(bytes)]).toEqual([name, essence(readFileSync(join(threads, name)))]);
});

test('D5: what is filled in stays', async () => {
  const { out, folder } = await made('锦江花园');
  const file = join(out, '督导评分_锦江花园_2011Q4 保洁管理.xlsx');
  const entries = put(folder, 'e.json', { entries: [{ checkpoint: 'CL-01.1', deduction: 0 }] });
  expect(await cli('fill', file, '--entries', entries, '--out', file)).toMatchObject({ code: 0 });
  const before = readFileSync(file);
  const again = await cli(
    'batch',
    '--sites',
    join(folder, '清单.csv'),
    '--out',
    out,
    '--by-discipline',
    '--overwrite',
    ...PERIOD,
  );
  expect(again.code).toBe(2);
  expect(again.out).toContain('已生成 4 个工作簿');
  expect(again.out).toContain('督导评分_锦江花园_2011Q4 保洁管理.xlsx 已有录入内容或被改动过，没有覆盖。');
  expect(readFileSync(file)).toEqual(before);
});
