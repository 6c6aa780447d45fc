import { lineCountOf } from './line-breaking';
import { blockHeight, MOST_ROW_HEIGHT, textWidth } from './measure';
import type { Area, CellPlan } from './plan';
import { STYLES, type StyleSpec } from './styles';

type Cells = readonly (readonly (CellPlan | null)[])[];

/** Rows and what is in them, as they are laid out so far. */
export interface Laid {
  readonly cells: Cells;
  readonly merges: readonly Area[];
  /** Heights in points; raised where a text needs more. */
  readonly heights: number[];
}

/**
 * Raises the rows of a sheet so that every text in them is whole. Widths in millimetres; hidden columns have none. Every
 * text is taken to have `leastSize` points at least.
 */
export function fitHeights(
  { cells, merges, heights }: Laid,
  widthsMm: readonly number[],
  leastSize = 0,
): void {
  const needed = (cell: CellPlan, widths: readonly number[]): number => neededHeight(cell, widths, leastSize);
  const merged = new Map(merges.map((area) => [keyOf(area.top, area.left), area] as const));
  const tall: Area[] = [];
  cells.forEach((line, i) => {
    line.forEach((cell, j) => {
      if (typeof cell?.value !== 'string' || cell.value === '') return;
      const area = merged.get(keyOf(i + 1, j + 1)) ?? {
        top: i + 1,
        left: j + 1,
        bottom: i + 1,
        right: j + 1,
      };
      if (area.bottom > area.top) tall.push(area);
      else
        heights[i] = Math.min(
          MOST_ROW_HEIGHT,
          Math.max(heights[i] ?? 0, needed(cell, widthsMm.slice(j, area.right))),
        );
    });
  });
  for (const { top, left, bottom, right } of tall) {
    const cell = cells[top - 1]?.[left - 1];
    if (!cell) continue;
    const rows = heights.slice(top - 1, bottom);
    heights.splice(top - 1, rows.length, ...raised(rows, needed(cell, widthsMm.slice(left - 1, right))));
  }
}

const keyOf = (row: number, column: number): string => `${row} ${column}`;

/** Height that a cell's text needs over columns of these widths, however many rows it is merged over. */
function neededHeight({ value, style }: CellPlan, widthsMm: readonly number[], leastSize: number): number {
  const { wrap, indent, ...spec } = STYLES[style] as StyleSpec;
  const size = Math.max(spec.size, leastSize);
  if (widthsMm.every((mm) => mm === 0)) return 0;
  const width = textWidth(widthsMm, indent !== undefined) / size;
  return blockHeight(wrap === true ? lineCountOf(String(value), width) : 1, size);
}

/** Heights are whole pixels, in points. */
const PIXEL = 0.75;

/** The rows of a merged cell, the lowest raised first, so that together they have the needed height where they can. */
export function raised(
  heights: readonly number[],
  needed: number,
  most: number = MOST_ROW_HEIGHT,
): readonly number[] {
  const rows = [...heights];
  for (let lacking = needed - sum(rows); lacking > 0; lacking = needed - sum(rows)) {
    const low = rows.filter((height) => height < most);
    const lowest = Math.min(...low);
    const next = Math.min(most, ...low.filter((height) => height > lowest));
    const those = rows.filter((height) => height === lowest).length;
    if (low.length === 0) break;
    const to = Math.min(next, lowest + Math.ceil(lacking / those / PIXEL) * PIXEL);
    rows.forEach((height, i) => {
      if (height === lowest) rows[i] = to;
    });
  }
  return rows;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
