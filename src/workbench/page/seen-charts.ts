import { boxOf } from '../../hosts/univer/grid/box';
import type { SeenChart } from '../../hosts/univer/grid/seen-chart';
import type { GridBook } from '../../hosts/univer/grid-book';
import type { Area, ChartPlan } from '../../workbook/plan';

/** Room beyond the longest bar where a chart does not say. */
const ROOM = 1.15;

/** The charts of a sheet with what stands in their cells now. */
export const seenCharts = (book: GridBook, sheet: string): readonly SeenChart[] =>
  book.grid.has(sheet) ? book.factsOf(sheet).charts.map((chart) => seen(book, sheet, chart)) : [];

function seen(
  book: GridBook,
  sheet: string,
  { place, values, categories, max, color }: ChartPlan,
): SeenChart {
  const labels = cellsIn(book, sheet, categories);
  const bars = cellsIn(book, sheet, values).map((value, i) => ({
    label: String(labels[i] ?? ''),
    value: typeof value === 'number' ? value : null,
  }));
  const longest = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return { place: boxOf(place), bars, max: max ?? longest * ROOM, color: `#${color}` };
}

/** What stands in the cells of a column. */
const cellsIn = (book: GridBook, sheet: string, { top, bottom, left }: Area): readonly unknown[] =>
  Array.from({ length: bottom - top + 1 }, (_, i) => book.value(sheet, top - 1 + i, left - 1));
