/**
 * The sheets of the programme in a workbook.
 *
 * P1 none is there unless it is wished for; added later, nothing that was entered is lost, and what they begin with is the 方案's.
 * P2 exactly one cell holds TODAY(); integrity takes what it showed for the day, and says so where a dependent cell differs.
 * P3 a chosen 截止日期 is read back, is no alteration and counts in the digest; one that is no day is reported at its cell.
 * P4 a sheet of the programme that is deleted is missed, and comes back with 重新生成; its rows are gone, those of the others stay.
 * P7 the block 专项工作 of 参数 is deleted: missed, and back with 重新生成; a row that people inserted in the plan is no alteration.
 * P8 lines of 进度图 that are deleted are missed; rows of the plan that it has no line for are said.
 * P9 one word of the block 专项工作 alone, as one of 常用问题, makes no programme.
 * P10 a copy of a sheet of the programme is said, and not read.
 * P5 people of 人员 are offered wherever a person is written.
 * P6 重新生成 keeps every row of the programme as people wrote it, and what day it is moves on.
 */
import { digestContent, wholeDigest } from '../../src/domain/content-digest';
import { defaultRubric } from '../../src/domain/default-rubric';
import type { Inspection } from '../../src/domain/inspection';
import { PEOPLE_KIND } from '../../src/domain/people';
import { issueText } from '../../src/messages/issue-text';
import { prepare } from '../../src/usecases/live/prepare';
import type { GridWorkbook } from '../../src/workbook/grid';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { ENTERED_TABLES } from '../../src/workbook/sheets/entered-tables';
import { PLAN } from '../../src/workbook/sheets/programme/plan-table';
import { TIMELINE } from '../../src/workbook/sheets/programme/timeline-sheet';
import { withProgramme } from '../../src/workbook/sheets/programme/with-programme';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection } from '../support/filled-workbook';
import { planToGrid, withCell, withSheet } from '../support/plan-to-grid';
import { randomProgramme } from '../support/programme';
import { Random } from '../support/random';
import { alterationsIn, readGrid } from '../support/read-grid';
import { wholeWish } from '../support/whole-wish';

const rubric = defaultRubric();
const TODAY = '2011-11-19';
const holding = (): Inspection => withProgramme(filledInspection(), TODAY);
const workbookOf = (inspection: Inspection): GridWorkbook => planToGrid(planWorkbook(rubric, inspection));

const alterations = (found: GridWorkbook) => alterationsIn(found, rubric);

function regenerated(found: GridWorkbook, day: string): WorkbookPlan {
  const wish = wholeWish(rubric);
  const { facts } = readGrid(found).inspection;
  const prepared = prepare(found, rubric, { ...wish, facts, programmeOn: day });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.issues));
  return prepared.value.plan;
}

/** The cell beside a label of 参数. */
function beside(found: GridWorkbook, label: string): readonly [row: number, column: number] {
  const rows = found.sheets.find(({ name }) => name === '参数')?.rows ?? new Map();
  for (const [row, cells] of rows) if (cells.get(1)?.value === label) return [row, 2];
  throw new Error(label);
}

const SHEETS = ['人员', '专项阶段', '工作计划', '进度图', '报送审批', '会议培训'];
const programmeSheets = ({ sheets }: { readonly sheets: readonly { readonly name: string }[] }) =>
  sheets.map(({ name }) => name).filter((name) => SHEETS.includes(name));

test('P1: only where it is wished for, and added later', () => {
  const plain = workbookOf(filledInspection());
  expect(programmeSheets(plain)).toEqual([]);
  const plan = regenerated(plain, TODAY);
  expect(programmeSheets(plan)).toEqual(SHEETS);
  const { inspection } = readGrid(planToGrid(plan));
  const { asOf, tables, ...entered } = inspection;
  expect(entered).toEqual(readGrid(plain).inspection);
  expect(asOf).toEqual({ chosen: null, today: TODAY });
  expect(tables?.get(PLAN.kind)).toHaveLength(12);
  expect(tables?.get(PLAN.kind)?.[10]?.values).toMatchObject({ dueOn: 40_875, phase: '检查验收阶段' });
});

test('P2: one TODAY, by which everything is reckoned', () => {
  const plan = planWorkbook(rubric, holding());
  const formulas = plan.sheets.flatMap(({ cells }) =>
    cells.flatMap((line) => line.flatMap((cell) => cell?.formula ?? [])),
  );
  expect(formulas.filter((formula) => formula.includes('TODAY('))).toHaveLength(1);
  const later = planToGrid(planWorkbook(rubric, withProgramme(filledInspection(), '2012-02-29')));
  expect(alterations(later)).toEqual([]);
  const [row, column] = beside(later, '计算日期');
  const set = withSheet(later, '参数', ({ rows, ...sheet }) => {
    const line = rows.get(row);
    const cell = line?.get(column);
    if (!line || !cell) throw new Error('计算日期');
    const changed = new Map(line).set(column, { ...cell, value: 40_866 });
    return { ...sheet, rows: new Map(rows).set(row, changed) };
  });
  expect(alterations(set).map(({ kind }) => kind)).toContain('result');
  const typed = withSheet(later, '参数', (sheet) => withCell(sheet, row, column, 40_866));
  expect(alterations(typed).map(({ kind }) => kind)).toContain('formula');
});

test('P3: 截止日期', () => {
  const chosen: Inspection = { ...holding(), asOf: { chosen: '2011-10-18', today: TODAY } };
  const found = workbookOf(chosen);
  expect(readGrid(found).inspection.asOf?.chosen).toBe('2011-10-18');
  expect(alterations(found)).toEqual([]);
  const digest = (inspection: Inspection): string => wholeDigest(digestContent(inspection, rubric));
  expect(digest(chosen)).not.toBe(digest(holding()));
  expect(digest(withProgramme(filledInspection(), '2011-12-01'))).toBe(digest(holding()));
  const [row, column] = beside(found, '截止日期');
  const wrong = withSheet(found, '参数', (sheet) => withCell(sheet, row, column, '下周'));
  const [issue] = readGrid(wrong).tableIssues;
  expect(issue?.at?.cell).toMatchObject({ row, column });
  expect(issue && issueText(issue)).toContain('截止日期');
});

test.each([
  ['2011-10-18', '2011-10-18'],
  [20_111_018, '2011-10-18'],
  ['10/18/2011', '2011-10-18'],
  ['下周', null],
])('P3: %j is no day to a formula', (value, meant) => {
  const found = workbookOf(holding());
  const [row, column] = beside(found, '截止日期');
  const reading = readGrid(withSheet(found, '参数', (sheet) => withCell(sheet, row, column, value)));
  expect(reading.inspection.asOf).toEqual({ chosen: null, today: TODAY });
  expect(reading.tableIssues).toContainEqual(expect.objectContaining({ code: 'date-invalid', meant }));
});

test('P3: a day with a time is the day', () => {
  const found = workbookOf(holding());
  const [row, column] = beside(found, '截止日期');
  const reading = readGrid(withSheet(found, '参数', (sheet) => withCell(sheet, row, column, 40_834.7)));
  expect(reading.inspection.asOf?.chosen).toBe('2011-10-18');
});

test('P8: deleted lines', () => {
  const before = workbookOf(holding());
  const found = withSheet(before, '进度图', (sheet) => ({
    ...sheet,
    rows: new Map([...sheet.rows].filter(([row]) => row < 20)),
  }));
  expect(alterations(found).filter(({ kind }) => kind === 'row-missing').length).toBeGreaterThan(0);
});

test('P8: more tasks than lines', () => {
  const begun = holding();
  const plan = begun.tables?.get('plan') ?? [];
  const more = Array.from({ length: 6 }, (_, i) => ({
    key: `r${50 + i}`,
    values: { task: `任务 ${i}`, owner: '甲', dueOn: 40_850 + i },
  }));
  const few = planToGrid(planWorkbook(rubric, begun));
  const many = planToGrid(
    planWorkbook(rubric, { ...begun, tables: new Map(begun.tables).set('plan', [...plan, ...more]) }),
  );
  const sheet = many.sheets.find(({ name }) => name === '工作计划');
  const mixed = { ...few, sheets: few.sheets.map((own) => (own.name === '工作计划' && sheet ? sheet : own)) };
  expect(readGrid(mixed).tableIssues).toContainEqual(
    expect.objectContaining({ code: 'lines-missing', count: 2, at: { sheet: '进度图' } }),
  );
});

test('P9: a word of the block', () => {
  const found = workbookOf({ ...filledInspection(), commonProblems: ['截止日期', '灯不亮'] });
  expect(readGrid(found).inspection.asOf).toBeUndefined();
  expect(alterations(found)).toEqual([]);
});

test.each(ENTERED_TABLES.map(({ name }) => name))('P4: %s is deleted', (name) => {
  const before = workbookOf(randomProgramme(filledInspection(), new Random(4), 9));
  const found = { ...before, sheets: before.sheets.filter((sheet) => sheet.name !== name) };
  const reading = readGrid(found);
  expect(reading.tableIssues).toContainEqual({ code: 'sheet-missing', what: name });
  expect(alterations(found)).toContainEqual(expect.objectContaining({ kind: 'sheet-missing', sheet: name }));
  const plan = regenerated(found, TODAY);
  expect(programmeSheets(plan)).toEqual(SHEETS);
  const [was, is] = [readGrid(before), readGrid(planToGrid(plan))].map(({ inspection }) => inspection.tables);
  for (const table of ENTERED_TABLES)
    expect(is?.get(table.kind)).toEqual(table.name === name ? [] : was?.get(table.kind));
});

test('P4: 进度图 is deleted', () => {
  const before = workbookOf(holding());
  const found = { ...before, sheets: before.sheets.filter((sheet) => sheet.name !== TIMELINE.name) };
  expect(alterations(found)).toContainEqual(
    expect.objectContaining({ kind: 'sheet-missing', sheet: TIMELINE.name }),
  );
});

test('P5: people are offered', () => {
  const offering = (plan: WorkbookPlan) =>
    plan.sheets.flatMap(({ name, validations }) =>
      validations.flatMap(({ rule }) =>
        rule.kind === 'list' && rule.source === '=PersonLabels' ? [name] : [],
      ),
    );
  expect(offering(planWorkbook(rubric, holding()))).toEqual([
    '参数',
    '奖惩明细',
    '整改清单',
    '工作计划',
    '报送审批',
    '会议培训',
  ]);
  expect(offering(planWorkbook(rubric, filledInspection()))).toEqual([]);
  expect(PEOPLE_KIND).toBe('people');
});

test('P6: 重新生成', () => {
  const found = workbookOf(randomProgramme(filledInspection(), new Random(6), 30));
  const again = readGrid(planToGrid(regenerated(found, '2011-12-24'))).inspection;
  const { asOf, ...entered } = readGrid(found).inspection;
  expect(again).toEqual({ ...entered, asOf: { chosen: asOf?.chosen, today: again.asOf?.today } });
});

test('P7: the block of 参数 is deleted', () => {
  const before = workbookOf(holding());
  const rows = [...(before.sheets.find(({ name }) => name === '参数')?.rows ?? [])];
  const gone = ['七、专项工作', '截止日期', '计算日期', '专项工作表'];
  const found = withSheet(before, '参数', (sheet) => ({
    ...sheet,
    rows: new Map(rows.filter(([, line]) => !gone.includes(String(line.get(1)?.value)))),
  }));
  expect(readGrid(found).inspection.tables).toEqual(readGrid(before).inspection.tables);
  expect(alterations(found).map(({ sheet }) => sheet)).toContain('参数');
  const again = planToGrid(regenerated(found, TODAY));
  expect(readGrid(again).inspection).toEqual(readGrid(before).inspection);
  expect(alterations(again)).toEqual([]);
});

test('P7: a row is inserted in the plan', () => {
  const before = workbookOf(holding());
  const found = withSheet(before, '工作计划', (sheet) => {
    const rows = new Map([...sheet.rows].map(([row, line]) => [row < 8 ? row : row + 1, line] as const));
    return { ...sheet, rows };
  });
  expect(readGrid(found).inspection.tables?.get('plan')).toHaveLength(13);
  const sheets = new Set(alterations(found).map(({ sheet, kind }) => `${sheet} ${kind}`));
  expect([...sheets].filter((one) => one.startsWith('进度图 row'))).toEqual([]);
});

test('P10: a copy', () => {
  const before = workbookOf(holding());
  const plan = before.sheets.find(({ name }) => name === '工作计划');
  if (!plan) throw new Error('no plan');
  const found = { ...before, sheets: [...before.sheets, { ...plan, name: '工作计划 (2)' }] };
  expect(readGrid(found).tableIssues).toEqual([
    { code: 'sheet-copied', of: '工作计划', at: { sheet: '工作计划 (2)' } },
  ]);
  expect(readGrid(found).inspection).toEqual(readGrid(before).inspection);
});
