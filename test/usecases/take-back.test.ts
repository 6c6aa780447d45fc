/**
 * 其余按符合, taken back.
 *
 * R1 filled and taken back, the sheet is as it was, for random inspections; the pane offers it beside its discipline until then.
 * R2 what was touched since stays: another deduction, a reason beside the 0; it is said how many.
 * R3 rows that were moved since are found where they are.
 */

import { defaultRubric } from '../../src/domain/default-rubric';
import { CheckModel } from '../../src/taskpane/features/check/model/check-model';
import { fillRest, takeBackRest } from '../../src/usecases/live/fill-rest';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { buildCase } from '../support/cases';
import { insertLines } from '../support/insert-lines';
import { inspectionEssence } from '../support/inspection-essence';
import { entry, inspectionOf } from '../support/inspections';
import { GridPort, openGridPane } from '../support/pane/grid-pane';
import { planToGrid } from '../support/plan-to-grid';

const inspectionIn = (port: GridPort) => {
  const reading = readWorkbook(port.found);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.value.inspection;
};

test('R1: as it was', async () => {
  let filled = 0;
  for (let seed = 1; seed <= 30; seed++) {
    const { rubric, inspection } = buildCase(seed, 'small');
    const port = new GridPort(planToGrid(planWorkbook(rubric, inspection)));
    const before = inspectionEssence(inspectionIn(port));
    for (const { id } of rubric.disciplines) {
      const done = await fillRest(port, port.found, id);
      filled += done.count;
      expect(done.filled).toHaveLength(done.count);
      expect(await takeBackRest(port, port.found, id, done.filled)).toBe(done.count);
    }
    expect(inspectionEssence(inspectionIn(port))).toEqual(before);
  }
  expect(filled).toBeGreaterThan(50);
});

test('R2, R3: touched, and moved', async () => {
  const rubric = defaultRubric();
  const blanks = ['GR-01.1', 'GR-01.2', 'GR-02.1', 'GR-03.1'];
  const inspection = inspectionOf(Object.fromEntries(blanks.map((id) => [id, entry(null, null)])));
  const pane = await openGridPane(planToGrid(planWorkbook(rubric, inspection)));
  const { port } = pane;
  const card = () =>
    pane
      .of(CheckModel)
      .state()
      ?.disciplines.find(({ id }) => id === 'greening');
  const deductions = () => blanks.map((id) => inspectionIn(port).entries.get(id)?.deduction ?? null);
  expect(card()).toMatchObject({ blank: 4, restFilled: 0 });
  await pane.in(CheckModel, ({ fillRest: fill }) => fill('greening'));
  await pane.ask(({ confirm }) => confirm());
  expect(card()).toMatchObject({ blank: 0, restFilled: 4 });
  expect(deductions()).toEqual([0, 0, 0, 0]);
  const rowOf = (id: string): number => {
    const reading = readWorkbook(port.found);
    return (reading.ok && reading.value.places.get(id)?.row) || 0;
  };
  await port.type({ sheet: '绿化管理', row: rowOf('GR-01.1'), column: 7, value: 0.5 });
  await port.type({ sheet: '绿化管理', row: rowOf('GR-02.1'), column: 9, value: '有备注' });
  expect(card()).toMatchObject({ restFilled: 2 });
  port.found = insertLines(port.found, {
    sheet: '绿化管理',
    axis: 'row',
    before: rowOf('GR-01.2'),
    count: 3,
  });
  await pane.in(CheckModel, ({ recheck }) => recheck());
  expect(card()).toMatchObject({ restFilled: 2 });
  await pane.in(CheckModel, ({ takeBack }) => takeBack('greening'));
  expect(pane.state().notice?.title).toBe('已退回 2 个 0，其余 2 个后来改过，没有动');
  expect(deductions()).toEqual([0.5, null, 0, null]);
  expect(card()).toMatchObject({ blank: 2, restFilled: 0 });
});
