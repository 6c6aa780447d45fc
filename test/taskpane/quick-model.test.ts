/**
 * 快速录入 in the pane, over a workbook that changes beside it.
 *
 * M1 what was typed is written a moment after nobody types any more, all of it at once: one request for the cells.
 * M2 a write that fails leaves everything waiting and says so; 重试 writes it. With every second or third request failing, everything is
 *    there in the end.
 * M3 while another command runs nothing is lost: it is written afterwards. What is typed while it is being written follows.
 * M4 rows that people insert meanwhile: an entry stays at its checkpoint.
 * M5 撤回 takes back one step after the other, also what has been written, as long as nobody touched it since.
 * M6 what somebody typed into the cells meanwhile is not written over: it is named.
 *    So is what somebody wrote between a question and its answer: the answer stays in the line, and it is asked once more.
 * M7 ending, or leaving the tab, writes first.
 * M12 rows are as high as what was written needs once 快速录入 is left: ended, its tab or the pane left, the workbook saved. Until then, and
 *    where nothing was written since, their sizes are not asked for; a write that fails has that put off, and its notice stays.
 * M8 what an input method is not done with is no key.
 * M9 a workbook with another edition of the rubric: the code is asked for again.
 * M11 a workbook for one discipline: nothing of the others, whose sheets are hidden, is asked for, found or written.
 * M10 the list of reasons is walked by arrow keys; what was typed stays what it is unless one is chosen.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import DOCUMENT from '../../src/domain/default-rubric.json';
import { entryCode } from '../../src/domain/entry-code';
import { parseRubric } from '../../src/domain/parse-rubric';
import { CheckModel } from '../../src/taskpane/features/check/model/check-model';
import { OpenModel } from '../../src/taskpane/features/entry/model/open-model';
import { QuickModel } from '../../src/taskpane/features/entry/model/quick-model';
import { HostFailure } from '../../src/usecases/workbook-port';
import { forDiscipline } from '../../src/workbook/visible-disciplines';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { insertLines } from '../support/insert-lines';
import { inspectionOf } from '../support/inspections';
import { GridPort } from '../support/pane/grid-pane';
import { FOUND, held, openQuickPane, reading } from '../support/pane/quick-pane';
import { planToGrid } from '../support/plan-to-grid';

const rubric = defaultRubric();

let finish = async (): Promise<void> => undefined;
afterEach(() => finish()); // nothing waits when a test is over

async function opened(port = new GridPort(FOUND)) {
  const open = await openQuickPane(port);
  finish = open.write;
  return open;
}

test('M1: a moment later, at once', async () => {
  const { quick, keys, port } = await opened();
  const edits: number[] = [];
  const { edit } = port;
  port.edit = async (all) => {
    edits.push(all.filter(({ sheet }) => sheet !== '_细则').length);
    return await edit.call(port, all);
  };
  expect(quick.state()).toMatchObject({
    place: '客户服务 1-1 · 制度建设',
    label: '编号',
    missing: '客户服务：还有 4 项未检。',
  });
  keys('⏎1.5⏎没有上墙⏎+/没有⏎');
  expect(quick.state()).toMatchObject({ waiting: 3, missing: '客户服务：还有 1 项未检。' });
  expect(held(port, 'CS-01.1')).toEqual([null, null]);
  await new Promise((resolve) => setTimeout(resolve, 1600));
  expect(['CS-01.1', 'CS-01.2', 'CS-01.3'].map((id) => held(port, id))).toEqual([
    [1.5, '没有上墙'],
    [0, null],
    ['/', '没有'],
  ]);
  expect(edits).toEqual([5]);
  expect(quick.state()).toMatchObject({ waiting: 0, failed: false, missing: '客户服务：还有 1 项未检。' });
  expect(quick.state().recent.map(({ text, status }) => [text, status])).toEqual([
    ['客户服务 1-3　不适用，没有', 'written'],
    ['客户服务 1-2　符合', 'written'],
    ['客户服务 1-1　扣 1.5，没有上墙', 'written'],
  ]);
});

test.each([2, 3])('M2: every %dth request fails', async (nth) => {
  const port = new GridPort(FOUND);
  const { pane, quick, keys, write } = await opened(port);
  let count = 0;
  let failures = 0;
  for (const name of ['edit', 'readSheet'] as const) {
    const real = port[name].bind(port) as (...given: unknown[]) => Promise<unknown>;
    Object.assign(port, {
      [name]: async (...given: unknown[]) => {
        count += 1;
        if (count % nth === 0) {
          failures += 1;
          if (name === 'edit' && failures % 2 === 0) await real(...given); // carried out, the answer lost
          throw new HostFailure('excel-no-answer', '');
        }
        return await real(...given);
      },
    });
  }
  keys('⏎1.5⏎没有上墙⏎+');
  await write();
  expect(quick.state()).toMatchObject({ waiting: 2, failed: true });
  expect(pane.state().notice).toMatchObject({ tone: 'error', retry: true });
  for (let i = 0; i < 12 && quick.state().waiting > 0; i++) await pane.ask(({ retry }) => retry());
  expect(quick.state()).toMatchObject({ waiting: 0, failed: false });
  keys('2-1⏎0.5⏎⏎');
  for (let i = 0; i < 12 && quick.state().waiting > 0; i++) await write();
  expect(['CS-01.1', 'CS-01.2', 'CS-02.1'].map((id) => held(port, id))).toEqual([
    [1.5, '没有上墙'],
    [0, null],
    [0.5, null],
  ]);
  expect(quick.state().recent.every(({ status }) => status === 'written')).toBe(true);
  expect(failures).toBeGreaterThan(1);
});

test('M3: another command is running; typed while it is being written', async () => {
  const { quick, keys, port, actions } = await opened();
  const { edit } = port;
  let isFirst = true;
  port.edit = async (all) => {
    if (isFirst) keys('+'); // typed in between
    isFirst = false;
    return await edit.call(port, all);
  };
  keys('⏎1⏎⏎');
  actions.write();
  actions.write(); // the first one is running
  await new Promise((resolve) => setTimeout(resolve, 3000));
  expect([held(port, 'CS-01.1'), held(port, 'CS-01.2')]).toEqual([
    [1, null],
    [0, null],
  ]);
  expect(quick.state().waiting).toBe(0);
});

test('M4, M5: rows are inserted, then it is taken back', async () => {
  const { quick, keys, port, actions, write } = await opened();
  keys('⏎1.5⏎没有上墙⏎*');
  port.found = insertLines(port.found, { sheet: '客户服务', axis: 'row', before: 5, count: 3 });
  await write();
  const all = () => ['CS-01.1', 'CS-01.2', 'CS-01.3'].map((id) => held(port, id));
  expect(all()).toEqual([
    [1.5, '没有上墙'],
    [0, null],
    [0, null],
  ]);
  actions.takeBack();
  expect(quick.state().said).toEqual({ text: '已撤回 2 条。', isRefusal: false });
  port.found = insertLines(port.found, { sheet: '客户服务', axis: 'row', before: 6, count: 2 });
  await write();
  expect(all()).toEqual([
    [1.5, '没有上墙'],
    [null, null],
    [null, null],
  ]);
  await port.type({
    sheet: '客户服务',
    row: reading(port).places.get('CS-01.1')?.row ?? 0,
    column: 7,
    value: 2,
  });
  actions.takeBack();
  expect(quick.state().said?.text).toBe('这一条后来改过，没有撤回。');
  actions.takeBack();
  expect(quick.state().said?.text).toBe('没有可以撤回的。');
  await write();
  expect(all()[0]).toEqual([2, '没有上墙']);
});

test('M5: before it was written, nothing is written', async () => {
  const { quick, keys, port, actions, write } = await opened();
  keys('⏎1.5⏎没有上墙⏎+');
  actions.takeBack();
  actions.takeBack();
  expect(quick.state()).toMatchObject({
    waiting: 0,
    recent: [],
    mayTakeBack: false,
    place: '客户服务 1-1 · 制度建设',
  });
  await write();
  expect(port.found).toBe(FOUND);
});

test('M6: somebody typed there', async () => {
  const { quick, keys, port, write } = await opened();
  const row = reading(port).places.get('CS-01.1')?.row ?? 0;
  keys('⏎1.5⏎没有上墙⏎+');
  await port.edit([{ sheet: '客户服务', row, column: 7, value: 2 }]);
  await write();
  expect([held(port, 'CS-01.1'), held(port, 'CS-01.2')]).toEqual([
    [2, null],
    [0, null],
  ]);
  expect(quick.state().recent).toMatchObject([
    { status: 'written' },
    { status: 'refused', why: '没有写入：单元格已改为“2”，没有动它。' },
  ]);
  keys('1-1⏎');
  expect(quick.state().facts).toContain('已录 2');
});

/** Somebody else types into the row of a checkpoint, and the pane has heard of it. */
async function typedBeside(
  port: GridPort,
  values: Readonly<Record<'deduction' | 'reason', string | number>>,
) {
  const place = reading(port).places.get('CS-01.1');
  const edits = (['deduction', 'reason'] as const).flatMap((field) => {
    const cell = place?.at(field).cell;
    return cell ? [{ ...cell, value: values[field] }] : [];
  });
  await port.edit(edits);
}

test('M6: a reason that somebody else wrote is not written over unseen, nor taken back', async () => {
  const { pane, quick, keys, port, write, actions } = await opened();
  keys('⏎1⏎');
  await write();
  await typedBeside(port, { deduction: 1, reason: '同事补的' });
  await pane.in(CheckModel, ({ recheck }) => recheck());
  keys('我的⏎');
  await write();
  expect(held(port, 'CS-01.1')).toEqual([1, '同事补的']);
  expect(quick.state()).toMatchObject({
    stage: 'reason',
    typed: '我的',
    facts: ['已录 1：同事补的'],
    said: { text: '这一条刚才有人改过，请看清现在的内容再继续。' },
  });
  keys('⏎'); // seen, and meant
  await write();
  expect(held(port, 'CS-01.1')).toEqual([1, '我的']);
  actions.takeBack();
  await write();
  expect(held(port, 'CS-01.1')).toEqual([1, '同事补的']);
  actions.takeBack(); // the deduction, which the colleague has touched since
  await write();
  expect(held(port, 'CS-01.1')).toEqual([1, '同事补的']);
  expect(quick.state().said?.text).toBe('这一条后来改过，没有撤回。');
});

test('M6: another deduction while its reason is asked for', async () => {
  const { pane, quick, keys, port, write } = await opened();
  keys('⏎1⏎');
  await typedBeside(port, { deduction: 2, reason: '' });
  await write();
  await pane.in(CheckModel, ({ recheck }) => recheck());
  keys('我的⏎');
  await write();
  expect(held(port, 'CS-01.1')).toEqual([2, null]);
  expect(quick.state()).toMatchObject({ stage: 'reason', typed: '我的', question: '扣 2，存在什么问题？' });
  expect(quick.state().recent[0]?.status).toBe('refused');
});

test('M6: written over only as it was shown', async () => {
  const { pane, quick, keys, port, write } = await opened();
  await typedBeside(port, { deduction: 1, reason: '脏' });
  await pane.in(CheckModel, ({ recheck }) => recheck());
  keys('1-1⏎2⏎');
  expect(quick.state()).toMatchObject({ stage: 'overwrite', facts: ['已录 1：脏'] });
  await typedBeside(port, { deduction: 0.5, reason: '只有一处' });
  await pane.in(CheckModel, ({ recheck }) => recheck());
  keys('+');
  await write();
  expect(held(port, 'CS-01.1')).toEqual([0.5, '只有一处']);
  expect(quick.state()).toMatchObject({ stage: 'overwrite', facts: ['已录 0.5：只有一处'] });
  keys('+');
  await write();
  expect(held(port, 'CS-01.1')).toEqual([2, '只有一处']);
});

test('M7: ending writes first', async () => {
  const { pane, quick, keys, port } = await opened();
  keys('+');
  await pane.in(QuickModel, (own) => own.end());
  expect(held(port, 'CS-01.1')).toEqual([0, null]);
  expect(quick.state()).toMatchObject({ active: false, begun: true, waiting: 0 });
});

test('M8, M10: an input method, and reasons', async () => {
  const { quick, keys, actions } = await opened();
  actions.type('、', true);
  expect(quick.state()).toMatchObject({ stage: 'place', typed: '、', waiting: 0 });
  actions.type('', true);
  actions.type('、');
  expect(quick.state()).toMatchObject({ stage: 'reason', typed: '', waiting: 1 });
  actions.takeBack();
  actions.type('、', true); // some input methods compose signs too
  actions.type('、');
  expect(quick.state()).toMatchObject({ stage: 'reason', typed: '', waiting: 1 });
  expect(quick.state().offers.map(({ text }) => text)).toContain('未做到：上墙公示');
  actions.type('公示');
  keys('↓⏎');
  expect(quick.state().recent[0]?.text).toBe('客户服务 1-1　不适用，未做到：上墙公示');
  keys('⏎1⏎上墙');
  expect(quick.state().chosen).toBe(-1);
  keys('⏎');
  expect(quick.state().recent[0]?.text).toBe('客户服务 1-2　扣 1，上墙');
});

test('M8: Enter by habit, and one that is meant', async () => {
  const { quick, keys, actions } = await opened();
  keys('-2⏎1.2⏎');
  expect(quick.state()).toMatchObject({
    stage: 'amount',
    place: expect.stringContaining('设施设备维护 1-2'),
    waiting: 0,
  });
  keys('--5');
  actions.type('x');
  actions.type('');
  keys('⏎');
  expect(quick.state().stage).toBe('amount');
  keys('--5');
  actions.nextMethod();
  keys('⏎');
  expect(quick.state().stage).toBe('amount');
  keys('--5');
  actions.takeBack();
  keys('⏎');
  expect(quick.state().stage).toBe('amount');
});

test('M9: another edition', async () => {
  const { pane, quick, keys, port } = await opened();
  keys('⏎1');
  const changed = parseRubric({ ...DOCUMENT, version: '2012Q1-1' });
  if (!changed.ok) throw new Error(JSON.stringify(changed.issues));
  port.found = planToGrid(planWorkbook(changed.value, reading(port).inspection));
  await pane.in(CheckModel, ({ recheck }) => recheck());
  expect(quick.state()).toMatchObject({ active: true, stage: 'code', typed: '' });
  keys(`${entryCode(rubric)}⏎`);
  expect(quick.state().said?.text).toContain('细则版本不同，编号对不上');
});

const UNTOUCHED = { ...inspectionOf(), entries: new Map() };

test('M11: the workbook of one discipline', async () => {
  const plan = planWorkbook(rubric, UNTOUCHED);
  const greening = rubric.disciplines.at(-1);
  if (!greening) throw new Error('no discipline');
  const { pane, quick, keys, port, write } = await opened(
    new GridPort(planToGrid(forDiscipline(plan, rubric, greening))),
  );
  const hidden = '「客户服务」的表在这份工作簿里是隐藏的，由别人录。';
  expect(quick.state()).toMatchObject({ stage: 'discipline', said: { text: hidden } });
  expect(quick.state().facts).toEqual(['5 绿化管理（62 项未检）']);
  keys('⏎');
  expect(quick.state()).toMatchObject({ stage: 'place', place: expect.stringContaining('绿化管理 1-1') });
  expect(quick.state().disciplines).toEqual([{ value: 'greening', text: '绿化管理' }]);
  for (const typed of ['客1-1⏎', '1-1-1⏎', '客⏎']) {
    keys(typed);
    expect(quick.state()).toMatchObject({ stage: 'place', said: { text: hidden } });
  }
  keys('上墙');
  expect(quick.state().offers.every(({ key }) => key.startsWith('GR-'))).toBe(true);
  keys('⏎+');
  await write();
  const entries = [...reading(port).inspection.entries].filter(([, one]) => one.deduction !== null);
  expect(entries.every(([id]) => id.startsWith('GR-'))).toBe(true);
  expect(pane.of(OpenModel).state()).toMatchObject({ disciplines: [{ id: 'greening' }] });
  expect(
    pane
      .of(OpenModel)
      .state()
      .rows.every(({ key }) => key.startsWith('GR-')),
  ).toBe(true);
  expect(pane.of(OpenModel).state().rows.length).toBeGreaterThan(50);
});

test('M11: every sheet is hidden: nothing is left out', async () => {
  const found = planToGrid(planWorkbook(rubric, UNTOUCHED));
  const sheets = found.sheets.map((sheet) => ({ ...sheet, visibility: 'hidden' as const }));
  const { quick } = await opened(new GridPort({ ...found, sheets }));
  expect(quick.state().place).toBe('客户服务 1-1 · 制度建设');
});

describe('M12: rows', () => {
  const LONG = '制度没有上墙，'.repeat(20);
  const sized = (port: GridPort) => port.asked.filter((asked) => /sizes|raise/.test(asked));

  async function low() {
    const port = new GridPort(FOUND);
    const { row } = reading(port).places.get('CS-01.1') ?? { row: 0 };
    port.low.set(`客户服务 ${row}`, 15);
    const open = await opened(port);
    return { ...open, port, raised: ['read sizes', `raise 客户服务 ${row}`] };
  }

  test.each(['end', 'leave'] as const)('%s', async (way) => {
    const { pane, keys, port, write, actions, raised } = await low();
    keys('⏎1.5⏎');
    actions.type(LONG);
    keys('⏎');
    await write();
    expect([held(port, 'CS-01.1'), sized(port)]).toEqual([[1.5, LONG], []]);
    keys('+'); // not written yet
    await pane.in(QuickModel, (own) => own[way]());
    expect([held(port, 'CS-01.2'), sized(port)]).toEqual([[0, null], raised]);
    await pane.in(QuickModel, (own) => own[way]());
    expect(sized(port)).toEqual(raised);
  });

  test('settled; ended while it is being written', async () => {
    const { keys, port, actions, raised, settle, pane } = await low();
    keys('⏎1.5⏎');
    actions.type(LONG);
    keys('⏎');
    await settle();
    expect(sized(port)).toEqual(raised);
    port.asked.length = 0;
    keys('+');
    actions.write();
    await pane.in(QuickModel, (own) => own.end());
    await new Promise((resolve) => setTimeout(resolve, 1600));
    expect([held(port, 'CS-01.2'), sized(port)]).toEqual([[0, null], ['read sizes']]);
  });

  test('the write fails', async () => {
    const { keys, port, actions, raised, pane, quick, write } = await low();
    const edit = port.edit.bind(port);
    port.edit = async () => {
      throw new HostFailure('excel-no-answer', '');
    };
    keys('⏎1.5⏎');
    actions.type(LONG);
    keys('⏎');
    await pane.in(QuickModel, (own) => own.end());
    expect([quick.state().failed, pane.state().notice?.tone, sized(port)]).toEqual([true, 'error', []]);
    port.edit = edit;
    await write();
    expect([held(port, 'CS-01.1'), sized(port)]).toEqual([[1.5, LONG], raised]);
  });
});
