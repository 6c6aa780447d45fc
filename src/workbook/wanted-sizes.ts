import { fitHeights } from './fit-heights';
import type { SheetPair } from './integrity/sheet-pair';
import { MM_PER_POINT, widthPixels } from './measure';
import { printableWidth } from './plan-context';

/** Sizes as they are, in points; 0 for what is hidden. */
interface Present {
  readonly heights: readonly number[];
  readonly widths: readonly number[];
}

/** How they are looked after, see `fitSizes`. */
interface Care {
  readonly mend: boolean;
  /** Size that every text is taken to have at least, in points. */
  readonly leastSize: number;
}

/** Sizes that differ by less are the same: programs round to pixels of their own. */
const SAME = 0.5;

const POINTS_PER_PIXEL = 0.75;

/** The sizes that a found sheet ought to have, by the number of the row or column; only those that it has not. */
export function wantedSizes(pair: SheetPair, present: Present, { mend, leastSize }: Care) {
  const { plan, found, rows } = pair;
  const widths = mend ? wantedWidths(pair, present) : new Map<number, number>();
  const mm = shownWidths(pair, present, widths);
  const before = plan.cells.map((_, i) => present.heights[(rows.found(i + 1) ?? 0) - 1] ?? 0);
  const least = plan.cells.map((_, i) => (mend ? (plan.heights[i] ?? 0) : 0));
  const heights = before.map((height, i) => Math.max(height, least[i] ?? 0));
  fitHeights({ cells: plan.cells, merges: plan.merges, heights }, mm, leastSize);
  const raised = heights.flatMap((height, i): [number, number][] => {
    const row = rows.found(i + 1);
    const was = before[i] ?? 0;
    return row !== undefined && was > 0 && height > was + SAME ? [[row, height]] : [];
  });
  return { sheet: found.name, heights: new Map(raised), widths };
}

/** Widths of the columns as planned, in points; none where the found ones do. */
function wantedWidths({ plan, columns }: SheetPair, { widths }: Present): ReadonlyMap<number, number> {
  const { print } = plan;
  if (!print) return new Map();
  const printed = plan.columns.flatMap(({ width, hidden }, j) => {
    const column = columns.found(j + 1);
    const isPrinted = j + 1 >= print.area.left && j + 1 <= print.area.right && !hidden;
    const is = widths[(column ?? 0) - 1] ?? 0;
    if (column === undefined || !isPrinted || is === 0) return [];
    return [{ column, planned: widthPixels(width) * POINTS_PER_PIXEL, is }];
  });
  const total = printed.reduce((sum, { is }) => sum + is, 0) * MM_PER_POINT;
  const isWrong =
    total > printableWidth(print.orientation) || printed.some(({ planned, is }) => is < planned - SAME);
  return new Map(isWrong ? printed.map(({ column, planned }) => [column, planned] as const) : []);
}

/** Widths of the planned columns in millimetres as they are going to be; 0 for what is hidden. */
const shownWidths = (
  { plan, columns }: SheetPair,
  { widths }: Present,
  wanted: ReadonlyMap<number, number>,
): readonly number[] =>
  plan.columns.map(({ hidden }, j) => {
    const column = columns.found(j + 1);
    if (hidden || column === undefined) return 0;
    return (wanted.get(column) ?? widths[column - 1] ?? 0) * MM_PER_POINT;
  });
