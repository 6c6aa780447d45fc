import type { Area } from './plan';

/** Column letters of a column number from 1: 1 → A, 28 → AB. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** A1 reference of one cell. */
export const a1 = (row: number, column: number): string => `${columnLetters(column)}${row}`;

/** A1 reference of an area; a single cell without colon. */
export function areaRef({ top, left, bottom, right }: Area): string {
  const first = a1(top, left);
  return top === bottom && left === right ? first : `${first}:${a1(bottom, right)}`;
}

/** Absolute reference of an area: $B$2:$C$9. */
export function absoluteRef({ top, left, bottom, right }: Area): string {
  const first = `$${columnLetters(left)}$${top}`;
  return top === bottom && left === right ? first : `${first}:$${columnLetters(right)}$${bottom}`;
}

/** The area of one cell. */
export const cellArea = (row: number, column: number): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** The area of a column from one row to another. */
export const columnArea = (column: number, top: number, bottom: number): Area => ({
  top,
  left: column,
  bottom,
  right: column,
});

/** A text as a literal inside a formula. */
export const textLiteral = (text: string): string => `"${text.replaceAll('"', '""')}"`;
