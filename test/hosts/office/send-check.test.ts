/**
 * 发送前检查 in an open Excel, through genuine office.js.
 *
 * L1 a check is one request that reads and one that looks at the heights of rows, and finds what stands in the way with its cells.
 * L2 going to a problem selects its cell.
 */

import { PaneController } from '../../../src/taskpane/controller/pane-controller';
import { SendModel } from '../../../src/taskpane/features/send/model/send-model';
import { filledWorld, smallRubric } from '../../support/office/scenes';
import { loadedRubric } from '../../support/pane/loaded-rubric';

test('L1 L2: two requests, then to the cell', async () => {
  const world = await filledWorld();
  const controller = new PaneController({
    port: world.port,
    rubric: loadedRubric(smallRubric()),
    version: '0',
    host: 'test',
    now: () => new Date(Date.UTC(2011, 10, 27)),
  });
  const idle = async (): Promise<void> => {
    do await new Promise((resolve) => setTimeout(resolve, 5));
    while (controller.state().task !== null);
  };
  await controller.read();
  world.sent.length = 0;
  controller.of(SendModel).actions.check();
  await idle();
  expect(world.sent).toHaveLength(2);
  const send = controller.of(SendModel).state();
  const lines = send?.problems.map(({ place, text }) => `${place}：${text}`) ?? [];
  expect(send).toMatchObject({ ready: false, outdated: false, mail: null });
  expect(lines.filter((line) => !line.startsWith('改动'))).toEqual([
    '参数 第12行 检查人：没有填写“客户服务”的检查人，请补上。',
    '参数 第13行 检查人：没有填写“保洁管理”的检查人，请补上。',
    '客户服务 第6行 扣分：还没有检查（另有第7行）。请填写扣分：符合填 0，缺项填分数，不适用填 /。',
    '保洁管理 第6行 扣分：还没有检查（另有第7行）。请填写扣分：符合填 0，缺项填分数，不适用填 /。',
    '保洁管理 第8行 扣分：9 超出允许范围 0.5–2。请改为 0、0.5–2 之间的数，或 /。',
    '奖惩明细 第5行 姓名：还没有填写人员。请填写姓名和岗位，至少填写项目经理。',
    '客户服务 第5行 扣分：这条扣分还没有列入「整改清单」。请点“生成整改清单”。',
    '提示：「Sheet1」不属于评分表，会一起发出去。不想发送的请先移走。',
  ]);
  const selected: unknown[] = [];
  const { select } = world.port;
  world.port.select = async (...place) => {
    selected.push(place);
    await select.apply(world.port, place);
  };
  controller.of(SendModel).actions.goTo(send?.problems[1]?.key ?? '');
  await idle();
  expect(controller.state().notice?.tone).not.toBe('error');
  expect(selected).toEqual([['参数', 13, 3]]);
  world.dispose();
});
