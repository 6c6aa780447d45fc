/**
 * Problems of 整改清单 as tasks of 工作计划.
 *
 * K1 every checkpoint with a problem is a task of its own, whatever the reasons have in common; it says where the problem is.
 * K2 what is planned already is not planned again, what is rectified not at all.
 * K3 a task fits its cell, in whole characters, and what tells it from others stays.
 * K4 checkpoints that say the same, or say too much, are told apart by their numbers.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import type { EnteredRow } from '../../src/domain/entered-rows';
import type { RawEntry } from '../../src/domain/entry';
import { checkpointIndex, type Rubric } from '../../src/domain/rubric';
import { tasksFromProblems } from '../../src/usecases/tasks-from-problems';
import type { WorkbookReading } from '../../src/workbook/reading/read-workbook';
import { PLAN } from '../../src/workbook/sheets/programme/plan-table';
import { entry, inspectionOf } from '../support/inspections';

const rubric = defaultRubric();

const OPEN = { responsible: '李娜', dueOn: 40_900, measure: null, state: '整改中', recheck: null };

/** The tasks of problems by the checkpoints that have them; null is a reason that nobody gave. */
function tasksOf(
  reasons: Readonly<Record<string, string | null>>,
  {
    planned = [],
    states = {},
    of = rubric,
  }: {
    readonly planned?: readonly EnteredRow['values'][];
    readonly states?: Readonly<Record<string, string>>;
    readonly of?: Rubric;
  } = {},
): readonly EnteredRow['values'][] {
  const given: Record<string, RawEntry> = {};
  for (const [id, reason] of Object.entries(reasons)) given[id] = entry(1, reason);
  const inspection = {
    ...inspectionOf(given, [], of),
    rectification: new Map(
      Object.keys(reasons).map((id) => [id, { ...OPEN, state: states[id] ?? OPEN.state }]),
    ),
    tables: new Map([[PLAN.kind, planned.map((values, i) => ({ key: `r${i + 1}`, values }))]]),
  };
  return tasksFromProblems({ inspection, rubric: of } as unknown as WorkbookReading);
}
const names = (tasks: readonly EnteredRow['values'][]): readonly unknown[] => tasks.map(({ task }) => task);

test('K1, K2: three checkpoints, one reason', () => {
  const reasons = { 'CS-01.1': '灯不亮', 'CS-01.2': '灯不亮', 'CS-01.3': '灯不亮' };
  const tasks = tasksOf(reasons);
  expect(names(tasks)).toEqual([
    '整改：灯不亮（有完善的内部管理制度,并上墙公示）',
    '整改：灯不亮（公众制度归档及时管理规范）',
    '整改：灯不亮（公众制度及时更新无作废后再运行情况）',
  ]);
  expect(names(tasksOf(reasons, { planned: tasks.slice(1) }))).toEqual(names(tasks.slice(0, 1)));
  expect(tasksOf(reasons, { planned: tasks })).toEqual([]);
  expect(names(tasksOf(reasons, { states: { 'CS-01.1': '已整改', 'CS-01.3': '已整改' } }))).toEqual(
    names(tasks.slice(1, 2)),
  );
});

test('K3: a long reason', () => {
  const long = '𠮷'.repeat(80);
  const tasks = tasksOf({ 'CS-01.1': long, 'CS-01.2': long });
  for (const task of names(tasks)) {
    expect(String(task).length).toBeLessThanOrEqual(100);
    expect(String(task).length).toBeGreaterThanOrEqual(99);
    expect(String(task)).not.toMatch(/\p{Cs}/u);
  }
  expect(names(tasks)).toEqual([
    expect.stringMatching(/^整改：𠮷+…（有完善的内部管理制度,并上墙公示）$/u),
    expect.stringMatching(/^整改：𠮷+…（公众制度归档及时管理规范）$/u),
  ]);
  expect(tasksOf({ 'CS-01.1': long, 'CS-01.2': long }, { planned: tasks })).toEqual([]);
});

test('K4: one text twice, and a long one', () => {
  expect(names(tasksOf({ 'CL-02.1': '没有工牌', 'GR-03.1': '没有工牌', 'FM-01.1': null }))).toEqual([
    '整改：没有工牌（CL-02.1）',
    '整改：没有工牌（GR-03.1）',
    '整改：管理制度齐全（FM-01.1）',
  ]);
  const [located] = checkpointIndex(rubric).values();
  if (!located) throw new Error('no checkpoint');
  const wordy = (tail: string) => ({ id: `X-1.${tail}`, text: `${'设'.repeat(150)}${tail}` });
  const discipline = {
    ...located.discipline,
    items: [{ ...located.item, checkpoints: [wordy('1'), wordy('2')] }],
  };
  const tasks = tasksOf({ 'X-1.1': null, 'X-1.2': null }, { of: { ...rubric, disciplines: [discipline] } });
  expect(names(tasks)).toEqual([`整改：${'设'.repeat(89)}…（X-1.1）`, `整改：${'设'.repeat(89)}…（X-1.2）`]);
});

test('K1: a reason that nobody gave is what the checkpoint asks for', () => {
  expect(names(tasksOf({ 'CS-01.2': null }))).toEqual(['整改：公众制度归档及时管理规范']);
});
