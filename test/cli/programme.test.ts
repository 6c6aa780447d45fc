/**
 * `dudao programme`, and workbooks that are generated with the programme.
 *
 * G1 on paper: the phase of the day, how many, what is overdue with its days first, then what is due soon; in JSON the milestones alone.
 * G2 by --on; without it by 截止日期, else by today, whatever the file was calculated with.
 * G3 between phases: none, null.
 * G4 a workbook without the programme says how it is added, exit 2; a day that is none is refused in one sentence.
 * G5 a cell that cannot be understood is named, exit 2; what is due without a day is counted.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRubric } from '../../src/domain/default-rubric';
import type { Inspection } from '../../src/domain/inspection';
import type { RawValue } from '../../src/domain/raw-value';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { EXAMPLE } from '../../src/messages/example';
import { withProgramme } from '../../src/workbook/sheets/programme/with-programme';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { inspectionOf } from '../support/inspections';
import { cli, cliWith, newFolder } from '../support/run-cli';

const folder = newFolder();

/** A file with the programme, what its first task holds, and its 截止日期. */
async function file(
  name: string,
  first: Readonly<Record<string, RawValue>> = {},
  chosen: string | null = null,
): Promise<string> {
  const begun = withProgramme(inspectionOf(), '2011-09-25');
  const plan = (begun.tables?.get('plan') ?? []).map((row, i) =>
    i === 0 ? { ...row, values: { ...row.values, ...first } } : row,
  );
  const inspection: Inspection = {
    ...begun,
    tables: new Map([...(begun.tables ?? []), ['plan', plan]]),
    asOf: { chosen, today: '2011-09-25' },
  };
  const path = join(folder, name);
  const modified = new Date(Date.UTC(2011, 8, 25));
  writeFileSync(path, await writeXlsx(planWorkbook(defaultRubric(), inspection), { modified }));
  return path;
}

test('G1: on paper', async () => {
  const path = await file('甲.xlsx', { state: '已完成', owner: '李总' });
  const { code, out, err } = await cli('programme', path, '--on', '2011-10-12');
  expect([code, err]).toEqual([0, '']);
  expect(out.split('\n')).toEqual([
    '锦江花园  2011Q4',
    '2011-10-12，动员宣讲阶段。',
    '共 16 项，已完成 1 项，逾期 2 项，3 天内到期 1 项。',
    '',
    '逾期 2 项：',
    '  逾期 12 天  《物业基础服务管理品质提升方案》：2011-09-30 到期，还没有责任人。',
    '  逾期 2 天  召开动员会，启动专项工作：2011-10-10 到期，还没有责任人。',
    '',
    '快到期 1 项：',
    '  3 天内到期  集中学习岗位职责、操作规程、工作标准、服务要求：2011-10-15 到期，还没有责任人。',
  ]);
  expect((await cli('programme', path, '--on', '2011年9月25日')).out.split('\n').slice(2)).toEqual([
    '共 16 项，已完成 1 项，逾期 0 项，3 天内到期 0 项。',
    '',
    '没有逾期和快到期的工作。',
  ]);
});

test('G1, G3: in JSON', async () => {
  const path = await file('甲.xlsx', { state: '已完成', doneOn: 40_816 });
  const { code, out } = await cli('programme', path, '--on', '2011-10-31', '--json');
  expect(code).toBe(0);
  const state = JSON.parse(out);
  expect(state).toMatchObject({ on: '2011-10-31', phase: null });
  expect(state.milestones).toHaveLength(12);
  expect(state.milestones.slice(0, 2)).toEqual([
    { id: 'r1', name: expect.any(String), due: '2011-09-30', state: '已完成', overdueDays: 0 },
    {
      id: 'r2',
      name: '召开动员会，启动专项工作',
      due: '2011-10-10',
      state: '未开始',
      overdueDays: 21,
    },
  ]);
  expect((await cli('programme', path, '--on', '2011-10-31')).out).toContain('2011-10-31，不在任何阶段内。');
});

test('G2: by which day', async () => {
  const now = () => new Date(2011, 10, 5, 23, 30);
  const dayOf = async (path: string, ...args: readonly string[]) =>
    JSON.parse((await cliWith({ now }, 'programme', path, '--json', ...args)).out).on;
  const open = await file('乙.xlsx');
  const closed = await file('丙.xlsx', {}, '2011-11-27');
  expect([await dayOf(open), await dayOf(closed)]).toEqual(['2011-11-05', '2011-11-27']);
  expect(await dayOf(closed, '--on', '20111120')).toBe('2011-11-20');
});

test('G4: no programme, no day', async () => {
  const plain = join(folder, '没有.xlsx');
  await cli('generate', '--site', '甲', '--out', plain);
  for (const more of [[], ['--json']])
    expect(await cli('programme', plain, ...more)).toEqual({
      code: 2,
      out: '',
      err: '这个工作簿只有评分表，没有专项工作表（人员、工作计划、会议培训等）。在窗格的“生成”页勾选“同时生成专项工作表”再重新生成，就会加上，已填内容不受影响；新工作簿用 generate --programme。',
    });
  const refused = (day: string) => cli('programme', plain, '--on', day);
  expect(await refused('下周')).toEqual({
    code: 2,
    out: '',
    err: `--on“下周”不是有效日期，请写成 ${EXAMPLE.day} 这样。`,
  });
  expect((await refused('11/27/2011')).err).toBe(
    '--on“11/27/2011”认不准，是不是 2011-11-27？请写成 2011-11-27 这样。',
  );
  expect(await cli('programme')).toMatchObject({ code: 2, err: expect.stringMatching(/^缺少 工作簿。/) });
});

test('G5: what cannot be understood', async () => {
  const path = await file('丁.xlsx', { dueOn: null });
  expect(await cli('programme', path, '--on', '2011-09-26')).toMatchObject({ code: 0, err: '' });
  expect((await cli('programme', path, '--on', '2011-09-26')).out).toContain(
    '另有 1 项没有完成时间，看不出是否逾期。',
  );
  const wrong = await file('戊.xlsx', { dueOn: '下周' });
  const { code, out, err } = await cli('programme', wrong, '--json');
  expect([code, JSON.parse(out).milestones[0].due]).toEqual([2, null]);
  expect(err).toMatch(/^「工作计划」[^\n]*“下周”不是有效日期[^\n]*$/);
});

test('G4: generated with it', async () => {
  const path = join(folder, '己.xlsx');
  expect(await cli('generate', '--site', '甲', '--programme', '--out', path)).toMatchObject({ code: 0 });
  expect(JSON.parse((await cli('programme', path, '--json')).out)).toMatchObject({ on: '2011-11-27' });
});
