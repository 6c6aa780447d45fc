/**
 * The input rules of 扣分, worked out by LibreOffice as formulas: each takes exactly what the scoring rules take. An
 * error refuses what was typed, as in Excel, so it counts as refused here and must not be what lets a "/" fail.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEntry } from '../../src/domain/entry';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { a1 } from '../../src/workbook/address';
import type { CellPlan } from '../../src/workbook/plan';
import { bookOf, sheetOf } from '../contract/support/contents';
import { deductionRules, TYPED_DEDUCTIONS } from '../support/deduction-rules';
import { formulaDifferences } from '../support/formula-differences';
import { convert, inTemporaryFolder } from '../support/libreoffice';
import { stripCachedResults } from '../support/strip-cached';

const COLUMN = 7;

const distinct = [...new Map(deductionRules().map((rule) => [JSON.stringify(rule.range), rule])).values()];

/** Each entry in the rule's column, the rule's verdict beside it. */
const verdicts = distinct.map(({ formula, row, range }, at) =>
  sheetOf(
    `规则${at + 1}`,
    TYPED_DEDUCTIONS.map((deduction, down): readonly (CellPlan | null)[] => {
      const taken = readEntry({ deduction, reason: null, method: null }, range).state !== 'invalid';
      const here = formula.replaceAll(a1(row, COLUMN), a1(down + 1, COLUMN));
      return [
        ...Array.from({ length: COLUMN - 1 }, () => null),
        { value: deduction, style: 'text' },
        {
          value: taken ? '可填' : '不可',
          formula: `IF(ISERROR(${here}),"出错",IF(${here},"可填","不可"))`,
          style: 'text',
        },
      ];
    }),
  ),
);

test('the rules take what the scores take', async () => {
  expect(distinct.length).toBeGreaterThan(2);
  const plan = bookOf(verdicts);
  await inTemporaryFolder(async (folder) => {
    const file = join(folder, 'rules.xlsx');
    const { bytes, stripped } = stripCachedResults(
      await writeXlsx(plan, { modified: new Date(Date.UTC(2011, 11, 1)) }),
    );
    expect(stripped).toBe(distinct.length * TYPED_DEDUCTIONS.length);
    writeFileSync(file, bytes);
    await inTemporaryFolder(async (out) => {
      await convert([file], 'xlsx', out);
      const result = readXlsx(readFileSync(join(out, 'rules.xlsx')));
      if (!result.ok) throw new Error(result.failure);
      expect(formulaDifferences(plan, result.workbook)).toEqual({ checked: stripped, wrong: [] });
    });
  });
});
