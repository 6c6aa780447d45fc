/**
 * Lists that people copied elsewhere, as rows of a table.
 *
 * L1 columns are known by their captions, or what others call them, in any order; without captions by their order.
 * L2 days in whatever way people write them are days, numbers numbers; what is none stays as it was written, to be reported at its cell.
 * L3 rows that the table has, or that were pasted twice, are not added again; blank lines say nothing.
 * L4 a column that has no place is named, and so are columns beyond the last.
 * L5 line breaks and tabs in quoted cells stay in their cells; a quote that nobody closes quotes nothing. No text is lost.
 * L6 a first column that only counts is passed over.
 */
import fc from 'fast-check';
import { pastedRows } from '../../src/usecases/pasted-rows';
import { MEETINGS } from '../../src/workbook/sheets/programme/meetings-table';
import { PEOPLE } from '../../src/workbook/sheets/programme/people-table';
import { PLAN } from '../../src/workbook/sheets/programme/plan-table';

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
