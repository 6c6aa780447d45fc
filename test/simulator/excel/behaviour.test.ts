/**
 * What Excel does that a kinder host would not.
 *
 * B1 a number or truth value in a cell of format @ becomes a text.
 * B2 while a cell is edited every write is refused with a code of its own; other refusals keep theirs.
 * B3 while calculation is manual nothing gets a new result before calculate(); going back calculates everything.
 * B4 what was written with @ comes back with it, and is calculated without.
 */
import { cells, freshWorld, outcome } from './support';

const held = freshWorld();

test('B1: texts by their format', async () => {
  const sent = await outcome((sheet) => {
    const range = sheet.getRange('A1:D1');
    range.numberFormat = [['@', '@', '@', 'General']];
    range.values = [[0.5, 20240101, true, 0.5]];
    sheet.getRange('A2').formulas = [['=SUM(A1:D1)']];
  });
  expect(sent).toBe('done');
  expect((await cells('A1:D1')).values).toEqual([['0.5', '20240101', 'TRUE', 0.5]]);
  expect((await cells('A2')).values).toEqual([[0.5]]);
});

test('B2: a cell is being edited', async () => {
  held.world.book.editing = true;
  const write = (sheet: Excel.Worksheet): void => {
    sheet.getRange('A1').values = [[1]];
  };
  expect(await outcome(write)).toBe('InvalidOperationInCellEditMode');
  expect(await outcome((sheet) => sheet.context.workbook.worksheets.add('x'))).toBe(
    'InvalidOperationInCellEditMode',
  );
  held.world.book.editing = false;
  expect(await outcome(write)).toBe('done');
  expect(
    await outcome((sheet) => {
      sheet.context.workbook.worksheets.add('x').visibility = 'Hidden';
      sheet.context.workbook.worksheets.getItem('x').activate();
    }),
  ).toBe('InvalidOperation');
});

const setMode = (mode: Excel.CalculationMode | 'Manual' | 'Automatic') =>
  outcome(({ context }) => {
    context.workbook.application.calculationMode = mode as Excel.CalculationMode;
  });
const write = (address: string, value: unknown) =>
  outcome((sheet) => {
    sheet.getRange(address).formulas = [[value]] as string[][];
  });

test('B3: manual calculation', async () => {
  await write('A1', 2);
  await write('B1', '=A1*10');
  expect((await cells('B1')).values).toEqual([[20]]);
  expect(await setMode('Manual')).toBe('done');
  await write('A1', 3);
  await new Promise((resolve) => setTimeout(resolve, 300)); // longer than the grid waits before it calculates
  expect((await cells('A1:B1')).values).toEqual([[3, 20]]);
  const mode = await Excel.run(async (context) => {
    const { application } = context.workbook;
    application.load('calculationMode');
    await context.sync();
    return application.calculationMode;
  });
  expect(mode).toBe('Manual');
  expect(await outcome(({ context }) => context.workbook.application.calculate('Full'))).toBe('done');
  expect((await cells('A1:B1')).values).toEqual([[3, 30]]);
  await write('A1', 4);
  expect((await cells('B1')).values).toEqual([[30]]);
  await setMode('Automatic');
  expect((await cells('B1')).values).toEqual([[40]]);
  await write('A1', 5);
  expect((await cells('B1')).values).toEqual([[50]]);
});

test('B3: no such mode', async () => {
  expect(await setMode('Never' as 'Manual')).toBe('InvalidArgument');
});

test('B4: formulas as they were written', async () => {
  await outcome((sheet) => {
    sheet.getRange('A1:A3').values = [['甲'], ['乙'], ['丙']];
    sheet.getRange('B1:B4').formulas = [
      ['=@INDEX(A1:A3,2)'],
      ['=INDEX(A1:A3,2)'],
      ['="@"&IF(@INDEX(A1:A3,3)="丙","是@","否")'],
      ['=@INDEX(A1:A3,1)'],
    ];
    sheet.getRange('B4').formulas = [['=INDEX(A1:A3,1)']];
  });
  const { values, formulas } = await cells('B1:B4');
  expect(formulas).toEqual([
    ['=@INDEX(A1:A3,2)'],
    ['=INDEX(A1:A3,2)'],
    ['="@"&IF(@INDEX(A1:A3,3)="丙","是@","否")'],
    ['=INDEX(A1:A3,1)'],
  ]);
  expect(values).toEqual([['乙'], ['乙'], ['@是@'], ['甲']]);
});
