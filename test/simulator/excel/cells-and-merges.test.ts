/**
 * Merged cells, and sizes of what is hidden, as Excel treats them.
 *
 * M1 what lies under a merge takes nothing but null; its first cell takes everything.
 * M2 formulas and values are copied over merged cells only from cells that are merged in the same way.
 * H1 a width shows a hidden column, also where one call hides it and sizes it; a height shows a hidden row.
 * H2 a chart has no series from hidden cells; what is hidden later is not drawn while visible cells only are plotted.
 */
import type { ChartSeries } from '../../excel-simulator/model/chart-series';
import { cells, freshWorld, outcome } from './support';

const held = freshWorld();

/** The first sheet with B2:C3 merged. */
const merged = (batch: (sheet: Excel.Worksheet) => unknown) =>
  outcome((sheet) => {
    sheet.getRange('B2:C3').merge();
    batch(sheet);
  });

test.each<readonly [string, string, (sheet: Excel.Worksheet) => unknown]>([
  [
    'nothing beside its first cell',
    'done',
    (sheet) => {
      sheet.getRange('A2:C3').values = [
        [1, 2, null],
        [3, null, null],
      ];
    },
  ],
  [
    'its first cell',
    'done',
    (sheet) => {
      sheet.getRange('B2').formulas = [['=1+1']];
    },
  ],
  [
    'an empty text inside',
    'InvalidArgument',
    (sheet) => {
      sheet.getRange('A2:C2').values = [[1, 2, '']];
    },
  ],
  [
    'a value inside',
    'InvalidArgument',
    (sheet) => {
      sheet.getRange('C3').values = [[1]];
    },
  ],
  [
    'a formula inside',
    'InvalidArgument',
    (sheet) => {
      sheet.getRange('B2:B3').formulas = [['=1'], ['=2']];
    },
  ],
  [
    'one value for all',
    'InvalidArgument',
    (sheet) => {
      Object.assign(sheet.getRange('A1:C3'), { values: 1 });
    },
  ],
  [
    'R1C1 inside',
    'InvalidArgument',
    (sheet) => {
      sheet.getRange('C2').formulasR1C1 = [['=RC[-1]']];
    },
  ],
])('M1: %s → %s', async (_, code, batch) => expect(await merged(batch)).toBe(code));

test('M1: what is there is as it was', async () => {
  await merged((sheet) => {
    sheet.getRange('A2:C3').values = [
      [1, 2, null],
      [3, null, null],
    ] as number[][];
  });
  expect((await cells('A2:C3')).values).toEqual([
    [1, 2, ''],
    [3, '', ''],
  ]);
});

test.each<readonly [string, string, (sheet: Excel.Worksheet) => unknown]>([
  [
    'a formula beside it',
    'done',
    (sheet) => {
      sheet.getRange('A1').formulas = [['=ROW()']];
      sheet.getRange('A2:A9').copyFrom('A1', 'Formulas');
    },
  ],
  [
    'a formula over it',
    'InvalidArgument',
    (sheet) => {
      sheet.getRange('B1').formulas = [['=ROW()']];
      sheet.getRange('B2:B9').copyFrom('B1', 'Formulas');
    },
  ],
  [
    'a row of formulas over it',
    'InvalidArgument',
    (sheet) => {
      sheet.getRange('A1:C1').formulas = [['=ROW()', '=1', '=2']];
      sheet.getRange('A2:C9').copyFrom('A1:C1', 'Formulas');
    },
  ],
  ['values over it', 'InvalidArgument', (sheet) => sheet.getRange('B2:C3').copyFrom('E2:F3', 'Values')],
  [
    'values of cells merged alike',
    'done',
    (sheet) => {
      sheet.getRange('E5:F6').merge();
      sheet.getRange('E5').values = [['同样']];
      sheet.getRange('B2:C3').copyFrom('E5:F6', 'Values');
    },
  ],
])('M2: %s → %s', async (_, code, batch) => expect(await merged(batch)).toBe(code));

const columns = async (): Promise<readonly (readonly [number, boolean])[]> => {
  const { grid } = held.world;
  const id = grid.tabs()[0]?.id ?? '';
  return [0, 1, 2].map((column) => [
    Math.round(grid.columnWidth(id, column)),
    grid.isColumnHidden(id, column),
  ]);
};

test('H1: widths and hidden columns', async () => {
  await outcome((sheet) => {
    sheet
      .getRange('A:C')
      .setColumnProperties([
        { columnHidden: true },
        { columnHidden: true, format: { columnWidth: 75 } },
        { format: { columnWidth: 75 }, columnHidden: true },
      ]);
  });
  expect((await columns()).map(([, hidden]) => hidden)).toEqual([true, false, false]);
  await outcome((sheet) => {
    sheet.getRange('B:B').columnHidden = true;
    sheet.getRange('A:A').format.columnWidth = 30;
  });
  expect(await columns()).toEqual([
    [40, false],
    [100, true],
    [100, false],
  ]);
  await outcome((sheet) => {
    sheet.getRange('C:C').format.columnWidth = 0;
  });
  expect((await columns())[2]?.[1]).toBe(true);
});

test('H1: heights and hidden rows', async () => {
  const { grid } = held.world;
  const id = grid.tabs()[0]?.id ?? '';
  grid.hideRows(id, 1, 2, true);
  expect([0, 1, 2, 3].map((row) => grid.isRowHidden(id, row))).toEqual([false, true, true, false]);
  await outcome((sheet) => sheet.getRange('2:2').setRowProperties([{ format: { rowHeight: 30 } }]));
  expect([0, 1, 2, 3].map((row) => grid.isRowHidden(id, row))).toEqual([false, false, true, false]);
});

const VALUES = [
  ['甲', 1, 7],
  ['乙', 2, 8],
  ['丙', 3, 9],
];
const chartOf = (sheet: Excel.Worksheet, source: string): Excel.Chart => {
  sheet.getRange('A1:C3').values = VALUES;
  const chart = sheet.charts.add('BarClustered', sheet.getRange(source), 'Columns');
  chart.setPosition('E1', 'H9');
  return chart;
};
const drawn = async () => {
  await held.world.book.settle();
  const { book, grid } = held.world;
  const sheet = grid.tabs()[0]?.id ?? '';
  const [series] = book.sheetFacts(sheet).charts[0]?.series.items() ?? [];
  return (series as ChartSeries).drawn().map(({ value: { row, column } }) => book.value(sheet, row, column));
};

test('H2: a chart made from a hidden column', async () => {
  const made = await outcome((sheet) => {
    sheet.getRange('B:B').columnHidden = true;
    chartOf(sheet, 'B1:B3').plotVisibleOnly = false;
  });
  expect(made).toBe('done');
  const series = (which: number) =>
    outcome((sheet) => sheet.charts.getItemAt(0).series.getItemAt(which).load('name'));
  expect(await series(0)).toBe('InvalidArgument');
  await outcome((sheet) => {
    sheet.charts.getItemAt(0).delete();
    chartOf(sheet, 'B1:C3');
  });
  expect([await series(0), await series(1)]).toEqual(['done', 'InvalidArgument']);
  expect(await drawn()).toEqual([7, 8, 9]);
});

test('H2: hidden afterwards', async () => {
  await outcome((sheet) => {
    const chart = chartOf(sheet, 'B1:B3');
    chart.series.getItemAt(0).setXAxisValues(sheet.getRange('A1:A3'));
    sheet.getRange('B:B').columnHidden = true;
  });
  expect(await drawn()).toEqual([]);
  await outcome((sheet) => {
    sheet.charts.getItemAt(0).plotVisibleOnly = false;
  });
  expect(await drawn()).toEqual([1, 2, 3]);
  const { grid } = held.world;
  grid.hideRows(grid.tabs()[0]?.id ?? '', 1, 1, true);
  expect(await drawn()).toEqual([1, 2, 3]);
  await outcome((sheet) => {
    sheet.getRange('B:B').columnHidden = false;
    sheet.charts.getItemAt(0).plotVisibleOnly = true;
  });
  expect(await drawn()).toEqual([1, 3]);
});
