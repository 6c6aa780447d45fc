/**
 * `dudao compare`.
 *
 * K1 what was deducted last time and is now, on paper and in JSON, by what the cells of both files hold; nothing is written.
 * K2 files of two editions: every checkpoint of both is in the JSON just once; what has other words is said so.
 * K3 refused in words: another site, one file, three files, a foreign, damaged or unsound workbook, a file that is not there.
 * K4 a file of a later period in the place of the earlier one is pointed out.
 * K5 refused in words: a file without 项目名称 on either side, and a file beside itself or a copy of it; two files that may be one inspection
 *    are compared, and that is said.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRubric } from '../../src/domain/default-rubric';
import type { RawEntry } from '../../src/domain/entry';
import { checkpointIndex, type Rubric } from '../../src/domain/rubric';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { editionFiles } from '../support/edition-files';
import { entry, inspectionOf } from '../support/inspections';
import { cli, newFolder } from '../support/run-cli';

const folder = newFolder();

async function file(
  name: string,
  entries: Readonly<Record<string, RawEntry>>,
  facts: Readonly<Record<string, string>> = {},
  rubric: Rubric = defaultRubric(),
): Promise<string> {
  const inspection = inspectionOf(entries, [], rubric);
  const plan = planWorkbook(rubric, { ...inspection, facts: { ...inspection.facts, ...facts } });
  const path = join(folder, name);
  writeFileSync(path, await writeXlsx(plan, { modified: new Date(Date.UTC(2011, 10, 27)) }));
  return path;
}

async function altered(name: string, alter: (plan: WorkbookPlan) => WorkbookPlan): Promise<string> {
  const path = join(folder, name);
  const plan = alter(planWorkbook(defaultRubric(), inspectionOf()));
  writeFileSync(path, await writeXlsx(plan, { modified: new Date(Date.UTC(2011, 10, 27)) }));
  return path;
}

let earlier: string;
let later: string;
beforeAll(async () => {
  earlier = await file(
    '三季度.xlsx',
    {
      'CS-01.1': entry(1.5, '制度没有上墙'),
      'CS-01.2': entry(1, '过期'),
      'CL-01.1': entry(0.5, '积灰'),
      'GR-01.1': entry(1, '枯枝'),
    },
    { period: '2011Q3' },
  );
  later = await file('四季度.xlsx', {
    'CS-01.1': entry(0.5, '还是没有上墙'),
    'CS-02.1': entry(1, '新的'),
    'CL-01.1': entry(null, null),
    'GR-01.1': entry('/', '没有绿化'),
  });
});

test('K1: on paper', async () => {
  const before = [readFileSync(earlier), readFileSync(later)];
  const { code, out, err } = await cli('compare', earlier, later);
  expect([code, err]).toEqual([0, '']);
  const lines = out.split('\n');
  expect(lines[0]).toBe('锦江花园  检查期间：上次 2011Q3，这次 2011Q4');
  expect(lines).toContain('上次扣分 4 处：已解决 1，重复发生 1，尚未检查 1，无法对照 1；本次新增 1');
  expect(lines).toContain('客户服务：扣分 2.5 → 1.5；得分 97.50 → 98.50（+1.00）');
  const texts = lines.map((line) => line.trim().replace(/ {2}\S*$/, ''));
  expect(texts).toEqual(
    expect.arrayContaining([
      '1-1 重复发生：上次扣 1.5（制度没有上墙），这次扣 0.5（本项 2.5 → 0.5）',
      '1-2 已解决：上次扣 1（过期），这次符合（本项 2.5 → 0.5）',
      '2-1 本次新增：上次符合，这次扣 1（本项 0 → 1）',
      '1-1 尚未检查：上次扣 0.5（积灰），这次还没有检查（本项 0.5 → 0）',
      '1-1 无法对照：上次扣 1（枯枝），这次不适用（本项 1 → 0）',
    ]),
  );
  expect([readFileSync(earlier), readFileSync(later)]).toEqual(before);
});

test('K1: in JSON', async () => {
  const { code, out } = await cli('compare', earlier, later, '--json');
  expect(code).toBe(0);
  const report = JSON.parse(out);
  expect(report).toMatchObject({
    site: '锦江花园',
    before: { period: '2011Q3', rubric: { version: '2011Q4-1' } },
    now: { period: '2011Q4' },
    counts: { before: 4, now: 2, solved: 1, remaining: 1, new: 1, unchecked: 1, incomparable: 1 },
    composite: { provisional: true },
  });
  expect(report.disciplines[0]).toMatchObject({
    id: 'customer-service',
    deducted: { before: 2.5, now: 1.5 },
    score: { before: 97.5, now: 98.5, change: 1, provisional: false },
  });
  expect(report.disciplines[0].items[0]).toMatchObject({
    before: 'CS-01',
    now: 'CS-01',
    deducted: { before: 2.5, now: 0.5 },
  });
  expect(report.disciplines[0].items[0].checkpoints[0]).toMatchObject({
    before: { id: 'CS-01.1', state: 'missing', deducted: 1.5 },
    now: { id: 'CS-01.1', state: 'missing', deducted: 0.5 },
    outcome: 'remaining',
  });
  expect(report.disciplines[4].items[0].checkpoints[0]).toMatchObject({
    outcome: 'incomparable',
    side: 'now',
    why: 'not-applicable',
  });
});

test('K2: two editions', async () => {
  const { workbook, next } = await editionFiles();
  const other = join(folder, '新版.xlsx');
  expect(await cli('migrate', workbook, '--rubric', next, '--out', other)).toMatchObject({ code: 0 });
  const { code, out } = await cli('compare', workbook, other, '--json');
  expect(code).toBe(0);
  const checkpoints = JSON.parse(out).disciplines.flatMap(
    ({ items }: { items: { checkpoints: object[] }[] }) => items.flatMap((item) => item.checkpoints),
  ) as { before: { id: string } | null; now: { id: string } | null; outcome: string; why?: string }[];
  const ids = (side: 'before' | 'now') => checkpoints.flatMap((one) => one[side]?.id ?? []);
  expect(ids('before').sort()).toEqual([...checkpointIndex(defaultRubric()).keys()].sort());
  expect(new Set(ids('now')).size).toBe(ids('now').length);
  expect(checkpoints.filter(({ outcome }) => outcome === 'solved' || outcome === 'new')).toEqual([]);
  expect(checkpoints.filter(({ outcome }) => outcome === 'remaining').length).toBeGreaterThan(0);
});

test('K3: refused in words', async () => {
  const elsewhere = await file('丁香苑.xlsx', {}, { site: '丁香苑' });
  const damaged = join(folder, '坏的.xlsx');
  writeFileSync(damaged, readFileSync(earlier).subarray(0, 5000));
  const foreign = join(folder, '别的.csv');
  writeFileSync(foreign, '甲,乙\n1,2\n');
  const form = join(folder, '现场表.xlsx');
  expect(await cli('print-form', later, '--out', form)).toMatchObject({ code: 0 });
  const cut = await altered('少一张.xlsx', (plan) => ({
    ...plan,
    sheets: plan.sheets.filter(({ name }) => name !== '保洁管理'),
  }));
  const refused = async (...paths: readonly string[]) => {
    const { code, out, err } = await cli('compare', ...paths);
    expect(out).toBe('');
    return [code, err.trim()];
  };
  expect(await refused(elsewhere, later)).toEqual([
    2,
    '“丁香苑.xlsx”是“丁香苑”的，这次的是“锦江花园”的，不能对照。',
  ]);
  expect(await refused(later)).toEqual([2, '请给出两份工作簿：先写上次的，再写这次的。']);
  expect(await refused(earlier, later, later)).toEqual([2, '请给出两份工作簿：先写上次的，再写这次的。']);
  expect(await refused(damaged, later)).toEqual([3, expect.stringContaining('坏的.xlsx')]);
  expect(await refused(foreign, later)).toEqual([3, expect.stringContaining('别的.csv')]);
  expect(await refused(form, later)).toEqual([2, expect.stringMatching(/^“现场表.xlsx”不能对照：[^\n]+$/)]);
  expect(await refused(earlier, cut)).toEqual([2, expect.stringMatching(/^“少一张.xlsx”不能对照：[^\n]+$/)]);
  expect(await refused(join(folder, '没有.xlsx'), later)).toEqual([3, expect.stringContaining('找不到文件')]);
});

test('K4: the wrong way round', async () => {
  const { out } = await cli('compare', later, earlier);
  expect(out).toContain('选的这份检查期间比当前的晚，请确认没有选反。');
  expect(out).toContain(
    '上次扣分 2 处：已解决 1，重复发生 1，尚未检查 0；本次新增 1；另有 2 处这次扣分，上次无从对照',
  );
});

test('K5: nobody knows whether they are of one site', async () => {
  const nameless = await file('无名.xlsx', { 'CS-01.1': entry(1) }, { site: '' });
  const other = await file('也无名.xlsx', {}, { site: ' ', period: '2011Q3' });
  const refusal = '“也无名.xlsx”没有填项目名称，看不出是不是这个项目的，不能对照。';
  expect(await cli('compare', other, nameless)).toEqual({ code: 2, out: '', err: refusal });
  expect(await cli('compare', other, later)).toEqual({ code: 2, out: '', err: refusal });
  expect(await cli('compare', earlier, nameless)).toEqual({
    code: 2,
    out: '',
    err: '这次的工作簿没有填项目名称，请先填上再对照。',
  });
});

test('K5: one inspection twice', async () => {
  const copy = join(folder, '副本.xlsx');
  writeFileSync(copy, readFileSync(later));
  for (const [path, name] of [
    [later, '四季度.xlsx'],
    [copy, '副本.xlsx'],
  ] as const)
    expect(await cli('compare', path, later)).toEqual({
      code: 2,
      out: '',
      err: `“${name}”和这次的内容完全一样，是同一份，请选以前的一份。`,
    });
  const again = await file('重填.xlsx', { 'CS-01.1': entry(1) });
  const warning = '两份的检查期间相同，请确认选的是另一次检查。';
  expect((await cli('compare', again, later)).out).toContain(warning);
  expect(JSON.parse((await cli('compare', again, later, '--json')).out)).toMatchObject({ mayBeSame: true });
  const onDay = (name: string, inspectedOn: string) => file(name, { 'CS-01.1': entry(1) }, { inspectedOn });
  const self = await onDay('自查.xlsx', '2011-10-20');
  const external = await onDay('检查.xlsx', '2011-11-27');
  const sameDay = await file('同日.xlsx', {}, { inspectedOn: '2011-11-27' });
  expect((await cli('compare', sameDay, external)).out).toContain(warning);
  expect((await cli('compare', later, external)).out).toContain(warning);
  for (const path of [self, earlier])
    expect((await cli('compare', path, external)).out).not.toContain(warning);
});
