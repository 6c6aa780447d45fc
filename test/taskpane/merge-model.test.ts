/**
 * 合并录入 in the pane, over a workbook in memory.
 *
 * M1 what people type between choosing and writing is kept: a choice counts only for what was shown when it was made, by itself or
 *    for a discipline, so where the workbook says something else by then nothing is written, and it is asked again.
 * M2 what is typed while it is being written is planned along, whether or not Excel has calculated it yet.
 * M3 where a file cannot be read, or its reader does not come, nothing is left as if it were going on; what was given up is not
 *    merged by 重试.
 * M4 before it is merged it is said which sheets of the other files do not come along.
 * M5 the last merge can be taken back, except for what people have changed since; afterwards there is nothing to take back, and
 *    a workbook that cannot be read is left alone.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import type { RawEntry } from '../../src/domain/entry';
import { entryOf } from '../../src/domain/inspection';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { EntryClient } from '../../src/taskpane/features/entry/model/entry-client';
import { MergeModel } from '../../src/taskpane/features/entry/model/merge-model';
import { serve } from '../../src/taskpane/features/entry/worker/entry-server';
import { HostFailure, type LivePort } from '../../src/usecases/workbook-port';
import type { GridWorkbook } from '../../src/workbook/grid';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { entry, inspectionOf } from '../support/inspections';
import { GridPort, openGridPane } from '../support/pane/grid-pane';
import { planToGrid, withCell, withSheet } from '../support/plan-to-grid';

const rubric = defaultRubric();
type Given = Readonly<Record<string, RawEntry>>;
const planOf = (given: Given) =>
  planWorkbook(rubric, { ...inspectionOf(), entries: new Map(Object.entries(given)) });
async function file(name: string, given: Given): Promise<File> {
  const bytes = await writeXlsx(planOf(given), { modified: new Date(0) });
  return new File([bytes as BlobPart], name);
}

/** People type while a plan is being written to it. */
class BusyPort extends GridPort {
  late: readonly GridWorkbook[] = [];
  replanned: readonly (WorkbookPlan | null | undefined)[] = [];
  override async write(...[plan, options]: Parameters<LivePort['write']>): Promise<void> {
    this.replanned = this.late.map((found) => options?.replan?.(found));
    await super.write(plan, options);
  }
}

const ask = jest.spyOn(EntryClient.prototype, 'ask');
beforeEach(() => ask.mockImplementation(serve));

/** A pane over a workbook with two entries, and a file that contradicts one of them. */
async function opened() {
  const found = planToGrid(planOf({ 'CS-01.1': entry(1.5, '我的'), 'CS-01.2': entry(0, null) }));
  const port = new BusyPort(found);
  const pane = await openGridPane(found, port);
  const theirs = await file('张工.xlsx', {
    'CS-01.1': entry(1, '他的'),
    'CS-01.3': entry(1, '脏'),
    'CL-01.1': entry(0, null),
  });
  await pane.in(MergeModel, ({ choose }) => choose([theirs]));
  const apply = async (): Promise<void> => {
    await pane.in(MergeModel, (actions) => actions.apply());
    await pane.ask(({ confirm }) => confirm());
  };
  return { pane, port, apply, merge: () => pane.of(MergeModel).state() };
}

/** The entry of a checkpoint by the row of its sheet. */
const typing = (row: number, value: string | number) => ({ sheet: '客户服务', row, column: 7, value });
function entriesIn(found: GridWorkbook): (id: string) => RawEntry {
  const reading = readWorkbook(found);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return (id) => entryOf(reading.value.inspection, id);
}
const CONFLICT = 'checkpoint CS-01.1';

test('M1: what is typed elsewhere comes along', async () => {
  const { pane, port, apply, merge } = await opened();
  expect(merge()).toMatchObject({ ready: true, open: 1, files: ['当前工作簿', '张工.xlsx'] });
  await pane.in(MergeModel, ({ take }) => take(CONFLICT, '张工.xlsx'));
  expect(merge().open).toBe(0);
  await port.edit([typing(8, 0)]);
  await apply();
  expect(pane.state().notice).toMatchObject({ tone: 'success', title: '已合并，现在共录入 5 条' });
  const at = entriesIn(port.found);
  expect(['CS-01.1', 'CS-01.3', 'CS-01.4', 'CL-01.1'].map((id) => at(id).deduction)).toEqual([1, 1, 0, 0]);
  expect(merge().files).toEqual([]);
});

test.each(['by itself', 'by its discipline'])('M1: a choice, %s, of what was typed over', async (how) => {
  const { pane, port, apply, merge } = await opened();
  await pane.in(MergeModel, ({ take, takeAll }) =>
    how === 'by itself' ? take(CONFLICT, '张工.xlsx') : takeAll('客户服务', '张工.xlsx'),
  );
  expect(merge().open).toBe(0);
  await port.edit([typing(5, 2)]);
  const before = port.found;
  await apply();
  expect(port.found).toBe(before);
  expect(pane.state().notice).toMatchObject({ tone: 'warning' });
  expect(merge()).toMatchObject({ open: 1, conflicts: [{ id: CONFLICT }] });
  expect(merge().conflicts[0]?.values.map(({ text, taken }) => [text, taken])).toEqual([
    ['扣分 2，存在问题 我的', false],
    ['扣分 1，存在问题 他的', false],
  ]);
  await pane.in(MergeModel, ({ take }) => take(CONFLICT, '当前工作簿'));
  await apply();
  expect(entriesIn(port.found)('CS-01.1').deduction).toBe(2);
});

test('M1: another conflict in a discipline that was decided', async () => {
  const { pane, port, apply, merge } = await opened();
  await pane.in(MergeModel, ({ takeAll }) => takeAll('客户服务', '张工.xlsx'));
  await port.edit([typing(7, 0.5)]);
  await apply();
  expect(merge()).toMatchObject({ open: 1, conflicts: [{ id: CONFLICT }, { id: 'checkpoint CS-01.3' }] });
  expect(entriesIn(port.found)('CS-01.3').deduction).toBe(0.5);
});

test('M2: what is typed while it is written', async () => {
  const { pane, port, apply } = await opened();
  await pane.in(MergeModel, ({ take }) => take(CONFLICT, '张工.xlsx'));
  const typed = (row: number, value: number): GridWorkbook =>
    withSheet(port.found, '客户服务', (tab) => withCell(tab, row, 7, value)); // results are as they were before
  port.late = [typed(8, 0.5), typed(5, 2)];
  await apply();
  const [elsewhere, contradicting] = port.replanned;
  const at = entriesIn(planToGrid(elsewhere ?? planOf({})));
  expect(['CS-01.1', 'CS-01.3', 'CS-01.4'].map((id) => at(id).deduction)).toEqual([1, 1, 0.5]);
  expect(contradicting).toBeNull();
});

test('M3: files and readers that do not come', async () => {
  const { pane, port, merge } = await opened();
  const gone = new File([], '移走了.xlsx');
  gone.arrayBuffer = () => Promise.reject(new Error('gone'));
  await pane.in(MergeModel, ({ choose }) => choose([gone]));
  expect(merge()).toMatchObject({ reading: null, ready: false });
  expect(merge().refusals.join()).toContain('“移走了.xlsx”');
  ask.mockRejectedValue(new HostFailure('part-missing', ''));
  const other = await file('李工.xlsx', {});
  await pane.in(MergeModel, ({ choose }) => choose([other]));
  expect(merge().reading).toBeNull();
  expect(pane.state().notice).toMatchObject({ tone: 'error', retry: true });
  const before = port.found;
  await pane.in(MergeModel, ({ cancel }) => cancel());
  await pane.ask(({ retry }) => retry());
  expect(port.found).toBe(before);
});

test('M3: 重试 of what was given up', async () => {
  const { pane, port, apply, merge } = await opened();
  await pane.in(MergeModel, ({ take }) => take(CONFLICT, '张工.xlsx'));
  const write = jest.spyOn(port, 'write').mockRejectedValueOnce(new HostFailure('excel-refused', ''));
  await apply();
  expect(pane.state().notice).toMatchObject({ tone: 'error', retry: true });
  await pane.in(MergeModel, ({ cancel }) => cancel());
  await pane.ask(({ retry }) => retry());
  expect(write).toHaveBeenCalledTimes(1);
  expect(merge().files).toEqual([]);
});

test('M4: sheets of their own', async () => {
  const { pane } = await opened();
  const found: GridWorkbook = planToGrid(planOf({ 'CS-01.2': entry(0, null) }));
  const own = {
    ...found,
    sheets: [...found.sheets, { name: '我的备注', rows: new Map(), visibility: 'visible' as const }],
  };
  ask.mockResolvedValue({ kind: 'read', found: own });
  await pane.in(MergeModel, ({ choose }) => choose([new File([], '李工.xlsx')]));
  await pane.in(MergeModel, (actions) => actions.apply());
  expect(pane.state().confirmation?.lines).toContain('“李工.xlsx”里自己加的工作表（我的备注）不会合并过来。');
});

test('M5: taken back', async () => {
  const { pane, port, apply, merge } = await opened();
  expect(merge().mayTakeBack).toBe(false);
  await pane.in(MergeModel, ({ take }) => take(CONFLICT, '张工.xlsx'));
  await apply();
  expect(merge().mayTakeBack).toBe(true);
  await port.edit([typing(7, 2), typing(9, 1)]);
  await pane.in(MergeModel, ({ takeBack }) => takeBack());
  expect(pane.state().notice).toMatchObject({
    tone: 'success',
    title: '合并已退回，2 处恢复为合并前的内容',
    lines: ['1 处在合并后又改过，没有动。'],
  });
  const at = entriesIn(port.found);
  const shown = ['CS-01.1', 'CS-01.2', 'CS-01.3', 'CS-02.1', 'CL-01.1'].map((id) => at(id).deduction);
  expect(shown).toEqual([1.5, 0, 2, 1, null]);
  expect(at('CS-01.1').reason).toBe('我的');
  expect(merge().mayTakeBack).toBe(false);
});

test('M5: a workbook of another period', async () => {
  const { pane, port, apply, merge } = await opened();
  await pane.in(MergeModel, ({ take }) => take(CONFLICT, '张工.xlsx'));
  await apply();
  const inspection = { ...inspectionOf(), facts: { ...inspectionOf().facts, period: '2012Q1' } };
  await port.write(planWorkbook(rubric, inspection));
  const before = port.found;
  await pane.in(MergeModel, ({ takeBack }) => takeBack());
  expect(port.found).toBe(before);
  expect(pane.state().notice).toMatchObject({ tone: 'warning' });
  expect(merge().mayTakeBack).toBe(true);
});
