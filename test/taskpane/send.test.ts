/**
 * 发送前检查 in the pane's controller, over a workbook in memory.
 *
 * P1 a check reads the workbook once, in one request, as it is then, and makes rows high enough for what is printed.
 * P2 every problem leads to its cell; what 核对 can correct is corrected from here too.
 * P3 the list follows what people change, but 可发送 takes a check of the whole workbook; alterations stay as that
 *    check found them, for the results of formulas on other sheets are not read again.
 * P4 生成整改清单 from the list makes the list.
 * P5 a workbook that is none of ours, or damaged, is said to be; nothing is judged before the first check.
 */

import { defaultRubric } from '../../src/domain/default-rubric';
import type { Inspection } from '../../src/domain/inspection';
import { CheckModel } from '../../src/taskpane/features/check/model/check-model';
import { SendModel } from '../../src/taskpane/features/send/model/send-model';
import type { SendView } from '../../src/taskpane/features/send/model/send-state';
import { sendingOf } from '../../src/taskpane/features/send/model/send-view';
import type { GridWorkbook } from '../../src/workbook/grid';
import type { Alteration } from '../../src/workbook/integrity/alteration';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { completed } from '../support/complete-inspection';
import { entry, inspectionOf } from '../support/inspections';
import { smallRubric } from '../support/office/scenes';
import { openGridPane as open } from '../support/pane/grid-pane';
import { planToGrid, withCell, withSheet } from '../support/plan-to-grid';

const rubric = defaultRubric();
/** A workbook with two deductions, complete but for what is changed. */
const bookOf = (change: (done: Inspection) => Inspection = (done) => done): GridWorkbook =>
  planToGrid(
    planWorkbook(
      rubric,
      change(completed(rubric, inspectionOf({ 'CS-01.1': entry(1), 'CS-01.3': entry(2) }))),
    ),
  );

const keyOf = ({ problems }: SendView, text: string): string =>
  problems.find((problem) => problem.text.includes(text))?.key ?? `no problem has ${text}`;

test('P1: one reading, and what it finds', async () => {
  const pane = await open(bookOf());
  expect(pane.of(SendModel).state()).toBeNull();
  await pane.in(SendModel, ({ check }) => check());
  expect(pane.port.asked).toEqual(['read', 'read sizes']);
  expect(pane.send()).toMatchObject({ ready: true, outdated: false, pending: 0, problems: [] });
  expect(pane.send().fileName).toBe('督导评分_锦江花园_2011Q4_2011-11-27.xlsx');
  expect(pane.send().mail?.subject).toContain('锦江花园');
  expect(pane.state().notice).toMatchObject({ tone: 'success', title: '可发送', lines: [] });
  await pane.port.edit([{ sheet: '参数', row: 8, column: 2, value: '' }]);
  await pane.in(SendModel, ({ check }) => check()); // the pane heard of no change
  expect(pane.send()).toMatchObject({ ready: false, pending: 1, mail: null });
  expect(pane.state().notice).toMatchObject({ tone: 'warning', title: '还不能发送，有 1 处要处理' });
});

test('P2: cells and corrections', async () => {
  const found = bookOf((done) => ({
    ...done,
    facts: { ...done.facts, inspectedOn: null },
    entries: new Map([...done.entries, ['CL-02.1', entry('\uff11\uff0e\uff15')], ['GR-01.1', entry(null)]]),
    roster: [{ name: '张三', role: '保安', discipline: '保洁部' }],
  }));
  const pane = await open(found);
  await pane.in(SendModel, ({ check }) => check());
  expect(pane.send().pending).toBe(5);
  expect(pane.send().problems.map(({ place, fix }) => [place, fix])).toEqual([
    ['参数 检查日期', null],
    [expect.stringMatching(/^保洁管理 第\d+行 扣分$/), '改为 1.5'],
    ['绿化管理 第5行 扣分', null],
    ['奖惩明细 第5行 岗位', null],
    ['奖惩明细 第6行 姓名', null],
    ['提示 奖惩明细 第5行 分管专业', null],
  ]);
  pane.port.asked.length = 0;
  for (const { key } of pane.send().problems) await pane.in(SendModel, ({ goTo }) => goTo(key));
  expect(pane.port.asked).toEqual([
    'select 参数!B7',
    expect.stringMatching(/^select 保洁管理!G\d+$/),
    'select 绿化管理!G5',
    'select 奖惩明细!C5',
    'select 奖惩明细!B6',
    'select 奖惩明细!D5',
  ]);
  await pane.in(SendModel, ({ fix }) => fix(keyOf(pane.send(), '请改为')));
  expect(pane.send().pending).toBe(5); // 1.5 is a deduction, and is not on 整改清单
  expect(pane.send().problems.at(-2)).toMatchObject({ fix: '生成整改清单' });
});

test('P3: the list follows, the verdict waits', async () => {
  const pane = await open(bookOf((done) => ({ ...done, facts: { ...done.facts, siteManager: '' } })));
  await pane.in(SendModel, ({ check }) => check());
  expect(pane.send()).toMatchObject({ ready: false, outdated: false, pending: 1 });
  await pane.port.type({ sheet: '参数', row: 8, column: 2, value: '陈志明' });
  expect(pane.send()).toMatchObject({ ready: true, outdated: true, problems: [] });
  await pane.in(SendModel, ({ check }) => check());
  expect(pane.send()).toMatchObject({ ready: true, outdated: false });
  await pane.port.type({ sheet: '客户服务', row: 9, column: 7, value: 9 });
  expect(pane.send()).toMatchObject({ ready: false, outdated: true, pending: 1, mail: null });
});

test('P3: alterations are taken over', () => {
  const altered: readonly Alteration[] = [
    { kind: 'number', sheet: '参数', cell: 'B12', label: '权重 客户服务', expected: '0.25', found: '0.3' },
    { kind: 'hidden-row', sheet: '客户服务', cell: '7:7', label: '', expected: '显示', found: '隐藏' },
    { kind: 'visibility', sheet: '_细则', cell: '', label: '', expected: '深度隐藏', found: '显示' },
    { kind: 'name', sheet: '', cell: 'Grade', label: '', expected: '=A1', found: '' },
  ];
  const sending = sendingOf(bookOf(), null, altered);
  expect(sending?.view).toMatchObject({ ready: false, pending: 4, mail: null });
  expect(sending?.altered).toEqual(altered);
  expect(sending?.view.problems.map(({ place, selectable }) => [place, selectable])).toEqual([
    ['改动 参数 B12 权重 客户服务', true],
    ['改动 客户服务 第7行', true],
    ['改动 _细则', false], // nobody is to bring it into view
    ['改动', false],
  ]);
  expect([...(sending?.cells.values() ?? [])]).toEqual([
    { sheet: '参数', row: 12, column: 2 },
    { sheet: '客户服务', row: 7, column: 1 },
  ]);
});

test('P4: 整改清单 from the list', async () => {
  const pane = await open(planToGrid(planWorkbook(rubric, completed(rubric, inspectionOf()))));
  await pane.port.edit([
    { sheet: '客户服务', row: 5, column: 7, value: 1 },
    { sheet: '客户服务', row: 5, column: 9, value: '缺' },
    { sheet: '客户服务', row: 7, column: 7, value: 2 },
    { sheet: '客户服务', row: 7, column: 9, value: '缺' },
  ]);
  await pane.in(SendModel, ({ check }) => check());
  expect(pane.send().problems).toMatchObject([{ fix: '生成整改清单', place: '客户服务 第5行 扣分' }]);
  await pane.in(SendModel, ({ fix }) => fix(keyOf(pane.send(), '列入「整改清单」')));
  expect(pane.send().problems.map(({ place }) => place)).toEqual([
    '整改清单 第4行 责任人',
    '整改清单 第4行 完成时间',
  ]);
  expect(pane.state().notice).toMatchObject({ title: '整改清单已更新，共 2 条' });
});

test('P5: none of ours, and damaged', async () => {
  const foreign = await open({ sheets: [{ name: 'Sheet1', visibility: 'visible', rows: new Map() }] });
  await foreign.in(SendModel, ({ check }) => check());
  expect(foreign.state().notice).toMatchObject({ tone: 'warning' });
  expect(foreign.of(SendModel).state()).toBeNull();
  // of a rubric that only this workbook knows
  const small = smallRubric();
  const book = planToGrid(planWorkbook(small, completed(small, inspectionOf({}, [], small))));
  const damaged = await open(withSheet(book, '_细则', (sheet) => withCell(sheet, 5, 2, 'no scheme')));
  await damaged.in(SendModel, ({ check }) => check());
  expect(damaged.state()).toMatchObject({
    workbook: 'damaged',
    notice: { tone: 'error', lines: [expect.stringContaining('快照已损坏')] },
  });
  expect(damaged.of(SendModel).state()).toBeNull();
  const later = await open(bookOf());
  await later.in(CheckModel, ({ recheck }) => recheck());
  expect(later.of(SendModel).state()).toBeNull();
});
