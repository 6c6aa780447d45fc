/**
 * Workbooks of rubrics whose checkpoints state their ids (format 2).
 *
 * J1 reading gives back the rubric, with its fingerprint, and every entry at its checkpoint; nothing counts as altered.
 * J2 nothing in such a workbook takes an item from a checkpoint's id; in those of format 1 the cells are as they were.
 * J3 the snapshot is damaged where a checkpoint belongs to no item, or its id or text is another one.
 * J5 such a workbook is not held against an edition of the same id and version without stated ids, as the built-in one is.
 * J4 a rubric file states ids of letters, digits, dots, dashes and underscores that differ in more than capitals.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import { parseRubric, toDocument } from '../../src/domain/parse-rubric';
import { checkpointIndex } from '../../src/domain/rubric';
import { compareWorkbook } from '../../src/workbook/integrity/compare-workbook';
import { SHEETS } from '../../src/workbook/names';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection } from '../support/filled-workbook';
import { planToGrid, withCell, withSheet } from '../support/plan-to-grid';
import { statedRubric } from '../support/stated-rubric';

const rubric = statedRubric(defaultRubric());
const inspection = filledInspection(rubric);
const plan = planWorkbook(rubric, inspection);
const workbook = planToGrid(plan);

test('J1: read as it was written', () => {
  const reading = readWorkbook(workbook);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  expect(reading.value.issues).toEqual([]);
  expect(reading.value.rubric).toEqual(rubric);
  expect(reading.value.inspection.entries).toEqual(inspection.entries);
  expect([...reading.value.places.keys()]).toEqual([...checkpointIndex(rubric).keys()]);
  const compared = compareWorkbook(workbook, [rubric]);
  expect(compared.ok && compared.value.alterations).toEqual([]);
});

test('J5: an edition that states ids is not held against one of the same version that does not', () => {
  expect([rubric.id, rubric.version]).toEqual([defaultRubric().id, defaultRubric().version]);
  const compared = compareWorkbook(workbook, [defaultRubric()]);
  if (!compared.ok) throw new Error(JSON.stringify(compared.issues));
  expect(compared.value.rubricKnown).toBe(false);
  expect(compared.value.alterations).toEqual([]);
  expect(compared.value.reading.inspection.entries).toEqual(inspection.entries);
});

test('J2: no item by the id of a checkpoint', () => {
  const derived = (found: typeof plan): readonly string[] =>
    found.sheets.flatMap(({ cells, conditionalFormats }) =>
      [
        ...cells.flat().flatMap((cell) => cell?.formula ?? []),
        ...conditionalFormats.map(({ formula }) => formula),
      ].filter((formula) => formula.includes('FIND(".",')),
    );
  expect(derived(plan)).toEqual([]);
  expect(derived(planWorkbook(defaultRubric(), filledInspection())).length).toBeGreaterThan(800);
});

test.each([
  ['an item that is not there', 3, 'XX-99'],
  ['the item of another one', 3, 'GR-01'],
  ['another text', 2, '改过的文字'],
  ['another id', 1, 'other'],
])('J3: %s', (_, column, value) => {
  const sheet = workbook.sheets.find(({ name }) => name === SHEETS.snapshot);
  const row = [...(sheet?.rows ?? [])].find(([, cells]) => cells.get(1)?.value === 'Check-1.0_x')?.[0] ?? 0;
  expect(row).toBeGreaterThan(10);
  const reading = readWorkbook(
    withSheet(workbook, SHEETS.snapshot, (found) => withCell(found, row, column, value)),
  );
  const issues = reading.ok ? reading.value.issues : reading.issues;
  expect(issues.map(({ code }) => code)).toContain('snapshot-damaged');
});

describe('J4: ids', () => {
  const withIds = (...ids: readonly string[]) => {
    const document = toDocument(rubric);
    const { checkpoints = [] } = document.disciplines[0]?.items[0] ?? {};
    ids.forEach((id, i) => {
      checkpoints[i] = { id, text: `检查内容 ${i}` };
    });
    return parseRubric(document);
  };
  test.each(['1a', 'a b', '-a', '编号', 'a*', 'a'.repeat(41), ''])('%p is none', (id) => {
    const parsed = withIds(id);
    expect(parsed.ok || parsed.issues.map(({ code }) => code)).toEqual(['rubric-shape']);
  });
  test('differ in more than capitals', () => {
    const parsed = withIds('a.1', 'A.1');
    expect(parsed.ok || parsed.issues).toEqual([{ code: 'rubric-duplicate', what: 'checkpoint', id: 'A.1' }]);
  });
  test('a format that is not known yet', () => {
    const parsed = parseRubric({ ...toDocument(rubric), format: 3 });
    expect(parsed.ok || parsed.issues).toEqual([{ code: 'rubric-format-newer', format: 3 }]);
  });
  test('format 1 may be said', () => {
    const parsed = parseRubric({ ...toDocument(defaultRubric()), format: 1 });
    expect(parsed.ok && parsed.value.fingerprint).toBe(defaultRubric().fingerprint);
  });
});
