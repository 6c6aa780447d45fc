/**
 * The pane's controller over a workbook in memory: what it says before and after its commands.
 *
 * C1 生成 asks for what it needs beside the field, and writes nothing without it.
 * C2 重新生成 says that it cannot be undone, what is kept, and that another site or period is another inspection.
 * C3 a discipline of which nothing has been entered has no score yet; nor has the whole.
 * C4 what stands in the way of grade and money is named: a name twice in the roster, a composite in a gap.
 * C5 what 重新生成 cannot bring along is listed whole, in 整改清单 too, and is no success.
 * C6 where another pane has generated meanwhile, it asks before it writes.
 * C7 changes that Excel would not tell of at the start are followed after the next reading.
 * C14 rows become high enough once a sheet that people changed is left, also where the change is told after that (the click on another
 *    tab ended it); not while they are on it, whatever it is called by then, and not where they only look.
 * C8 what is copied as 诊断信息 quotes nothing of the workbook.
 * C10 a formula that is gone, replaced or changed is a problem of 核对 at once; 恢复规则 is offered there and mends it.
 * C11 a remark beside 0 is shown, but is no problem.
 * C12 检查日期 outside of 检查期间 is a problem of 核对; periods that are not understood are not judged.
 * C13 good news goes when another tab is chosen, what went wrong stays.
 * C9 everything that Excel's undo does not take back says so first.
 */

import { defaultRubric } from '../../src/domain/default-rubric';
import type { RawEntry } from '../../src/domain/entry';
import type { Inspection } from '../../src/domain/inspection';
import { parseRubric, toDocument } from '../../src/domain/parse-rubric';
import { BLANK_RECTIFICATION } from '../../src/domain/rectification';
import { CheckModel } from '../../src/taskpane/features/check/model/check-model';
import { GenerateModel } from '../../src/taskpane/features/generate/model/generate-model';
import { ResultModel } from '../../src/taskpane/features/result/model/result-model';
import type { GridWorkbook } from '../../src/workbook/grid';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { completed } from '../support/complete-inspection';
import { entry, inspectionOf } from '../support/inspections';
import { GridPort, openGridPane } from '../support/pane/grid-pane';
import { planToGrid, withCell, withSheet } from '../support/plan-to-grid';

const rubric = defaultRubric();
const bookOf = (inspection: Inspection): GridWorkbook => planToGrid(planWorkbook(rubric, inspection));
/** Of which nothing but this has been entered. */
const begunWith = (given: Readonly<Record<string, RawEntry>>): GridWorkbook =>
  bookOf({ ...inspectionOf(), entries: new Map(Object.entries(given)) });
const started = (): GridWorkbook => begunWith({ 'CS-01.1': entry(1, '一人未佩戴工牌') });

test('C1: 生成 names what is missing, each at its field', async () => {
  const pane = await openGridPane({ sheets: [] });
  await pane.in(GenerateModel, ({ editForm }) =>
    editForm({ site: ' ', period: '二'.repeat(21), chosen: [] }),
  );
  await pane.in(GenerateModel, ({ generate }) => generate());
  const form = pane.of(GenerateModel).state();
  const { notice } = pane.state();
  expect(form.problems.map(({ field }) => field).sort()).toEqual(['chosen', 'period', 'site']);
  expect(form.problems.find(({ field }) => field === 'chosen')?.text).toContain('至少勾选一个');
  expect(notice).toMatchObject({ tone: 'error', lines: [] }); // not said twice
  expect(pane.port.found.sheets).toEqual([]);
  await pane.in(GenerateModel, ({ editForm }) => editForm({ site: '锦江花园' }));
  expect(pane.of(GenerateModel).state().problems).toEqual([]);
});

test('C1: what is left out of view is named beforehand', async () => {
  const pane = await openGridPane({ sheets: [] });
  await pane.in(GenerateModel, ({ editForm }) => editForm({ chosen: ['greening'] }));
  const { preview } = pane.of(GenerateModel).state();
  expect(preview.hides).toEqual(['客户服务', '设施设备维护', '秩序维护管理', '保洁管理']);
  expect(preview.creates).toContain('绿化管理');
  expect(preview.creates).not.toContain('客户服务');
});

test('C2: 重新生成 asks; another period is said to be another inspection', async () => {
  const pane = await openGridPane(started());
  const { site, period } = pane.of(GenerateModel).state().values;
  await pane.in(GenerateModel, ({ generate }) => generate());
  const plain = pane.state().confirmation;
  expect(plain?.lines.join()).toContain('已填的 1 条内容会保留');
  expect(plain?.lines.join()).toContain('不能用“撤销”退回');
  expect(plain?.lines.join()).not.toContain('另一次检查');
  await pane.ask(({ dismissConfirmation }) => dismissConfirmation());
  await pane.in(GenerateModel, ({ editForm }) => editForm({ site: '别处花园', period: '2012年第一季度' }));
  await pane.in(GenerateModel, ({ generate }) => generate());
  const lines = pane.state().confirmation?.lines ?? [];
  expect(lines[0]).toBe(`项目名称将从「${site}」改为「别处花园」。`);
  expect(lines[1]).toBe(`检查期间将从「${period}」改为「2012年第一季度」。`);
  expect(lines[2]).toContain('另一次检查');
  await pane.ask(({ confirm }) => confirm());
  expect(pane.state().notice).toMatchObject({ tone: 'success' });
  expect(pane.of(GenerateModel).state().values).toMatchObject({ site: '别处花园', period: '2012年第一季度' });
});

test('C3: what has not been inspected has no score', async () => {
  const blank = await openGridPane(begunWith({}));
  const before = blank.of(ResultModel).state();
  expect(before?.composite).toBe('—');
  expect(before?.disciplines.map(({ score, state }) => [score, state])).toEqual(
    rubric.disciplines.map(() => ['—', '未检查']),
  );
  const begun = await openGridPane(started());
  const result = begun.of(ResultModel).state();
  expect(result?.composite).not.toBe('—');
  expect(result?.disciplines[0]).toMatchObject({ score: '99.00', state: '待完成' });
  expect(result?.disciplines[1]).toMatchObject({ score: '—', state: '未检查' });
});

test('C3: what is not applicable is not what has not been inspected', async () => {
  const none = Object.fromEntries(
    (rubric.disciplines[4]?.items ?? []).flatMap(({ checkpoints }) =>
      checkpoints.map(({ id }) => [id, entry('/', '本项目没有绿化')]),
    ),
  );
  const pane = await openGridPane(bookOf(completed(rubric, inspectionOf(none))));
  expect(pane.of(ResultModel).state()?.disciplines[4]).toMatchObject({ score: '不适用', state: '完成' });
});

test.each(['fillRest', 'restoreRules'] as const)('C9: %s says that it stays', async (name) => {
  const pane = await openGridPane(started());
  await pane.in(CheckModel, (actions) =>
    name === 'fillRest' ? actions.fillRest('customer-service') : actions.restoreRules(),
  );
  expect(pane.state().confirmation?.lines.join()).toContain('不能用“撤销”退回');
});

test('C4: a name twice', async () => {
  const row = { name: '张三', role: '项目经理', discipline: null };
  const pane = await openGridPane(bookOf({ ...completed(rubric, inspectionOf()), roster: [row, row] }));
  const result = pane.of(ResultModel).state();
  expect(result).toMatchObject({ provisional: false, grade: '优秀' });
  expect(result?.blockers).toEqual(['人员名单有 2 处问题，见“核对”。']);
  expect(result?.people.map(({ amount }) => amount)).toEqual(['待核对', '待核对']);
  expect(
    pane
      .of(CheckModel)
      .state()
      ?.problems.map(({ text }) => text)
      .join(),
  ).toContain('姓名“张三”重复');
});

/** Deductions from the first discipline, as many tenths as are wanted. */
function deducted(wanted: number): Readonly<Record<string, RawEntry>> {
  let rest = wanted;
  const entries: Record<string, RawEntry> = {};
  for (const { checkpoints, fullMark, rule: range } of rubric.disciplines[0]?.items ?? []) {
    let left: number = fullMark;
    for (const { id } of checkpoints) {
      const tenths = Math.min(range.max, left, rest);
      if (tenths < range.min) continue;
      entries[id] = entry(tenths / 10);
      left -= tenths;
      rest -= tenths;
    }
  }
  if (rest > 0) throw new Error(`${rest} tenths are left`);
  return entries;
}

test('C4: a composite in a gap', async () => {
  // 25 % of 38 points are 9.5: 90.50 lies between 良好 (to 90) and 优秀 (from 91).
  const roster = [{ name: '张三', role: '项目经理', discipline: null }];
  const pane = await openGridPane(bookOf({ ...completed(rubric, inspectionOf(deducted(380))), roster }));
  const result = pane.of(ResultModel).state();
  expect(result).toMatchObject({ composite: '90.50', provisional: false, grade: '—' });
  expect(result?.gradeNote).toContain('待裁定：落在“良好”与“优秀”之间');
  expect(result?.blockers.join()).toContain('空档处理');
  expect(result?.people).toMatchObject([{ amount: '待裁定' }]);
});

/** The default rubric without its last checkpoint of the first item, as a newer version. */
const shorter = (() => {
  const document = toDocument(rubric) as {
    version: string;
    disciplines: { items: { checkpoints: unknown[] }[] }[];
  };
  document.version = '2012Q1-1';
  document.disciplines[0]?.items[0]?.checkpoints.pop();
  const parsed = parseRubric(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
})();

test('C5: what cannot come along', async () => {
  const gone = 'CS-01.4';
  const plan = completed(rubric, inspectionOf({ [gone]: { ...entry(1, '没有归档'), method: '暗访' } }));
  const row = { ...BLANK_RECTIFICATION, responsible: '李四', dueOn: 40_880, measure: '补齐档案' };
  const found = bookOf({ ...plan, rectification: new Map([[gone, row]]) });
  const pane = await openGridPane(found, new GridPort(found), shorter);
  await pane.in(GenerateModel, ({ generate }) => generate());
  const sentence =
    '“各类制度统一纳入项目(部门)档案/资料管理”（新细则没有这一条）：扣分“1”，存在问题“没有归档”，检查方式“暗访”，责任人“李四”，完成时间“2011-12-03”，整改措施“补齐档案”。';
  expect(pane.state().confirmation?.lines).toContain(sentence);
  await pane.ask(({ confirm }) => confirm());
  expect(pane.state().notice).toMatchObject({
    tone: 'warning',
    title: '表格已更新，有 1 条没有带过来，已放在「未迁移」',
  });
  expect(pane.state().notice?.lines).toContain(sentence);
});

test('C5: a few of them are listed one by one', async () => {
  const document = { ...toDocument(rubric), version: '2012Q1-1' };
  const checkpoints = document.disciplines[0]?.items.slice(0, 4).map((item) => item.checkpoints) ?? [];
  const all = checkpoints.flat().length;
  for (const list of checkpoints) list.splice(0, list.length, ...list.map((text) => `${text}，每月两次`));
  const parsed = parseRubric(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const found = bookOf(completed(rubric, inspectionOf({})));
  const pane = await openGridPane(found, new GridPort(found), parsed.value);
  await pane.in(GenerateModel, ({ generate }) => generate());
  const lines = pane.state().confirmation?.lines ?? [];
  expect(lines.filter((line) => line.includes('”（新细则'))).toHaveLength(8);
  expect(lines).toContain(`另有 ${all - 8} 条，也都放到「未迁移」。`);
});

test('C6: another pane was quicker', async () => {
  const pane = await openGridPane({ sheets: [] });
  await pane.in(GenerateModel, ({ editForm }) => editForm({ site: '乙花园', period: '2012年第一季度' }));
  pane.port.found = started(); // without a word
  await pane.in(GenerateModel, ({ generate }) => generate());
  expect(pane.state().confirmation?.lines[0]).toBe('项目名称将从「锦江花园」改为「乙花园」。');
  expect(pane.port.found).toEqual(started());
  await pane.ask(({ confirm }) => confirm());
  expect(pane.state().notice?.title).toBe('表格已更新，已填内容都在');
  expect(pane.of(GenerateModel).state().values.site).toBe('乙花园');
});

test('C7: followed later', async () => {
  const port = new GridPort(started());
  port.refusals = 1;
  const pane = await openGridPane(port.found, port);
  const edit = { sheet: '客户服务', row: 6, column: 7, value: 0, was: null };
  await port.type(edit);
  expect(pane.of(CheckModel).state()?.disciplines[0]?.entered).toBe(1);
  await pane.in(CheckModel, ({ recheck }) => recheck());
  await port.type({ ...edit, row: 7 });
  expect(pane.of(CheckModel).state()?.disciplines[0]?.entered).toBe(3);
});

test('C14: rows of a sheet that was left', async () => {
  const pane = await openGridPane(started());
  const { port } = pane;
  const fits = () => port.asked.splice(0).filter((asked) => asked === 'read sizes').length;
  const edit = { sheet: '客户服务', row: 6, column: 7, value: 0, was: null };
  fits();
  await port.turnTo('保洁管理');
  expect(fits()).toBe(0);
  await port.type(edit); // told late
  expect(fits()).toBe(1);
  await port.turnTo('客户服务');
  await port.type({ ...edit, row: 7 });
  expect(fits()).toBe(0);
  await port.turnTo('绿化管理');
  expect(fits()).toBe(1);
  await port.report({ sheet: null }); // 绿化管理 is called something else
  await port.type(edit);
  expect(fits()).toBe(0);
});

test('C8: a report without contents', async () => {
  const pane = await openGridPane(started());
  const secret = '一人未佩戴工牌';
  pane.port.readSheet = async () => {
    throw new TypeError(`cannot read ${secret} at 锦江花园`);
  };
  await pane.in(CheckModel, ({ fillRest }) => fillRest('customer-service'));
  await pane.ask(({ confirm }) => confirm());
  const { notice } = pane.state();
  expect(notice).toMatchObject({ tone: 'error', retry: true });
  expect(notice?.diagnostics).toContain('TypeError');
  expect(notice?.diagnostics).toMatch(/\S+\.ts:\d+/); // where it happened
  for (const text of [secret, '锦江花园', 'cannot read']) expect(notice?.diagnostics).not.toContain(text);
});

describe('C10: damaged formulas', () => {
  /** The place of a formula that shows what is asked for. */
  function formulaOf(found: GridWorkbook, name: string, matches: (formula: string) => boolean) {
    const sheet = found.sheets.find((candidate) => candidate.name === name);
    for (const [row, cells] of sheet?.rows ?? [])
      for (const [column, { formula = '' }] of cells) if (matches(formula)) return { row, column };
    throw new Error(`no such formula on ${name}`);
  }

  const damage: Readonly<Record<string, (found: GridWorkbook) => GridWorkbook>> = {
    'a figure of 汇总 is frozen': (found) => {
      const { row, column } = formulaOf(found, '汇总', (formula) => formula.includes('SUMIF('));
      return withSheet(found, '汇总', (sheet) => withCell(sheet, row, column, 98.5));
    },
    'a 核对 is gone': (found) => {
      const { row, column } = formulaOf(found, '客户服务', (formula) => formula.includes('有问题未扣分'));
      return withSheet(found, '客户服务', (sheet) => withCell(sheet, row, column, null));
    },
    'a payout is changed': (found) => {
      const { row, column } = formulaOf(found, '奖惩明细', (formula) => formula.includes('PayoutTable'));
      return withSheet(found, '奖惩明细', (sheet) => {
        const rows = new Map([...sheet.rows].map(([at, cells]) => [at, new Map(cells)] as const));
        rows.get(row)?.set(column, { value: 9999, formula: '9999' });
        return { ...sheet, rows };
      });
    },
  };

  test.each(Object.entries(damage))('%s', async (_, damaged) => {
    const sound = bookOf(completed(rubric, inspectionOf()));
    const pane = await openGridPane(damaged(sound));
    await pane.in(CheckModel, ({ recheck }) => recheck());
    const { notice } = pane.state();
    const check = pane.of(CheckModel).state();
    expect(notice?.title).toContain('1 处需要处理');
    const [problem] = check?.problems ?? [];
    expect(problem).toMatchObject({ fix: '恢复规则', selectable: true });
    expect(problem?.text).toContain('公式被改动或删除');
    await pane.in(CheckModel, ({ fix }) => fix(problem?.key ?? ''));
    expect(pane.state().confirmation?.confirm).toBe('恢复');
    await pane.ask(({ confirm }) => confirm());
    expect(pane.of(CheckModel).state()?.problems).toEqual([]);
  });

  test('many of a sheet are one problem', async () => {
    const found = withSheet(bookOf(completed(rubric, inspectionOf())), '客户服务', (sheet) => ({
      ...sheet,
      rows: new Map(
        [...sheet.rows].map(([row, cells]) => [
          row,
          new Map([...cells].map(([column, { value }]) => [column, { value }] as const)),
        ]),
      ),
    }));
    const check = (await openGridPane(found)).of(CheckModel).state();
    expect(check?.problems).toHaveLength(1);
    expect(check?.problems[0]?.text).toMatch(/^有 \d{3} 处公式被改动或删除/);
  });
});

test('C11: a remark beside 0', async () => {
  const pane = await openGridPane(
    bookOf(completed(rubric, inspectionOf({ 'CS-01.1': entry(0, '灯有点暗') }))),
  );
  const check = pane.of(CheckModel).state();
  const result = pane.of(ResultModel).state();
  expect(check?.problems).toEqual([]);
  expect(check?.remarks).toEqual([expect.objectContaining({ selectable: true, fix: null })]);
  expect(result?.composite).toBe('100.00');
});

test('C12: 检查日期 outside of 检查期间', async () => {
  const inspection = completed(rubric, inspectionOf());
  const problemsIn = async (period: string): Promise<readonly (readonly [string, boolean])[] | undefined> => {
    const pane = await openGridPane(bookOf({ ...inspection, facts: { ...inspection.facts, period } }));
    return pane
      .of(CheckModel)
      .state()
      ?.problems.map(({ text, selectable }) => [text, selectable]);
  };
  expect(await problemsIn('2011Q3')).toEqual([
    ['检查日期 2011-11-27 不在检查期间 2011Q3 内。请改正填错的那一个。', true],
  ]);
  expect(await problemsIn('2011年11月')).toEqual([]);
  expect(await problemsIn('年底专项检查')).toEqual([]);
});

test.each([
  ['C13: good news goes with another tab', bookOf(completed(rubric, inspectionOf())), true],
  ['C13: what went wrong stays', { sheets: [] }, false],
])('%s', async (_, found, goes) => {
  const pane = await openGridPane(found);
  await pane.in(CheckModel, ({ recheck }) => recheck());
  const { notice } = pane.state();
  expect(notice?.tone).toBe(goes ? 'success' : 'warning');
  await pane.ask(({ turnTo }) => turnTo('result'));
  expect(pane.state()).toMatchObject({ tab: 'result', notice: goes ? null : notice });
});
