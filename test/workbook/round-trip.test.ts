/**
 * Reading back (workbook.md, "Readers find rows by checkpoint id and columns by header").
 *
 * T1 write then read is identity, for every random inspection; so is the digest of the contents, which the workbook states itself.
 * T2 an inserted row or column, moved sheets, a renamed sheet change nothing.
 * T3 what cannot be found is named precisely: sheet, column, row, id.
 * T4 nothing is ever attributed to another checkpoint: a row whose id and text disagree, or an id that occurs twice, counts for nothing.
 * T5 a changed snapshot does not prove its fingerprint.
 */
import { digestContent, wholeDigest } from '../../src/domain/content-digest';
import { defaultRubric } from '../../src/domain/default-rubric';
import type { Inspection } from '../../src/domain/inspection';
import type { GridSheet, GridWorkbook } from '../../src/workbook/grid';
import { readWorkbook, type WorkbookReading } from '../../src/workbook/reading/read-workbook';
import { NO_RECORDS } from '../../src/workbook/records';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { buildCase } from '../support/cases';
import { inspectionEssence } from '../support/inspection-essence';
import { entry, inspectionOf, person } from '../support/inspections';
import { moveCells, planToGrid, withCell, withSheet } from '../support/plan-to-grid';
import { runs } from '../support/runs';

const CS = '客户服务';
const FIRST_ROW = 5; // of the table, as planned; only tests know it

function read(workbook: GridWorkbook): WorkbookReading {
  const reading = readWorkbook(workbook);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.value;
}

const inspection: Inspection = {
  ...inspectionOf(
    { 'CS-01.1': entry(1.5, '=1+1'), 'CS-19.3': entry('/', '无'), 'GR-16.1': entry(2.25, '@x') },
    [person('甲', '项目经理')],
  ),
  rectification: new Map([
    ['CS-01.1', { responsible: '王五', dueOn: 40872, measure: '更换公示', state: '整改中', recheck: null }],
  ]),
};
const workbook = planToGrid(planWorkbook(defaultRubric(), inspection));

describe('round trip', () => {
  test('T1: write then read is identity for random inspections', () => {
    for (let seed = 0; seed < runs(80, 400); seed++) {
      const { rubric, inspection: given } = buildCase(seed, seed % 10 === 0 ? 'full' : 'small');
      const reading = read(planToGrid(planWorkbook(rubric, given, { records: NO_RECORDS })));
      expect(reading.issues).toEqual([]);
      expect(reading.rubric.fingerprint).toBe(rubric.fingerprint);
      expect({ seed, ...inspectionEssence(reading.inspection) }).toEqual({
        seed,
        ...inspectionEssence(given),
      });
      const digest = digestContent(reading.inspection, rubric);
      expect({ seed, ...digest }).toEqual({ seed, ...digestContent(given, rubric) });
      expect({ seed, content: reading.saves?.content }).toEqual({ seed, content: wholeDigest(digest) });
    }
  });

  test('T1: what the rubric no longer asks for is no part of the digest', () => {
    const gone: Inspection = {
      ...inspection,
      facts: {
        ...inspection.facts,
        inspectors: { ...inspection.facts.inspectors, gone: '甲' },
        methods: { ...inspection.facts.methods, gone: '远程抽查' },
      },
      entries: new Map([...inspection.entries, ['CS-99.1', entry(1, '旧')]]),
      rectification: new Map([
        ...inspection.rectification,
        ['CS-99.1', { responsible: '王五', dueOn: null, measure: null, state: null, recheck: null }],
      ]),
    };
    const reading = read(planToGrid(planWorkbook(defaultRubric(), gone, { records: NO_RECORDS })));
    expect(reading.saves?.content).toBe(wholeDigest(digestContent(reading.inspection, reading.rubric)));
  });

  test('T1: rectifications keep what people entered', () => {
    expect(inspectionEssence(read(workbook).inspection)).toEqual(inspectionEssence(inspection));
  });

  test.each<[string, (sheet: GridSheet) => GridSheet]>([
    ['a row above everything', (sheet) => moveCells(sheet, (row, column) => [row + 1, column])],
    [
      'a row inside an item',
      (sheet) => moveCells(sheet, (row, column) => [row >= FIRST_ROW + 2 ? row + 1 : row, column]),
    ],
    ['a column on the left', (sheet) => moveCells(sheet, (row, column) => [row, column + 1])],
    [
      'a column in the middle',
      (sheet) => moveCells(sheet, (row, column) => [row, column >= 6 ? column + 1 : column]),
    ],
    ['a new name', (sheet) => ({ ...sheet, name: '客服（改名）' })],
  ])('T2: %s changes nothing', (_, change) => {
    for (const name of [CS, '绿化管理']) {
      const reading = read(withSheet(workbook, name, change));
      expect(reading.issues).toEqual([]);
      expect(inspectionEssence(reading.inspection)).toEqual(inspectionEssence(inspection));
    }
  });

  test.each(['参数', '奖惩明细', '整改清单', '_细则'])(
    'T2: so does a row above and a column left on %s, and another name',
    (name) => {
      const moved = withSheet(workbook, name, (sheet) => ({
        ...moveCells(sheet, (row, column) => [
          row + (name === '_细则' ? 0 : 2),
          column + (name === '_细则' ? 0 : 1),
        ]),
        name: `${name}2`,
      }));
      expect(inspectionEssence(read(moved).inspection)).toEqual(inspectionEssence(inspection));
      expect(read(moved).issues).toEqual([]);
    },
  );

  test('T2: sheets in reverse order, with a stranger among them', () => {
    const stranger: GridSheet = {
      name: '我的草稿',
      visibility: 'visible',
      rows: new Map([[1, new Map([[1, { value: '扣分' }]])]]),
    };
    const reading = read({ sheets: [...workbook.sheets, stranger].reverse() });
    expect(inspectionEssence(reading.inspection)).toEqual(inspectionEssence(inspection));
    expect(reading.foreignSheets).toEqual(['我的草稿']);
  });

  test('T3: a deleted sheet, column and row are named', () => {
    const codes = (changed: GridWorkbook) =>
      read(changed).issues.map(({ code, at }) => [code, at?.sheet, at?.checkpoint]);
    expect(codes({ sheets: workbook.sheets.filter(({ name }) => name !== CS) })).toEqual([
      ['sheet-missing', undefined, undefined],
    ]);
    const withoutIds = withSheet(workbook, CS, (sheet) =>
      moveCells(sheet, (row, column) => (column === 1 ? null : [row, column])),
    );
    expect(codes(withoutIds)[0]).toEqual(['column-missing', CS, undefined]);
    const withoutRow = withSheet(workbook, CS, (sheet) =>
      moveCells(sheet, (row, column) => (row === FIRST_ROW ? null : [row, column])),
    );
    expect(codes(withoutRow)).toEqual([['row-missing', CS, 'CS-01.1']]);
  });

  test('T4: an id beside another text, and an id that occurs twice, count for nothing', () => {
    const swapped = read(withSheet(workbook, CS, (sheet) => withCell(sheet, FIRST_ROW, 1, 'CS-01.2')));
    expect(swapped.issues.map(({ code }) => code).sort()).toEqual(['row-id-mismatch', 'row-missing']);
    expect(swapped.inspection.entries.has('CS-01.1')).toBe(false);
    expect(swapped.inspection.entries.get('CS-01.2')?.deduction).toBe(0);
    const copied = read(
      withSheet(workbook, CS, (sheet) => {
        const text = sheet.rows.get(FIRST_ROW)?.get(4)?.value ?? null;
        return withCell(
          withCell(withCell(sheet, FIRST_ROW + 1, 1, 'CS-01.1'), FIRST_ROW + 1, 4, text),
          FIRST_ROW + 1,
          7,
          2,
        );
      }),
    );
    expect(copied.issues.map(({ code }) => code).sort()).toEqual(['row-missing', 'row-twice']);
    expect(copied.inspection.entries.has('CS-01.1')).toBe(false);
  });

  test('T4: a deduction typed into an inserted row without id is reported', () => {
    const inserted = withSheet(workbook, CS, (sheet) =>
      withCell(
        moveCells(sheet, (row, column) => [row > FIRST_ROW ? row + 1 : row, column]),
        FIRST_ROW + 1,
        7,
        1,
      ),
    );
    expect(read(inserted).issues).toMatchObject([
      { code: 'row-unknown', id: '', at: { sheet: CS, row: FIRST_ROW + 1 } },
    ]);
  });

  test('T5: a mark changed in the snapshot is noticed', () => {
    const snapshot = workbook.sheets.find(({ name }) => name === '_细则');
    const row = [...(snapshot?.rows ?? [])].find(([, cells]) => cells.get(1)?.value === 'CS-01')?.[0] ?? 0;
    const changed = read(withSheet(workbook, '_细则', (sheet) => withCell(sheet, row, 7, 1)));
    expect(changed.issues).toMatchObject([{ code: 'snapshot-damaged', detail: 'fingerprint' }]);
  });

  test('T3: a stranger is not ours', () => {
    expect(readWorkbook({ sheets: [] })).toEqual({ ok: false, issues: [{ code: 'not-our-workbook' }] });
  });
});
