/**
 * A command of the pane while it runs, through genuine office.js.
 *
 * K1 取消 before the first change is sent leaves the workbook as it is and says so.
 * K2 from the moment the first change is sent there is nothing to cancel: the state says so, and the command ends well.
 * K3 a request that Excel keeps waiting gets a hint after two seconds; the command goes on when Excel answers.
 * K4 a cell being edited: the failure says to end the input, at once, and 重试 works afterwards.
 */
import { WAITING_TEXT } from '../../src/messages/command-text';
import { failureText } from '../../src/messages/failure-text';
import { PaneController } from '../../src/taskpane/controller/pane-controller';
import type { PaneState, TaskView } from '../../src/taskpane/pane-state';
import { changes } from '../support/office/disturbances';
import { filledWorld, smallRubric } from '../support/office/scenes';
import { type OfficeWorld, startOffice } from '../support/office/start-office';
import { differences, wholeState } from '../support/office/whole-state';

let world: OfficeWorld;
afterEach(() => {
  jest.useRealTimers();
  world.dispose();
});

/** The pane over a workbook, its form filled in. */
async function openPane(version: '1' | '2' = '1'): Promise<PaneController> {
  const controller = new PaneController({
    port: world.port,
    rubric: smallRubric(version),
    version: 'test',
    host: 'Excel',
    now: () => new Date(2011, 10, 27),
  });
  await controller.read();
  controller.actions.editForm({ site: '锦江花园', period: '2011Q4', chosen: ['service', 'cleaning'] });
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
  pane.actions.generate();
  if (pane.state().confirmation) pane.actions.confirm();
}

/** The commands that say they can be cancelled. */
const COMMANDS: Readonly<Record<string, (pane: PaneController) => void>> = {
  生成: generate,
  恢复规则: (pane) => {
    pane.actions.restoreRules();
    pane.actions.confirm();
  },
  写入汇总: (pane) => pane.actions.writeSummary(),
  整改清单: (pane) => pane.actions.makeRectification(),
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
  pane.actions.recheck();
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

test.each(['InvalidOperation', 'InvalidOperationInCellEditMode'])('K4: %s', async (code) => {
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
  expect(notice).toMatchObject({ retry: true, lines: [failureText('excel-editing', '')] });
  expect(notice?.lines[0]).toContain('请先按回车完成输入');
  world.interfere(null);
  expect(differences(before, await wholeState(world))).toEqual([]);
  pane.actions.retry();
  // Done, and told as what it is: the newer rubric has no place for one of the entries.
  const { notice: done } = await until(pane, isIdle);
  expect(done).toMatchObject({ tone: 'warning', retry: false });
  expect(done?.title).toContain('没有带过来');
});
