import type { Area } from '../../../workbook/plan';

/** What a write costs in bytes of a request besides its values, and what an empty cell in it costs. */
const WRITE = 240;
const EMPTY = 3;

/** Longest stretch of rows that is weighed as one write; keeps the weighing linear. */
const TALLEST = 250;

/** The columns a stretch of rows uses, and how many of its cells hold something. */
interface Extent {
  readonly left: number;
  readonly right: number;
  readonly filled: number;
}

/** Cuts a block into the areas that are cheapest to write: not too many, and not full of empty cells. */
export function fullAreas<T>(
  block: readonly (readonly T[])[],
  holds: (value: T) => boolean,
): readonly Area[] {
  const rows = block.map((row) => extentOf(row, holds));
  const best: { cost: number; from: number; extent: Extent | null }[] = [{ cost: 0, from: 0, extent: null }];
  for (let end = 1; end <= rows.length; end++) {
    let extent: Extent | null = null;
    let found: (typeof best)[number] = { cost: Number.POSITIVE_INFINITY, from: 0, extent };
    for (let from = end - 1; from >= Math.max(0, end - TALLEST); from--) {
      extent = joined(extent, rows[from] ?? null);
      const cost = (best[from]?.cost ?? 0) + costOf(extent, end - from);
      if (cost < found.cost) found = { cost, from, extent };
    }
    best.push(found);
  }
  const areas: Area[] = [];
  for (let end = rows.length; end > 0; ) {
    const { from, extent } = best[end] as { from: number; extent: Extent | null };
    if (extent) areas.unshift({ top: from + 1, left: extent.left, bottom: end, right: extent.right });
    end = from;
  }
  return areas;
}

function extentOf<T>(row: readonly T[], holds: (value: T) => boolean): Extent | null {
  const columns = row.flatMap((value, i) => (holds(value) ? [i + 1] : []));
  const [left] = columns;
  return left === undefined ? null : { left, right: columns.at(-1) ?? left, filled: columns.length };
}

const joined = (a: Extent | null, b: Extent | null): Extent | null =>
  a && b
    ? { left: Math.min(a.left, b.left), right: Math.max(a.right, b.right), filled: a.filled + b.filled }
    : (a ?? b);

const costOf = (extent: Extent | null, rows: number): number =>
  extent ? WRITE + EMPTY * (rows * (extent.right - extent.left + 1) - extent.filled) : 0;
