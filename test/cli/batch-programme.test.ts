/**
 * `dudao batch --programme`: workbooks that are handed out with the programme.
 *
 * P1 each has it, of today and the year of its site, with the facts and people of the list; unaltered, also by discipline.
 * P2 what is filled in on its tables is no alteration and nothing that is not as it was handed out.
 * P3 what is filled in on its tables, a 截止日期, 常用问题, people and facts are never overwritten; as it was handed out it is replaced.
 * P4 a list without --programme makes workbooks without it; beside --template it is refused.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRubric } from '../../src/domain/default-rubric';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { compareWorkbook } from '../../src/workbook/integrity/compare-workbook';
import { PYTHON } from '../support/programs';
import { cli, newFolder, put } from '../support/run-cli';

const LIST = '项目名称,检查期间,检查日期,姓名,岗位\n锦江花园,2011Q4,2011-11-27,张三,项目经理\n';
const FILE = '督导评分_锦江花园_2011Q4.xlsx';

async function handedOut(...more: readonly string[]) {
  const folder = newFolder();
  const list = put(newFolder(), '清单.csv', LIST);
  const batch = (...args: readonly string[]) =>
    cli('batch', '--sites', list, '--out', folder, '--programme', ...args);
  expect(await batch(...more)).toMatchObject({ code: 0, err: '' });
  return { folder, batch, path: join(folder, FILE) };
}

function compared(path: string) {
  const read = readXlsx(readFileSync(path));
  if (!read.ok) throw new Error(read.failure);
  const result = compareWorkbook(read.workbook, [defaultRubric()]);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** Writes into a cell as another program does: F5; right of the one that says so: >截止日期; below it: v张三. */
function typeInto(path: string, sheet: string, cell: string, value: string): void {
  const code = `
import sys, openpyxl
path, sheet, where, value = sys.argv[1:]
book = openpyxl.load_workbook(path)
cells = [cell for row in book[sheet].iter_rows() for cell in row if cell.value == where[1:]]
at = book[sheet][where] if not cells else cells[0].offset(column=1) if where[0] == '>' else cells[0].offset(row=1)
at.value = value
book.save(path)`;
  execFileSync(PYTHON, ['-c', code, path, sheet, cell, value]);
}

test.each([[[]], [['--by-discipline']]])('P1: with the programme %s', async (more) => {
  const { folder } = await handedOut(...more);
  const files = readdirSync(folder);
  expect(files).toHaveLength(more.length === 0 ? 1 : 5);
  for (const file of files) {
    const { alterations, reading } = compared(join(folder, file));
    expect([file, alterations, reading.issues]).toEqual([file, [], []]);
    const { facts, roster, tables, asOf } = reading.inspection;
    expect([facts.site, facts.year, roster.map(({ name }) => name)]).toEqual(['锦江花园', 2011, ['张三']]);
    expect(tables?.get('plan')).toHaveLength(12);
    expect(asOf).toEqual({ chosen: null, today: '2011-11-27' });
  }
});

test('P2: filled in', async () => {
  const { path } = await handedOut();
  typeInto(path, '工作计划', 'F5', '张三');
  typeInto(path, '人员', 'C5', '张三');
  expect(compared(path).reading.inspection.tables?.get('plan')?.[0]?.values.owner).toBe('张三');
  const out = join(newFolder(), '总.xlsx');
  const filled = join(newFolder(), 'a.xlsx');
  const entries = put(newFolder(), 'e.json', { rest: 'conforming', entries: [] });
  expect(await cli('fill', path, '--entries', entries, '--out', filled)).toMatchObject({ code: 0 });
  const { code, out: json } = await cli('consolidate', filled, '--out', out, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(json).ranked).toEqual([expect.objectContaining({ integrity: 'ok', sinceHandout: [] })]);
});

test.each([
  ['工作计划', 'F5', '张三'],
  ['工作计划', 'I6', '2011-10-09'],
  ['人员', 'C5', '张三'],
  ['会议培训', 'D5', '动员会'],
  ['奖惩明细', 'v张三', '李四'],
  ['参数', '>截止日期', '2011-11-27'],
  ['参数', 'v常用问题', '灯不亮'],
  ['参数', '>检查日期', '2011-11-26'],
])('P3: filled in on %s', async (sheet, cell, value) => {
  const { path, batch } = await handedOut();
  typeInto(path, sheet, cell, value);
  const before = readFileSync(path);
  const again = await batch('--overwrite');
  expect([again.code, again.out]).toEqual([
    2,
    expect.stringContaining(`${FILE} 已有录入内容或被改动过，没有覆盖。`),
  ]);
  expect(readFileSync(path)).toEqual(before);
});

test('P3: as it was handed out', async () => {
  const { batch } = await handedOut();
  expect(await batch('--overwrite')).toMatchObject({ code: 0, out: expect.stringContaining('已生成 1 个') });
});

test('P4: where it is not wished for', async () => {
  const folder = newFolder();
  const list = put(newFolder(), '清单.csv', LIST);
  expect(await cli('batch', '--sites', list, '--out', folder)).toMatchObject({ code: 0 });
  expect(compared(join(folder, FILE)).reading.inspection).not.toHaveProperty('tables');
  expect(await cli('batch', '--template', join(folder, 'x.xlsx'), '--programme')).toMatchObject({
    code: 2,
    err: '--template 不能和 --programme 一起用。',
  });
});
