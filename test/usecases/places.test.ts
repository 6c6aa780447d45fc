/**
 * The cell that a problem is in, and that a command writes into, is the cell that was read.
 *
 * W1 a text that reads like a caption misleads nobody, wherever it is.
 * W2 in a column whose caption was retyped a problem is still in that column.
 * W3 a fact beside a retyped label is where it was read.
 * W4 a row of 整改清单 is found where it was read: by its text where its id was changed, the first where its id occurs twice.
 * W5 rows above the captions of 未迁移 move its rows along.
 * W6 a row that counts for nothing is shown at its 扣分, and not in a column that nobody sees.
 * W7 what is said in words has no cell: neither a sentence nor a key of JSON changes.
 */
import { issueJson } from '../../src/cli/issue-json';
import { defaultRubric } from '../../src/domain/default-rubric';
import type { Unmigrated } from '../../src/domain/migration/unmigrated';
import type { RawValue } from '../../src/domain/raw-value';
import { issueText } from '../../src/messages/issue-text';
import { checkBeforeSending } from '../../src/usecases/check/check-before-sending';
import { fillRest } from '../../src/usecases/live/fill-rest';
import { inspect } from '../../src/usecases/live/inspect';
import type { CellEdit } from '../../src/usecases/workbook-port';
import { type GridSheet, type GridWorkbook, textAt } from '../../src/workbook/grid';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { completed } from '../support/complete-inspection';
import { entry, inspectionOf } from '../support/inspections';
import { GridPort } from '../support/pane/grid-pane';
import { moveCells, planToGrid, withCell, withSheet } from '../support/plan-to-grid';

const rubric = defaultRubric();
const complete = completed(
  rubric,
  inspectionOf({
    'CS-01.1': entry(1, '一人未佩戴工牌'),
    'CS-01.2': entry('/', '没有这一项'),
    'CS-01.3': entry(1.5, '记录不全'),
  }),
);
const base = planToGrid(planWorkbook(rubric, complete));

/** Types a value into a cell given as in 参数!B3. */
function typed(found: GridWorkbook, place: string, value: RawValue): GridWorkbook {
  const [, sheet = '', letter = '', row = ''] = /^(.+)!([A-Z])(\d+)$/.exec(place) ?? [];
  return withSheet(found, sheet, (tab) => withCell(tab, Number(row), letter.charCodeAt(0) - 64, value));
}

const typedAll = (found: GridWorkbook, cells: Readonly<Record<string, RawValue>>): GridWorkbook =>
  Object.entries(cells).reduce((now, [place, value]) => typed(now, place, value), found);

/** What 发送前检查 finds, each with its cell. */
function named(found: GridWorkbook): readonly string[] {
  const reading = readWorkbook(found);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  const { findings } = checkBeforeSending(reading.value, found, []);
  return findings.map(({ issue, sheet, address }) => `${issue.code} ${sheet}!${address}`);
}

const sheetIn = ({ sheets }: GridWorkbook, name: string): GridSheet => {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

/** The first cell that shows a text, as in B3. */
function cellWith(found: GridWorkbook, name: string, text: string): string {
  const sheet = sheetIn(found, name);
  for (const [row, cells] of sheet.rows)
    for (const [column] of cells)
      if (textAt(sheet, row, column) === text) return `${String.fromCharCode(64 + column)}${row}`;
  throw new Error(`no ${text} on ${name}`);
}

describe('W1: a problem that is described by one word, the caption of another column', () => {
  const misleading = typed(base, '客户服务!I5', '扣分');

  test('a problem below it', () => {
    expect(named(typed(misleading, '客户服务!G7', 99))).toEqual(['deduction-out-of-range 客户服务!G7']);
    expect(named(typed(misleading, '客户服务!G8', null))).toEqual(['entries-blank 客户服务!G8']);
  });

  test('其余按符合 writes into 扣分 only', async () => {
    const found = typedAll(misleading, { '客户服务!G8': null, '客户服务!I8': null });
    const port = new GridPort(found);
    const edited: CellEdit[] = [];
    port.edit = async (edits) => edited.push(...edits);
    await fillRest(port, found, rubric.disciplines[0]?.id ?? '');
    expect(edited).toEqual([{ sheet: '客户服务', row: 8, column: 7, value: 0, was: null }]);
  });

  test('the correction of a problem', () => {
    const inspected = inspect(typed(misleading, '客户服务!G7', '１'));
    const problems = inspected.kind === 'ours' ? inspected.problems : [];
    expect(problems.map(({ cell, fix }) => [cell, fix])).toEqual([
      [
        { sheet: '客户服务', row: 7, column: 7 },
        { was: '１', value: 1 },
      ],
    ]);
  });
});

test('W2: a retyped caption', () => {
  const name = cellWith(base, '奖惩明细', '姓名');
  const person = `奖惩明细!${name[0]}${Number(name.slice(1)) + 1}`;
  expect(named(typedAll(base, { [`奖惩明细!${name}`]: '称呼', [person]: null }))).toContain(
    `roster-name-missing ${person}`,
  );
  const due = cellWith(base, '整改清单', '完成时间');
  const first = `整改清单!${due[0]}${Number(due.slice(1)) + 1}`;
  expect(named(typedAll(base, { [`整改清单!${due}`]: '何时完成', [first]: null }))).toContain(
    `rectification-due-missing ${first}`,
  );
  const inspector = cellWith(base, '参数', '检查人');
  const cell = `参数!${inspector[0]}${Number(inspector.slice(1)) + 1}`;
  expect(named(typedAll(base, { [`参数!${inspector}`]: '谁检查', [cell]: null }))).toContain(
    `inspector-missing ${cell}`,
  );
});

test('W3: a retyped label, and the same words once more below', () => {
  const label = cellWith(base, '参数', '检查日期');
  const beside = `参数!B${label.slice(1)}`;
  const found = typedAll(base, {
    [`参数!${label}`]: '检查 日期：',
    [beside]: '昨天',
    '参数!A90': '检查日期',
  });
  expect(named(found)).toEqual([`date-invalid ${beside}`]);
});

describe('W4: rows of 整改清单', () => {
  const id = cellWith(base, '整改清单', 'CS-01.1');
  const row = Number(id.slice(1));
  const owner = `整改清单!${cellWith(base, '整改清单', '责任人')[0]}`;

  test('an id that was changed', () => {
    const found = typed(base, `整改清单!${id}`, '1');
    expect(named(found)).toEqual([]);
    expect(named(typed(found, `${owner}${row}`, null))).toEqual([
      `rectification-responsible-missing ${owner}${row}`,
    ]);
  });

  test('one that is in error hides none that is missing below it', () => {
    const below = row + 1;
    const found = typedAll(base, { [`${owner}${row}`]: { error: '#N/A' }, [`${owner}${below}`]: null });
    expect(named(found)).toEqual([
      `cell-error ${owner}${row}`,
      `rectification-responsible-missing ${owner}${below}`,
    ]);
  });

  test('an id that occurs twice', () => {
    const twice = withSheet(base, '整改清单', (sheet) => ({
      ...sheet,
      rows: new Map([...sheet.rows, [row + 6, sheet.rows.get(row) ?? new Map()]]),
    }));
    expect(named(typed(twice, `${owner}${row}`, null))).toEqual([
      `rectification-responsible-missing ${owner}${row}`,
    ]);
  });
});

test('W5: rows above the captions of 未迁移', () => {
  const row: Unmigrated = {
    id: 'CS-01.1',
    format: 1,
    item: '项目名称',
    reason: 'gone',
    text: '原来的文字',
    range: '0.5–2',
    entry: entry(1, '旧问题'),
    rectification: null,
  };
  const found = planToGrid(planWorkbook(rubric, { ...complete, unmigrated: [row, row] }));
  const lower = withSheet(found, '未迁移', (sheet) =>
    moveCells(sheet, (line, column) => [line > 2 ? line + 3 : line, column]),
  );
  expect([named(found), named(lower)]).toEqual([['unmigrated 未迁移!D4'], ['unmigrated 未迁移!D7']]);
});

test('W6: a row that counts for nothing', () => {
  expect(named(typed(base, '客户服务!A5', 'XX-99.9'))).toContain('row-unknown 客户服务!G5');
  expect(named(typed(base, '客户服务!D5', '别的内容'))).toContain('row-id-mismatch 客户服务!G5');
});

test('W7: a fact in words', () => {
  const reading = readWorkbook(typed(base, `参数!B${cellWith(base, '参数', '年度').slice(1)}`, '一百年'));
  const issue = reading.ok ? reading.value.issues[0] : undefined;
  if (!issue) throw new Error('nothing is wrong');
  const message = issueText(issue);
  expect(message).toMatch(/^「参数」「年度」：/);
  expect(issueJson(issue, message)).toEqual({
    code: 'year-invalid',
    sheet: '参数',
    row: null,
    column: '年度',
    message,
  });
});
