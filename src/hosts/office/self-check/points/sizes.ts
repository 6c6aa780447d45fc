import { columnLetters } from '../../../../workbook/address';
import { type CheckPoint, point } from '../check-point';
import { near } from '../facts';

/** Far right of what other points use, so that they keep their sizes. */
const [FIRST, SECOND, THIRD] = [columnLetters(40), columnLetters(41), columnLetters(42)];

/** Merges and sizes. Excel rounds sizes to whole pixels. */
export const SIZES: readonly CheckPoint[] = [
  point({
    id: 'merge',
    members: ['Range.merge'],
    expected: { areas: 1, columns: 3 },
    act: (bench) => bench.cells(1, 1, 2, 3).merge(false),
    read: (bench) => {
      const merged = bench.cells(1, 1, 2, 3).getMergedAreasOrNullObject().load('areaCount,address');
      return () => ({
        areas: merged.isNullObject ? 0 : merged.areaCount,
        columns: merged.isNullObject ? 0 : widthOf(merged.address),
      });
    },
  }),
  point({
    id: 'merge-rows',
    members: ['Range.merge'],
    expected: { areas: 2 },
    act: (bench) => bench.cells(1, 1, 2, 3).merge(true),
    read: (bench) => {
      const merged = bench.cells(1, 1, 2, 3).getMergedAreasOrNullObject().load('areaCount');
      return () => ({ areas: merged.isNullObject ? 0 : merged.areaCount });
    },
  }),
  point({
    id: 'unmerge',
    members: ['Range.unmerge'],
    expected: { areas: 0 },
    act: (bench) => {
      bench.cells(1, 1, 2, 3).merge(false);
      bench.cells(1, 1, 2, 3).unmerge();
    },
    read: (bench) => {
      const merged = bench.cells(1, 1, 2, 3).getMergedAreasOrNullObject().load('areaCount');
      return () => ({ areas: merged.isNullObject ? 0 : merged.areaCount });
    },
  }),
  point({
    id: 'row-height',
    members: ['Range.format.rowHeight'],
    expected: { first: near(30, 1), last: near(30, 1) },
    act: (bench) => {
      bench.sheet.getRange(`${bench.row(1)}:${bench.row(3)}`).format.rowHeight = 30;
    },
    read: (bench) => {
      const [first, last] = [bench.cells(1, 1), bench.cells(3, 1)].map((cell) =>
        cell.load('format/rowHeight'),
      );
      return () => ({ first: first?.format.rowHeight ?? 0, last: last?.format.rowHeight ?? 0 });
    },
  }),
  point({
    id: 'row-heights',
    members: ['Range.setRowProperties'],
    expected: { first: near(24, 1), last: near(48, 1) },
    act: (bench) =>
      bench.sheet
        .getRange(`${bench.row(1)}:${bench.row(3)}`)
        .setRowProperties([{ format: { rowHeight: 24 } }, {}, { format: { rowHeight: 48 } }]),
    read: (bench) => {
      const [first, last] = [bench.cells(1, 1), bench.cells(3, 1)].map((cell) =>
        cell.load('format/rowHeight'),
      );
      return () => ({ first: first?.format.rowHeight ?? 0, last: last?.format.rowHeight ?? 0 });
    },
  }),
  point({
    id: 'column-widths',
    members: ['Range.setColumnProperties'],
    expected: { first: near(90, 3), last: near(30, 3) },
    act: ({ sheet }) => {
      const columns = sheet.getRange(`${FIRST}:${SECOND}`);
      columns.setColumnProperties([{ format: { columnWidth: 90 } }, { format: { columnWidth: 60 } }]);
      const second = sheet.getRange(`${SECOND}:${SECOND}`);
      second.setColumnProperties([{ columnHidden: false, format: { columnWidth: 30 } }]);
    },
    read: ({ sheet }) => {
      const cell = (column: string): Excel.Range => sheet.getRange(`${column}5`).load('format/columnWidth');
      const [first, last] = [cell(FIRST), cell(SECOND)];
      return () => ({ first: first.format.columnWidth, last: last.format.columnWidth });
    },
  }),
  {
    id: 'sizes-read',
    members: ['Range.getRowProperties', 'Range.getColumnProperties'],
    expected: { first: near(24, 1), last: near(48, 1), column: near(60, 3), hidden: false },
    run: async (bench) => {
      const rows = bench.sheet.getRange(`${bench.row(1)}:${bench.row(2)}`);
      const columns = bench.sheet.getRange(`${FIRST}:${FIRST}`);
      rows.setRowProperties([{ format: { rowHeight: 24 } }, { format: { rowHeight: 48 } }]);
      columns.setColumnProperties([{ format: { columnWidth: 60 } }]);
      const heights = rows.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
      const widths = columns.getColumnProperties({ format: { columnWidth: true } });
      await bench.send();
      return {
        first: heights.value[0]?.format?.rowHeight ?? 0,
        last: heights.value[1]?.format?.rowHeight ?? 0,
        column: widths.value[0]?.format?.columnWidth ?? 0,
        hidden: heights.value[0]?.rowHidden === true,
      };
    },
  },
  {
    id: 'column-hidden',
    members: ['Range.columnHidden'],
    expected: { hidden: true, neighbour: false, shown: true },
    run: async (bench) => {
      const column = (letters: string): Excel.Range => bench.sheet.getRange(`${letters}:${letters}`);
      column(THIRD).columnHidden = true;
      const [hidden, neighbour] = [THIRD, SECOND].map((letters) => column(letters).load('columnHidden'));
      await bench.send();
      column(THIRD).columnHidden = false;
      const shown = column(THIRD).load('columnHidden');
      await bench.send();
      return {
        hidden: hidden?.columnHidden ?? null,
        neighbour: neighbour?.columnHidden ?? null,
        shown: shown.columnHidden === false,
      };
    },
  },
];

/** Columns of an area by its address. */
function widthOf(address: string): number {
  const letters = address.slice(address.lastIndexOf('!') + 1).match(/[A-Z]+/g) ?? [];
  const numbers = letters.map((text) =>
    [...text].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
  );
  return Math.max(...numbers) - Math.min(...numbers) + 1;
}
