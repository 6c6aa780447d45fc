/**
 * What people enter while sheets are being replaced.
 *
 * T1 it is carried over to the new sheet where that is laid out alike.
 * T2 where it is not, or where a sheet more would be needed, that is said, so that the sheets with the entries are kept.
 */
import { defaultRubric } from '../../../src/domain/default-rubric';
import type { Inspection } from '../../../src/domain/inspection';
import { lateEdits } from '../../../src/hosts/office/late-inputs';
import { changeWorkbook } from '../../../src/workbook/change/change-workbook';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { entry, inspectionOf } from '../../support/inspections';

const rubric = defaultRubric();
const many = Object.fromEntries(
  (rubric.disciplines[0]?.items ?? []).flatMap(({ checkpoints }) =>
    checkpoints.slice(0, 3).map(({ id }) => [id, entry(1)]),
  ),
);
const planned = planWorkbook(rubric, inspectionOf({ 'CS-01.1': entry(1) }));
const change = changeWorkbook(planned, { sheets: [] });
const late = (inspection: Inspection | null) =>
  lateEdits(change, planned, inspection && planWorkbook(rubric, inspection));

test('T1: a reason that was typed late', () => {
  const { edits, complete } = late(inspectionOf({ 'CS-01.1': entry(1, '现写的原因') }));
  expect(edits.filter(({ value }) => value === '现写的原因')).toMatchObject([{ sheet: '客户服务' }]);
  expect(complete).toBe(true);
});

test('T2: deductions that make 整改清单 longer', () => {
  const { edits, complete } = late(inspectionOf(many));
  expect(complete).toBe(false);
  expect(edits.filter(({ sheet }) => sheet === '客户服务').length).toBeGreaterThan(20);
});

test('T2: a workbook that can no longer be read', () => {
  expect(late(null)).toEqual({ edits: [], complete: false });
});

test('T2: what goes to 未迁移, which was not there yet', () => {
  const unmigrated = [
    {
      id: 'x.1',
      format: 1,
      item: '原来的项目',
      reason: 'gone',
      text: '原来的文字',
      range: '1',
      entry: entry(1),
      rectification: null,
    },
  ] as const;
  const inspection = { ...inspectionOf({ 'CS-01.1': entry(1) }), unmigrated };
  expect(late(inspection)).toEqual({ edits: [], complete: false });
});
