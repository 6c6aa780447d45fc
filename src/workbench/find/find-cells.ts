import type { GridBook } from '../../hosts/univer/grid-book';
import { shownText } from '../files/shown-text';

/** A cell that holds what was looked for; row and column count from 0. */
export interface FoundCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Every cell that can be seen and shows a text, sheet by sheet in their order, row by row. Nothing is found of no text. */
export function findCells(book: GridBook, text: string): readonly FoundCell[] {
  const wanted = plainOf(text);
  if (wanted === '') return [];
  return book.grid
    .tabs()
    .filter(({ hidden }) => !hidden)
    .flatMap(({ id }) => cellsIn(book, id, wanted));
}

function cellsIn(book: GridBook, sheet: string, wanted: string): readonly FoundCell[] {
  const { grid } = book;
  const found: FoundCell[] = [];
  grid.eachCell(sheet, (row, column) => {
    if (!textsOf(book, sheet, row, column).some((text) => plainOf(text).includes(wanted))) return;
    if (!grid.isRowHidden(sheet, row) && !grid.isColumnHidden(sheet, column))
      found.push({ sheet, row, column });
  });
  return found;
}

/** A number is found as it is shown, and as it was typed. */
function textsOf(book: GridBook, sheet: string, row: number, column: number): readonly string[] {
  const value = book.value(sheet, row, column);
  if (typeof value !== 'number') return [String(value)];
  return [shownText(value, book.grid.style(sheet, row, column).n?.pattern), String(value)];
}

/** Capitals and full widths make no difference. */
const plainOf = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/**
 * Which of the found cells comes next after one, or is that one itself where it may be; -1 where nothing was found. After
 * the last comes the first.
 */
export function nextOf(
  book: GridBook,
  found: readonly FoundCell[],
  from: FoundCell,
  step: 'here' | 'next' | 'previous',
): number {
  const order = new Map(book.grid.tabs().map(({ id }, i) => [id, i]));
  const compare = (a: FoundCell, b: FoundCell): number =>
    (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0) || a.row - b.row || a.column - b.column;
  if (step === 'previous') {
    const before = found.filter((cell) => compare(cell, from) < 0).length;
    return (before === 0 ? found.length : before) - 1;
  }
  const after = found.findIndex((cell) => compare(cell, from) > (step === 'here' ? -1 : 0));
  return after < 0 && found.length > 0 ? 0 : after;
}
