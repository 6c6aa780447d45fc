/**
 * A command of the pane while it runs, through genuine office.js.
 *
 * K1 取消 before the first change is sent leaves the workbook as it is and says so.
 * K2 from the moment the first change is sent there is nothing to cancel: the state says so, and the command ends well.
 * K3 a request that Excel keeps waiting gets a hint after two seconds; the command goes on when Excel answers.
 * K5 what Excel refused of looks and paper is reported beside what was done, once, with what to do; 恢复规则 ends without it.
 * K6 a workbook that calculates by hand is calculated after every change, and people read so.
 * K4 a cell being edited: the failure says to end the input, at once, and 重试 works afterwards; what else Excel will not
 *    do now has a sentence of its own.
 */

import { WAITING_TEXT } from '../../src/messages/command-text';
import { failureText } from '../../src/messages/failure-text';
import { PaneController } from '../../src/taskpane/controller/pane-controller';
import { CheckModel } from '../../src/taskpane/features/check/model/check-model';
import { GenerateModel } from '../../src/taskpane/features/generate/model/generate-model';
import { ResultModel } from '../../src/taskpane/features/result/model/result-model';
import type { PaneState, TaskView } from '../../src/taskpane/pane-state';
import { changes } from '../support/office/disturbances';
import { refuse } from '../support/office/refusals';
import { filledWorld, smallRubric } from '../support/office/scenes';
import { type OfficeWorld, startOffice } from '../support/office/start-office';
import { differences, wholeState } from '../support/office/whole-state';
import { loadedRubric } from '../support/pane/loaded-rubric';

let world: OfficeWorld;
afterEach(() => {
  jest.useRealTimers();
  world.dispose();
});

/** The pane over a workbook, its form filled in. */
async function openPane(version: '1' | '2' = '1'): Promise<PaneController> {
  const controller = new PaneController({
    port: world.port,
    rubric: loadedRubric(smallRubric(version)),
    version: 'test',
    host: 'Excel',
    now: () => new Date(2011, 10, 27),
  });
  await controller.read();
  const form = controller.of(GenerateModel);
  await form.foreseen;
  form.actions.editForm({ site: '锦江花园', period: '2011Q4', chosen: ['service', 'cleaning'] });
  return controller;
}

/** Resolves with the first state that has what is looked for. */
const until = (pane: PaneController, holds: (state: PaneState) => boolean): Promise<PaneState> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!holds(pane.state())) return;
      stop();
      resolve(pane.state());
    };
    const stop = pane.subscribe(look);
    look();
  });

const isIdle = ({ task }: PaneState): boolean => task === null;

/** 生成, with a yes to what it may ask. */
function generate(pane: PaneController): void {
  pane.of(GenerateModel).actions.generate();
  if (pane.state().confirmation) pane.actions.confirm();
}

/** The commands that say they can be cancelled. */
const COMMANDS: Readonly<Record<string, (pane: PaneController) => void>> = {
  生成: generate,
  恢复规则: (pane) => {
    pane.of(CheckModel).actions.restoreRules();
    pane.actions.confirm();
  },
  写入汇总: (pane) => pane.of(ResultModel).actions.writeSummary(),
  整改清单: (pane) => pane.of(ResultModel).actions.makeRectification(),
};

describe.each(Object.entries(COMMANDS))('%s', (_, give) => {
  test('K1: cancelled while Excel is being read', async () => {
    world = await filledWorld();
    const before = await wholeState(world);
    const pane = await openPane();
    world.interfere(async (body, run) => {
      expect(changes(body)).toBe(false);
      expect(pane.state().task?.cancellable).toBe(true);
      pane.actions.cancel();
      world.interfere(async (next, go) => {
        expect(changes(next)).toBe(false);
        return await go();
      });
      return await run();
    });
    give(pane);
    const { notice } = await until(pane, isIdle);
    expect(notice).toMatchObject({ tone: 'info', title: '已取消' });
    expect(differences(before, await wholeState(world))).toEqual([]);
  });

  test('K2: cancelled when the change is under way', async () => {
    world = await filledWorld();
    const pane = await openPane();
    const seen: (TaskView | null)[] = [];
    world.interfere(async (body, run) => {
      if (!changes(body)) return await run();
      seen.push(pane.state().task);
      pane.actions.cancel();
      return await run();
    });
    give(pane);
    const { notice } = await until(pane, isIdle);
    expect(seen.length).toBeGreaterThan(0);
    for (const task of seen) expect(task).toMatchObject({ cancellable: false });
    expect(notice).toMatchObject({ tone: 'success' });
  });
});

test('K2: a change that makes sheets', async () => {
  world = startOffice();
  const pane = await openPane();
  const cancellable: (boolean | undefined)[] = [];
  world.interfere(async (body, run) => {
    cancellable.push(pane.state().task?.cancellable);
    if (changes(body)) pane.actions.cancel();
    return await run();
  });
  generate(pane);
  expect((await until(pane, isIdle)).notice).toMatchObject({ tone: 'success', title: '表格已生成' });
  const sent = cancellable.indexOf(false);
  expect(sent).toBeGreaterThan(0);
  expect(cancellable.slice(sent).every((possible) => !possible)).toBe(true);
});

test('K3: Excel keeps a request waiting', async () => {
  world = await filledWorld();
  const pane = await openPane();
  let goOn = (): void => undefined;
  world.interfere(async (_, run) => {
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
    return await run();
  });
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
  pane.of(CheckModel).actions.recheck();
  expect(pane.state().task?.hint).toBeNull();
  jest.advanceTimersByTime(1900);
  expect(pane.state().task?.hint).toBeNull();
  jest.advanceTimersByTime(200);
  expect(pane.state().task?.hint).toBe(WAITING_TEXT);
  jest.useRealTimers();
  world.interfere(null);
  goOn();
  const { notice, task } = await until(pane, isIdle);
  expect([task, notice?.tone]).toEqual([null, 'warning']);
});

test.each([
  ['InvalidOperation', 'excel-not-now', '关掉筛选、对话框'],
  ['InvalidOperationInCellEditMode', 'excel-editing', '请先按回车完成输入'],
] as const)('K4: %s', async (code, failure, advice) => {
  world = await filledWorld();
  const before = await wholeState(world);
  const pane = await openPane('2');
  // While a cell is being edited Excel refuses whole requests, readings too.
  world.interfere(async () => ({
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: '', Location: '', ActionIndex: 0, HttpStatusCode: 400 },
  }));
  generate(pane);
  const { notice } = await until(pane, isIdle);
  expect(notice).toMatchObject({ retry: true, lines: [failureText(failure, '')] });
  expect(notice?.lines[0]).toContain(advice);
  world.interfere(null);
  expect(differences(before, await wholeState(world))).toEqual([]);
  pane.actions.retry();
  // Done, and reported as what it is: the newer rubric has no place for one of the entries.
  const { notice: done } = await until(pane, isIdle);
  expect(done).toMatchObject({ tone: 'warning', retry: false });
  expect(done?.title).toContain('没有带过来');
});

test('K5: a build of Excel without page footers', async () => {
  world = startOffice();
  const pane = await openPane();
  refuse(world, (member) => member === 'DefaultForAllPages.LeftFooter');
  generate(pane);
  const { notice, workbook } = await until(pane, isIdle);
  expect([workbook, notice?.tone, notice?.title]).toEqual(['ours', 'warning', '表格已生成']);
  const lines = notice?.lines.filter((line) => line.includes('页脚')) ?? [];
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('张表');
  expect(notice?.lines.join('')).toContain('请点“恢复规则”再试');
  world.interfere(null);
  await until(pane, isIdle);
  pane.of(CheckModel).actions.restoreRules();
  pane.actions.confirm();
  expect((await until(pane, isIdle)).notice?.tone).toBe('success');
});

describe('K6: calculated by hand', () => {
  /** How often Excel was asked to calculate. */
  function byHand(): () => number {
    const { application } = world.book.root;
    Object.assign(application, { calculationMode: 'Manual' });
    const calculate = jest.spyOn(application, 'calculate');
    return () => calculate.mock.calls.length;
  }

  test('at the start and after a change', async () => {
    world = await filledWorld();
    const calculated = byHand();
    const pane = await openPane();
    expect(pane.state().notice).toMatchObject({
      tone: 'warning',
      title: expect.stringContaining('手动计算'),
    });
    expect(pane.state().notice?.lines.join('')).toContain('“计算选项”→“自动”');
    expect(calculated()).toBe(0); // nothing was written
    pane.of(ResultModel).actions.writeSummary();
    const { notice } = await until(pane, isIdle);
    expect(notice?.title).toBe('汇总和奖惩明细已更新');
    expect(notice?.lines.join('')).toContain('已替您算了一次');
    expect(calculated()).toBe(1);
    await world.port.read();
    await world.port.edit([{ sheet: 'Sheet1', row: 1, column: 1, value: 1 }]);
    expect(calculated()).toBe(2);
  });

  test('not otherwise', async () => {
    world = await filledWorld();
    const calculate = jest.spyOn(world.book.root.application, 'calculate');
    const pane = await openPane();
    pane.of(ResultModel).actions.writeSummary();
    expect((await until(pane, isIdle)).notice?.tone).toBe('success');
    expect(calculate).not.toHaveBeenCalled();
  });
});
