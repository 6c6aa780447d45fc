/**
 * What moved as a whole is reported as a whole.
 *
 * L1 an empty row or column that Excel inserts, with every reference following, is no alteration, wherever it is.
 * L2 lines inserted by a program that leaves references as they are are reported once for the sheet.
 * L3 a tab renamed by a program that leaves names as they are is reported once, by its former and its present name.
 * L4 what a name or formula should say is stated as the cells are now; the two sides always differ.
 * L5 every defined name has a Chinese one.
 */
import { defaultRubric } from '../../../src/domain/default-rubric';
import { alterationText } from '../../../src/messages/alteration-text';
import type { GridCell, GridSheet, GridWorkbook } from '../../../src/workbook/grid';
import type { Alteration } from '../../../src/workbook/integrity/alteration';
import { compareWorkbook } from '../../../src/workbook/integrity/compare-workbook';
import { nameLabels } from '../../../src/workbook/integrity/name-labels';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { filledInspection, filledWorkbook } from '../../support/filled-workbook';
import { insertLines } from '../../support/insert-lines';
import { sampled } from '../../support/runs';

const rubric = defaultRubric();
const workbook = filledWorkbook();
const VISIBLE = workbook.sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name);

function alterationsOf(found: GridWorkbook): readonly Alteration[] {
  const result = compareWorkbook(found, [rubric]);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  expect(result.value.reading.issues).toEqual([]);
  return result.value.alterations;
}

const lastRow = (name: string): number =>
  Math.max(...(workbook.sheets.find((sheet) => sheet.name === name)?.rows.keys() ?? []));

/** Rows to insert before: the first ones, where most differs, then some; at least a row of the head and one behind the end. */
const positions = (name: string): readonly number[] => {
  const last = lastRow(name);
  return sampled([...new Set([1, 2, 3, 4, 5, 7, 8, 9, Math.ceil(last / 2), last - 2, last, last + 1])], 4);
};

describe.each(VISIBLE)('L1: %s', (sheet) => {
  test('an empty row', () => {
    for (const before of positions(sheet))
      expect([before, alterationsOf(insertLines(workbook, { sheet, axis: 'row', before }))]).toEqual([
        before,
        [],
      ]);
  });

  test('an empty column', () => {
    for (const before of sampled([1, 2, 3, 5, 7, 9], 3))
      expect([before, alterationsOf(insertLines(workbook, { sheet, axis: 'column', before }))]).toEqual([
        before,
        [],
      ]);
  });
});

test.each(['客户服务', '汇总', '参数', '奖惩明细'])('L2: %s', (sheet) => {
  const found = alterationsOf(
    insertLines(workbook, { sheet, axis: 'row', before: 5, count: 2, follows: false }),
  );
  expect(found.map(({ kind, sheet: tab }) => [kind, tab])).toEqual([['references-left', sheet]]);
});

test.each(workbook.sheets.map(({ name }) => name).filter((name) => name !== '整改清单' && name !== '_数据'))(
  'L3: %s',
  (name) => {
    const rename = (sheet: GridSheet): GridSheet =>
      sheet.name === name ? { ...sheet, name: '改了名' } : sheet;
    const found = alterationsOf({ ...workbook, sheets: workbook.sheets.map(rename) });
    expect(found.map(alterationText)).toEqual([`工作表“${name}”改名为“改了名”，公式还在找原来的名字。`]);
  },
);

describe('L4: both sides differ', () => {
  const withName = (book: GridWorkbook, name: string, formula: string): GridWorkbook => ({
    ...book,
    names: new Map([...(book.names ?? []), [name, formula]]),
  });

  test('a name that stayed where its cell was', () => {
    const moved = insertLines(workbook, { sheet: '汇总', axis: 'row', before: 5 });
    const found = alterationsOf(withName(moved, 'CompositeScore', "'汇总'!$A$9"));
    expect(found.map(alterationText)).toEqual([
      '名称“综合得分”（CompositeScore）应指向「汇总」A8，现指向「汇总」A9。',
    ]);
  });

  test('a list that was cut short', () => {
    const moved = insertLines(workbook, { sheet: '客户服务', axis: 'row', before: 20 });
    const found = alterationsOf(withName(moved, 'Reason_CustomerService', "'客户服务'!$I$5:$I$40"));
    expect(found.map(alterationText)).toEqual([
      '名称“客户服务的存在问题”（Reason_CustomerService）应指向「客户服务」I5:I77，现指向「客户服务」I5:I40。',
    ]);
  });

  test('a formula below an inserted row', () => {
    const moved = insertLines(workbook, { sheet: '汇总', axis: 'row', before: 5 });
    const summary = moved.sheets.find(({ name }) => name === '汇总');
    const rows = summary?.rows as Map<number, Map<number, GridCell>>;
    const cell = rows.get(8)?.get(1);
    if (!cell) throw new Error('no composite');
    rows.get(8)?.set(1, { ...cell, formula: '99' });
    const [found, ...others] = alterationsOf(moved);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ kind: 'formula', sheet: '汇总', cell: 'A8', found: '=99' });
    expect(found?.expected).toContain('C12:C16');
  });
});

test('L5: every name of ours has a Chinese label', () => {
  const labelOf = nameLabels(rubric);
  for (const { name } of planWorkbook(rubric, filledInspection()).names)
    expect([name, labelOf(name)]).toEqual([name, expect.stringMatching(/^[\u4e00-\u9fff]+$/)]);
});
