/**
 * Parts of the pane that are loaded when they are needed, and do not come.
 *
 * P1 without the built-in rubric the form works and says which disciplines there are; 生成 tells in a sentence what is the
 *    matter, loses nothing that was typed, and goes on with 重试 once it comes.
 * P2 without what reads the workbook it says so at the start; what was typed stays, and 重试 goes on from there.
 */

import { defaultRubric } from '../../src/domain/default-rubric';
import { factsOf } from '../../src/domain/rubric-facts';
import { PaneController } from '../../src/taskpane/controller/pane-controller';
import { CheckModel } from '../../src/taskpane/features/check/model/check-model';
import { GenerateModel } from '../../src/taskpane/features/generate/model/generate-model';
import { HostFailure } from '../../src/usecases/workbook-port';
import { GridPort } from '../support/pane/grid-pane';

let mockDown = false;
jest.mock('../../src/taskpane/controller/workbook-service', () => {
  if (mockDown) throw new Error('Loading chunk service failed.');
  return jest.requireActual('../../src/taskpane/controller/workbook-service');
});

/** A built-in rubric behind a network that can be down. */
class FarRubric {
  down = true;
  readonly facts = factsOf(defaultRubric());
  async load() {
    if (this.down) throw new HostFailure('part-missing', '');
    return defaultRubric();
  }
}

const settled = async (controller: PaneController): Promise<void> => {
  do await new Promise((resolve) => setTimeout(resolve, 5));
  while (controller.state().task !== null);
};

const open = (rubric = new FarRubric()): PaneController =>
  new PaneController({
    port: new GridPort({ sheets: [] }),
    rubric,
    version: '0',
    host: 'test',
    now: () => new Date(2011, 10, 27),
  });

test('P2: what reads the workbook', async () => {
  mockDown = true;
  const controller = open();
  await controller.start();
  expect(controller.state()).toMatchObject({ workbook: 'unread', notice: { tone: 'error', retry: true } });
  expect(controller.state().notice?.lines.join()).toContain('没有下载下来');
  controller.of(GenerateModel).actions.editForm({ site: '锦江花园', period: '2011Q4' });
  controller.of(GenerateModel).actions.generate();
  await settled(controller);
  expect(controller.state().notice).toMatchObject({ tone: 'error', retry: true });
  mockDown = false;
  controller.of(CheckModel).actions.recheck();
  await settled(controller);
  expect(controller.state().workbook).toBe('empty');
  expect(controller.of(GenerateModel).state().values).toMatchObject({ site: '锦江花园', period: '2011Q4' });
});

test('P1: the built-in rubric', async () => {
  const rubric = new FarRubric();
  const controller = open(rubric);
  await controller.start();
  await settled(controller);
  expect(controller.state().notice).toBeNull();
  expect(controller.of(GenerateModel).state().disciplines[1]).toMatchObject({
    name: '设施设备维护',
    checkpoints: 128,
  });
  expect(controller.of(GenerateModel).state().preview.creates).toEqual([]);
  controller.of(GenerateModel).actions.editForm({ site: '锦江花园', siteManager: '欧阳建国' });
  controller.of(GenerateModel).actions.generate();
  await settled(controller);
  const { notice } = controller.state();
  const { values } = controller.of(GenerateModel).state();
  expect(notice).toMatchObject({ tone: 'error', retry: true });
  expect(notice?.lines.join()).toContain('没有下载下来');
  expect(values).toMatchObject({ site: '锦江花园', siteManager: '欧阳建国' });
  rubric.down = false;
  controller.actions.retry();
  await settled(controller);
  expect(controller.state().notice).toMatchObject({ tone: 'success' });
});
