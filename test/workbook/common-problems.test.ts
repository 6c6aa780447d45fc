/**
 * 常用问题 on 参数: texts that head office or a site lists, to be offered while a reason is typed.
 *
 * C1 read back as they were entered, each in its row, text whatever it begins with; a workbook of an earlier layout has none.
 * C2 they are no alteration, whatever is typed, also where somebody inserted or emptied rows; the fixed texts around them are.
 * C3 no figure follows from them; they count in the digest of the contents, which without any is the one of before.
 * C4 重新生成, also with another edition, 填写, 拆分 and 合并 keep them.
 * C5 an open workbook of layout 2 gets them in place, below everything else: what refers to 参数 stays.
 * C6 where their caption is gone, nothing is written anew without saying so.
 * C7 at most as long as a reason; unlocked, on a protected sheet; on a page of their own.
 * C8 快速录入 offers them, unless they are longer than a reason may be.
 */
import { assess } from '../../src/domain/assessment';
import { CONTENT_PARTS, digestContent, wholeDigest } from '../../src/domain/content-digest';
import type { Inspection } from '../../src/domain/inspection';
import { migrateInspection } from '../../src/domain/migration/migrate-inspection';
import { TEXT_LIMITS } from '../../src/domain/site-facts';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { fill } from '../../src/usecases/fill';
import { rewrite } from '../../src/usecases/live/rewrite';
import { mergeWorkbooks, readMergeable } from '../../src/usecases/merge';
import { quickSource } from '../../src/usecases/quick/quick-source';
import { splitWorkbook } from '../../src/usecases/split';
import { changeWorkbook } from '../../src/workbook/change/change-workbook';
import type { GridWorkbook } from '../../src/workbook/grid';
import { compareWorkbook } from '../../src/workbook/integrity/compare-workbook';
import { SHEETS } from '../../src/workbook/names';
import type { SheetPlan, WorkbookPlan } from '../../src/workbook/plan';
import { readWorkbook, type WorkbookReading } from '../../src/workbook/reading/read-workbook';
import { unreadIssues } from '../../src/workbook/reading/unread-columns';
import { STYLES, type StyleSpec } from '../../src/workbook/styles';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection, planToWorkbook } from '../support/filled-workbook';
import { generateLive, smallRubric } from '../support/office/scenes';
import { startOffice } from '../support/office/start-office';
import { moveCells, withCell, withSheet } from '../support/plan-to-grid';

const rubric = smallRubric();
const filled = filledInspection(rubric);
const TEXTS = ['楼道灯不亮', '', '=SUM(1)', '@缺标识', '+加', '-减', '长'.repeat(TEXT_LIMITS.reason)];
const listing: Inspection = { ...filled, commonProblems: TEXTS };
const planOf = (inspection: Inspection, layout?: number): WorkbookPlan =>
  planWorkbook(rubric, inspection, layout === undefined ? {} : { layout });
const found = planToWorkbook(planOf(listing));

function read(workbook: GridWorkbook): WorkbookReading {
  const result = readWorkbook(workbook);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

function altered(workbook: GridWorkbook): readonly string[] {
  const result = compareWorkbook(workbook, [rubric]);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value.alterations
    .filter(({ kind }) => kind !== 'result')
    .map(({ label, cell }) => label || cell);
}

function parameters({ sheets }: WorkbookPlan): SheetPlan {
  const sheet = sheets.find(({ name }) => name === SHEETS.parameters);
  if (!sheet) throw new Error('no 参数');
  return sheet;
}

/** Where the list is: the inputs below its caption. */
function area(plan: WorkbookPlan): { readonly top: number; readonly bottom: number } | undefined {
  const { cells } = parameters(plan);
  const at = cells.findIndex((line) => line[0]?.value === '常用问题');
  return at < 0 ? undefined : { top: at + 2, bottom: cells.length };
}
const first = area(planOf(listing))?.top ?? 0;
const changed = (change: Parameters<typeof withSheet>[2]): GridWorkbook => ({
  ...withSheet(found, SHEETS.parameters, change),
  ...(found.names ? { names: found.names } : {}),
});
const problemsIn = (workbook: GridWorkbook) => read(workbook).inspection.commonProblems;

describe('C1', () => {
  test('there and back', async () => {
    expect(problemsIn(found)).toEqual(TEXTS);
    const file = readXlsx(await writeXlsx(planOf(listing), { modified: new Date(0) }));
    if (!file.ok) throw new Error(file.failure);
    expect(problemsIn(file.workbook)).toEqual(TEXTS);
    expect(read(planToWorkbook(planOf(filled))).inspection).not.toHaveProperty('commonProblems');
  });

  test('more of them than there are rows', () => {
    const many = Array.from({ length: 33 }, (_, i) => `问题 ${i}`);
    const workbook = planToWorkbook(planOf({ ...filled, commonProblems: many }));
    expect([problemsIn(workbook), altered(workbook)]).toEqual([many, []]);
  });

  test.each([1, 2])('layout %i', (layout) => {
    const plan = planOf(listing, layout);
    expect([area(plan), plan.names.length]).toEqual([undefined, planOf(filled).names.length]);
    const workbook = planToWorkbook(plan);
    expect(read(workbook).inspection).not.toHaveProperty('commonProblems');
    expect([unreadIssues(read(workbook)), altered(workbook)]).toEqual([[], []]);
  });
});

test('C2: no alteration', () => {
  expect(altered(found)).toEqual([]);
  const typed = changed((sheet) => withCell(withCell(sheet, first, 1, null), first + 12, 1, 7));
  expect([altered(typed), problemsIn(typed)?.[12]]).toEqual([[], '7']);
  const inserted = changed((sheet) =>
    moveCells(sheet, (row, column) => [row >= first + 2 ? row + 1 : row, column]),
  );
  expect(problemsIn(inserted)).toEqual([...TEXTS.slice(0, 2), '', ...TEXTS.slice(2)]);
  expect(read(inserted).issues).toEqual([]);
  expect(altered(changed((sheet) => withCell(sheet, first - 2, 1, '改写')))).toHaveLength(1);
});

test('C3: figures and digests', () => {
  expect(assess(rubric, listing)).toEqual(assess(rubric, filled));
  const [before, after] = [digestContent(filled, rubric), digestContent(listing, rubric)];
  expect(CONTENT_PARTS.filter((part) => before[part] !== after[part])).toEqual(['commonProblems']);
  expect(wholeDigest(after)).not.toBe(wholeDigest(before));
  expect(wholeDigest(before)).toBe(BEFORE);
  expect(digestContent({ ...filled, commonProblems: ['', ' '] }, rubric)).toEqual(before);
  expect(digestContent({ ...listing, commonProblems: ['', ...TEXTS] }, rubric)).toEqual(after);
});

/** The digest that this inspection had before there was a list. */
const BEFORE = 'cace912bc3c76d077';

describe('C4: they stay', () => {
  test('another edition', () => {
    expect(migrateInspection(listing, rubric, smallRubric('2')).inspection.commonProblems).toEqual(TEXTS);
  });

  test('重新生成 with another edition, and 恢复规则', async () => {
    const world = startOffice();
    await world.port.write(planOf(listing));
    await generateLive(world.port, smallRubric('2'));
    expect(problemsIn(await world.port.read())).toEqual(TEXTS);
    await rewrite('rules', world.port, await world.port.read(), {});
    expect(problemsIn(await world.port.read())).toEqual(TEXTS);
    world.dispose();
  });

  test('填写', async () => {
    const plans: WorkbookPlan[] = [];
    await fill(
      { entries: [] },
      { read: async () => found },
      { write: async (plan) => void plans.push(plan) },
    );
    expect(plans.map((plan) => problemsIn(planToWorkbook(plan)))).toEqual([TEXTS]);
  });

  test('拆分 and 合并', () => {
    const split = splitWorkbook(found);
    if (!split.ok) throw new Error(JSON.stringify(split.issues));
    const sources = split.value.parts.map(({ plan }, i) => ({
      file: `${i}.xlsx`,
      found: planToWorkbook(plan),
    }));
    expect(sources.map((source) => problemsIn(source.found))).toEqual([TEXTS, TEXTS]);
    const more = planToWorkbook(planOf({ ...listing, commonProblems: ['门禁失灵'] }));
    const mergeable = readMergeable([...sources, { file: 'c.xlsx', found: more }], { allowAltered: false });
    if (!mergeable.ok) throw new Error(JSON.stringify(mergeable.refusals));
    const merged = mergeWorkbooks(mergeable.value, {});
    expect(merged.conflicts).toEqual([]);
    expect(problemsIn(planToWorkbook(merged.plan))).toEqual([...TEXTS, '门禁失灵']);
  });
});

test('C5: in place', async () => {
  const world = startOffice();
  await world.port.write(planOf(filled, 2));
  const before = await world.port.read();
  const plan = planOf(filled);
  const change = changeWorkbook(plan, before).sheets.find(({ tab }) => tab === SHEETS.parameters);
  expect(change?.kind).toBe('refresh');
  expect(parameters(plan).cells.slice(0, parameters(planOf(filled, 2)).cells.length)).toEqual(
    parameters(planOf(filled, 2)).cells,
  );
  const noted = withSheet(before, SHEETS.parameters, (sheet) => withCell(sheet, first + 3, 1, '自己的备注'));
  expect(changeWorkbook(plan, noted).sheets.find(({ tab }) => tab === SHEETS.parameters)?.kind).toBe(
    'replace',
  );
  await rewrite('rules', world.port, before, {});
  const after = await world.port.read();
  expect([altered(after), problemsIn(after)]).toEqual([[], undefined]);
  await world.port.edit([{ sheet: SHEETS.parameters, row: first + 3, column: 1, value: '=1+1' }]);
  expect(problemsIn(await world.port.read())).toEqual(['', '', '', '=1+1']);
  world.dispose();
});

test('C6: the caption is gone', () => {
  const lost = changed((sheet) => withCell(sheet, first - 1, 1, null));
  expect(unreadIssues(read(lost))).toEqual([
    { code: 'column-missing', caption: '常用问题', at: { sheet: SHEETS.parameters } },
  ]);
  expect(read(lost).issues).toEqual([]);
  expect(altered(lost).length).toBeGreaterThan(0);
});

test('C7: inputs on a page of their own', () => {
  const plan = planOf(filled);
  const { top = 0, bottom = 0 } = area(plan) ?? {};
  const { cells, protected: isProtected, validations, merges, print } = parameters(plan);
  expect([bottom - top + 1, cells.length, isProtected]).toEqual([20, bottom, true]);
  for (const line of cells.slice(top - 1))
    expect(line.map((cell) => (STYLES[cell?.style ?? 'plain'] as StyleSpec).unlocked)).toEqual(
      line.map(() => true),
    );
  expect(merges.filter((merge) => merge.top >= top)).toHaveLength(20);
  expect(validations.find((rule) => rule.area.top === top)).toMatchObject({
    area: { top, bottom, left: 1, right: 1 },
    rule: { kind: 'custom', formula: `LEN(A${top})<=${TEXT_LIMITS.reason}` },
    severity: 'stop',
  });
  expect(print?.breaksAfter.at(-1)).toBe(parameters(planOf(filled, 2)).cells.length);
});

test('C8: offered', () => {
  const found = planToWorkbook(planOf({ ...filled, commonProblems: [' 甲 ', '', '甲', '字'.repeat(201)] }));
  expect(quickSource(found, read(found), [], new Map()).listed).toEqual(['甲']);
});
