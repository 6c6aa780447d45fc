/**
 * 自检 in the pane.
 *
 * P1 it asks first and says that 撤销 is cleared; only then it runs, in the open workbook, and shows what it found with a
 *    text to copy.
 * P2 it is a command like the others: one at a time, and it can be stopped.
 * P3 where the structure is protected it says so and what to do.
 * P4 every point has a name of its own, and a report names what did not pass.
 * P5 what is left behind is reported.
 */

import { POINTS, REMOVAL } from '../../src/hosts/office/self-check/points';
import { selfCheck } from '../../src/hosts/office/self-check/self-check';
import { pointText, SELF_CHECK_TEXT } from '../../src/messages/self-check-text';
import { PaneController } from '../../src/taskpane/controller/pane-controller';
import { ResultModel } from '../../src/taskpane/features/result/model/result-model';
import { SelfCheckModel } from '../../src/taskpane/features/self-check/model/self-check-model';
import { refuseMembers } from '../support/office/refuse-members';
import { smallRubric } from '../support/office/scenes';
import { type OfficeWorld, startOffice } from '../support/office/start-office';
import { loadedRubric } from '../support/pane/loaded-rubric';

let world: OfficeWorld;
let pane: PaneController;
let model: SelfCheckModel;

beforeEach(async () => {
  world = startOffice();
  pane = new PaneController({
    port: world.port,
    rubric: loadedRubric(smallRubric()),
    version: '0.1.0',
    host: 'Excel',
    now: () => new Date(Date.UTC(2011, 10, 27)),
  });
  model = new SelfCheckModel({
    check: selfCheck,
    now: () => performance.now(),
    saves: async () => true,
    facts: () => ({
      version: '0.1.0',
      host: 'Excel PC 16.0',
      api: 'ExcelApi 1.14',
      at: '2011-11-27T00:00:00Z',
    }),
  });
  await pane.read();
});
afterEach(() => world.dispose());

const idle = (): Promise<void> =>
  new Promise((done) => {
    const stop = pane.subscribe(() => {
      if (pane.state().task !== null) return;
      stop();
      done();
    });
  });

async function run(): Promise<void> {
  pane.actions.ask(model.asked());
  pane.actions.confirm();
  await idle();
}

test('P1: asks, runs, shows', async () => {
  const sent = world.sent.length;
  pane.actions.ask(model.asked());
  expect(pane.state().confirmation?.lines.join()).toContain('清空“撤销”记录');
  pane.actions.dismissConfirmation();
  expect(world.sent).toHaveLength(sent);
  expect(model.state()).toBeNull();
  await run();
  const passed = POINTS.length + 1;
  expect(pane.state().notice).toMatchObject({ tone: 'success', title: `自检完成，${passed} 项全部通过` });
  expect(model.state()).toMatchObject({ counts: `通过 ${passed}`, odd: [], left: null });
  expect(model.state()?.report).toMatch(
    /^品质督导评分 0\.1\.0 自检\n时间 2011-11-27T00:00:00Z\n环境 Excel PC 16\.0\n接口 ExcelApi 1\.14\n结果 通过 \d+\n用量 向 Excel 发出 \d+ 次请求，用时 [\d.]+ 秒\n临时表 已删除\n\n通过 read-tabs /,
  );
});

test('P2: one command at a time; stopped', async () => {
  pane.actions.ask(model.asked());
  pane.actions.confirm();
  const ended = idle();
  const sheets = world.grid.tabs().length;
  expect(pane.state().task).toMatchObject({ label: '正在自检', cancellable: true });
  pane.of(ResultModel).actions.writeSummary(); // is not begun
  expect(pane.state().task?.label).toBe('正在自检');
  pane.actions.cancel();
  await ended;
  expect(pane.state().notice).toMatchObject({ title: '已取消', tone: 'info' });
  expect(world.grid.tabs()).toHaveLength(sheets);
  expect(model.state()).toBeNull();
});

test('P3: a protected structure', async () => {
  world.book.root.protection.protect();
  await run();
  expect(pane.state().notice).toMatchObject({
    tone: 'warning',
    title: SELF_CHECK_TEXT.protectedTitle,
    lines: [SELF_CHECK_TEXT.protectedLine],
  });
  expect(model.state()).toBeNull();
});

test('P4: what did not pass', async () => {
  refuseMembers(world, new Set(['Worksheet.charts.add', 'Worksheet.pageLayout.zoom']));
  await run();
  const { odd = [], counts, report } = model.state() ?? {};
  const zoom = odd.find(({ id }) => id === 'print-scale');
  expect(zoom).toEqual({
    id: 'print-scale',
    title: '打印：缩放比例',
    status: '不支持',
    reasons: ['Excel 没有接受：InvalidArgument Worksheet.pageLayout.zoom'],
  });
  const skipped = odd.filter(({ status }) => status === '未测');
  expect(skipped.map(({ id }) => id)).toEqual(
    POINTS.filter(({ after }) => after === 'chart-add').map(({ id }) => id),
  );
  expect(counts).toMatch(/^通过 \d+ · 未测 \d+ · 不支持 2$/);
  expect(report).toContain('不支持 print-scale 打印：缩放比例（');
  expect(report).toContain('\n  Worksheet.pageLayout.zoom');
  expect(pane.state().notice).toMatchObject({ tone: 'warning' });
});

test('P4: names', () => {
  const names = [...POINTS, REMOVAL].map(({ id }) => pointText(id));
  expect(names.filter((name) => !name)).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

test('P5: what is left behind', async () => {
  refuseMembers(world, new Set(['Worksheet.delete']));
  await run();
  expect(pane.state().notice?.lines).toContain(SELF_CHECK_TEXT.left);
  expect(model.state()?.left).toBe(SELF_CHECK_TEXT.left);
  expect(model.state()?.report).toContain('临时表 没有删掉');
});
