import { LIMITS } from './limits';

/** Row and column number of an A1 reference, null where it is none or lies outside of a sheet. */
export function parseReference(reference: string): readonly [row: number, column: number] | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
  if (!match) return null;
  const column = columnOfLetters(match[1] as string);
  const row = Number(match[2]);
  return row >= 1 && row <= LIMITS.rows && column <= LIMITS.columns ? [row, column] : null;
}

/** Column number from 1 of column letters in either case. */
export function columnOfLetters(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
