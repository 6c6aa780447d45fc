/**
 * 发送前检查: what keeps a workbook from being sent.
 *
 * B1 a complete workbook is ready, without a finding.
 * B2 every defect makes it not ready and is named with its code, sheet and cell, in a sentence of its own.
 * B3 blank entries are one finding per discipline, at the first blank cell, with their number.
 * B4 a score in a gap, own sheets, an odd 分管专业 and withdrawn rectifications are notes: they keep nothing from being sent.
 * B5 findings come in the order in which a person works through the workbook, all at once.
 * B6 an alteration alone makes a workbook not ready.
 * B7 what structure or reading has said already is not said again.
 */
import { assess } from '../../src/domain/assessment';
import { defaultRubric } from '../../src/domain/default-rubric';
import type { RawEntry } from '../../src/domain/entry';
import type { RawValue } from '../../src/domain/raw-value';
import { EXAMPLE } from '../../src/messages/example';
import { findingText } from '../../src/messages/finding-text';
import { checkBeforeSending, type SendCheck } from '../../src/usecases/check/check-before-sending';
import type { Finding } from '../../src/usecases/check/finding';
import type { GridSheet, GridWorkbook } from '../../src/workbook/grid';
import type { Alteration } from '../../src/workbook/integrity/alteration';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { completed } from '../support/complete-inspection';
import { entry, inspectionOf } from '../support/inspections';
import { markdownTable } from '../support/markdown-table';
import { moveCells, planToGrid, withCell, withSheet } from '../support/plan-to-grid';

const rubric = defaultRubric();
const workbookOf = (given: Parameters<typeof inspectionOf>[0]): GridWorkbook =>
  planToGrid(planWorkbook(rubric, completed(rubric, inspectionOf(given))));

/** Two deductions and something not applicable: 客户服务 rows 5–7; on 整改清单 rows 4 and 5. */
const base = workbookOf({
  'CS-01.1': entry(1, '一人未佩戴工牌'),
  'CS-01.2': entry('/', '没有这一项'),
  'CS-01.3': entry(1.5, '记录不全'),
});

function check(found: GridWorkbook, altered: readonly Alteration[] = []): SendCheck {
  const reading = readWorkbook(found);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return checkBeforeSending(reading.value, found, altered);
}

/** A cell of a Markdown table as a cell holds it. */
function cellOf(text: string): RawValue {
  if (text === '（空）') return null;
  if (text === '（空格）') return '  ';
  return text !== '' && !Number.isNaN(Number(text)) ? Number(text) : text;
}

/** Types a value into a cell given as in 参数!B3. */
function typed(found: GridWorkbook, place: string, value: RawValue): GridWorkbook {
  const [, sheet = '', letter = '', row = ''] = /^(.+)!([A-Z])(\d+)$/.exec(place) ?? [];
  if (!found.sheets.some(({ name }) => name === sheet)) throw new Error(`no sheet of ${place}`);
  return withSheet(found, sheet, (tab) => withCell(tab, Number(row), letter.charCodeAt(0) - 64, value));
}

const short = ({ issue, sheet, address }: Finding): string => `${issue.code} ${sheet}!${address}`;
const shorts = ({ findings }: SendCheck): readonly string[] => findings.map(short);

test('B1: a complete workbook is ready', () => {
  const checked = check(base);
  expect(checked.findings).toEqual([]);
  expect(checked).toMatchObject({
    ready: true,
    altered: [],
    counts: { deductions: 2, rectifications: 2, done: 1 },
    fileName: '督导评分_锦江花园_2011Q4_2011-11-27.xlsx',
  });
});

const DEFECTS = markdownTable(`
| cell          | becomes      | code                              | named at      | sentence                                                       |
|---------------|--------------|-----------------------------------|---------------|----------------------------------------------------------------|
| 参数!B4       | （空）         | fact-missing                      | 参数!B4       | 「参数」「项目名称」：没有填写，请补上。                         |
| 参数!B4       | （空格）       | fact-missing                      | 参数!B4       | 「参数」「项目名称」：没有填写，请补上。                         |
| 参数!B5       | （空）         | fact-missing                      | 参数!B5       | 「参数」「检查期间」：没有填写，请补上。                         |
| 参数!B5       | 二〇一一年第四季度专项品质提升检查第二次复查 | text-too-long | 参数!B5 | 「参数」「检查期间」：检查期间有 22 个字，最多 20 个字，请缩短。 |
| 参数!B6       | 2.5          | year-invalid                      | 参数!B6       | 「参数」「年度」：年度“2.5”无效，请写成 ${EXAMPLE.year} 这样的四位年份。       |
| 参数!B7       | （空）         | fact-missing                      | 参数!B7       | 「参数」「检查日期」：没有填写，请补上。                         |
| 参数!B7       | 2011-09-15   | date-outside-period               | 参数!B7       | 「参数」「检查日期」：检查日期 2011-09-15 不在检查期间 2011Q4 内。请改正填错的那一个。 |
| 参数!B5       | 2011年上半年 | date-outside-period               | 参数!B7       | 「参数」「检查日期」：检查日期 2011-11-27 不在检查期间 2011年上半年 内。请改正填错的那一个。 |
| 参数!B7       | 下周         | date-invalid                      | 参数!B7       | 「参数」「检查日期」：检查日期“下周”不是有效日期，请写成 ${EXAMPLE.day} 这样。 |
| 参数!B8       | （空）         | fact-missing                      | 参数!B8       | 「参数」「被检查项目负责人」：没有填写，请补上。                 |
| 参数!C12      | （空）         | inspector-missing                 | 参数!C12      | 「参数」第12行「检查人」：没有填写“客户服务”的检查人，请补上。   |
| 参数!C16      | （空格）       | inspector-missing                 | 参数!C16      | 「参数」第16行「检查人」：没有填写“绿化管理”的检查人，请补上。   |
| 客户服务!G8   | （空）         | entries-blank                     | 客户服务!G8   | 「客户服务」第8行「扣分」：还没有检查。请填写扣分：符合填 0，缺项填分数，不适用填 /。 |
| 客户服务!G6   | （空）         | reason-without-deduction          | 客户服务!G6   | 「客户服务」第6行「扣分」（CS-01.2）：写了问题，没有填扣分，按未检处理。请填扣分；没有问题就填 0，文字可以留作备注。 |
| 客户服务!G8   | √            | deduction-rewrite                 | 客户服务!G8   | 「客户服务」第8行「扣分」（CS-01.4）：“√”请改为 0。               |
| 客户服务!G8   | 1，5         | deduction-rewrite                 | 客户服务!G8   | 「客户服务」第8行「扣分」（CS-01.4）：“1，5”请改为 1.5。          |
| 客户服务!G6   | 、           | deduction-rewrite                 | 客户服务!G6   | 「客户服务」第6行「扣分」（CS-01.2）：“、”请改为 /。              |
| 客户服务!G8   | ×            | deduction-cross                   | 客户服务!G8   | 「客户服务」第8行「扣分」（CS-01.4）：“×”没有写扣几分。请填 0.5–2 之间的数，并在“存在问题”中写明；符合填 0。 |
| 客户服务!G8   | 9            | deduction-out-of-range            | 客户服务!G8   | 「客户服务」第8行「扣分」（CS-01.4）：9 超出允许范围 0.5–2。请改为 0、0.5–2 之间的数，或 /。 |
| 客户服务!G8   | 一分         | deduction-not-number              | 客户服务!G8   | 「客户服务」第8行「扣分」（CS-01.4）：“一分”不是数字。请填 0、0.5–2 之间的数，或 /。 |
| 客户服务!G8   | 0.55         | deduction-decimals                | 客户服务!G8   | 「客户服务」第8行「扣分」（CS-01.4）：0.55 的小数超过一位。请改为 0.5–2 之间最多一位小数的数。 |
| 客户服务!I5   | （空）         | reason-missing                    | 客户服务!I5   | 「客户服务」第5行「存在问题」（CS-01.1）：有扣分或不适用，但没有写原因。请在“存在问题”中写明。 |
| 客户服务!I6   | （空）         | reason-missing                    | 客户服务!I6   | 「客户服务」第6行「存在问题」（CS-01.2）：有扣分或不适用，但没有写原因。请在“存在问题”中写明。 |
| 奖惩明细!B6   | （空）         | roster-name-missing               | 奖惩明细!B6   | 「奖惩明细」第6行「姓名」：填了岗位，没有填姓名。请补上姓名，或清空这一行。 |
| 奖惩明细!C6   | 保安         | roster-role-unknown               | 奖惩明细!C6   | 「奖惩明细」第6行「岗位」：罗海 的岗位“保安”不在奖惩标准中。请改为：项目经理、项目分管副经理、部门主任/副主任、班长(领班)。 |
| 奖惩明细!C5   | 班长(领班)   | roster-no-manager                 | 奖惩明细!B7   | 「奖惩明细」第7行「姓名」：名单里没有项目经理。请补上一行；由他人代理的，填代理人。 |
| 整改清单!G4   | （空）         | rectification-responsible-missing | 整改清单!G4   | 「整改清单」第4行「责任人」：没有填写责任人，请补上。            |
| 整改清单!H5   | （空格）       | rectification-due-missing         | 整改清单!H5   | 「整改清单」第5行「完成时间」：没有填写完成时间，请补上。        |
| 整改清单!H5   | 尽快         | rectification-due-invalid         | 整改清单!H5   | 「整改清单」第5行「完成时间」（CS-01.3）：完成时间“尽快”不是有效日期，请写成 ${EXAMPLE.due} 这样。 |
| 整改清单!H5   | 40873.9      | rectification-due-early           | 整改清单!H5   | 「整改清单」第5行「完成时间」（CS-01.3）：完成时间 2011-11-26 早于检查日期 2011-11-27，请改正。 |
| 整改清单!J5   | 完成         | choice-unknown                    | 整改清单!J5   | 「整改清单」第5行「状态」（CS-01.3）：状态“完成”不对，请写：未整改、整改中、已整改。 |
| 整改清单!K5   | 通过         | choice-unknown                    | 整改清单!K5   | 「整改清单」第5行「复查」（CS-01.3）：复查“通过”不对，请写：合格、不合格。 |
| 整改清单!H5   | 2011年2月30日 | rectification-due-invalid        | 整改清单!H5   | 「整改清单」第5行「完成时间」（CS-01.3）：完成时间“2011年2月30日”不是有效日期，请写成 ${EXAMPLE.due} 这样。 |
`);

test.each(DEFECTS)('B2: $cell $becomes', ({ cell = '', becomes = '', code, 'named at': at, sentence }) => {
  const checked = check(typed(base, cell, cellOf(becomes)));
  expect(checked.ready).toBe(false);
  const blocking = checked.findings.filter(({ severity }) => severity === 'block');
  expect(blocking.map(short)).toEqual([`${code} ${at}`]);
  expect(blocking.map(findingText)).toEqual([sentence]);
});

test.each([
  ['整改清单!H5', 40874],
  ['参数!B5', '2011年11月'],
  ['参数!B5', '年底专项检查'],
  ['整改清单!H5', '2011.11.27'],
  ['整改清单!J5', ' 已整改 '],
  ['奖惩明细!D6', '客户服务、保洁管理'],
  ['奖惩明细!D6', '客户服务，保洁管理'],
] as const)('B2: %s %s is fine', (cell, value) => {
  expect(shorts(check(typed(base, cell, value)))).toEqual([]);
});

test('B2: the same name twice, and nobody at all', () => {
  const twice = check(typed(base, '奖惩明细!B6', ' 陈志明'));
  expect(shorts(twice)).toEqual(['roster-duplicate-name 奖惩明细!B5', 'roster-duplicate-name 奖惩明细!B6']);
  const nobody = ['B5', 'C5', 'B6', 'C6', 'D6'].reduce(
    (found, cell) => typed(found, `奖惩明细!${cell}`, null),
    base,
  );
  expect([check(nobody).ready, ...shorts(check(nobody))]).toEqual([false, 'roster-empty 奖惩明细!B5']);
});

const withoutRow = (sheet: GridSheet, gone: number): GridSheet =>
  moveCells(sheet, (row, column) => (row === gone ? null : [row > gone ? row - 1 : row, column]));

test('B2: a deduction that is not on 整改清单', () => {
  const one = check(withSheet(base, '整改清单', (sheet) => withoutRow(sheet, 5)));
  expect([one.ready, ...shorts(one)]).toEqual([false, 'rectification-unlisted 客户服务!G7']);
  expect(one.findings.map(findingText)).toEqual([
    '「客户服务」第7行「扣分」（CS-01.3）：这条扣分还没有列入「整改清单」。请点“生成整改清单”。',
  ]);
  const none = check({ sheets: base.sheets.filter(({ name }) => name !== '整改清单') });
  expect(none.findings.map(findingText)).toEqual([
    '「客户服务」第5行「扣分」（CS-01.1）：有 2 条扣分还没有列入「整改清单」，这是第一条。请点“生成整改清单”。',
  ]);
});

test('B2: a discipline that does not apply needs no inspector', () => {
  const given = Object.fromEntries(
    (rubric.disciplines[4]?.items ?? []).flatMap(({ checkpoints }) =>
      checkpoints.map(({ id }) => [id, entry('/', '没有绿化')] as const),
    ),
  );
  expect(shorts(check(typed(workbookOf(given), '参数!C16', null)))).toEqual([]);
});

test('B2: where nothing applies, head office ranks nothing', () => {
  const ids = rubric.disciplines.flatMap(({ items }) => items.flatMap(({ checkpoints }) => checkpoints));
  const checked = check(workbookOf(Object.fromEntries(ids.map(({ id }) => [id, entry('/', '没有')]))));
  expect([checked.ready, ...checked.findings.map(findingText)]).toEqual([
    true,
    '全部检查内容都填了不适用，没有综合得分，总部不会排名。不是不适用的，请改为实际扣分。',
  ]);
});

test('B3: blanks are counted', () => {
  const cells = (rows: readonly number[]): GridWorkbook =>
    rows.reduce((found, row) => typed(found, `保洁管理!G${row}`, null), base);
  const linesFor = (rows: readonly number[]): readonly string[] => {
    const { findings } = check(cells(rows));
    return findings.map((finding) => `${finding.address} ${findingText(finding)}`);
  };
  const enter = '请填写扣分：符合填 0，缺项填分数，不适用填 /。';
  expect(linesFor([9, 7, 12])).toEqual([
    `G7 「保洁管理」第7行「扣分」：还没有检查（另有第9、12行）。${enter}`,
  ]);
  expect(linesFor([7, 8, 9, 10, 11, 12])).toEqual([
    `G7 「保洁管理」第7行「扣分」：还没有检查（共 6 处，这是第一处）。${enter}`,
  ]);
  expect(linesFor(Array.from({ length: 76 }, (_, i) => 5 + i))).toEqual([
    `G5 「保洁管理」第5行「扣分」：整个专业 76 项都还没有检查。${enter}`,
  ]);
});

const NOTES = markdownTable(`
| cell        | becomes | code                      | named at    | sentence                                                      |
|-------------|---------|---------------------------|-------------|---------------------------------------------------------------|
| 奖惩明细!D6 | （空）    | roster-discipline-missing | 奖惩明细!D6 | 「奖惩明细」第6行「分管专业」：罗海（班长(领班)）没有填写分管专业，建议补上。 |
| 奖惩明细!D6 | 保洁部  | roster-discipline-unknown | 奖惩明细!D6 | 「奖惩明细」第6行「分管专业」：罗海的分管专业“保洁部”不是专业的名称，建议改为：客户服务、设施设备维护、秩序维护管理、保洁管理、绿化管理。 |
| 客户服务!I8 | 灯有点暗 | reason-beside-zero       | 客户服务!I8 | 「客户服务」第8行「存在问题」（CS-01.4）：扣分是 0（符合），但写有文字。是备注就不用改；是问题请填扣分。 |
| 客户服务!G5 | 0       | rectification-withdrawn   | 整改清单!D4 | 「整改清单」第4行「检查内容」（CS-01.1）：这一条的扣分已撤销。不需要保留的，请清空内容后再点“生成整改清单”。 |
`);

test.each(NOTES)('B4: $cell $becomes', ({ cell = '', becomes = '', code, 'named at': at, sentence }) => {
  const checked = check(typed(base, cell, cellOf(becomes)));
  const notes = checked.findings.filter(({ issue }) => issue.code === code);
  expect([checked.ready, ...notes.map(short)]).toEqual([true, `${code} ${at}`]);
  expect(notes.map(findingText)).toEqual([sentence]);
});

/** Deductions that bring the composite between 良好 and 优秀. */
function entriesInGap(): Record<string, RawEntry> {
  const given: Record<string, RawEntry> = {};
  for (const { items } of rubric.disciplines)
    for (const { rule: range, checkpoints } of items)
      for (const { id } of checkpoints.slice(0, 2)) {
        const { composite } = assess(rubric, inspectionOf(given));
        if (composite !== null && composite > 9000 && composite < 9100) return given;
        given[id] = entry(range.max / 10);
      }
  throw new Error('the gap was missed');
}

test('B4: a score between two bands, and sheets of the user', () => {
  const draft: GridSheet = { name: '我的草稿', visibility: 'visible', rows: new Map() };
  const checked = check({ sheets: [draft, ...workbookOf(entriesInGap()).sheets] });
  const { composite, grading } = checked.report;
  expect(grading?.kind).toBe('undetermined');
  expect([checked.ready, ...shorts(checked)]).toEqual([
    true,
    'sheets-foreign 我的草稿!',
    'gap-undecided 参数!B28',
  ]);
  expect(checked.findings.map(findingText)).toEqual([
    '「我的草稿」不属于评分表，会一起发出去。不想发送的请先移走。',
    `「参数」「空档处理」：综合得分 ${composite?.toFixed(2)} 落在“良好”与“优秀”之间，等级待项目管理中心裁定。可以照常发送。`,
  ]);
});

test('B5: all at once, in the order of the work', () => {
  const edits = [
    ['整改清单!H4', null],
    ['奖惩明细!C6', '保安'],
    ['保洁管理!G5', null],
    ['客户服务!G9', 9],
    ['客户服务!I7', null],
    ['客户服务!G8', null],
    ['参数!C13', null],
    ['参数!B8', null],
  ] as const;
  const broken = edits.reduce((found, [cell, value]) => typed(found, cell, value), base);
  const expected = [
    'row-missing 绿化管理!',
    'fact-missing 参数!B8',
    'inspector-missing 参数!C13',
    'reason-missing 客户服务!I7',
    'entries-blank 客户服务!G8',
    'deduction-out-of-range 客户服务!G9',
    'entries-blank 保洁管理!G5',
    'roster-role-unknown 奖惩明细!C6',
    'rectification-due-missing 整改清单!H4',
  ];
  const gone = withSheet(broken, '绿化管理', (sheet) => withoutRow(sheet, 5));
  expect(shorts(check(gone))).toEqual(expected);
});

test('B6: an alteration alone', () => {
  const altered: Alteration = {
    kind: 'number',
    sheet: '参数',
    cell: 'B12',
    label: '权重 客户服务',
    expected: '0.25',
    found: '0.3',
  };
  expect(check(base, [altered])).toMatchObject({ ready: false, findings: [], altered: [altered] });
});

test('B7: a sheet or a caption that is gone is said once', () => {
  const without = (name: string): readonly string[] =>
    shorts(check({ sheets: base.sheets.filter((sheet) => sheet.name !== name) }));
  expect(without('参数')).toEqual(['sheet-missing 参数!']);
  expect(without('奖惩明细')).toEqual(['sheet-missing 奖惩明细!']);
  expect(without('保洁管理')).toEqual(['sheet-missing 保洁管理!']);
  expect(shorts(check(typed(base, '参数!A8', '负责人')))).toEqual(['label-missing 参数!']);
});
