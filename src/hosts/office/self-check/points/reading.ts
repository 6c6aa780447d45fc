import { isSameFormula } from '../../../../workbook/formula-text';
import { readSheets } from '../../read-sheets';
import { type CheckPoint, point } from '../check-point';
import { NO_SHEET } from '../scratch';

/** What the product asks of every tab. */
const TABS =
  'items/id,items/name,items/visibility,items/protection/protected,items/tables/items/name,items/charts/items/name';

/** What it asks of used cells. */
const CELLS = 'values,valueTypes,formulas,rowIndex,columnIndex,rowCount,columnCount';

const USED = [
  'Worksheet.getRange',
  'Range.getUsedRangeOrNullObject',
  'Range.values',
  'Range.valueTypes',
  'Range.formulas',
  'Range.rowIndex',
  'Range.columnIndex',
  'Range.rowCount',
  'Range.columnCount',
];

/** The open workbook as the product reads it; what is reported of it are counts and yes or no, never contents. */
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
      'Workbook.worksheets.charts.name',
      'Workbook.protection.protected',
    ],
    expected: { tabs: true, ids: true, structureProtected: false },
    run: async (bench) => {
      const { worksheets, protection } = bench.workbook;
      worksheets.load(TABS);
      protection.load('protected');
      await bench.send();
      const ids = new Set(worksheets.items.map(({ id }) => id));
      return {
        tabs: ids.size > 0,
        ids: ids.size === worksheets.items.length,
        structureProtected: protection.protected,
      };
    },
  },
  {
    id: 'read-cells',
    on: 'workbook',
    members: ['Workbook.names.name', 'Workbook.names.formula'],
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
    members: [
      'Workbook.worksheets.getItemOrNullObject',
      'Worksheet.name',
      'Worksheet.visibility',
      'Worksheet.getUsedRangeOrNullObject',
    ],
    expected: { found: true, missing: true, inPlace: true },
    run: async (bench) => {
      const { worksheets } = bench.workbook;
      worksheets.load('items/name');
      await bench.send();
      const name = worksheets.items[0]?.name ?? '';
      const [found, missing] = [name, NO_SHEET].map((wanted) => worksheets.getItemOrNullObject(wanted));
      const used = found?.getUsedRangeOrNullObject(true).load('rowIndex,rowCount,columnIndex,columnCount');
      for (const sheet of [found, missing]) sheet?.load('name,visibility');
      await bench.send();
      return {
        found: found?.name === name,
        missing: missing?.isNullObject ?? null,
        inPlace: !used || used.isNullObject || (used.rowIndex >= 0 && used.rowCount >= 1),
      };
    },
  },
  {
    id: 'cells-used',
    members: USED,
    expected: {
      from: true,
      first: 7,
      formula: true,
      result: 14,
      text: '=1',
      types: 'Double Double String Error',
    },
    run: async (bench) => {
      const formula = `=${bench.ref(1, 1)}*2`;
      bench.cells(1, 1, 2, 2).formulas = [
        [7, formula],
        ["'=1", '=1/0'],
      ];
      await bench.send();
      const used = bench.cells(1, 1, 8, 8).getUsedRangeOrNullObject(true).load(CELLS);
      await bench.send();
      const [[first, result] = [], [text] = []] = used.values;
      return {
        from: used.rowIndex === bench.row(1) - 1 && used.columnIndex === 1 && used.rowCount === 2,
        first,
        formula: isSameFormula(String(used.formulas[0]?.[1]), formula),
        result,
        text,
        types: used.valueTypes.flat().join(' '),
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
