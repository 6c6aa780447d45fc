import type { RawValue } from '../domain/raw-value';
import { FIRST_LAYOUT } from './layout-version';
import type { CellPlan, SheetPlan } from './plan';

/** Rows that carry the marker on sheets that are seen: people delete a title to save paper. */
const MARKED_ROWS = 2;

const MARKER = /^dudao:([a-z]+):/;

/**
 * The sheet with the marker of its kind (one of those that every workbook has once, `score`, or a table of the programme) that it is recognised by, in hidden cells of its first rows; layouts up to the
 * first have none. The text differs from row to row: rows are identified by what is in them.
 */
export function withMarker(sheet: SheetPlan, kind: string, layout: number): SheetPlan {
  if (layout <= FIRST_LAYOUT) return sheet;
  const column = markerColumn(sheet);
  const isSeen = sheet.visibility === 'visible';
  const rows = isSeen ? MARKED_ROWS : 1;
  const cells = sheet.cells.map((line, i): SheetPlan['cells'][number] => {
    if (i >= rows || isTaken(line[column - 1])) return line;
    const marked: (CellPlan | null)[] = [...line];
    while (marked.length < column) marked.push(null);
    marked[column - 1] = { value: `dudao:${kind}:${i + 1}`, style: 'plain' };
    return marked;
  });
  const columns = [...sheet.columns];
  while (isSeen && columns.length < column) columns.push({ width: 8, hidden: true });
  return { ...sheet, cells, columns };
}

/**
 * The first hidden column right of the printed ones, or left of them where nothing is right. On a sheet that nobody sees its
 * last one, or one that is not right beside a table, which would grow into it.
 */
function markerColumn({ cells, columns, table, print }: SheetPlan): number {
  if (print) {
    const { left, right } = print.area;
    const hidden = columns.findIndex((column, i) => i >= right && column.hidden);
    if (hidden >= 0) return hidden + 1;
    return left > 1 && right === columns.length ? left - 1 : columns.length + 1;
  }
  return table ? table.area.right + 2 : (cells[0]?.length ?? 1);
}

const isTaken = (cell: CellPlan | null | undefined): boolean =>
  cell !== null && cell !== undefined && (cell.value !== null || cell.formula !== undefined);

/** What a cell says its sheet is; null where it is no marker of ours. */
export const markedKind = (value: RawValue): string | null =>
  typeof value === 'string' ? (MARKER.exec(value)?.[1] ?? null) : null;

/** Whether a planned cell is a marker. */
export const isMarker = (cell: CellPlan | null | undefined): boolean =>
  cell !== null && cell !== undefined && cell.formula === undefined && markedKind(cell.value) !== null;
