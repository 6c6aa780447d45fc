/**
 * What people enter while sheets are being replaced.
 *
 * T1 it is carried over to the new sheet where that is laid out alike.
 * T2 where it is not, the tab is named, so that the sheet with the entry is kept.
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
  const { edits, unplaced } = late(inspectionOf({ 'CS-01.1': entry(1, '现写的原因') }));
  expect(edits.filter(({ value }) => value === '现写的原因')).toMatchObject([{ sheet: '客户服务' }]);
  expect(unplaced).toEqual([]);
});

test('T2: deductions that make 整改清单 longer', () => {
  const { edits, unplaced } = late(inspectionOf(many));
  expect(unplaced).toEqual(['整改清单']);
  expect(edits.filter(({ sheet }) => sheet === '客户服务').length).toBeGreaterThan(20);
});

test('T2: a workbook that can no longer be read', () => {
  expect(late(null)).toEqual({ edits: [], unplaced: planned.sheets.map(({ name }) => name) });
});
