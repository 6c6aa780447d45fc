/**
 * 对照上次 in the pane, over a workbook in memory.
 *
 * X1 what was deducted then and is now, with the counts and every score; it follows what is typed, and nothing is written.
 * X2 a click goes to the 扣分 of the checkpoint, wherever its row is; what only the earlier edition has goes nowhere.
 * X3 another site's, a foreign, a damaged, an unsound and a newer program's file: one sentence, and what was compared before stays; a sound one ends it.
 * X4 it is closed; where the open workbook becomes another site's, that is said and nothing is compared.
 * X6 without 项目名称, in the file or here, nothing is compared; nor is the open workbook with itself. Another file that may be of the same
 *    inspection (its period) is compared with a warning.
 * X5 of each kind only its own are listed.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import type { RawEntry } from '../../src/domain/entry';
import { parseRubric, toDocument } from '../../src/domain/parse-rubric';
import type { Rubric } from '../../src/domain/rubric';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { EntryClient } from '../../src/taskpane/features/entry/model/entry-client';
import { serve } from '../../src/taskpane/features/entry/worker/entry-server';
import { LastTimeModel } from '../../src/taskpane/features/last-time/model/last-time-model';
import { LAYOUT_VERSION } from '../../src/workbook/layout-version';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { entry, inspectionOf } from '../support/inspections';
import { openGridPane } from '../support/pane/grid-pane';
import { planToGrid } from '../support/plan-to-grid';

const rubric = defaultRubric();
type Given = Readonly<Record<string, RawEntry>>;
function planOf(
  given: Given,
  facts: Readonly<Record<string, string>> = {},
  using: Rubric = rubric,
): WorkbookPlan {
  const inspection = inspectionOf(given, [], using);
  return planWorkbook(using, { ...inspection, facts: { ...inspection.facts, ...facts } });
}
async function file(name: string, plan: WorkbookPlan): Promise<File> {
  return new File([(await writeXlsx(plan, { modified: new Date(0) })) as BlobPart], name);
}
const LAST: Given = { 'CS-01.1': entry(1.5, '没有上墙'), 'CS-01.2': entry(1), 'CL-01.1': entry(0.5) };
const lastTime = (): Promise<File> => file('三季度.xlsx', planOf(LAST, { period: '2011Q3' }));

const ask = jest.spyOn(EntryClient.prototype, 'ask');
beforeEach(() => ask.mockImplementation(serve));

async function opened() {
  const found = planToGrid(
    planOf({ 'CS-01.1': entry(0.5), 'CL-01.1': entry(null, null), 'GR-01.1': entry(1) }),
  );
  const pane = await openGridPane(found);
  const choose = (given: File) => pane.in(LastTimeModel, (actions) => actions.choose(given));
  return { pane, choose, view: () => pane.of(LastTimeModel).state() };
}
const COUNTS = '上次扣分 3 处：已解决 1，重复发生 1，尚未检查 1；本次新增 1';

test('X1: beside each other, and after what is typed', async () => {
  const { pane, choose, view } = await opened();
  const write = jest.spyOn(pane.port, 'write');
  expect(view()).toEqual({ reading: null, trouble: null, comparison: null });
  await choose(await lastTime());
  expect(view()).toMatchObject({ reading: null, trouble: null });
  expect(view().comparison).toMatchObject({ file: '三季度.xlsx', warning: null, kind: 'all' });
  expect(view().comparison?.lines).toEqual([
    '检查期间：上次 2011Q3，这次 2011Q4',
    expect.stringMatching(/^综合得分 .*暂计/),
    COUNTS,
  ]);
  expect(view().comparison?.disciplines[0]?.cells).toEqual([
    '客户服务',
    '2.5 → 0.5',
    '97.50 → 99.50',
    '+2.00',
  ]);
  expect(view().comparison?.rows.map(({ place, text }) => [place, text.split('。')[0]])).toEqual([
    ['客户服务 1-1  本项扣 2.5 → 0.5', '重复发生：上次扣 1.5（没有上墙），这次扣 0.5'],
    ['客户服务 1-2  本项扣 2.5 → 0.5', '已解决：上次扣 1（有原因），这次符合'],
    ['保洁管理 1-1  本项扣 0.5 → 0', '尚未检查：上次扣 0.5（有原因），这次还没有检查'],
    ['绿化管理 1-1  本项扣 0 → 1', '本次新增：上次符合，这次扣 1'],
  ]);
  const before = pane.port.found;
  await pane.port.type({ sheet: '保洁管理', row: 5, column: 7, value: 0.5 });
  expect(view().comparison?.lines.at(-1)).toBe('上次扣分 3 处：已解决 1，重复发生 2，尚未检查 0；本次新增 1');
  await pane.port.type({ sheet: '客户服务', row: 5, column: 7, value: 0 });
  expect(view().comparison?.lines.at(-1)).toBe('上次扣分 3 处：已解决 2，重复发生 1，尚未检查 0；本次新增 1');
  expect(pane.port.found).not.toBe(before);
  expect(write).not.toHaveBeenCalled();
});

test('X2, X5: going to them, kind by kind', async () => {
  const { pane, choose, view } = await opened();
  await choose(await lastTime());
  for (const [kind, count, cell] of [
    ['remaining', 1, '客户服务!G5'],
    ['solved', 1, '客户服务!G6'],
    ['unchecked', 1, '保洁管理!G5'],
    ['new', 1, '绿化管理!G5'],
    ['incomparable', 0, null],
  ] as const) {
    pane.of(LastTimeModel).actions.setKind(kind);
    const { rows = [], kinds = [] } = view().comparison ?? {};
    expect(rows).toHaveLength(count);
    expect(kinds.find((one) => one.kind === kind)?.text).toMatch(new RegExp(` ${count}$`));
    if (cell === null) continue;
    await pane.in(LastTimeModel, ({ goTo }) => goTo(rows[0]?.key ?? ''));
    expect(pane.port.asked.at(-1)).toBe(`select ${cell}`);
  }
});

test('X2: what the open edition lacks', async () => {
  const document = structuredClone(toDocument(rubric));
  document.disciplines[0]?.items[0]?.checkpoints.splice(0, 1, '上一版才有的检查内容');
  const parsed = parseRubric({ ...document, version: '2011Q3-1' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const { choose, view } = await opened();
  await choose(
    await file('上一版.xlsx', planOf({ 'CS-01.1': entry(1) }, { period: '2011Q3' }, parsed.value)),
  );
  const rows = view().comparison?.rows ?? [];
  expect(rows.map(({ key, selectable, text }) => [key, selectable, text.split('。')[0]])).toEqual([
    ['CS-01.1', true, '无法对照：上次的细则没有这一条，这次扣 0.5'],
    ['CS-01.1 上次', false, '无法对照：上次扣 1（有原因），这次的细则没有这一条'],
    ['GR-01.1', true, '本次新增：上次符合，这次扣 1'],
  ]);
});

test('X3: files that cannot be compared', async () => {
  const { pane, choose, view } = await opened();
  const good = await lastTime();
  const cut = planOf(LAST);
  const bad: readonly (readonly [File, RegExp])[] = [
    [
      await file('丁香苑.xlsx', planOf({}, { site: '丁香苑' })),
      /^“丁香苑\.xlsx”是“丁香苑”的，这次的是“锦江花园”的，不能对照。$/,
    ],
    [new File(['这是文本'], '别的.txt'), /^别的\.txt：/],
    [new File([(await good.arrayBuffer()).slice(0, 5000)], '坏的.xlsx'), /^坏的\.xlsx：/],
    [
      await file('新版做的.xlsx', planWorkbook(rubric, inspectionOf(LAST), { layout: LAYOUT_VERSION + 1 })),
      /^“新版做的\.xlsx”不能对照：[^。]*更新[^。]*。/,
    ],
    [
      await file('少一张.xlsx', { ...cut, sheets: cut.sheets.filter(({ name }) => name !== '客户服务') }),
      /^“少一张\.xlsx”不能对照：/,
    ],
    [await file('没有细则.xlsx', { ...cut, sheets: cut.sheets.slice(0, 1) }), /^“没有细则\.xlsx”不能对照：/],
  ];
  for (const [given, sentence] of bad) {
    await choose(given);
    expect(view()).toMatchObject({
      trouble: expect.stringMatching(sentence),
      comparison: null,
      reading: null,
    });
  }
  await choose(good);
  expect(view().trouble).toBeNull();
  const shown = view().comparison;
  for (const [given, sentence] of bad) {
    await choose(given);
    expect(view().trouble).toMatch(sentence);
    expect(view().comparison).toEqual(shown);
  }
  ask.mockResolvedValue(null);
  await choose(good);
  expect(view().trouble).toMatch(/读取太久/);
  expect(pane.state().task).toBeNull();
});

test('X4: the end of it', async () => {
  const { pane, choose, view } = await opened();
  await choose(await lastTime());
  pane.of(LastTimeModel).actions.close();
  expect(view()).toEqual({ reading: null, trouble: null, comparison: null });
  await choose(await lastTime());
  pane.port.found = planToGrid(planOf({}, { site: '丁香苑' }));
  await pane.port.type({ sheet: '参数', row: 1, column: 30, value: 0 });
  expect(view()).toMatchObject({ trouble: expect.stringContaining('不能对照'), comparison: null });
});

test('X1: a file of a later period', async () => {
  const { choose, view } = await opened();
  await choose(await file('明年.xlsx', planOf({}, { period: '2012Q1' })));
  expect(view().comparison?.warning).toBe('选的这份检查期间比当前的晚，请确认没有选反。');
});

test('X6: nobody knows whether it is one site', async () => {
  const { choose, view } = await opened();
  await choose(await file('无名.xlsx', planOf(LAST, { site: '\u3000' })));
  expect(view()).toMatchObject({
    trouble: '“无名.xlsx”没有填项目名称，看不出是不是这个项目的，不能对照。',
    comparison: null,
  });
});

test('X6: 项目名称 is cleared here', async () => {
  const { pane, choose, view } = await opened();
  await choose(await file('无名.xlsx', planOf(LAST, { site: '' })));
  pane.port.found = planToGrid(planOf({}, { site: '' }));
  await choose(await lastTime());
  await pane.port.type({ sheet: '参数', row: 1, column: 30, value: 0 });
  expect(view()).toMatchObject({
    trouble: '这次的工作簿没有填项目名称，请先填上再对照。',
    comparison: null,
  });
});

test('X6: the same inspection', async () => {
  const { choose, view } = await opened();
  const mine = { 'CS-01.1': entry(0.5), 'CL-01.1': entry(null, null), 'GR-01.1': entry(1) };
  await choose(await file('副本.xlsx', planOf(mine)));
  expect(view()).toMatchObject({
    trouble: '“副本.xlsx”和这次的内容完全一样，是同一份，请选以前的一份。',
    comparison: null,
  });
  const warned = async (given: Given, facts: Readonly<Record<string, string>> = {}) => {
    await choose(await file('另一份.xlsx', planOf(given, facts)));
    expect(view().trouble).toBeNull();
    return view().comparison?.warning;
  };
  expect(await warned(LAST)).toBe('两份的检查期间相同，请确认选的是另一次检查。');
  expect(await warned(mine, { period: '2011年第四季度' })).toBe(
    '两份的检查期间相同，请确认选的是另一次检查。',
  );
  expect(await warned(LAST, { period: '' })).toBeNull();
});
