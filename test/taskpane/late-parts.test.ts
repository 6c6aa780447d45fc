/**
 * Parts of the pane that are loaded when they are needed, and do not come.
 *
 * P1 without the built-in rubric the form works and says which disciplines there are; 生成 tells in a sentence what is the
 *    matter, loses nothing that was typed, and goes on with 重试 once it comes.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import { factsOf } from '../../src/domain/rubric-facts';
import { PaneController } from '../../src/taskpane/controller/pane-controller';
import { HostFailure } from '../../src/usecases/workbook-port';
import { GridPort } from '../support/pane/grid-pane';

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

test('P1: the built-in rubric', async () => {
  const rubric = new FarRubric();
  const controller = new PaneController({
    port: new GridPort({ sheets: [] }),
    rubric,
    version: '0',
    host: 'test',
    now: () => new Date(2011, 10, 27),
  });
  await controller.start();
  await settled(controller);
  const { actions } = controller;
  expect(controller.state().notice).toBeNull();
  expect(controller.state().form.disciplines[1]).toMatchObject({ name: '设施设备维护', checkpoints: 128 });
  expect(controller.state().form.preview.creates).toEqual([]);
  actions.editForm({ site: '锦江花园', siteManager: '欧阳建国' });
  actions.generate();
  await settled(controller);
  const { notice, form } = controller.state();
  expect(notice).toMatchObject({ tone: 'error', retry: true });
  expect(notice?.lines.join()).toContain('没有下载下来');
  expect(form.values).toMatchObject({ site: '锦江花园', siteManager: '欧阳建国' });
  rubric.down = false;
  actions.retry();
  await settled(controller);
  expect(controller.state().notice).toMatchObject({ tone: 'success' });
});
