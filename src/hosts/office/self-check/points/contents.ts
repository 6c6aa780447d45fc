import { isSameFormula } from '../../../../workbook/formula-text';
import { type CheckPoint, point } from '../check-point';
import { near } from '../facts';

/** Rows and columns of a block that office.js sends piece by piece. */
const BLOCK = { rows: 100, columns: 20 } as const;
const BLOCK_AREA = 'CA5:CT104';

/** What is written into cells, and what is there afterwards. */
export const CONTENTS: readonly CheckPoint[] = [
  point({
    id: 'cells-values',
    members: ['Range.values', 'Range.valueTypes'],
    expected: { number: 1.5, text: '着装整齐', truth: true, types: 'Double String Boolean Empty' },
    act: (bench) => {
      bench.cells(1, 1, 1, 4).values = [[1.5, '着装整齐', true, '']];
    },
    read: (bench) => {
      const cells = bench.cells(1, 1, 1, 4).load('values,valueTypes');
      return () => {
        const [[number, text, truth] = []] = cells.values;
        return { number, text, truth, types: (cells.valueTypes[0] ?? []).join(' ') };
      };
    },
  }),
  point({
    id: 'cells-edit',
    members: ['Range.values'],
    expected: { first: 0, last: 0 },
    act: (bench) => {
      bench.cells(1, 1, 3).values = 0 as unknown as number[][];
    },
    read: (bench) => {
      const cells = bench.cells(1, 1, 3).load('values');
      return () => ({ first: cells.values[0]?.[0], last: cells.values[2]?.[0] });
    },
  }),
  point({
    id: 'cells-texts',
    members: ['Range.formulas', 'Range.numberFormat'],
    expected: { number: '1.0', formula: '=1+1', format: '12-1', types: 'String String String' },
    act: (bench) => {
      bench.cells(1, 3).numberFormat = [['@']];
      bench.cells(1, 1, 1, 3).formulas = [["'1.0", "'=1+1", '12-1']];
    },
    read: (bench) => {
      const cells = bench.cells(1, 1, 1, 3).load('values,valueTypes');
      return () => {
        const [[number, formula, format] = []] = cells.values;
        return { number, formula, format, types: (cells.valueTypes[0] ?? []).join(' ') };
      };
    },
  }),
  point({
    id: 'cells-block',
    members: ['Range.formulas'],
    expected: { first: 1, last: BLOCK.rows * BLOCK.columns },
    act: ({ sheet }) => {
      sheet.getRange(BLOCK_AREA).formulas = Array.from({ length: BLOCK.rows }, (_, i) =>
        Array.from({ length: BLOCK.columns }, (__, j) => i * BLOCK.columns + j + 1),
      );
    },
    read: ({ sheet }) => {
      const cells = sheet.getRange(BLOCK_AREA).load('values');
      return () => ({ first: cells.values[0]?.[0], last: cells.values.at(-1)?.at(-1) });
    },
  }),
  point({
    id: 'cells-formulas',
    members: ['Range.formulas'],
    expected: { same: true, kept: 3, result: 3 },
    act: (bench) => {
      bench.cells(1, 2).values = [[3]];
      bench.cells(1, 1, 1, 2).formulas = [[indexFormula(bench.ref(1, 2, 2)), null]] as unknown as string[][];
    },
    read: (bench) => {
      const cells = bench.cells(1, 1, 1, 2).load('formulas,values');
      return () => ({
        same: isSameFormula(String(cells.formulas[0]?.[0]), indexFormula(bench.ref(1, 2, 2))),
        kept: cells.values[0]?.[1],
        result: cells.values[0]?.[0],
      });
    },
  }),
  point({
    id: 'cells-relative',
    members: ['Range.formulasR1C1'],
    expected: { first: 11, last: 13, same: true, row: 24 },
    act: (bench) => {
      bench.cells(1, 1, 3).values = [[1], [2], [3]];
      bench.cells(1, 2, 3).formulasR1C1 = '=RC[-1]+10' as unknown as string[][];
      bench.cells(1, 3, 1, 2).formulasR1C1 = [['=RC[-1]*2', '=RC[-1]+2']];
    },
    read: (bench) => {
      const cells = bench.cells(1, 2, 3).load('formulas,values');
      const row = bench.cells(1, 3, 1, 2).load('values');
      return () => ({
        first: cells.values[0]?.[0],
        last: cells.values[2]?.[0],
        same: isSameFormula(String(cells.formulas[2]?.[0]), `=${bench.ref(3, 1)}+10`),
        row: row.values[0]?.[1],
      });
    },
  }),
  {
    id: 'copy-formulas',
    members: ['Range.copyFrom'],
    expected: { one: 6, row: 30 },
    run: async (bench) => {
      bench.cells(1, 1, 3).values = [[1], [2], [3]];
      bench.cells(1, 2, 1, 2).formulasR1C1 = [['=RC[-1]*2', '=RC[-2]*10']];
      await bench.send();
      bench.cells(2, 2, 2, 2).copyFrom(bench.cells(1, 2, 1, 2), 'Formulas');
      await bench.send();
      return await bench.readBack(() => {
        const cells = bench.cells(3, 2, 1, 2).load('values');
        return () => ({ one: cells.values[0]?.[0], row: cells.values[0]?.[1] });
      });
    },
  },
  point({
    id: 'copy-values',
    members: ['Range.copyFrom'],
    expected: { first: '着装整齐', last: '1-2' },
    act: (bench) => {
      bench.cells(1, 1, 2).values = [['着装整齐'], ["'1-2"]];
      bench.other.getRange('B10:B11').copyFrom(bench.cells(1, 1, 2), 'Values');
    },
    read: ({ other }) => {
      const cells = other.getRange('B10:B11').load('values');
      return () => ({ first: cells.values[0]?.[0], last: cells.values[1]?.[0] });
    },
  }),
  point({
    id: 'copy-formats',
    members: ['Range.copyFrom'],
    expected: { bold: true, fill: '#DCE6F1' },
    act: (bench) => {
      const from = bench.cells(1, 1);
      from.format.font.bold = true;
      from.format.fill.color = '#DCE6F1';
      bench.other.getRange('B13').copyFrom(from, 'Formats');
    },
    read: ({ other }) => {
      const { format } = other.getRange('B13').load('format/font/bold,format/fill/color');
      return () => ({ bold: format.font.bold, fill: format.fill.color.toUpperCase() });
    },
  }),
  point({
    id: 'number-format',
    members: ['Range.numberFormat'],
    expected: { format: '0.00', first: '0.00', value: near(0.5, 0) },
    act: (bench) => {
      bench.cells(1, 1, 2).numberFormat = '0.00' as unknown as string[][];
      bench.cells(1, 1, 2).values = [[0.5], [1]];
    },
    read: (bench) => {
      const cells = bench.cells(1, 1, 2).load('numberFormat,values');
      return () => ({
        first: cells.numberFormat[0]?.[0],
        format: cells.numberFormat[1]?.[0],
        value: cells.values[0]?.[0],
      });
    },
  }),
];

/** Excel shows @ in front of it where it was not made for lists of results. */
const indexFormula = (cells: string): string => `=INDEX(${cells},1)`;
