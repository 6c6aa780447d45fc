/**
 * Tables that people fill in, each from its declaration alone: a sample with ten columns beside the product's own.
 *
 * E1 a workbook has the tables that were chosen for it, and no others; read back, every row and key is as it was entered.
 * E2 a row keeps its key wherever it is moved to; a row that was inserted or copied gets one that no other row had.
 * E3 what people enter is no alteration; a changed caption, check or key is.
 * E4 what is wrong is reported at its cell, cells that are missing once for each column; 核对 says the first of it.
 * E5 重新生成 keeps every row in its place and leaves free rows below; a newer edition of the rubric takes nothing away.
 * E6 a replaced sheet goes only once everything on it is on the new one.
 * E7 what is on the tables counts in the digest of a workbook; one without tables has the digest it always had.
 * E8 a column that is gone or was retyped is reported, and retyped ones are read.
 * E9 the workbench knows the sheet as it is, whatever it would be made like now.
 */
jest.mock('../../src/workbook/sheets/entered-tables', () => ({
  ENTERED_TABLES: [
    jest.requireActual('../../src/workbook/sheets/programme/meetings-table').MEETINGS,
    jest.requireActual('../support/sample-table').SAMPLE,
  ],
}));

import { digestContent, wholeDigest } from '../../src/domain/content-digest';
import { defaultRubric } from '../../src/domain/default-rubric';
import { type EnteredRow, usedRows } from '../../src/domain/entered-rows';
import { isSeen } from '../../src/domain/entry';
import type { Inspection } from '../../src/domain/inspection';
import type { RawValue } from '../../src/domain/raw-value';
import { issueText } from '../../src/messages/issue-text';
import { checkBeforeSending } from '../../src/usecases/check/check-before-sending';
import { foresee, prepare } from '../../src/usecases/live/prepare';
import { isCarried } from '../../src/usecases/live/read-live';
import { planWithOurs } from '../../src/workbench/files/plan-of-found';
import type { GridWorkbook } from '../../src/workbook/grid';
import { unique } from '../../src/workbook/kit/entered-table';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection } from '../support/filled-workbook';
import { moveCells, planToGrid, withCell, withSheet } from '../support/plan-to-grid';
import { Random } from '../support/random';
import { alterationsIn, readGrid } from '../support/read-grid';
import { SAMPLE, sampleRows } from '../support/sample-table';
import { wholeWish } from '../support/whole-wish';

const rubric = defaultRubric();
const NAME = SAMPLE.name;
/** First row of the table, below title, facts, hint and captions. */
const FIRST = 5;
const COLUMN = { key: 1, code: 3, from: 5, note: 12, check: 13 } as const;

const row = (key: string, values: EnteredRow['values']): EnteredRow => ({
  key,
  values: { ...Object.fromEntries(SAMPLE.fields.map((field) => [field, null])), ...values },
});
const GOOD = { topic: '巡查', from: 40_856 };
const holding = (...rows: readonly EnteredRow[]): Inspection => ({
  ...filledInspection(),
  tables: new Map([['sample', rows]]),
});
/** What is read of what was entered: nothing where nobody sees anything. */
const seen = (values: EnteredRow['values']): EnteredRow['values'] =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, isSeen(value) ? value : null]));
const workbookOf = (inspection: Inspection): GridWorkbook => planToGrid(planWorkbook(rubric, inspection));

const alterations = (found: GridWorkbook) => alterationsIn(found, rubric);

const problems = (found: GridWorkbook): readonly (readonly [string, string])[] =>
  checkBeforeSending(readGrid(found), found, [])
    .findings.filter(({ part }) => part === 'tables')
    .map(({ address, issue }) => [address, issueText(issue as Parameters<typeof issueText>[0])] as const);

/** What 核对 says on the rows of the table, from the top. */
const checks = (found: GridWorkbook): readonly unknown[] =>
  [...(found.sheets.find(({ name }) => name === NAME)?.rows ?? [])]
    .filter(([at]) => at >= FIRST)
    .flatMap(([, cells]) => cells.get(COLUMN.check)?.value || []);

describe('E1: there and back', () => {
  test('random rows', () => {
    for (let seed = 0; seed < 20; seed++) {
      const rows = sampleRows(new Random(seed), seed).map((one) => row(one.key, seen(one.values)));
      const reading = readGrid(workbookOf(holding(...rows)));
      const { tables } = reading.inspection;
      expect(tables?.get('sample')).toEqual(usedRows(rows));
      expect([reading.issues, reading.foreignSheets, [...(tables?.keys() ?? [])]]).toEqual([
        [],
        [],
        ['sample'],
      ]);
    }
  });

  test('none was chosen', () => {
    const found = workbookOf(filledInspection());
    expect(found.sheets.map(({ name }) => name)).not.toContain(NAME);
    expect(readGrid(found).inspection.tables).toBeUndefined();
  });
});

describe('E2: keys', () => {
  const found = workbookOf(
    holding(
      row('r1', { ...GOOD, code: 'a' }),
      row('r2', { ...GOOD, code: 'b' }),
      row('r3', { ...GOOD, code: 'c' }),
    ),
  );
  const rowsOf = (workbook: GridWorkbook): readonly (readonly unknown[])[] =>
    readGrid(workbook)
      .inspection.tables?.get('sample')
      ?.map(({ key, values }) => [key, values.code]) ?? [];

  test('sorted the other way', () => {
    const sorted = withSheet(found, NAME, (sheet) =>
      moveCells(sheet, (at, column) => [at >= FIRST && at < FIRST + 3 ? 2 * FIRST + 2 - at : at, column]),
    );
    expect(rowsOf(sorted)).toEqual([
      ['r3', 'c'],
      ['r2', 'b'],
      ['r1', 'a'],
    ]);
  });

  test('one emptied altogether', () => {
    const emptied = withSheet(found, NAME, (sheet) => ({
      ...sheet,
      rows: new Map([...sheet.rows].filter(([at]) => at !== FIRST + 1)),
    }));
    expect(rowsOf(emptied)).toEqual([
      ['r1', 'a'],
      ['r21', null],
      ['r3', 'c'],
    ]);
    expect(alterations(emptied).length).toBeLessThan(5);
  });

  test('one inserted, one deleted, one copied over another', () => {
    const inserted = withSheet(found, NAME, (sheet) =>
      withCell(
        moveCells(sheet, (at, column) => [at > FIRST ? at + 1 : at, column]),
        FIRST + 1,
        COLUMN.code,
        'neu',
      ),
    );
    expect(rowsOf(inserted)).toEqual([
      ['r1', 'a'],
      ['r21', 'neu'],
      ['r2', 'b'],
      ['r3', 'c'],
    ]);
    const deleted = withSheet(found, NAME, (sheet) =>
      moveCells(sheet, (at, column) => (at === FIRST ? null : [at > FIRST ? at - 1 : at, column])),
    );
    expect(rowsOf(deleted)).toEqual([
      ['r2', 'b'],
      ['r3', 'c'],
    ]);
    const copied = withSheet(found, NAME, (sheet) =>
      withCell(withCell(sheet, FIRST + 2, COLUMN.key, 'r1'), FIRST + 2, COLUMN.code, 'a'),
    );
    expect(rowsOf(copied)).toEqual([
      ['r1', 'a'],
      ['r2', 'b'],
      ['r21', 'a'],
    ]);
  });
});

test('E3: alterations', () => {
  const found = workbookOf(holding(row('r1', { ...GOOD, code: 'a' })));
  expect(alterations(found)).toEqual([]);
  const typed = workbookOf(holding(row('r1', { ...GOOD, code: 'a' }), row('r2', { code: 'b', note: '好' })));
  expect(alterations(typed)).toEqual([]);
  const retyped = withSheet(found, NAME, (sheet) => withCell(sheet, FIRST - 1, COLUMN.note, '说明'));
  expect(alterations(retyped)).toMatchObject([{ kind: 'text', sheet: NAME, found: '说明' }]);
  const frozen = withSheet(found, NAME, (sheet) => withCell(sheet, FIRST, COLUMN.check, ''));
  expect(alterations(frozen)).toMatchObject([{ kind: 'missing', sheet: NAME, cell: 'M5' }]);
});

test('E4: what is wrong, and where', () => {
  const found = workbookOf(
    holding(
      row('r1', { code: 'a', topic: '巡查', from: 40_856, to: 40_850 }),
      row('r2', { code: 'A', topic: '巡查', from: '2011-11-10', kind: '别的', people: 501 }),
      row('r3', { topic: '复查', mark: '优' }),
      row('r4', {}),
      row('r5', { note: '好' }),
    ),
  );
  expect(checks(found)).toEqual(['重复', '开始写法不对', '缺编码', '缺编码']);
  expect(problems(found)).toEqual([
    ['C5', `「${NAME}」第5行「编码」：与另一行的编码相同，请改正或清空其中一行。`],
    ['F5', `「${NAME}」第5行「结束」：结束早于开始，请核对日期。`],
    ['C6', `「${NAME}」第6行「编码」：与另一行的编码相同，请改正或清空其中一行。`],
    ['E6', expect.stringContaining('2011-11-10')],
    ['G6', `「${NAME}」第6行「类别」：类别“别的”不对，请写：自查、抽查。`],
    ['I6', `「${NAME}」第6行「人数」：人数 501 超出范围，请填写 1–500。`],
    ['C7', `「${NAME}」第7行「编码」：有 2 行没有填写编码，这是第一处，请补上。`],
    ['E7', `「${NAME}」第7行「开始」：有 2 行没有填写开始，这是第一处，请补上。`],
    ['J7', `「${NAME}」第7行「评分」：评分“优”不是数字，请改成数字。`],
    ['D9', `「${NAME}」第9行「内容」：没有填写内容，请补上。`],
  ]);
});

test('E4: a person of a list', () => {
  const people = ['张三', '李*', 'Li', 7, '王五'].map((owner, i) =>
    row(`r${i + 1}`, { ...GOOD, code: `c${i}`, owner }),
  );
  const given = holding(...people, row('r6', { ...GOOD, code: 'c6', owner: '张　三' }));
  const named = (...names: readonly RawValue[]): Inspection => ({
    ...given,
    roster: names.map((name) => ({ name, role: '项目经理', discipline: null })),
  });
  const found = workbookOf(named('张三', '李四', 'LI', '7'));
  expect(checks(found)).toEqual(Array(4).fill('经办人不在名单中'));
  expect(problems(found)).toEqual([
    ['K6', `「${NAME}」第6行「经办人」：经办人“李*”不在人员名单中，请从列表中选择，或先把人补进名单。`],
    ['K8', `「${NAME}」第8行「经办人」：经办人“7”不在人员名单中，请从列表中选择，或先把人补进名单。`],
    ['K9', `「${NAME}」第9行「经办人」：经办人“王五”不在人员名单中，请从列表中选择，或先把人补进名单。`],
    ['K10', `「${NAME}」第10行「经办人」：经办人“张 三”与人员名单的写法不同，请改成“张三”。`],
  ]);
  expect(problems(workbookOf(named('张三', '李*', 'LI', 7, '王五', '张　三')))).toEqual([]);
  expect(problems(workbookOf(named())).length).toBe(6);
});

describe('E4: as Excel compares', () => {
  test.each([
    ['nothing and 0', 0, null, 2],
    ['a truth and its word', true, 'TRUE', 1],
    ['letters of either case', 'a', 'A', 2],
    ['a number and its digits', 7, '7', 1],
  ] as const)('%s', (_, one, other, twins) => {
    const { broken } = unique('code');
    const column = () => [one, other];
    expect(broken.result({ value: () => one, column, list: () => [] })).toBe(twins > 1);
  });
});

test('E4: an error is reported once, and hides no cell that is missing in another row', () => {
  const found = withSheet(
    workbookOf(holding(row('r1', { ...GOOD, code: 'a' }), row('r2', { ...GOOD, code: 'b', from: null }))),
    NAME,
    (sheet) => withCell(sheet, FIRST, COLUMN.from, { error: '#N/A' }),
  );
  expect(problems(found).map(([address]) => address)).toEqual(['E5', 'E6']);
  expect(problems(found)[1]?.[1]).toBe(`「${NAME}」第6行「开始」：没有填写开始，请补上。`);
});

test.each([
  ['2011-11-10', 40_857, ''],
  ['with a time', 40_857.375, ''],
  ['its digits as a number', 20_111_110, '开始写法不对'],
  ['nothing but a number', 7, '开始写法不对'],
  ['its digits as a text', '40857', '开始写法不对'],
] as const)('E4: a day: %s', (_, from, said) => {
  const found = workbookOf(holding(row('r1', { ...GOOD, code: 'a', from })));
  expect(checks(found)).toEqual(said === '' ? [] : [said]);
  expect(problems(found).length).toBe(said === '' ? 0 : 1);
});

describe('E5: 重新生成', () => {
  const rows = [row('r1', { ...GOOD, code: 'a' }), row('r2', {}), row('r7', { ...GOOD, code: 'c' })];
  const wish = wholeWish(rubric);

  test('every row stays', () => {
    const prepared = prepare(workbookOf(holding(...rows)), rubric, wish);
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.issues));
    const again = readGrid(planToGrid(prepared.value.plan));
    expect(again.inspection.tables?.get('sample')).toEqual(rows);
    expect(again.existing.tables?.get('sample')?.length).toBe(20);
    const full = holding(
      ...Array.from({ length: 18 }, (_, i) => row(`r${i + 1}`, { ...GOOD, code: `${i}` })),
    );
    expect(readGrid(workbookOf(full)).existing.tables?.get('sample')?.length).toBe(23);
  });

  test('the sheets that there will be', () => {
    const names = (inspection: Inspection): readonly string[] => {
      const foreseen = foresee(workbookOf(inspection), rubric, wish);
      if (!foreseen.ok) throw new Error(JSON.stringify(foreseen.issues));
      return foreseen.value.sheets.map(({ planned }) => planned);
    };
    expect(names(filledInspection())).not.toContain(NAME);
    expect(names(holding(...rows))).toContain(NAME);
    expect(names(filledInspection())).not.toContain(NAME);
  });
});

test('E6: carried', () => {
  const current = workbookOf(holding(row('r1', { ...GOOD, code: 'a' })));
  const more = workbookOf(holding(row('r1', { ...GOOD, code: 'a' }), row('r2', { ...GOOD, code: 'b' })));
  const sheetOf = (workbook: GridWorkbook) =>
    workbook.sheets.find(({ name }) => name === NAME) ?? workbook.sheets[0];
  expect(isCarried(current, sheetOf(current) as GridWorkbook['sheets'][number])).toBe(true);
  expect(isCarried(more, sheetOf(current) as GridWorkbook['sheets'][number])).toBe(true);
  expect(isCarried(current, sheetOf(more) as GridWorkbook['sheets'][number])).toBe(false);
});

test('E7: the digest', () => {
  const digest = (inspection: Inspection): string => wholeDigest(digestContent(inspection, rubric));
  const plain = digest(filledInspection());
  expect(plain).toBe('c572e9abb50ae6394');
  const one = digest(holding(row('r1', { code: 'a' })));
  expect(new Set([plain, one, digest(holding(row('r1', { code: 'b' })))]).size).toBe(3);
  expect(digest(holding(row('r1', { code: 'a' }), row('r2', {})))).toBe(one);
  expect(digest(holding(row('r1', {}), row('r2', { code: 'a' })))).toBe(one);
  expect(digest(holding({ key: 'r1', values: { code: 'a' } }))).toBe(one);
  expect([digest(holding()), digest(holding(row('r1', {})))]).toEqual([plain, plain]);
});

test('E8: captions that were retyped', () => {
  const found = withSheet(workbookOf(holding(row('r1', { ...GOOD, code: 'a', note: '好' }))), NAME, (sheet) =>
    withCell(sheet, FIRST - 1, COLUMN.note, '说明'),
  );
  expect(readGrid(found).inspection.tables?.get('sample')?.[0]?.values.note).toBe('好');
  expect(readGrid(found).tableIssues).toMatchObject([
    { code: 'column-missing', caption: '备注', shown: '说明' },
  ]);
});

test('E9: the workbench knows the sheet while its free rows are filled in', () => {
  const written = workbookOf(holding(row('r1', { ...GOOD, code: 'a' })));
  const used = Array.from({ length: 17 }, (_, i) => FIRST + 1 + i);
  const filled = withSheet(written, NAME, (sheet) =>
    used.reduce((one, at) => withCell(one, at, COLUMN.code, `b${at}`), sheet),
  );
  expect([...planWithOurs(filled, '').ours.keys()]).toContain(NAME);
});
