/**
 * Whether a sheet that was replaced may go when the replacement was interrupted.
 *
 * R1 it may when everything that people entered on it is on the newer sheet, and not when one thing differs, whatever
 *    is entered.
 * R2 it may not where no newer sheet of its name is to be seen.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import type { Inspection } from '../../src/domain/inspection';
import { isCarried } from '../../src/usecases/live/read-live';
import type { GridWorkbook } from '../../src/workbook/grid';
import { SHEETS } from '../../src/workbook/names';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { completed } from '../support/complete-inspection';
import { entry, inspectionOf, person } from '../support/inspections';
import { planToGrid } from '../support/plan-to-grid';

const rubric = defaultRubric();
const full: Inspection = completed(rubric, inspectionOf({ 'CS-01.1': entry(1) }));
const bookOf = (inspection: Inspection): GridWorkbook => planToGrid(planWorkbook(rubric, inspection));
const [id = '', row] = [...full.rectification][0] ?? [];

/** Another value for each thing that people enter, and the sheet that it is on. */
const OTHERWISE: { readonly [Input in keyof Inspection]: readonly [string, Inspection[Input]] } = {
  facts: [SHEETS.parameters, { ...full.facts, siteManager: '另一位' }],
  gapPolicy: [SHEETS.parameters, 'higher'],
  roster: [SHEETS.payouts, [...full.roster, person('林立', '项目经理')]],
  entries: ['客户服务', new Map([...full.entries, ['CS-01.2', entry(0.5)]])],
  rectification: [
    SHEETS.rectification,
    new Map([...full.rectification, ...(row ? [[id, { ...row, responsible: '另一位' }] as const] : [])]),
  ],
  commonProblems: [SHEETS.parameters, ['灯不亮']],
};

const sheetOf = ({ sheets }: GridWorkbook, wanted: string) => {
  const found = sheets.find(({ name }) => name === wanted);
  if (!found) throw new Error(`no sheet ${wanted}`);
  return found;
};

test.each(Object.entries(OTHERWISE))('R1: %s', (input, [sheet, value]) => {
  const current = bookOf(full);
  expect(isCarried(current, sheetOf(current, sheet))).toBe(true);
  const older = bookOf({ ...full, [input]: value });
  expect(isCarried(current, sheetOf(older, sheet))).toBe(false);
});

test('R2: no newer sheet', () => {
  const current = bookOf(full);
  const retired = sheetOf(current, '客户服务');
  const without = { sheets: current.sheets.filter(({ name }) => name !== '客户服务') };
  expect(isCarried(without, retired)).toBe(false);
});
