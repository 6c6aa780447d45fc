/**
 * 未迁移: what could not follow its checkpoint into a newer edition of the rubric.
 *
 * U1 it is in a workbook only where there is any, and is read as it was written, numbers and days as such.
 * U2 it counts for nothing and is never an alteration: as it is, with a row cleared, with every row cleared, gone.
 * U3 发送 finds it as long as a row is left, at its first row.
 * U4 重新生成 keeps it; rows come back where their checkpoint is there again and holds nothing else.
 * U5 a discipline of its name is refused in a rubric that is brought in.
 * U6 it is read whatever people retyped a caption to.
 */
import { admitRubric } from '../../src/domain/admit-rubric';
import { defaultRubric } from '../../src/domain/default-rubric';
import type { Inspection } from '../../src/domain/inspection';
import { migrateInspection } from '../../src/domain/migration/migrate-inspection';
import type { Unmigrated } from '../../src/domain/migration/unmigrated';
import { parseRubric, toDocument } from '../../src/domain/parse-rubric';
import { checkBeforeSending } from '../../src/usecases/check/check-before-sending';
import type { GridWorkbook } from '../../src/workbook/grid';
import { compareWorkbook } from '../../src/workbook/integrity/compare-workbook';
import { SHEETS } from '../../src/workbook/names';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection } from '../support/filled-workbook';
import { entry } from '../support/inspections';
import { planToGrid, withCell, withSheet } from '../support/plan-to-grid';
import { readGrid } from '../support/read-grid';

const rubric = defaultRubric();
const filled = filledInspection();
const ROWS: readonly Unmigrated[] = [
  {
    id: 'CS-01.1',
    format: 1,
    item: '项目名称',
    reason: 'reworded',
    text: '原来的文字',
    range: '0.5–2',
    entry: { deduction: 1.5, reason: '=1+1', method: '暗访' },
    rectification: { responsible: '李四', dueOn: 40_880, measure: '补齐', state: '整改中', recheck: null },
  },
  {
    id: 'CS-02.1',
    format: 2,
    item: '项目名称',
    reason: 'range',
    text: '另一条',
    range: '1',
    entry: entry('/', '没有'),
    rectification: null,
  },
  {
    id: 'x.1',
    format: 1,
    item: '项目名称',
    reason: 'ambiguous',
    text: '第三条',
    range: '0.2–1',
    entry: entry(0, ''),
    rectification: null,
  },
];
const inspection: Inspection = { ...filled, unmigrated: ROWS };
const workbook = planToGrid(planWorkbook(rubric, inspection));

/** Rows of 未迁移, from 1, cleared as people do it: what they see and may change. */
const cleared = (...rows: readonly number[]): GridWorkbook =>
  withSheet(workbook, SHEETS.unmigrated, (sheet) => ({
    ...sheet,
    rows: new Map(
      [...sheet.rows].map(([row, cells]) => [
        row,
        rows.includes(row - 3) ? new Map([...cells].filter(([column]) => column <= 2)) : cells,
      ]),
    ),
  }));
const gone: GridWorkbook = { sheets: workbook.sheets.filter(({ name }) => name !== SHEETS.unmigrated) };

const alterationsOf = (found: GridWorkbook) => {
  const compared = compareWorkbook(found, [rubric]);
  return compared.ok ? compared.value.alterations : compared.issues;
};

test('U1: written and read', () => {
  expect(readGrid(workbook).inspection.unmigrated).toEqual(ROWS);
  expect(readGrid(workbook).foreignSheets).toEqual([]);
  const without = planWorkbook(rubric, filled);
  expect(without.sheets.map(({ name }) => name)).not.toContain(SHEETS.unmigrated);
  expect(readGrid(planToGrid(without)).inspection).not.toHaveProperty('unmigrated');
});

test.each<[string, GridWorkbook, number, string | null]>([
  ['as it is', workbook, 3, 'D4'],
  ['a row cleared', cleared(2), 2, 'D4'],
  ['the first row cleared', cleared(1), 2, 'D5'],
  ['every row cleared', cleared(1, 2, 3), 0, null],
  ['gone', gone, 0, null],
])('U2 U3: %s', (_, found, left, at) => {
  expect(alterationsOf(found)).toEqual([]);
  const reading = readGrid(found);
  expect(reading.inspection.unmigrated ?? []).toHaveLength(left);
  expect(reading.inspection.entries).toEqual(
    readGrid(planToGrid(planWorkbook(rubric, filled))).inspection.entries,
  );
  const { findings, ready } = checkBeforeSending(reading, found, []);
  const notes = findings.filter(({ issue }) => issue.code === 'unmigrated');
  expect(notes.map(({ issue, severity }) => [issue, severity])).toEqual(
    left === 0 ? [] : [[expect.objectContaining({ count: left }), 'block']],
  );
  expect(ready).toBe(left === 0);
  expect(notes[0]?.address ?? null).toBe(at);
});

describe('U4: another edition', () => {
  /** The built-in rubric with another text of its first checkpoint. */
  const newer = (() => {
    const document = { ...toDocument(rubric), version: '2012Q1-1' };
    document.disciplines[0]?.items[0]?.checkpoints.splice(0, 1, '完全不同的内容');
    const parsed = parseRubric(document);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    return parsed.value;
  })();
  const mine = { ...filled, entries: new Map(filled.entries).set('CS-01.1', entry(1.5, '一人未佩戴工牌')) };

  test('there and back', () => {
    const there = migrateInspection(mine, rubric, newer);
    expect(there.moved.map(({ id }) => id)).toEqual(['CS-01.1']);
    const carried = readGrid(planToGrid(planWorkbook(newer, there.inspection))).inspection;
    expect(carried.entries.get('CS-01.1')?.deduction ?? null).toBeNull();
    const back = migrateInspection(carried, newer, rubric);
    expect([back.restored, back.moved, back.inspection.unmigrated]).toEqual([['CS-01.1'], [], []]);
    expect(back.inspection.entries.get('CS-01.1')).toEqual(entry(1.5, '一人未佩戴工牌'));
  });

  test('what was entered anew stays, and so does the row', () => {
    const { unmigrated } = migrateInspection(mine, rubric, newer).inspection;
    const anew = {
      ...mine,
      entries: new Map(mine.entries).set('CS-01.1', entry(0.5, '新的')),
      unmigrated: unmigrated ?? [],
    };
    const { inspection: kept, restored } = migrateInspection(anew, rubric, rubric);
    expect([restored, kept.entries.get('CS-01.1'), kept.unmigrated]).toEqual([
      [],
      entry(0.5, '新的'),
      unmigrated,
    ]);
  });

  test('a second one appends', () => {
    const once = migrateInspection(mine, rubric, newer).inspection;
    const typed = { ...once, entries: new Map(once.entries).set('CS-01.1', entry(2, '又一条')) };
    const twice = migrateInspection(typed, newer, parseNewest()).inspection.unmigrated ?? [];
    expect(twice.map(({ id, entry: { deduction } }) => [id, deduction])).toEqual([
      ['CS-01.1', 1.5],
      ['CS-01.1', 2],
    ]);
  });

  const parseNewest = () => {
    const document = { ...toDocument(newer), version: '2012Q2-1' };
    document.disciplines[0]?.items[0]?.checkpoints.splice(0, 1, '第三种内容');
    const parsed = parseRubric(document);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    return parsed.value;
  };
});

test('U5: a discipline of that name', () => {
  const document = toDocument(rubric);
  Object.assign(document.disciplines[0] ?? {}, { name: '未迁移' });
  const admitted = admitRubric(document);
  expect(admitted.ok || admitted.issues).toEqual([{ code: 'rubric-sheet-name', name: '未迁移' }]);
  expect(parseRubric(document).ok).toBe(true);
});

test('U6: a retyped caption', () => {
  const others = withSheet(workbook, SHEETS.unmigrated, (sheet) =>
    withCell(withCell(sheet, 3, 7, '问题'), 3, 11, '怎么改'),
  );
  expect(readGrid(others).inspection.unmigrated).toEqual(ROWS);
});
