import { gridSheet } from '../../grid-of-range';
import { loadUsed, readNamed, readSheets, readTabs } from '../../read-sheets';
import { type CheckPoint, point } from '../check-point';
import { NO_SHEET } from '../scratch';

const USED = [
  'Worksheet.getRange',
  'Range.getUsedRangeOrNullObject',
  'Range.values',
  'Range.valueTypes',
  'Range.formulas',
  'Range.rowIndex',
  'Range.columnIndex',
];

/** The open workbook as the product reads it; what is told of it are counts and truths, never contents. */
export const READING: readonly CheckPoint[] = [
  {
    id: 'read-tabs',
    on: 'workbook',
    members: [
      'Workbook.worksheets.id',
      'Workbook.worksheets.name',
      'Workbook.worksheets.visibility',
      'Workbook.worksheets.protection.protected',
      'Workbook.worksheets.tables.name',
      'Workbook.protection.protected',
    ],
    expected: { tabs: true, ids: true, structureProtected: false },
    run: async (bench) => {
      const { tabs, structureProtected } = await readTabs(bench.context);
      const ids = new Set(tabs.map(({ id }) => id));
      return { tabs: tabs.length > 0, ids: ids.size === tabs.length, structureProtected };
    },
  },
  {
    id: 'read-cells',
    on: 'workbook',
    members: [...USED, 'Workbook.names.name', 'Workbook.names.formula'],
    expected: { all: true, inPlace: true },
    run: async (bench) => {
      const { sheets, tabs } = await readSheets(bench.context, []);
      const inPlace = sheets.every(({ rows }) => [...rows.keys()].every((row) => row >= 1));
      return { all: sheets.length === tabs.length, inPlace };
    },
  },
  {
    id: 'read-one',
    on: 'workbook',
    members: ['Workbook.worksheets.getItemOrNullObject', 'Worksheet.name', 'Worksheet.visibility', ...USED],
    expected: { found: true, missing: true },
    run: async (bench) => {
      const name = (await readTabs(bench.context)).tabs[0]?.name ?? '';
      const [found, missing] = await readNamed(bench.context, [name, NO_SHEET]);
      return { found: found?.name === name, missing: missing === null };
    },
  },
  {
    id: 'cells-used',
    members: USED,
    expected: { rows: 2, first: 7, formula: 'B5*2', result: 14, text: '=1', error: true },
    run: async (bench) => {
      const { other } = bench;
      other.getRange('B5:C6').formulas = [
        [7, '=B5*2'],
        ["'=1", '=1/0'],
      ];
      await bench.send();
      const used = loadUsed(bench.other, '');
      await bench.send();
      const { rows } = gridSheet('', 'visible', used);
      const [five, six] = [rows.get(5), rows.get(6)];
      const error = six?.get(3)?.value;
      return {
        rows: [five, six].filter(Boolean).length,
        first: Number(five?.get(2)?.value),
        formula: five?.get(3)?.formula ?? '',
        result: Number(five?.get(3)?.value),
        text: String(six?.get(2)?.value),
        error: typeof error === 'object' && error !== null,
      };
    },
  },
  {
    id: 'calculation-mode',
    on: 'workbook',
    members: ['Workbook.application.calculationMode'],
    expected: { mode: 'Automatic' },
    run: async (bench) => {
      const application = bench.workbook.application.load('calculationMode');
      await bench.send();
      return { mode: application.calculationMode };
    },
  },
  point({
    id: 'calculate',
    members: ['Workbook.application.calculate'],
    expected: { result: 9 },
    act: (bench) => {
      bench.cells(1, 1).formulas = [['=4+5']];
      bench.workbook.application.calculate('Recalculate');
    },
    read: (bench) => {
      const cell = bench.cells(1, 1).load('values');
      return () => ({ result: cell.values[0]?.[0] });
    },
  }),
  point({
    id: 'suspend',
    members: [
      'Workbook.application.suspendApiCalculationUntilNextSync',
      'Workbook.application.suspendScreenUpdatingUntilNextSync',
    ],
    expected: { result: 12 },
    act: (bench) => {
      bench.workbook.application.suspendApiCalculationUntilNextSync();
      bench.workbook.application.suspendScreenUpdatingUntilNextSync();
      bench.cells(1, 1, 1, 2).formulas = [[3, `=${bench.ref(1, 1)}*4`]];
    },
    read: (bench) => {
      const cell = bench.cells(1, 2).load('values');
      return () => ({ result: cell.values[0]?.[0] });
    },
  }),
];
