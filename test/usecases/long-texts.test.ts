/**
 * Texts that do not fit on paper.
 *
 * L1 every text that people type has a bound, and the input rule of its cell refuses what is longer.
 * L2 what came in by pasting is named by 核对 and keeps the workbook from being sent: where, how long, how long it may be.
 * L3 a text that is as long as it may be is not named.
 * L5 so are texts of more lines than fit into the highest row; with as many as may be, a text is whole on paper.
 * L4 where nobody knows how high the rows are, reasons too long for the usual row are worth a look.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import { BLANK_RECTIFICATION } from '../../src/domain/rectification';
import { checkpointIndex } from '../../src/domain/rubric';
import { MOST_BREAKS, TEXT_LIMITS } from '../../src/domain/site-facts';
import { findingText } from '../../src/messages/finding-text';
import { issueText } from '../../src/messages/issue-text';
import { check } from '../../src/usecases/check/check';
import { checkBeforeSending } from '../../src/usecases/check/check-before-sending';
import { inspect } from '../../src/usecases/live/inspect';
import type { SheetPlan } from '../../src/workbook/plan';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { completed } from '../support/complete-inspection';
import { entry, inspectionOf } from '../support/inspections';
import { planToGrid, withCell, withSheet } from '../support/plan-to-grid';
import { longestRubric } from '../support/rubrics';
import { cutOff } from '../support/whole-texts';

const plan = planWorkbook(
  defaultRubric(),
  completed(defaultRubric(), inspectionOf({ 'CS-01.1': entry(1, '一人未佩戴工牌') })),
);
const sheetOf = (name: string): SheetPlan => {
  const sheet = plan.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(name);
  return sheet;
};

/** Every cell for a text of people: sheet, row, column, longest text. */
const CELLS: readonly (readonly [string, number, number, number])[] = [
  ['参数', 4, 2, TEXT_LIMITS.site],
  ['参数', 5, 2, TEXT_LIMITS.period],
  ['参数', 8, 2, TEXT_LIMITS.person],
  ['参数', 12, 3, TEXT_LIMITS.person],
  ['客户服务', 5, 9, TEXT_LIMITS.reason],
  ['绿化管理', 6, 9, TEXT_LIMITS.reason],
  ['奖惩明细', 5, 2, TEXT_LIMITS.person],
  ['整改清单', 4, 7, TEXT_LIMITS.person],
  ['整改清单', 4, 9, TEXT_LIMITS.reason],
];

/** Cells whose input rule offers a list and lets other words pass. */
const LISTED: readonly (readonly [string, number, number, number])[] = [
  ['客户服务', 5, 10, TEXT_LIMITS.method],
  ['整改清单', 4, 10, TEXT_LIMITS.method],
  ['整改清单', 4, 11, TEXT_LIMITS.method],
];

const typed = (name: string, row: number, column: number, length: number) =>
  withSheet(planToGrid(plan), name, (sheet) => withCell(sheet, row, column, '字'.repeat(length)));

test.each(CELLS)('L1: %s, row %i, column %i', (name, row, column, most) => {
  const rules = sheetOf(name).validations.filter(
    ({ area }) => area.top <= row && row <= area.bottom && area.left <= column && column <= area.right,
  );
  expect(rules).toHaveLength(1);
  expect(rules[0]).toMatchObject({ severity: 'stop', rule: { kind: 'custom' } });
  expect(JSON.stringify(rules[0]?.rule)).toMatch(new RegExp(`LEN\\([A-Z]+\\d+\\)<=${most}`));
});

test.each([...CELLS, ...LISTED])('L2, L3: %s, row %i, column %i', (name, row, column, most) => {
  const problemsOf = (length: number): readonly string[] => {
    const found = typed(name, row, column, length);
    const reading = readWorkbook(found);
    if (!reading.ok) throw new Error('not read');
    return checkBeforeSending(reading.value, found, [])
      .findings.filter(({ issue }) => issue.code === 'text-too-long')
      .map((finding) => {
        expect(finding).toMatchObject({ severity: 'block', sheet: name, cell: { row, column } });
        return findingText(finding);
      });
  };
  expect(problemsOf(most)).toEqual([]);
  expect(problemsOf(most + 1)).toEqual([
    expect.stringContaining(`有 ${most + 1} 个字，最多 ${most} 个字，请缩短。`),
  ]);
});

test.each([...CELLS.slice(4), ...LISTED])('L2 in 核对: %s, row %i, column %i', (name, row, column, most) => {
  const inspected = inspect(typed(name, row, column, most + 1));
  if (inspected.kind !== 'ours') throw new Error('not ours');
  expect(inspected.problems).toContainEqual(
    expect.objectContaining({
      issue: expect.objectContaining({ code: 'text-too-long', length: most + 1, limit: most }),
      cell: { sheet: name, row, column },
    }),
  );
});

test('L4: a file', async () => {
  const found = withSheet(typed('客户服务', 5, 9, 61), '客户服务', (sheet) =>
    withCell(sheet, 9, 9, '字'.repeat(200)),
  );
  const checked = await check({ read: async () => found });
  if (!checked.ok) throw new Error('not checked');
  const low = checked.value.findings.filter(({ issue }) => issue.code === 'reasons-long');
  expect(low).toEqual([expect.objectContaining({ severity: 'note', sheet: '客户服务', address: 'I5' })]);
  expect(low.map(findingText).join()).toContain('超过 60 个字（另有第9行），打印前请看一眼是否显示完整');
  const usual = await check({ read: async () => typed('客户服务', 5, 9, 60) });
  expect(usual.ok && usual.value.findings.map(({ issue }) => issue.code)).not.toContain('reasons-long');
});

/** A text as long as it may be, with so many line breaks at its beginning. */
const broken = (breaks: number): string =>
  `${'行\n'.repeat(breaks)}${'字'.repeat(TEXT_LIMITS.reason - 2 * breaks)}`;

test.each([
  ['客户服务', 5, 9],
  ['整改清单', 4, 9],
])('L5: line breaks in %s', (name, row, column) => {
  const problemsOf = (text: string): readonly string[] => {
    const found = withSheet(planToGrid(plan), name, (sheet) => withCell(sheet, row, column, text));
    const inspected = inspect(found);
    if (inspected.kind !== 'ours') throw new Error(inspected.kind);
    return inspected.problems.map(({ issue }) => issueText(issue));
  };
  expect(problemsOf(broken(MOST_BREAKS))).toEqual([]);
  expect(problemsOf(broken(MOST_BREAKS + 1))).toEqual([
    expect.stringContaining(`换行 ${MOST_BREAKS + 1} 处，最多 ${MOST_BREAKS} 处`),
  ]);
});

test.each([
  ['default', defaultRubric()],
  ['longest texts', longestRubric(1)],
])('L5: as many line breaks as may be, %s', (_, rubric) => {
  const [first] = [...checkpointIndex(rubric)];
  if (!first) throw new Error('no checkpoint');
  const [id, { item }] = first;
  const given = inspectionOf({ [id]: entry(item.rule.min / 10, broken(MOST_BREAKS)) }, [], rubric);
  const row = { ...BLANK_RECTIFICATION, measure: broken(MOST_BREAKS) };
  const { sheets } = planWorkbook(rubric, { ...given, rectification: new Map([[id, row]]) });
  for (const sheet of sheets.filter(({ visibility }) => visibility !== 'veryHidden'))
    expect([sheet.name, cutOff(sheet)]).toEqual([sheet.name, []]);
});
