/**
 * 专项 in the pane, over a workbook in memory.
 *
 * T1 a workbook without the programme says how it is added; with it, phase and counts, what is overdue first, and a click goes there.
 * T2 a pasted list is looked at as it is pasted, written below what is there, and pasted again adds nothing.
 * T3 what a person types meanwhile stays; a workbook that became another one is not written to.
 * T4 somebody is called otherwise: the question comes; 全部改 writes it everywhere, 只改人员表 nowhere, and neither asks again.
 * T6 problems of 整改清单 that nobody has rectified become tasks, each once.
 * T7 where something of the workbook cannot be read nothing is pasted and nobody renamed: that would lose it.
 * T5 the question waits while another one is open.
 * T7 what was pasted is shown as it was read; what looks wrong with it, and what nobody writes at once, is said.
 * T8 a row that is gone is a warning.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import { ProgrammeModel } from '../../src/taskpane/features/programme/model/programme-model';
import { RenameWatch } from '../../src/taskpane/features/renames/model/rename-watch';
import { readWorkbook, type WorkbookReading } from '../../src/workbook/reading/read-workbook';
import { withProgramme } from '../../src/workbook/sheets/programme/with-programme';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection } from '../support/filled-workbook';
import { openGridPane } from '../support/pane/grid-pane';
import { planToGrid } from '../support/plan-to-grid';

const rubric = defaultRubric();
const TODAY = '2011-10-18';

async function opened(holding = withProgramme(filledInspection(), TODAY)) {
  const pane = await openGridPane(planToGrid(planWorkbook(rubric, holding)));
  const view = () => pane.of(ProgrammeModel).state();
  const there = () => {
    const found = view();
    if (found?.kind !== 'there') throw new Error('no programme');
    return found;
  };
  const act = (give: (actions: ProgrammeModel['actions']) => void) => pane.in(ProgrammeModel, give);
  const loaded = () => new Promise((resolve) => setTimeout(resolve, 50));
  return { pane, view, there, act, loaded };
}

function reading(pane: Awaited<ReturnType<typeof opened>>['pane']): WorkbookReading {
  const result = readWorkbook(pane.port.found);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

test('T1: no programme', async () => {
  const { view } = await opened(filledInspection() as never);
  expect(view()).toEqual({ kind: 'none' });
});

test('T1: as it begins', async () => {
  const { pane, there, act } = await opened();
  expect(there().lines).toEqual([
    '2011-10-18，自查自纠阶段。',
    '共 16 项，已完成 0 项，逾期 5 项，3 天内到期 2 项。',
  ]);
  expect(there().due.map(({ place }) => place)).toEqual([
    '逾期 18 天',
    '逾期 18 天',
    '逾期 8 天',
    '逾期 3 天',
    '逾期 1 天',
    '今天到期',
    '今天到期',
  ]);
  await act(({ goTo }) => goTo(there().due[2]?.key ?? ''));
  expect(pane.port.asked).toContain('select 工作计划!D6');
});

test('T8: a row that is gone', async () => {
  const { pane, act } = await opened();
  await act(({ goTo }) => goTo('plan/nowhere'));
  expect(pane.state().notice).toMatchObject({ tone: 'warning', title: '这一行已经不在了。' });
});

const LIST = '姓名\t部门\n张伟\t保洁\n张伟\t客服\n李娜\t客服';

test('T2: pasted', async () => {
  const { pane, there, act, loaded } = await opened();
  await act(({ setText }) => setText(LIST));
  await loaded();
  expect(there().paste.lines).toEqual([
    '认出 3 行，都是新的。',
    '各列依次认作：姓名、部门。',
    '第一行：张伟，保洁。',
  ]);
  expect(there().paste.ready).toBe(true);
  await act(({ write }) => write());
  expect(pane.state().notice).toMatchObject({ tone: 'success', title: '已在「人员」加了 3 行' });
  const people = reading(pane).inspection.tables?.get('people') ?? [];
  expect(people.map(({ values: { name, department } }) => [name, department])).toEqual([
    ['张伟', '保洁'],
    ['张伟', '客服'],
    ['李娜', '客服'],
  ]);
  expect(new Set(people.map(({ key }) => key)).size).toBe(3);
  expect(there().paste.text).toBe('');
  await act(({ setText }) => setText(`${LIST}\n王五\t客服`));
  expect(there().paste.lines[0]).toBe('认出 1 行新的；3 行表里已有，不再加。');
  await act(({ write }) => write());
  expect(reading(pane).inspection.tables?.get('people')).toHaveLength(4);
  await act(({ setText }) => setText(LIST));
  expect(there().paste).toMatchObject({ ready: false, lines: ['3 行表里都已有，没有新的。'] });
});

test('T2: more than the sheet has rows for, into the plan', async () => {
  const { pane, there, act, loaded } = await opened();
  await act(({ setTable }) => setTable('plan'));
  const rows = Array.from(
    { length: 60 },
    (_, i) => `自定任务 ${i + 1}\t李娜\t2011-11-${String((i % 30) + 1).padStart(2, '0')}`,
  );
  await act(({ setText }) => setText(['任务\t负责人\t时限', ...rows].join('\n')));
  await loaded();
  expect(there().paste.lines[0]).toBe('认出 60 行，都是新的。');
  await act(({ write }) => write());
  const plan = reading(pane).inspection.tables?.get('plan') ?? [];
  expect(plan).toHaveLength(72);
  expect(plan.at(-1)?.values).toMatchObject({ task: '自定任务 60', owner: '李娜', dueOn: 40_877 });
  expect(new Set(plan.map(({ key }) => key)).size).toBe(72);
});

test('T3: what is typed meanwhile stays', async () => {
  const { pane, act, loaded } = await opened();
  await act(({ setText }) => setText(LIST));
  await loaded();
  await pane.port.edit([{ sheet: '人员', row: 5, column: 3, value: '赵六' }]);
  await act(({ write }) => write());
  expect(
    reading(pane)
      .inspection.tables?.get('people')
      ?.map(({ values }) => values.name),
  ).toEqual(['赵六', '张伟', '张伟', '李娜']);
  await act(({ setText }) => setText('王五'));
  pane.port.found = planToGrid(planWorkbook(rubric, filledInspection()));
  const before = pane.port.found;
  await act(({ write }) => write());
  expect(pane.state().notice).toMatchObject({ tone: 'warning', title: expect.stringContaining('没有写入') });
  expect(pane.port.found).toBe(before);
});

test('T6: problems become tasks', async () => {
  const { pane, there, act } = await opened();
  const open = there().tasks;
  expect(open).toBeGreaterThan(1);
  await act(({ addTasks }) => addTasks());
  expect(pane.state().notice).toMatchObject({ title: `已在「工作计划」加了 ${open} 行` });
  const tasks = (reading(pane).inspection.tables?.get('plan') ?? []).slice(12);
  expect(tasks).toHaveLength(open);
  expect(tasks.every(({ values }) => String(values.task).startsWith('整改：'))).toBe(true);
  expect(there().tasks).toBe(0);
});

test('T7: what is said of a list', async () => {
  const { pane, there, act, loaded } = await opened();
  await act(({ setText }) => setText('员工花名册\n姓名\t部门\t电话\t到岗日期\n张伟\t保洁\t139\t2011.9.1'));
  await loaded();
  expect(there().paste).toMatchObject({
    ready: true,
    lines: [
      '认出 1 行，都是新的。',
      '标题行以上的 1 行没有写入。',
      '各列依次认作：姓名、部门、到岗日期。',
      '第一行：张伟，保洁，2011-09-01。',
      '这些列没有对应的位置，不会写入：电话。',
    ],
  });
  await act(({ setText }) => setText('任务\t负责人\t时限\n交底\t李娜\t2011-11-01'));
  expect(there().paste.ready).toBe(true);
  expect(there().paste.lines[1]).toBe('这份内容更像「工作计划」，请在上面换一张表。');
  await act(({ setTable }) => setTable('plan'));
  expect(there().paste.lines.join()).not.toContain('更像');
  await act(({ setTable }) => setTable('people'));
  await act(({ setText }) => setText(Array.from({ length: 2_001 }, (_, i) => `张${i}`).join('\n')));
  expect(there().paste).toMatchObject({
    ready: false,
    lines: ['一次最多粘贴 2000 行，这里有 2001 行，请分几次粘贴。'],
  });
  const before = pane.port.found;
  await act(({ write }) => write());
  expect(pane.port.found).toBe(before);
});

/** A workbook in which 张伟 answers for a task, the pane watching. */
async function watched() {
  const begun = withProgramme(filledInspection(), TODAY);
  const plan = (begun.tables?.get('plan') ?? []).map((row, i) =>
    i < 2 ? { ...row, values: { ...row.values, owner: '张伟' } } : row,
  );
  const people = [{ key: 'r1', values: { name: '张伟', department: '保洁' } }];
  const world = await opened({
    ...begun,
    tables: new Map([...(begun.tables ?? []), ['people', people], ['plan', plan]]),
  });
  const { pane } = world;
  pane.of(RenameWatch);
  // the first reading that it sees is the one to compare with
  await pane.port.type({ sheet: '人员', row: 5, column: 5, value: '保洁员' });
  const owners = () =>
    reading(pane)
      .inspection.tables?.get('plan')
      ?.map(({ values }) => values.owner)
      .slice(0, 2);
  const rename = (value: string) => pane.port.type({ sheet: '人员', row: 5, column: 3, value });
  return { ...world, owners, rename };
}

test('T4: everywhere', async () => {
  const { pane, owners, rename } = await watched();
  expect(pane.state().confirmation).toBeNull();
  await rename('张威');
  expect(pane.state().confirmation).toMatchObject({
    lines: ['“张伟”改成“张威”：其他表里还有 2 处。'],
    confirm: '全部改',
    dismiss: '只改人员表',
  });
  await pane.ask(({ confirm }) => confirm());
  expect(owners()).toEqual(['张威', '张威']);
  expect(pane.state().notice).toMatchObject({ title: '已改 2 处姓名' });
  expect(pane.state().confirmation).toBeNull();
});

test('T4: only here', async () => {
  const { pane, owners, rename } = await watched();
  await rename('张威');
  await pane.ask(({ dismissConfirmation }) => dismissConfirmation());
  await pane.port.type({ sheet: '人员', row: 5, column: 5, value: '领班' });
  expect(pane.state().confirmation).toBeNull();
  expect(owners()).toEqual(['张伟', '张伟']);
});

test('T5: another question is open', async () => {
  const { pane, rename } = await watched();
  await pane.ask(({ ask }) =>
    ask({
      question: { title: '甲', lines: [], confirm: '好' },
      command: { name: 'fix', run: async () => null },
    }),
  );
  await rename('张威');
  expect(pane.state().confirmation).toMatchObject({ title: '甲' });
  await pane.ask(({ dismissConfirmation }) => dismissConfirmation());
  await pane.port.type({ sheet: '人员', row: 5, column: 5, value: '领班' });
  expect(pane.state().confirmation).toMatchObject({ title: '其他表里也改名吗？' });
});

test('T7: a caption is gone', async () => {
  const { pane, act, loaded, rename } = await watched();
  await act(({ setText }) => setText(LIST));
  await loaded();
  const sheet = pane.port.found.sheets.find(({ name }) => name === '客户服务');
  const [row, column] = [...(sheet?.rows ?? [])].flatMap(([r, line]) =>
    [...line].flatMap(([c, { value }]) => (value === '扣分' ? [[r, c] as const] : [])),
  )[0] ?? [0, 0];
  await pane.port.type({ sheet: '客户服务', row, column, value: '' });
  const before = pane.port.found;
  await act(({ write }) => write());
  expect(pane.state().notice).toMatchObject({ tone: 'error', title: expect.stringContaining('读不出来') });
  expect(pane.state().notice?.lines.join()).toContain('扣分');
  expect(pane.port.found).toBe(before);
  await rename('张威');
  await pane.ask(({ confirm }) => confirm());
  expect(pane.state().notice).toMatchObject({ tone: 'error', title: expect.stringContaining('读不出来') });
});
