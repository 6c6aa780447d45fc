import type { PrintPlan, SheetPlan } from '../../workbook/plan';
import { columnPixels, printOf } from './print-of';

/** From one place of a sheet to another, downwards or to the right; in pixels, 96 to the inch. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where the rows and columns of a sheet begin; the last number is where the sheet ends. */
export interface Edges {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** What of a sheet is on one page. */
export interface PrintPage {
  readonly print: PrintPlan;
  /** From top to bottom: repeated rows, if any, and the page's own. */
  readonly bands: readonly Stretch[];
  readonly columns: Stretch;
}

/** A sheet cut into pages; none where nothing is to be printed. */
export interface PrintedSheet {
  readonly sheet: SheetPlan;
  readonly edges: Edges;
  readonly pages: readonly PrintPage[];
}

const PIXELS_PER_POINT = 96 / 72;

/** Pixels of a length in millimetres. */
export const mmPixels = (mm: number): number => (mm * 96) / 25.4;

/** Width and height of a sheet of A4 in millimetres. */
export const A4 = {
  portrait: { width: 210, height: 297 },
  landscape: { width: 297, height: 210 },
} as const;

/** A row that is planned without a height, in points. */
const ROW = 15;

/** Cuts a sheet into pages as Excel does: at the planned breaks, and where a page is full; down, then to the right. */
export function printedSheet(sheet: SheetPlan): PrintedSheet {
  const print = printOf(sheet);
  const edges = edgesOf(sheet, print?.area);
  if (!print) return { sheet, edges, pages: [] };
  const columns = columnsOf(edges, print);
  const pages = columns.flatMap((span) =>
    bandsOf(edges, print).map((bands) => ({ print, bands, columns: span })),
  );
  return { sheet, edges, pages };
}

function edgesOf(sheet: SheetPlan, area = { bottom: 0, right: 0 }): Edges {
  const { heights, columns } = sheet;
  return {
    rows: added(Math.max(area.bottom, heights.length), (row) => (heights[row - 1] ?? ROW) * PIXELS_PER_POINT),
    columns: added(Math.max(area.right, columns.length), (column) => columnPixels(sheet, column)),
  };
}

function added(count: number, lengthOf: (line: number) => number): readonly number[] {
  const edges = [0];
  for (let line = 1; line <= count; line++) edges.push((edges.at(-1) ?? 0) + lengthOf(line));
  return edges;
}

/** What fits on a page, in pixels of the sheet. */
function printable({ orientation, margins, scale = 100 }: PrintPlan): { width: number; height: number } {
  const { width, height } = A4[orientation];
  const pixels = (mm: number): number => (mmPixels(mm) * 100) / scale;
  return {
    width: pixels(width - margins.left - margins.right),
    height: pixels(height - margins.top - margins.bottom),
  };
}

function columnsOf({ columns }: Edges, print: PrintPlan): readonly Stretch[] {
  const all = {
    from: columns[print.area.left - 1] ?? 0,
    to: columns[print.area.right] ?? columns.at(-1) ?? 0,
  };
  return cut(all, columns, [], () => printable(print).width);
}

function bandsOf({ rows }: Edges, print: PrintPlan): readonly (readonly Stretch[])[] {
  const { area, titleRows, breaksAfter } = print;
  const { height } = printable(print);
  const title = titleRows && { from: rows[titleRows[0] - 1] ?? 0, to: rows[titleRows[1]] ?? 0 };
  /** Rows are repeated below the page that they are on, and only where they leave space for others. */
  const repeated = (from: number): readonly Stretch[] =>
    title && from >= title.to && title.to - title.from < height ? [title] : [];
  const heightAt = (from: number): number =>
    height - repeated(from).reduce((sum, stretch) => sum + stretch.to - stretch.from, 0);
  const all = { from: rows[area.top - 1] ?? 0, to: rows[area.bottom] ?? 0 };
  const breaks = breaksAfter.map((row) => rows[row] ?? 0);
  return cut(all, rows, breaks, heightAt).map((band) => [...repeated(band.from), band]);
}

/** Less than this is rounding, in pixels. */
const NOTHING = 0.01;

/** Cuts at every break, else at the last edge that still fits; what is longer than a page wherever that ends. */
function cut(
  { from, to }: Stretch,
  edges: readonly number[],
  breaks: readonly number[],
  heightAt: (from: number) => number,
): readonly Stretch[] {
  const parts: Stretch[] = [];
  for (let at = from; at < to - NOTHING; ) {
    const most = Math.min(to, at + heightAt(at) + NOTHING);
    const within = (edge: number): boolean => edge > at + NOTHING && edge <= most;
    const end = breaks.find(within) ?? edges.filter(within).at(-1) ?? most;
    parts.push({ from: at, to: end });
    at = end;
  }
  return parts;
}
