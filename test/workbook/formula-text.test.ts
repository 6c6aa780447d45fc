/**
 * Formulas as Excel with dynamic arrays shows and stores them (source: Microsoft, “Implicit intersection operator: @”;
 * `_xlfn.SINGLE` is how a file stores it).
 *
 * F1 `@` outside of texts and `SINGLE(…)` mean what was there before.
 * F2 everything else in a formula still counts.
 * F3 a workbook whose formulas all came back with `@` or SINGLE shows no alteration, and 恢复规则 writes none of them.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import { cellBlock } from '../../src/hosts/office/write/cells';
import { isSameFormula } from '../../src/workbook/formula-text';
import type { GridWorkbook } from '../../src/workbook/grid';
import { compareWorkbook } from '../../src/workbook/integrity/compare-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection, filledWorkbook } from '../support/filled-workbook';

test.each([
  ['INDEX(A1:A3,2)', '@INDEX(A1:A3,2)'],
  ['INDEX(A1:A3,2)&""', '_xlfn.SINGLE(INDEX(A1:A3,2))&""'],
  ['IF(B1="",INDEX(A1:A3,2),C1)', 'IF(B1="", @INDEX(A1:A3,2), @ C1)'],
  ['SUM(A1:A3)+(B1)', 'SUM(_xlfn.SINGLE(A1:A3))+(_XLFN.SINGLE(B1))'],
  ['Site&""', '@Site&""'],
  ["'汇总'!A1", "@'汇总'!A1"],
  ['IF(A1,(B1),"a@b")', '@IF(@A1,(@B1),"a@b")'],
  ['MAX(0,INDEX(A:A,MATCH(1,B:B,0)))', 'MAX(0,SINGLE(INDEX(A:A,single(MATCH(1,B:B,0)))))'],
])('F1: %s is %s', (planned, shown) => {
  expect(isSameFormula(planned, shown)).toBe(true);
});

test.each([
  ['A1&"@"', 'A1&""'],
  ['"SINGLE(A1)"', '"A1"'],
  ['INDEX(A1:A3,2)', '@INDEX(A1:A3,3)'],
  ['SINGLE+1', '+1'],
  ["'a@b'!A1", "'ab'!A1"],
  ['_xlfn.SINGLE(A1)', 'A2'],
])('F2: %s is not %s', (planned, shown) => {
  expect(isSameFormula(planned, shown)).toBe(false);
});

/** The workbook with every formula written in another way. */
const rewritten = (write: (formula: string) => string): GridWorkbook => {
  const found = filledWorkbook();
  return {
    ...found,
    sheets: found.sheets.map((sheet) => ({
      ...sheet,
      rows: new Map(
        [...sheet.rows].map(([row, cells]) => [
          row,
          new Map(
            [...cells].map(([column, cell]) => [
              column,
              cell.formula === undefined ? cell : { ...cell, formula: write(cell.formula) },
            ]),
          ),
        ]),
      ),
    })),
  };
};

test.each([
  [
    '@',
    (formula: string) => formula.replace(/\b(INDEX|MATCH|VLOOKUP)\(/g, '@$1(').replace(/\bSite\b/g, '@Site'),
  ],
  ['SINGLE', (formula: string) => `_xlfn.SINGLE(${formula})`],
])('F3: %s all over', (_, write) => {
  const found = rewritten(write);
  expect(compareWorkbook(found, [defaultRubric()])).toMatchObject({ ok: true, value: { alterations: [] } });
  const plan = planWorkbook(defaultRubric(), filledInspection());
  for (const [i, sheet] of plan.sheets.entries()) {
    const { block, runs } = cellBlock(sheet, found.sheets[i] ?? null);
    expect([sheet.name, runs, block.flat().filter((cell) => cell !== null)]).toEqual([sheet.name, [], []]);
  }
});
