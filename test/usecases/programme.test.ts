/**
 * How the programme of a workbook stands, and people who are called otherwise.
 *
 * S1 phase, what is overdue and by how many days, what is due soon; between phases there is none; what is done is neither.
 * S2 the same says 进度 on the sheets.
 * S3 by another day than the workbook's; none where it has no programme.
 * N1 somebody who is called otherwise is found where other lists still have the former name, and not where somebody else is called so.
 * N2 written everywhere, no other cell changes, and the rows of lists stay where they are; on 人员 itself nothing changes.
 * N3 a second person of one name changes how the first is called.
 */
import type { Inspection } from '../../src/domain/inspection';
import { planRenamed } from '../../src/usecases/live/plan-changed';
import { dueThings, programmeState } from '../../src/usecases/programme';
import { labelsByKey, renamePeople, renamesSince, stillTrue } from '../../src/usecases/rename-people';
import { readWorkbook, type WorkbookReading } from '../../src/workbook/reading/read-workbook';
import { withProgramme } from '../../src/workbook/sheets/programme/with-programme';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { buildCase } from '../support/cases';
import { planToGrid } from '../support/plan-to-grid';
import { randomProgramme } from '../support/programme';
import { Random } from '../support/random';

const { rubric, inspection } = buildCase(3, 'small');

function readingOf(holding: Inspection): WorkbookReading {
  const result = readWorkbook(planToGrid(planWorkbook(rubric, holding)));
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}
const year = { ...inspection, facts: { ...inspection.facts, year: 2011 } };
const begun = (): WorkbookReading => readingOf(withProgramme(year, '2011-10-18'));

test('S1: as it begins', () => {
  const state = programmeState(begun());
  expect(state).toMatchObject({ on: '2011-10-18', phase: '自查自纠阶段' });
  const overdue = state?.milestones.filter(({ overdueDays }) => overdueDays > 0) ?? [];
  expect(overdue.map(({ due, overdueDays }) => [due, overdueDays])).toEqual([
    ['2011-09-30', 18],
    ['2011-10-10', 8],
    ['2011-10-15', 3],
    ['2011-10-17', 1],
  ]);
  const soon = state ? dueThings(state).soon.filter(({ list }) => list === 'plan') : [];
  expect(soon.map(({ daysLeft }) => daysLeft)).toEqual([0]);
  expect(state?.submissions.map(({ overdueDays }) => overdueDays)).toEqual([18, 0, 0, 0]);
});

test.each([
  ['2011-10-31', null],
  ['2011-11-29', null],
  ['2011-12-28', null],
  ['2011-09-24', null],
  ['2011-09-25', '动员宣讲阶段'],
  ['2011-11-28', '检查验收阶段'],
])('S1, S3: on %s', (on, phase) => {
  expect(programmeState(begun(), on)).toMatchObject({ on, phase });
});

test('S3: no programme', () => {
  expect(programmeState(readingOf(inspection))).toBeNull();
});

test.each([11, 12, 13])('S2: as 进度 says, seed %i', (seed) => {
  const holding = randomProgramme(year, new Random(seed), 40);
  const plan = planWorkbook(rubric, holding);
  const state = programmeState(readingOf(holding));
  for (const [sheet, things, name, progress] of [
    ['工作计划', state?.milestones, 4, 11],
    ['报送审批', state?.submissions, 3, 13],
  ] as const) {
    const rows = (plan.sheets.find((one) => one.name === sheet)?.cells ?? []).slice(4);
    const shown = new Map(rows.map((row) => [String(row[0]?.value), row] as const));
    expect(things?.length).toBeGreaterThan(20);
    for (const { id, name: text, overdueDays, daysLeft } of things ?? []) {
      const row = shown.get(id);
      expect(String(row?.[name - 1]?.value)).toBe(text);
      const word = String(row?.[progress - 1]?.value);
      expect(word.startsWith('逾期') && word !== '逾期完成').toBe(overdueDays > 0);
      if (overdueDays > 0) expect(word).toBe(`逾期${overdueDays}天`);
      expect(word.endsWith('到期')).toBe(daysLeft !== null && daysLeft <= 3);
    }
  }
});

const person = (key: string, name: string, department: string | null = null) => ({
  key,
  values: { name, department, post: null, discipline: null, from: null, to: null },
});

/** An inspection with these people, each of whom is written in every kind of list. */
function written(people: readonly ReturnType<typeof person>[], name: string): Inspection {
  const base = withProgramme(year, '2011-10-18');
  const [discipline] = rubric.disciplines;
  const plan = (base.tables?.get('plan') ?? []).map((row, i) =>
    i === 1 ? { ...row, values: { ...row.values, owner: name, evidence: name } } : row,
  );
  return {
    ...base,
    facts: { ...base.facts, siteManager: name, inspectors: { [discipline?.id ?? '']: name } },
    roster: [{ name, role: '项目经理', discipline: null }],
    tables: new Map([...(base.tables ?? []), ['people', people], ['plan', plan]]),
  };
}

const reading = (inspection: Inspection) => ({ inspection, entered: [] });
const known = (...people: readonly ReturnType<typeof person>[]) =>
  labelsByKey(reading(written(people, '张伟')));

test('N1: who is called otherwise', () => {
  const before = known(person('r1', '张伟'));
  const since = (...people: readonly ReturnType<typeof person>[]) =>
    renamesSince(before, reading(written(people, '张伟'))).renames;
  expect(since(person('r1', '张威'))).toEqual([{ key: 'r1', from: '张伟', to: '张威', places: 4 }]);
  expect(since(person('r1', '张威'), person('r2', '张伟'))).toEqual([]);
  expect(since(person('r1', '张威'), person('r2', '张威'))).toEqual([]); // nobody can tell who is meant
  expect(since(person('r1', ''))).toEqual([]);
  expect(renamesSince(before, reading(written([person('r1', '张威')], '李娜'))).renames).toEqual([]);
  expect(renamesSince(new Map(), reading(written([person('r1', '张威')], '张伟'))).renames).toEqual([]);
});

test('N1: a name that is cleared is kept in mind', () => {
  const cleared = renamesSince(known(person('r1', '张伟')), reading(written([person('r1', '')], '张伟')));
  const typed = renamesSince(cleared.known, reading(written([person('r1', '张威')], '张伟')));
  expect(typed.renames).toEqual([{ key: 'r1', from: '张伟', to: '张威', places: 4 }]);
});

test('N3: a second person of one name, typed cell by cell', () => {
  const first = person('r1', '张伟', '保洁');
  const look = (names: ReturnType<typeof known>, ...people: readonly ReturnType<typeof person>[]) =>
    renamesSince(names, reading(written(people, '张伟')));
  const named = look(known(first, person('r2', '')), first, person('r2', '张伟'));
  expect(named.renames).toEqual([]);
  const whole = look(named.known, first, person('r2', '张伟', '客服'));
  expect(whole.renames).toEqual([{ key: 'r1', from: '张伟', to: '张伟(保洁)', places: 4 }]);
});

test('N1: only what is still true is written', () => {
  const rename = { key: 'r1', from: '张伟', to: '张威', places: 4 };
  const still = (name: string) => stillTrue([rename], reading(written([person('r1', name)], '张伟')));
  expect(still('张威')).toEqual([rename]);
  expect(still('张伟')).toEqual([]);
  expect(still('赵六')).toEqual([]);
});

test.each([
  ['张伟、李娜', '张威、李娜', 1],
  ['李娜，张伟', '李娜，张威', 1],
  ['张伟 ', '张威 ', 1],
  ['张伟杰', '张伟杰', 0],
  ['张伟(保洁)', '张伟(保洁)', 0],
])('N2: several names in one cell: %s', (before, after, changed) => {
  const { facts, roster, ...rest } = written([person('r1', '张威')], '');
  const holding = { ...rest, facts: { ...facts, siteManager: before }, roster: [] };
  const renamed = renamePeople(holding, null, [{ from: '张伟', to: '张威' }]);
  expect([renamed.inspection.facts.siteManager, renamed.changed]).toEqual([after, changed]);
});

test('N2: written everywhere else', () => {
  const holding = written([person('r1', '张威')], '张伟');
  const own = readingOf(holding);
  const { inspection: now, changed } = renamePeople(own.inspection, null, [{ from: '张伟', to: '张威' }]);
  expect(changed).toBe(4);
  const back = renamePeople(now, null, [{ from: '张威', to: '张伟' }]);
  expect({ ...back.inspection, tables: null }).toEqual({ ...own.inspection, tables: null });
  expect(now.tables?.get('plan')?.[1]?.values).toMatchObject({ owner: '张威', evidence: '张伟' });
  expect(now.tables?.get('people')).toEqual(own.inspection.tables?.get('people'));
  const planned = planRenamed(planToGrid(planWorkbook(rubric, holding)), [
    { key: 'r1', from: '张伟', to: '张威', places: 4 },
  ]);
  if (!planned) throw new Error('nothing is planned');
  expect(planned.changed).toBe(4);
  const result = readWorkbook(planToGrid(planned.plan));
  if (!result.ok) throw new Error('unread');
  expect(result.value.inspection).toEqual(now);
  expect(result.value.existing.tables?.get('plan')).toHaveLength(
    own.existing.tables?.get('plan')?.length ?? 0,
  );
});
