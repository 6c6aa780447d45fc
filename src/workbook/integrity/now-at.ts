import { columnLetters } from '../address';
import type { Area } from '../plan';
import type { Alignment } from './align';
import type { SheetPair } from './sheet-pair';

/** Where a planned area is now: of lines that are gone at its edges, the next one within it that is there. */
export function nowAt({ rows, columns }: SheetPair, area: Area): Area {
  const [top, bottom] = edges(rows, area.top, area.bottom);
  const [left, right] = edges(columns, area.left, area.right);
  return { top, left, bottom, right };
}

function edges({ found, identical }: Alignment, from: number, to: number): readonly [number, number] {
  if (identical) return [from, to];
  let [first, last] = [from, to];
  while (first < to && found(first) === undefined) first++;
  while (last > from && found(last) === undefined) last--;
  return [found(first) ?? from, found(last) ?? to];
}

const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/;
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[$\p{L}\p{N}_.\\?]+!?|./gsu;

/** A planned formula with its references to cells of its own sheet where they are now. */
export function formulaNow(formula: string, { rows, columns }: SheetPair): string {
  if (rows.identical && columns.identical) return formula;
  const tokens = formula.match(TOKEN) ?? [];
  return tokens
    .map((token, i) => {
      const cell = CELL.exec(token);
      if (!cell || tokens[i - 1]?.endsWith('!')) return token;
      const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] = cell;
      const [row, column] = [rows.found(Number(digits)), columns.found(columnNumber(letters))];
      return row === undefined || column === undefined
        ? token
        : `${fixedColumn}${columnLetters(column)}${fixedRow}${row}`;
    })
    .join('');
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
