import { a1 } from '../../../src/workbook/address';
import type { SheetForm } from './forms';

/** A line between two cells may belong to either: here it belongs to both. */
export function withSharedLines(cells: SheetForm['cells']): SheetForm['cells'] {
  const lineOf = (row: number, column: number, side: number): string | null =>
    cells[a1(row, column)]?.borders[side] ?? null;
  return Object.fromEntries(
    Object.entries(cells).map(([at, form]) => {
      const [, letters = '', digits = ''] = /([A-Z]+)(\d+)/.exec(at) ?? [];
      const row = Number(digits);
      const column = letters.charCodeAt(0) - 64;
      const [left, right, top, bottom] = form.borders;
      const borders = [
        left ?? lineOf(row, column - 1, 1),
        right ?? lineOf(row, column + 1, 0),
        top ?? lineOf(row - 1, column, 3),
        bottom ?? lineOf(row + 1, column, 2),
      ];
      return [at, { ...form, borders }];
    }),
  );
}
