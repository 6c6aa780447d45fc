/**
 * The lists of 录入 that lead to checkpoints.
 *
 * L1 未检, 有问题 and 有问题未扣分 are what an independent look at the entries finds, for random inspections; all together with
 *    what conforms and what does not apply they are all checkpoints, each in one list at most.
 * L2 a click goes to the cell that is to be filled in, wherever its row was moved to.
 * L3 下一条 goes through the list in the order of the rubric and begins again after the last one; it follows what is filled in meanwhile.
 */
import { assess } from '../../src/domain/assessment';
import { defaultRubric } from '../../src/domain/default-rubric';
import { checkpointIndex } from '../../src/domain/rubric';
import { OpenModel } from '../../src/taskpane/features/entry/model/open-model';
import { CHECKPOINT_LISTS, listedCheckpoints } from '../../src/usecases/live/listed-checkpoints';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { buildCase } from '../support/cases';
import { entry, inspectionOf } from '../support/inspections';
import { openGridPane } from '../support/pane/grid-pane';
import { planToGrid } from '../support/plan-to-grid';

const shown = (value: unknown): string => String(value ?? '').replace(/[\s\u3000]/g, '');

test('L1: the lists', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const { rubric, inspection } = buildCase(seed, 'small');
    const reading = readWorkbook(planToGrid(planWorkbook(rubric, inspection)));
    if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
    const assessment = assess(rubric, reading.value.inspection);
    const [blank, problem, unmarked] = CHECKPOINT_LISTS.map((list) =>
      listedCheckpoints(reading.value, assessment, list).map(({ id }) => id),
    );
    const all = [...checkpointIndex(rubric).keys()];
    const of = (id: string) => reading.value.inspection.entries.get(id) ?? { deduction: null, reason: null };
    const hasNone = (id: string): boolean => shown(of(id).deduction) === '';
    expect(blank).toEqual(all.filter((id) => hasNone(id) && shown(of(id).reason) === ''));
    expect(unmarked).toEqual(all.filter((id) => hasNone(id) && shown(of(id).reason) !== ''));
    expect(problem).toEqual(
      all.filter((id) => !hasNone(id) && of(id).deduction !== 0 && of(id).deduction !== '/'),
    );
  }
});

test('L2, L3: going to them', async () => {
  const rubric = defaultRubric();
  const inspection = inspectionOf({
    'CS-01.2': entry(null, null),
    'CS-03.1': entry(null, '没有见到台账'),
    'CL-02.1': entry(null, null),
    'GR-01.1': entry(1, '枯枝'),
  });
  const found = planToGrid(planWorkbook(rubric, inspection));
  const pane = await openGridPane(found);
  const { port } = pane;
  const selected: string[] = [];
  port.select = async (sheet, row, column) => {
    selected.push(`${sheet} ${row} ${column}`);
  };
  const open = pane.of(OpenModel);
  const places = (): readonly string[] => open.state().rows.map(({ place }) => place);
  expect(open.state().counts).toEqual({ blank: 2, problem: 1, unmarked: 1 });
  expect(places()).toEqual(['客户服务 1-2', '保洁管理 2-1']);
  const next = async (): Promise<string | undefined> => {
    await pane.in(OpenModel, ({ next: go }) => go());
    return selected.at(-1);
  };
  expect(await next()).toBe('客户服务 6 7');
  expect(await next()).toMatch(/^保洁管理 \d+ 7$/);
  expect(await next()).toBe('客户服务 6 7');
  open.actions.setList('problem');
  expect(open.state().rows.map(({ text }) => text.split('；').slice(1))).toEqual([['扣分 1', '枯枝']]);
  await pane.in(OpenModel, ({ goTo }) => goTo('GR-01.1'));
  expect(selected.at(-1)).toMatch(/^绿化管理 \d+ 9$/);
  open.actions.setList('unmarked');
  open.actions.setDiscipline('cleaning');
  expect(places()).toEqual([]);
  open.actions.setDiscipline('');
  expect(places()).toEqual(['客户服务 3-1']);
  open.actions.setList('blank');
  await port.type({ sheet: '客户服务', row: 6, column: 7, value: 0 });
  expect(places()).toEqual(['保洁管理 2-1']);
  expect(await next()).toMatch(/^保洁管理 \d+ 7$/);
});
