/**
 * Sheets are recognised by a marker, and by captions in workbooks of the first layout only.
 *
 * M1 every sheet that is written carries the marker in cells that nobody sees or prints, and knows its kind by it.
 * M2 a sheet without our marker is never ours, whatever its captions and whatever its name.
 * M3 a marked sheet is ours whatever became of its name, its captions and its first row.
 * M4 a workbook of the first layout is recognised by its captions, and gets the markers without a sheet being replaced.
 * M5 a workbook that states a later layout and has no marker is not ours; one whose `_细则` is gone is a damaged one of ours.
 * M6 a sheet that lost its marker is reported as such, and nothing that is on it is removed.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import { issueText } from '../../src/messages/issue-text';
import { changeWorkbook } from '../../src/workbook/change/change-workbook';
import type { GridSheet, GridWorkbook } from '../../src/workbook/grid';
import { compareWorkbook } from '../../src/workbook/integrity/compare-workbook';
import { isMarker, markedKind } from '../../src/workbook/marker';
import { SHEETS } from '../../src/workbook/names';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { readWorkbook, type WorkbookReading } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection, planToWorkbook } from '../support/filled-workbook';
import { inspectionEssence } from '../support/inspection-essence';
import { moveCells, planToGrid, withCell, withSheet } from '../support/plan-to-grid';

const rubric = defaultRubric();
const inspection = {
  ...filledInspection(),
  unmigrated: [
    {
      id: 'CS-01.1',
      format: 1 as const,
      item: '项目',
      reason: 'gone' as const,
      text: '旧条文',
      range: '0.5–1',
      entry: { deduction: 1, reason: '问题', method: null },
      rectification: null,
    },
  ],
};
const planOf = (layout?: number): WorkbookPlan =>
  planWorkbook(rubric, inspection, layout === undefined ? {} : { layout });
const plan = planOf();
const found = planToWorkbook(plan);

function readingOf(workbook: GridWorkbook): WorkbookReading {
  const result = readWorkbook(workbook);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** A sheet without its marker. */
const unmarked = (sheet: GridSheet): GridSheet => ({
  ...sheet,
  rows: new Map(
    [...sheet.rows].map(([row, line]) => [
      row,
      new Map([...line].filter(([, { value }]) => markedKind(value) === null)),
    ]),
  ),
});

/** Every caption of a table retyped but one in two. */
function retyped(sheet: GridSheet, headerRow: number): GridSheet {
  const captions = [...(sheet.rows.get(headerRow) ?? [])].filter(
    ([, { value }]) => typeof value === 'string',
  );
  return captions
    .filter((_, i) => i % 2 === 1)
    .reduce((changed, [column]) => withCell(changed, headerRow, column, `别名${column}`), sheet);
}

describe('M1', () => {
  test.each(plan.sheets.map((sheet) => [sheet.name, sheet] as const))('%s', (name, sheet) => {
    const kind = Object.entries(SHEETS).find(([, fixed]) => fixed === name)?.[0] ?? 'score';
    const marks = sheet.cells.flatMap((line, i) =>
      line.flatMap((cell, j) => (cell && isMarker(cell) ? [{ row: i + 1, column: j + 1, cell }] : [])),
    );
    expect(marks.map(({ row }) => row)).toEqual(sheet.visibility === 'visible' ? [1, 2] : [1]);
    expect(new Set(marks.map(({ cell }) => cell.value)).size).toBe(marks.length);
    for (const { column, cell } of marks) {
      expect(markedKind(cell.value)).toBe(kind);
      expect(sheet.visibility === 'veryHidden' || sheet.columns[column - 1]?.hidden).toBe(true);
      expect(
        sheet.print === undefined || column < sheet.print.area.left || column > sheet.print.area.right,
      ).toBe(true);
      if (sheet.table) expect(column).toBeGreaterThan(sheet.table.area.right + 1); // it would grow into it
      for (const { left, right, top } of sheet.merges)
        expect(top <= 3 && left <= column && column <= right).toBe(false);
    }
  });

  test('the first layout has none', () => {
    expect(planOf(1).sheets.flatMap(({ cells }) => cells.flat().filter(isMarker))).toEqual([]);
  });
});

describe('M2', () => {
  const essence = inspectionEssence(readingOf(found).inspection);

  test.each(found.sheets.map(({ name }) => name))('a copy of %s by its values, before ours', (name) => {
    const copies = found.sheets.flatMap((sheet) =>
      sheet.name === name ? [{ ...unmarked(sheet), name: 'Sheet1' }, sheet] : [sheet],
    );
    const reading = readingOf({ ...found, sheets: copies });
    expect(inspectionEssence(reading.inspection)).toEqual(essence);
    expect(reading.issues).toEqual([]);
    expect(reading.foreignSheets).toEqual(['Sheet1']);
  });

  test('a workbook with captions only is not ours', () => {
    const result = readWorkbook({ sheets: found.sheets.map(unmarked) });
    expect(result).toEqual({ ok: false, issues: [{ code: 'not-our-workbook' }] });
    expect(compareWorkbook({ sheets: found.sheets.map(unmarked) }, [])).toEqual(result);
  });
});

describe('M3', () => {
  test.each(plan.sheets.map(({ name }) => name))('%s, renamed and without its first row', (name) => {
    const changed = withSheet(found, name, (sheet) => ({
      ...(name.startsWith('_')
        ? sheet
        : moveCells(sheet, (row, column) => (row === 1 ? null : [row - 1, column]))),
      name: '我的表',
    }));
    const reading = readingOf(changed);
    expect(reading.tabs.get(name)).toBe('我的表');
    expect(inspectionEssence(reading.inspection)).toEqual(inspectionEssence(readingOf(found).inspection));
  });

  test.each([
    [SHEETS.payouts, 4],
    [SHEETS.rectification, 3],
    [SHEETS.summary, 8],
    [SHEETS.data, 1],
  ] as const)('%s with half of its captions retyped', (name, row) => {
    const reading = readingOf(withSheet(found, name, (sheet) => retyped(sheet, row)));
    expect(reading.tabs.get(name)).toBe(name);
    expect(inspectionEssence(reading.inspection)).toEqual(inspectionEssence(readingOf(found).inspection));
  });
});

test('M4: a workbook of the first layout gets the markers where it is', () => {
  const first = planToGrid(planOf(1));
  const reading = readingOf(first);
  expect(inspectionEssence(reading.inspection)).toEqual(inspectionEssence(readingOf(found).inspection));
  const change = changeWorkbook(
    planWorkbook(rubric, reading.inspection, { existing: reading.existing }),
    first,
  );
  const kinds = new Map(change.sheets.map(({ kind, plan: { name } }) => [name, kind] as const));
  for (const name of [SHEETS.parameters, SHEETS.summary, SHEETS.payouts, SHEETS.rectification])
    expect([name, kinds.get(name)]).toEqual([name, 'refresh']);
});

describe('M5', () => {
  test('without _细则, but with markers: damaged', () => {
    const rest = { sheets: found.sheets.filter(({ name }) => name !== SHEETS.snapshot) };
    const result = readWorkbook(rest);
    if (result.ok) throw new Error('read');
    expect(result.issues.map(issueText)).toEqual([
      '工作簿的隐藏工作表「_细则」不见了，无法评分。请使用原始工作簿。',
    ]);
    const compared = compareWorkbook(rest, [rubric]);
    expect(compared.ok && compared.value.alterations).toEqual([
      expect.objectContaining({ kind: 'sheet-missing', sheet: SHEETS.snapshot }),
    ]);
  });
});

describe('M6', () => {
  test.each([SHEETS.parameters, SHEETS.payouts, '客户服务'])('%s', (name) => {
    const lost = withSheet(found, name, unmarked);
    const { issues, foreignSheets } = readingOf(lost);
    expect(issues.map(issueText)).toContain(
      `「${name}」不是本工具生成的那张表（隐藏的标记不见了），上面的内容读不到。请从原文件恢复。`,
    );
    expect(foreignSheets).toEqual([name]);
    const change = changeWorkbook(plan, lost);
    expect(change.clashes).toEqual([{ name, free: `${name}(督导)` }]);
    expect(change.retire.map(({ tab }) => tab)).toEqual([]);
  });
});
