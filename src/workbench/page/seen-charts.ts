import type { SeenChart } from '../grid/chart-layer';
import type { Book } from '../model/book';
import { type Box, parseAddress } from '../model/box';
import type { Chart } from '../model/chart';

/** Colour and room beyond the longest bar where a chart does not say. */
const COLOR = '#1f4e79';
const ROOM = 1.15;

/** The charts of a sheet with what stands in their cells now. */
export const seenCharts = (book: Book, sheet: string): readonly SeenChart[] =>
  book.grid.has(sheet) ? book.sheetFacts(sheet).charts.flatMap((chart) => seen(book, sheet, chart)) : [];

function seen(book: Book, sheet: string, { place, series, axes }: Chart): readonly SeenChart[] {
  const [first] = series.items();
  const at = parseAddress(place);
  const labels = cellsOf(first?.categories ?? '');
  const values = cellsOf(first?.values ?? '');
  if (!first || !at || !labels || !values) return [];
  const bars = Array.from({ length: values.rows }, (_, i) => {
    const value = book.value(sheet, values.row + i, values.column);
    return {
      label: String(book.value(sheet, labels.row + i, labels.column)),
      value: typeof value === 'number' ? value : null,
    };
  });
  const { maximum } = axes.valueAxis as { readonly maximum: number };
  const longest = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return [{ place: at, bars, max: maximum || longest * ROOM, color: first.format.fill.color || COLOR }];
}

/** The box of an address that may name its sheet, which is the chart's own. */
const cellsOf = (address: string): Box | null => parseAddress(address.slice(address.lastIndexOf('!') + 1));
