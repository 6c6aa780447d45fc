import type { Area } from '../../../workbook/plan';

/** A rectangle of cells; row and column count from 0. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Size of a sheet in Excel. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const letters = (column: number): string => {
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
};

const columnOf = (text: string): number =>
  [...text.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const CELLS = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i;
const COLUMNS = /^([A-Z]{1,3}):([A-Z]{1,3})$/i;
const ROWS = /^(\d+):(\d+)$/;

/** The box of an A1 address without its sheet; null when it is none. */
export function parseAddress(address: string): Box | null {
  const bare = address.replaceAll('$', '').trim();
  const cells = CELLS.exec(bare);
  if (cells) {
    const [, left = '', top = '', right = left, bottom = top] = cells;
    return spanning(Number(top) - 1, columnOf(left), Number(bottom) - 1, columnOf(right));
  }
  const columns = COLUMNS.exec(bare);
  if (columns) return spanning(0, columnOf(columns[1] ?? ''), MAX_ROWS - 1, columnOf(columns[2] ?? ''));
  const rows = ROWS.exec(bare);
  if (rows) return spanning(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return null;
}

function spanning(row1: number, column1: number, row2: number, column2: number): Box {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  return { row, column, rows: Math.abs(row2 - row1) + 1, columns: Math.abs(column2 - column1) + 1 };
}

/** The smallest box around two. */
export function bounding(a: Box, b: Box): Box {
  const last = (x: Box): readonly [number, number] => [x.row + x.rows - 1, x.column + x.columns - 1];
  const [[row1, column1], [row2, column2]] = [last(a), last(b)];
  return spanning(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(row1, row2),
    Math.max(column1, column2),
  );
}

/** A1 address of a box: B2:C9, B:C, 2:9. */
export function addressOf({ row, column, rows, columns }: Box, mark = ''): string {
  const cell = (r: number, c: number): string => `${mark}${letters(c)}${mark}${r + 1}`;
  if (rows >= MAX_ROWS) return `${mark}${letters(column)}:${mark}${letters(column + columns - 1)}`;
  if (columns >= MAX_COLUMNS) return `${mark}${row + 1}:${mark}${row + rows}`;
  const first = cell(row, column);
  return rows * columns === 1 ? first : `${first}:${cell(row + rows - 1, column + columns - 1)}`;
}

/** A sheet's name as a reference writes it. */
export const quotedSheet = (name: string): string =>
  /^[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** Whether two boxes share a cell. */
export const overlap = (a: Box, b: Box): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** The cells two boxes share. */
export function intersection(a: Box, b: Box): Box | null {
  if (!overlap(a, b)) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  return {
    row,
    column,
    rows: Math.min(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.min(a.column + a.columns, b.column + b.columns) - column,
  };
}

export const sameBox = (a: Box, b: Box): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** Whether a box reaches from one end of the sheet to the other: whole columns or rows. */
export const isUnbounded = ({ rows, columns }: Box): boolean => rows >= MAX_ROWS || columns >= MAX_COLUMNS;

/** The box of a planned area. */
export const boxOf = ({ top, left, bottom, right }: Area): Box => ({
  row: top - 1,
  column: left - 1,
  rows: bottom - top + 1,
  columns: right - left + 1,
});

/** A box as the grid has it. */
export const rangeOf = ({ row, column, rows, columns }: Box) => ({
  startRow: row,
  startColumn: column,
  endRow: row + rows - 1,
  endColumn: column + columns - 1,
});
