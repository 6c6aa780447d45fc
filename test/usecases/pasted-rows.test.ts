/**
 * Lists that people copied elsewhere, as rows of a table.
 *
 * L1 columns are known by their captions, or what others call them, in any order; without captions by their order.
 * L2 days in whatever way people write them are days, numbers numbers; what is none stays as it was written, to be reported at its cell.
 * L3 rows that the table has, or that were pasted twice, are not added again; blank lines say nothing.
 * L4 a column that has no place is named, and so are columns beyond the last.
 * L5 line breaks and tabs in quoted cells stay in their cells; a quote that nobody closes quotes nothing. No text is lost.
 * L6 a first column that only counts is passed over: whole numbers that rise from row to row, whichever are left out.
 * L7 a row is known by its identity once the first field of it is filled, else where all of it is there already; blank rows are none.
 * L8 captions are found below a title; a row of people is not taken for captions. A line of sums is no row.
 * L9 a list whose captions fit another table better is known as such.
 * L10 more rows than can be pasted at once: none is taken.
 */
import fc from 'fast-check';
import { betterTable, MOST_PASTED, pastedRows } from '../../src/usecases/pasted-rows';
import { MEETINGS } from '../../src/workbook/sheets/programme/meetings-table';
import { PEOPLE } from '../../src/workbook/sheets/programme/people-table';
import { PLAN } from '../../src/workbook/sheets/programme/plan-table';
import { SUBMISSIONS } from '../../src/workbook/sheets/programme/submissions-table';

const lines = (...rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.join('\t')).join('\r\n');
const seen = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

test.each([
  [
    [
      ['姓名', '部门'],
      ['张伟', '保洁部'],
    ],
    { name: '张伟', department: '保洁部' },
  ],
  [
    [
      ['部门', ' 姓 名 '],
      ['保洁部', '张伟'],
    ],
    { name: '张伟', department: '保洁部' },
  ],
  [
    [
      ['序号', '员工姓名', '所属部门', '入职日期'],
      ['1', '张伟', '保洁部', '2011/9/1'],
    ],
    { name: '张伟', department: '保洁部', from: 40_787 },
  ],
  [
    [['张伟', '保洁部', '领班', '保洁管理', '2011年9月1日']],
    { name: '张伟', department: '保洁部', post: '领班', discipline: '保洁管理', from: 40_787 },
  ],
] as const)('L1, L2: %j', (rows, values) => {
  const found = pastedRows(lines(...rows), PEOPLE, []);
  expect(found.rows.map(seen)).toEqual([values]);
  expect(found).toMatchObject({ known: 0, left: [], beyond: 0 });
});

test('L2: what is no day stays', () => {
  const { rows } = pastedRows(
    lines(['工作内容', '完成时间'], ['交底', '月底前'], ['验收', '20111126']),
    PLAN,
    [],
  );
  expect(rows.map(({ dueOn }) => dueOn)).toEqual(['月底前', 40_873]);
});

test('L3: once only', () => {
  const existing = [{ key: 'r1', values: { name: '张伟', department: '保洁部', post: '领班' } }];
  const text = lines(
    ['姓名', '部门'],
    ['张伟', '保洁部'],
    ['', ''],
    ['张伟', '客服部'],
    ['李娜', ''],
    ['李娜', ''],
  );
  const { rows, known } = pastedRows(text, PEOPLE, existing);
  expect(rows.map(seen)).toEqual([{ name: '张伟', department: '客服部' }, { name: '李娜' }]);
  expect(known).toBe(2);
});

test('L4: what has no place', () => {
  const named = pastedRows(lines(['姓名', '身份证号', '部门'], ['张伟', '51', '保洁部']), PEOPLE, []);
  expect(named.left).toEqual(['身份证号']);
  expect(named.taken).toEqual(['姓名', '部门']);
  const wide = pastedRows(lines(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']), MEETINGS, []);
  expect(wide.beyond).toBe(2);
});

test('L5: quotes', () => {
  const quoted = pastedRows('主题\t会议记录\n"第一行\n第二行"\t"写着 ""好"""\n', MEETINGS, []);
  expect(quoted.rows.map(seen)).toEqual([{ topic: '第一行\n第二行', record: '写着 "好"' }]);
  const open = pastedRows('主题\t会议记录\n"没有关\tA-1\n下一次\tA-2', MEETINGS, []);
  expect(open.rows.map(seen)).toEqual([
    { topic: '"没有关', record: 'A-1' },
    { topic: '下一次', record: 'A-2' },
  ]);
});

test('L6: a column that counts', () => {
  const counted = pastedRows(lines(['1', '张伟', '保洁部'], ['2', '李娜', '客服部']), PEOPLE, []);
  expect(counted.rows.map(seen)).toEqual([
    { name: '张伟', department: '保洁部' },
    { name: '李娜', department: '客服部' },
  ]);
});

test.each([
  [
    ['3', '张伟'],
    ['7', '李娜'],
    ['１０', '王五'],
  ],
  [['5', '张伟']],
  [
    ['1', '张伟'],
    ['2', '李娜'],
    ['', '合 计', '2人'],
  ],
])('L6: %j', (...rows: readonly (readonly string[])[]) => {
  const { rows: found } = pastedRows(lines(...rows), PEOPLE, []);
  expect(found.map(({ name }) => name)).toEqual(['张伟', '李娜', '王五'].slice(0, found.length));
  expect(found).toHaveLength(rows.filter((row) => !row.includes('合 计')).length);
});

test('L6: numbers that do not rise, and days, are no count', () => {
  const names = pastedRows(lines(['7', '张伟'], ['3', '李娜']), PEOPLE, []);
  expect(names.rows.map(({ name }) => name)).toEqual(['7', '3']);
  const days = pastedRows(lines(['20111101', '例会'], ['20111102', '培训']), MEETINGS, []);
  expect(days.rows.map(({ date, topic }) => [date, topic])).toEqual([
    [40_848, '例会'],
    [40_849, '培训'],
  ]);
});

const BLANK = { key: 'r1', values: { date: null, topic: null, kind: null } };

test('L7: without the first field of the identity', () => {
  const text = lines(['主题', '会议记录'], ['例会', 'A-1'], ['例会', 'A-2'], ['例会', 'A-2']);
  const first = pastedRows(text, MEETINGS, [BLANK]);
  expect(first.rows.map(seen)).toEqual([
    { topic: '例会', record: 'A-1' },
    { topic: '例会', record: 'A-2' },
  ]);
  expect(first.known).toBe(1);
  const rows = [BLANK, ...first.rows.map((values, i) => ({ key: `r${i + 2}`, values }))];
  expect(pastedRows(text, MEETINGS, rows)).toMatchObject({ rows: [], known: 3 });
  const posts = pastedRows(lines(['姓名', '岗位'], ['', '领班'], ['', '保安'], ['', '保安']), PEOPLE, [
    BLANK,
  ]);
  expect(posts.rows.map(seen)).toEqual([{ post: '领班' }, { post: '保安' }]);
  expect(posts.known).toBe(1);
});

test('L8: below a title', () => {
  const found = pastedRows(
    lines(
      ['锦江花园员工花名册', '', ''],
      ['制表：办公室', '', '2011年10月'],
      ['序号', '姓名', '部门'],
      ['1', '张伟', '保洁'],
      ['2', '李娜', '客服'],
      ['合计', '2', ''],
    ),
    PEOPLE,
    [],
  );
  expect(found.rows.map(seen)).toEqual([
    { name: '张伟', department: '保洁' },
    { name: '李娜', department: '客服' },
  ]);
  expect(found).toMatchObject({ above: 2, left: [], taken: ['姓名', '部门'], first: ['张伟', '保洁'] });
});

test('L8: a title that has a word of the captions', () => {
  const text = lines(['日期', '2011-10-18'], ['日期', '主题', '地点'], ['2011-11-01', '例会', '会议室']);
  const { rows, above } = pastedRows(text, MEETINGS, []);
  expect(rows.map(seen)).toEqual([{ date: 40_848, topic: '例会' }]);
  expect(above).toBe(1);
});

test.each(['合计', '小计：', '总计12人', '合 计（人）'])('L8: %s is no row', (sum) => {
  const { rows } = pastedRows(lines(['姓名', '部门'], ['张伟', '保洁'], ['', sum]), PEOPLE, []);
  expect(rows.map(seen)).toEqual([{ name: '张伟', department: '保洁' }]);
});

test('L8: what only begins like a sum is a row', () => {
  const { rows } = pastedRows(lines(['工作内容', '责任人'], ['总计划编制', '李娜']), PLAN, []);
  expect(rows.map(({ task }) => task)).toEqual(['总计划编制']);
});

test.each([
  [[['张伟', '员工']], ['张伟']],
  [
    [
      ['张伟', '员工'],
      ['李娜', '员工'],
    ],
    ['张伟', '李娜'],
  ],
  [[['保洁', '班组', '张伟', '部门']], ['保洁']],
])('L8: no captions: %j', (rows, names) => {
  const found = pastedRows(lines(...rows), PEOPLE, []);
  expect(found.rows.map(({ name }) => name)).toEqual(names);
  expect(found.above).toBe(0);
});

test.each([
  [['姓名', '电话']],
  [['姓名', '性别', '年龄', '部门', '电话', '身份证号', '备注']],
  [['所属部门', '员工姓名', '电话']],
])('L8: captions beside others: %j', (captions) => {
  const row = captions.map((caption) => (caption.includes('姓名') ? '张伟' : 'x'));
  const { rows, left } = pastedRows(lines(captions, row), PEOPLE, []);
  expect(rows.map(({ name }) => name)).toEqual(['张伟']);
  expect(left).toContain('电话');
});

test('L8: what is shown of the first row', () => {
  const found = pastedRows(lines(['姓名', '岗位', '到岗日期'], ['张伟', '领班', '2011.9.1']), PEOPLE, []);
  expect(found.first).toEqual(['张伟', '领班', '2011-09-01']);
});

test('L9: another table', () => {
  const tables = [PEOPLE, PLAN, SUBMISSIONS, MEETINGS];
  const plan = lines(
    ['十月工作安排'],
    ['阶段', '任务', '部门', '负责人', '时限'],
    ['', '交底', '客服', '李娜', ''],
  );
  expect(betterTable(plan, PEOPLE, tables)).toBe(PLAN);
  expect(betterTable(plan, PLAN, tables)).toBeNull();
  expect(betterTable(lines(['姓名', '部门'], ['张伟', '保洁']), PEOPLE, tables)).toBeNull();
  expect(betterTable(lines(['姓名', '部门'], ['张伟', '保洁']), MEETINGS, tables)).toBe(PEOPLE);
  expect(betterTable(lines(['张伟', '员工']), PEOPLE, tables)).toBeNull();
});

test('L10: too many', () => {
  const people = (count: number): string =>
    lines(['姓名'], ...Array.from({ length: count }, (_, i) => [`张${i}`]), ['合计']);
  expect(pastedRows(people(MOST_PASTED), PEOPLE, [])).toMatchObject({ tooMany: null });
  expect(pastedRows(people(MOST_PASTED), PEOPLE, []).rows).toHaveLength(2_000);
  expect(pastedRows(people(MOST_PASTED + 1), PEOPLE, [])).toMatchObject({ rows: [], tooMany: 2_001 });
});

test('whatever is pasted, every cell of a full line is there', () => {
  const cell = fc.stringMatching(/^[a-z"甲乙丙,]{1,6}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
      const quote = (text: string): string => (text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text);
      const unique = rows.map(([a, b, c], i) => [`${a}${i}`, b, c] as const);
      const text = unique.map((row) => row.map(quote).join('\t')).join('\n');
      const found = pastedRows(text, PEOPLE, []);
      expect(found.rows.map(({ name, department, post }) => [name, department, post])).toEqual(unique);
    }),
  );
});
