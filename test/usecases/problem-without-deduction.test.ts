/**
 * A problem that is stated without its marks never turns into 符合.
 *
 * P1 其余按符合 leaves it, and says which rows it left; everything else blank becomes 0.
 * P2 `fill` with `rest: conforming` does the same.
 * P3 what people write instead of 0, / and numbers is understood by `fill`.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import type { RawEntry } from '../../src/domain/entry';
import { blankInspection, type Inspection } from '../../src/domain/inspection';
import { blankFacts } from '../../src/domain/site-facts';
import { fill } from '../../src/usecases/fill';
import { fillRest } from '../../src/usecases/live/fill-rest';
import type { CellEdit } from '../../src/usecases/workbook-port';
import type { GridWorkbook } from '../../src/workbook/grid';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { readWorkbook, type WorkbookReading } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { GridPort } from '../support/pane/grid-pane';
import { planToGrid } from '../support/plan-to-grid';

const rubric = defaultRubric();
const greening = rubric.disciplines.at(-1);
const ids = (greening?.items ?? []).flatMap(({ checkpoints }) => checkpoints.map(({ id }) => id));
const [stated = '', deducted = '', spaces = '', noted = ''] = ids;

const entries = new Map<string, RawEntry>([
  [stated, { deduction: null, reason: '草坪有枯黄', method: null }],
  [deducted, { deduction: 1, reason: '有杂草', method: null }],
  [spaces, { deduction: null, reason: '  ', method: null }],
  [noted, { deduction: null, reason: null, method: '暗访' }],
]);
const started: Inspection = {
  ...blankInspection(blankFacts('锦江花园', '2011Q4', 2011), 'undetermined'),
  entries,
};
const found = planToGrid(planWorkbook(rubric, started));

function placesOf(workbook: GridWorkbook): WorkbookReading['places'] {
  const reading = readWorkbook(workbook);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.value.places;
}

test('P1: 其余按符合', async () => {
  const port = new GridPort(found);
  const edited: CellEdit[] = [];
  port.edit = async (edits) => edited.push(...edits);
  const { count, skipped } = await fillRest(port, found, greening?.id ?? '');
  expect(skipped).toEqual([expect.objectContaining({ checkpoint: stated, sheet: greening?.name })]);
  expect(count).toBe(ids.length - 2);
  expect(edited).toHaveLength(count);
  const rows = edited.map(({ row }) => row);
  const isFilled = (id: string): boolean => rows.includes(placesOf(found).get(id)?.row ?? 0);
  expect([stated, deducted, spaces, noted].map(isFilled)).toEqual([false, false, true, true]);
  expect(edited.every(({ value, column }) => value === 0 && column === 7)).toBe(true);
});

test('P2 P3: fill', async () => {
  const plans: WorkbookPlan[] = [];
  const target = { write: async (plan: WorkbookPlan) => void plans.push(plan) };
  const typed = [
    ['CS-01.1', '√', 0],
    ['CS-01.2', '合格', 0],
    ['CS-01.3', '、', '/'],
    ['CS-01.4', '／', '/'],
    ['CS-02.1', '0，5', 0.5],
    ['CS-02.2', '０。５', 0.5],
    ['CS-02.3', '.5', 0.5],
  ] as const;
  const document = {
    rest: 'conforming',
    entries: typed.map(([checkpoint, deduction]) => ({ checkpoint, deduction, reason: '有说明' })),
  };
  const result = await fill(document, { read: async () => found }, target);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  expect(result.value.skipped).toEqual([stated]);
  const reading = readWorkbook(planToGrid(plans[0] as WorkbookPlan));
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  const after = reading.value.inspection.entries;
  expect(after.get(stated)).toMatchObject({ deduction: null, reason: '草坪有枯黄' });
  expect([...after.values()].filter(({ deduction }) => deduction === null)).toHaveLength(1);
  expect(typed.map(([id]) => after.get(id)?.deduction)).toEqual(typed.map(([, , meant]) => meant));
  const refused = await fill(
    { entries: [{ checkpoint: 'CS-01.1', deduction: '×', reason: '脏' }] },
    { read: async () => found },
    target,
  );
  expect(refused).toMatchObject({ ok: false, issues: [{ code: 'deduction-cross' }] });
});
