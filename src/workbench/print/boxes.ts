import type { Area, CellPlan, SheetPlan } from '../../workbook/plan';
import { STYLES, type StyleId, type StyleSpec } from '../../workbook/styles';
import { shownText } from '../files/shown-text';
import { coloursAt } from './colours';
import type { Edges } from './pages';

/** A place on a sheet, in pixels. */
export interface PixelRect {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** A cell as it is printed, merged ones as one. */
export interface CellBox extends PixelRect {
  readonly text: string;
  readonly style: StyleId;
  readonly isNumber: boolean;
  /** Width that its text may take: a text without line breaks runs over empty cells. */
  readonly textWidth: number;
  readonly colours: { readonly fontColor?: string; readonly fill?: string; readonly bold?: boolean };
}

/** The place of an area of cells. */
export function rectOf({ rows, columns }: Edges, { top, left, bottom, right }: Area): PixelRect {
  const [y, x] = [rows[top - 1] ?? 0, columns[left - 1] ?? 0];
  return { top: y, left: x, width: (columns[right] ?? x) - x, height: (rows[bottom] ?? y) - y };
}

/** Every cell of an area of a sheet that shows something: a text, a colour or a line. */
export function boxesOf(sheet: SheetPlan, edges: Edges, area: Area): readonly CellBox[] {
  const merged = mergedCells(sheet.merges);
  const colours = coloursAt(sheet);
  const boxes: CellBox[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.cells[row - 1]?.[column - 1];
      const place = merged.get(keyOf(row, column)) ?? single(row, column);
      if (!cell || place.top !== row || place.left !== column) continue;
      boxes.push({
        ...rectOf(edges, place),
        text: textOf(cell),
        style: cell.style,
        isNumber: typeof cell.value === 'number',
        textWidth: textWidthOf(sheet, edges, place, area.right),
        colours: colours(row, column),
      });
    }
  return boxes.filter(({ text, style, colours: { fill } }) => text !== '' || fill || isSeen(STYLES[style]));
}

const isSeen = ({ fill, border }: StyleSpec): boolean =>
  fill !== undefined || (border !== undefined && border !== 'none');

const textOf = ({ value, style }: CellPlan): string =>
  shownText(value, (STYLES[style] as StyleSpec).numberFormat);

const keyOf = (row: number, column: number): number => row * 16_384 + column;

const single = (row: number, column: number): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** The merge that each cell belongs to. */
function mergedCells(merges: readonly Area[]): ReadonlyMap<number, Area> {
  const cells = new Map<number, Area>();
  for (const area of merges)
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) cells.set(keyOf(row, column), area);
  return cells;
}

/** The width up to the next cell that holds something, for a text of one line that begins on the left. */
function textWidthOf({ cells }: SheetPlan, edges: Edges, place: Area, last: number): number {
  const { width } = rectOf(edges, place);
  const line = cells[place.top - 1] ?? [];
  const cell = line[place.left - 1];
  const { wrap, horizontal = 'left' }: StyleSpec = STYLES[cell?.style ?? 'plain'];
  const isAlone = place.top === place.bottom && place.left === place.right;
  if (wrap || horizontal !== 'left' || !isAlone || typeof cell?.value !== 'string') return width;
  let right = place.right;
  while (right < last && (line[right]?.value ?? '') === '') right++;
  return rectOf(edges, { ...place, right }).width;
}
