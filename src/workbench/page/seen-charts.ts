import { parseAddress } from '../../hosts/univer/grid/box';
import type { SeenChart } from '../../hosts/univer/grid/seen-chart';
import type { Book } from '../model/book';
import type { Chart } from '../model/chart';
import type { ChartCell } from '../model/chart-series';

/** Colour and room beyond the longest bar where a chart does not say. */
const COLOR = '#1f4e79';
const ROOM = 1.15;

/** The charts of a sheet with what stands in their cells now. */
export const seenCharts = (book: Book, sheet: string): readonly SeenChart[] =>
  book.grid.has(sheet) ? book.sheetFacts(sheet).charts.flatMap((chart) => seen(book, sheet, chart)) : [];

function seen(book: Book, sheet: string, { place, series, axes }: Chart): readonly SeenChart[] {
  const [first] = series.items();
  const at = parseAddress(place);
  if (!first || !at) return [];
  const valueAt = (cell: ChartCell | undefined) => (cell ? book.value(sheet, cell.row, cell.column) : '');
  const bars = first.drawn().map(({ label, value: cell }) => {
    const value = valueAt(cell);
    return { label: String(valueAt(label)), value: typeof value === 'number' ? value : null };
  });
  const longest = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  const max = Number(axes.valueAxis.maximum) || longest * ROOM;
  return [{ place: at, bars, max, color: first.format.fill.color || COLOR }];
}
