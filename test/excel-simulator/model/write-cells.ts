import type { ICellData } from '@univerjs/core';
import { type Box, intersection, isUnbounded } from '../../../src/hosts/univer/grid/box';
import { writtenCell } from '../../../src/hosts/univer/grid/cell-value';
import { HostError } from '../protocol/host-error';
import { checkCellValue, checkFit } from './box-checks';
import { parseFormula } from './formula-syntax';
import type { OpenBook } from './open-book';

/** Most cells that one call reads or writes. */
const MOST_CELLS = 5_000_000;

/** Cells of one sheet. */
interface Place {
  readonly book: OpenBook;
  readonly sheet: string;
  readonly box: Box;
}

/** Refuses cells that cannot be read or written one by one: whole columns and rows, or too many. */
export function checkSize(box: Box): Box {
  if (isUnbounded(box)) throw new HostError('InvalidArgument', 'the cells of whole columns or rows');
  if (box.rows * box.columns > MOST_CELLS) throw new HostError('RangeExceedsLimit');
  return box;
}

/** Writes one value into all cells of a place, or an array of its size; null leaves a cell as it is. */
export function writeCells(
  place: Place,
  given: unknown,
  asWritten: (value: unknown, row: number, column: number) => unknown = (value) => value,
): void {
  const { book, sheet, box } = place;
  const { row, column, rows, columns } = checkSize(box);
  const isOne = !Array.isArray(given);
  if (!isOne) checkFit(given, box);
  book.guardCells(sheet, box);
  const isCovered = coveredIn(place);
  const before = rows * columns === 1 ? book.value(sheet, row, column) : undefined;
  const cells: Record<number, Record<number, ICellData>> = {};
  const checked = new Set<unknown>();
  for (let r = row; r < row + rows; r++) {
    const line: Record<number, ICellData> = {};
    for (let c = column; c < column + columns; c++) {
      const value = isOne ? given : (given as unknown[][])[r - row]?.[c - column];
      const cell = writtenCell(
        checkCellValue(asWritten(value, r, c)),
        book.numberFormat(sheet, r, c) === '@',
      );
      if (cell?.f && !checked.has(value)) parseFormula(cell.f); // the same text is the same formula in every cell
      checked.add(value);
      if (cell && isCovered(r, c)) throw new HostError('InvalidArgument', 'a cell inside of a merge');
      if (cell) line[c] = cell.f ? { ...cell, f: book.shownFormulas.note(sheet, r, c, cell.f) } : cell;
    }
    cells[r] = line;
  }
  book.grid.setCells(sheet, cells);
  book.changed(sheet, box, before);
}

/** Tells which cells lie under a merge; they show nothing and take nothing. */
function coveredIn({ book, sheet, box }: Place): (row: number, column: number) => boolean {
  const merges = book.grid.merges(sheet).filter((merged) => intersection(merged, box));
  return (row, column) =>
    merges.some(
      (merged) =>
        intersection(merged, { row, column, rows: 1, columns: 1 }) &&
        (merged.row !== row || merged.column !== column),
    );
}
