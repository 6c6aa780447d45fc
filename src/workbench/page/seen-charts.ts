import { boxOf } from '../../hosts/univer/grid/box';
import type { SeenChart } from '../../hosts/univer/grid/seen-chart';
import type { GridBook } from '../../hosts/univer/grid-book';
import type { Area, ChartPlan } from '../../workbook/plan';

/** Space beyond the longest bar where a chart does not say. */
const SPACE = 1.15;

/** What is in a cell; row and column count from 1. */
export type ChartValueAt = (row: number, column: number) => unknown;

/** The charts of a sheet with what is in their cells now. */
export const seenCharts = (book: GridBook, sheet: string): readonly SeenChart[] =>
  book.grid.has(sheet)
    ? book
        .factsOf(sheet)
        .charts.map((chart) => seenChart(chart, (row, column) => book.value(sheet, row - 1, column - 1)))
    : [];

/** A planned chart with what is in its cells. */
export function seenChart(
  { place, values, categories, max, color }: ChartPlan,
  valueAt: ChartValueAt,
): SeenChart {
  const labels = cellsIn(categories, valueAt);
  const bars = cellsIn(values, valueAt).map((value, i) => ({
    label: String(labels[i] ?? ''),
    value: typeof value === 'number' ? value : null,
  }));
  const longest = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return { place: boxOf(place), bars, max: max ?? longest * SPACE, color: `#${color}` };
}

/** What is in the cells of a column. */
const cellsIn = ({ top, bottom, left }: Area, valueAt: ChartValueAt): readonly unknown[] =>
  Array.from({ length: bottom - top + 1 }, (_, i) => valueAt(top + i, left));
