/**
 * The form on 生成.
 *
 * F1 for a new workbook it proposes today and the quarter that today lies in; a workbook of ours keeps what it states.
 * F2 what the user changed is never replaced, by no reading and by no proposal; the rest follows the workbook.
 * F3 a day is understood as people write it, and shown as 2024-11-26 once the field is left or 生成 pressed; while no
 *    检查期间 was typed, the proposed one is that of the day. What is no day stays as it was typed.
 */

import { quarterOf } from '../../src/domain/calendar';
import { defaultRubric } from '../../src/domain/default-rubric';
import { CheckModel } from '../../src/taskpane/features/check/model/check-model';
import { GenerateModel } from '../../src/taskpane/features/generate/model/generate-model';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { inspectionOf } from '../support/inspections';
import { openGridPane } from '../support/pane/grid-pane';
import { planToGrid } from '../support/plan-to-grid';

const PROPOSED = { inspectedOn: '2011-11-27', period: '2011年第四季度' };

const { facts, ...rest } = inspectionOf();
const stating = (given: Partial<typeof facts>) =>
  planToGrid(planWorkbook(defaultRubric(), { ...rest, facts: { ...facts, ...given } }));

test.each([
  ['2011-01-01', '2011年第一季度'],
  ['2011-03-31', '2011年第一季度'],
  ['2011-04-01', '2011年第二季度'],
  ['2011-09-30', '2011年第三季度'],
  ['2011-12-31', '2011年第四季度'],
])('F1: the quarter of %s', (day, quarter) => {
  expect(quarterOf(day)).toBe(quarter);
});

test('F1: a new workbook', async () => {
  const pane = await openGridPane({ sheets: [] });
  expect(pane.of(GenerateModel).state().values).toMatchObject(PROPOSED);
});

test.each([
  { inspectedOn: '2010-05-04', period: '2010Q2' },
  { inspectedOn: null, period: '' },
])('F1: a workbook of ours keeps its own: %p', async (given) => {
  const pane = await openGridPane(stating(given));
  expect(pane.of(GenerateModel).state().values).toMatchObject({
    ...given,
    inspectedOn: given.inspectedOn ?? '',
  });
});

test('F2: what was changed stays, the rest follows', async () => {
  const pane = await openGridPane({ sheets: [] });
  await pane.in(GenerateModel, ({ editForm }) => editForm({ period: '', inspectedOn: '' }));
  await pane.in(CheckModel, ({ recheck }) => recheck());
  expect(pane.of(GenerateModel).state().values).toMatchObject({ period: '', inspectedOn: '' });
  pane.port.found = stating({ site: '锦江花园', period: '2010Q2', inspectedOn: '2010-05-04' });
  await pane.in(CheckModel, ({ recheck }) => recheck());
  expect(pane.of(GenerateModel).state().values).toMatchObject({
    site: '锦江花园',
    period: '',
    inspectedOn: '',
  });
});

test('F2: a typed period stays when the day changes', async () => {
  const pane = await openGridPane({ sheets: [] });
  await pane.in(GenerateModel, ({ editForm }) => editForm({ period: '年终检查' }));
  await pane.in(GenerateModel, ({ editForm }) => editForm({ inspectedOn: '20240514' }));
  await pane.in(GenerateModel, ({ settleForm }) => settleForm());
  expect(pane.of(GenerateModel).state().values).toMatchObject({
    period: '年终检查',
    inspectedOn: '2024-05-14',
  });
});

test.each([
  ['2011年第三季度', ''],
  ['2011年11月', '2011-11-27'],
  ['第三次检查', '2011-11-27'],
])('F2: no day is proposed outside of a typed period: %s', async (period, inspectedOn) => {
  const pane = await openGridPane({ sheets: [] });
  await pane.in(GenerateModel, ({ editForm }) => editForm({ period }));
  await pane.in(GenerateModel, ({ settleForm }) => settleForm());
  expect(pane.of(GenerateModel).state().values).toMatchObject({ period, inspectedOn });
  await pane.in(CheckModel, ({ recheck }) => recheck());
  expect(pane.of(GenerateModel).state().values).toMatchObject({ period, inspectedOn });
});

test('F2: a workbook of ours keeps its period when the day changes', async () => {
  const pane = await openGridPane(stating({ period: '2010Q2' }));
  await pane.in(GenerateModel, ({ editForm }) => editForm({ inspectedOn: '20240514' }));
  await pane.in(GenerateModel, ({ settleForm }) => settleForm());
  expect(pane.of(GenerateModel).state().values).toMatchObject({
    period: '2010Q2',
    inspectedOn: '2024-05-14',
  });
});

test.each(['20241126', '2024.11.26', '2024/11/26', '2024-11-26', '2024年11月26日', '２０２４１１２６'])(
  'F3: %s',
  async (typed) => {
    const pane = await openGridPane({ sheets: [] });
    await pane.in(GenerateModel, ({ editForm }) => editForm({ inspectedOn: typed }));
    expect(pane.of(GenerateModel).state().values.inspectedOn).toBe(typed);
    await pane.in(GenerateModel, ({ settleForm }) => settleForm());
    const settled = { inspectedOn: '2024-11-26', period: '2024年第四季度' };
    expect(pane.of(GenerateModel).state().values).toMatchObject(settled);
    await pane.in(CheckModel, ({ recheck }) => recheck());
    expect(pane.of(GenerateModel).state().values).toMatchObject(settled);
  },
);

test('F3: 生成 with the field not left', async () => {
  const pane = await openGridPane({ sheets: [] });
  await pane.in(GenerateModel, ({ editForm }) => editForm({ site: '锦江花园', inspectedOn: '20240514' }));
  await pane.in(GenerateModel, ({ generate }) => {
    generate();
    expect(pane.of(GenerateModel).state().values).toMatchObject({
      inspectedOn: '2024-05-14',
      period: '2024年第二季度',
    });
  });
  expect(pane.of(GenerateModel).state().problems).toEqual([]);
});

test('F3: no day', async () => {
  const pane = await openGridPane({ sheets: [] });
  await pane.in(GenerateModel, ({ editForm }) => editForm({ site: '锦江花园', inspectedOn: '20241326' }));
  await pane.in(GenerateModel, ({ settleForm }) => settleForm());
  expect(pane.of(GenerateModel).state().values).toMatchObject({ ...PROPOSED, inspectedOn: '20241326' });
  await pane.in(GenerateModel, ({ generate }) => generate());
  expect(pane.of(GenerateModel).state().problems).toMatchObject([{ field: 'inspectedOn' }]);
});
