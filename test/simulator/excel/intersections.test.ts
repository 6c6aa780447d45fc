/**
 * Formulas of files as Excel with dynamic arrays shows them.
 *
 * I1 `@` is before what may be several cells wherever one value is needed, and nowhere else.
 * I2 a workbook that was opened comes back with it from `formulas`, has the same results and is saved without it; the
 *    product takes it for the same workbook.
 * I3 a book that is not asked to shows none; what is written into one that shows them stays as it was written.
 */
import { readXlsx } from '../../../src/hosts/xlsx/read';
import type { GridWorkbook } from '../../../src/workbook/grid';
import { compareWorkbook } from '../../../src/workbook/integrity/compare-workbook';
import { withIntersections } from '../../excel-simulator/model/intersections';
import { loadFiles } from '../../support/office/model-bundle';
import { filledWorld, smallRubric } from '../../support/office/scenes';
import { type OfficeWorld, startOffice } from '../../support/office/start-office';
import { outcome } from './support';

test.each([
  ['=INDEX(A:A,2)', '=@INDEX(A:A,2)'],
  ['=IF(INDEX(A:A,2)="","无",INDEX(得分,3))', '=IF(@INDEX(A:A,2)="","无",@INDEX(得分,3))'],
  ['=IFERROR(OFFSET(A1,1,0),"")&INDIRECT("A1")', '=IFERROR(@OFFSET(A1,1,0),"")&@INDIRECT("A1")'],
  ['=-INDEX(A1:B2,1,1)%+(INDEX(A:A,2))', '=-@INDEX(A1:B2,1,1)%+(@INDEX(A:A,2))'],
  ['=A1:A9*2', '=@A1:A9*2'],
  ["='另 表'!A:A", "=@'另 表'!A:A"],
  ['=ROUND(INDEX(A:A,MATCH(INDEX(B:B,2),C:C,0)),2)', '=ROUND(@INDEX(A:A,MATCH(@INDEX(B:B,2),C:C,0)),2)'],
  ['=INDEX(A:A,1):INDEX(A:A,9)', '=@INDEX(A:A,1):INDEX(A:A,9)'],
  ['=SUM(INDEX(A:A,1):INDEX(A:A,9),A1:A9)', '=SUM(INDEX(A:A,1):INDEX(A:A,9),A1:A9)'],
  ['=SUM(INDEX(A:A,2)*2)', '=SUM(@INDEX(A:A,2)*2)'],
  ['=SUMPRODUCT((A1:A9=INDEX(B:B,1))*C1:C9)', '=SUMPRODUCT((A1:A9=INDEX(B:B,1))*C1:C9)'],
  ['=COUNTIF(A1:A9,INDEX(B:B,1))', '=COUNTIF(A1:A9,@INDEX(B:B,1))'],
  ['=ROWS(INDEX(A:C,0,1))', '=ROWS(INDEX(A:C,0,1))'],
  ['=MATCH("INDEX(A:A,1)",A:A,0)', '=MATCH("INDEX(A:A,1)",A:A,0)'],
  ['=[1]甲!$A$1+INDEX(', '=[1]甲!$A$1+INDEX('],
])('I1: %s', (formula, shown) => {
  expect(withIntersections(formula)).toBe(shown);
});

const formulasOf = ({ sheets }: GridWorkbook): ReadonlyMap<string, string> =>
  new Map(
    sheets.flatMap(({ name, rows }) =>
      [...rows].flatMap(([row, cells]) =>
        [...cells].flatMap(([column, { formula }]) =>
          formula === undefined ? [] : [[`${name} ${row} ${column}`, formula] as const],
        ),
      ),
    ),
  );

/** A filled workbook, saved and opened again. */
async function reopened(showsIntersections: boolean) {
  const { loadPlan, openBytes, saveBook } = loadFiles();
  const made = await filledWorld();
  const file = await saveBook(made.book, '原件', new Date(0));
  made.dispose();
  const other = startOffice({ showsIntersections });
  await loadPlan(other.book, openBytes(file, '原件.xlsx').plan);
  return { other, original: gridOf(file) };
}

function gridOf(file: Uint8Array): GridWorkbook {
  const read = readXlsx(file);
  if (!read.ok) throw new Error(read.failure);
  return read.workbook;
}

/** Every value of 汇总. */
const resultsOf = ({ sheets }: GridWorkbook): readonly unknown[] =>
  [...(sheets.find(({ name }) => name === '汇总')?.rows ?? [])].flatMap(([row, cells]) =>
    [...cells].map(([column, { value }]) => [row, column, value]),
  );

let world: OfficeWorld | undefined;
afterEach(() => world?.dispose());

test('I2: an opened workbook', async () => {
  const { other, original } = await reopened(true);
  world = other;
  const found = await world.port.read();
  const plain = formulasOf(original);
  const shown = [...formulasOf(found)].filter(([at, formula]) => formula !== plain.get(at));
  expect(shown.length).toBeGreaterThan(20);
  for (const [at, formula] of shown) {
    expect(formula).toMatch(/@INDEX\(/);
    expect(formula.replaceAll('@', '')).toBe(plain.get(at)?.replaceAll('@', ''));
  }
  expect(compareWorkbook(found, [smallRubric()])).toMatchObject({ ok: true, value: { alterations: [] } });
  expect(resultsOf(found)).toEqual(resultsOf(original));
  const saved = gridOf(await loadFiles().saveBook(world.book, '原件', new Date(0)));
  expect(formulasOf(saved)).toEqual(plain);
}, 60_000);

test('I3: as it was written', async () => {
  const { other, original } = await reopened(false);
  world = other;
  expect(formulasOf(await world.port.read())).toEqual(formulasOf(original));
  world.dispose();
  world = startOffice({ showsIntersections: true });
  await outcome((sheet) => {
    sheet.getRange('B1').formulas = [['=INDEX(A1:A3,2)']];
  });
  expect((await world.port.read()).sheets[0]?.rows.get(1)?.get(2)?.formula).toBe('INDEX(A1:A3,2)');
}, 60_000);
