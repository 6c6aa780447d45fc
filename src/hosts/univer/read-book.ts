import type { ICellData } from '@univerjs/core';
import type { GridCell, GridSheet, GridWorkbook } from '../../workbook/grid';
import { gridValue, isErrorCell } from './grid/cell-value';
import type { SheetTab } from './grid/univer-grid';
import type { GridBook } from './grid-book';

/** Everything that the open workbook holds right now, every formula with the result that it has. */
export const readBook = (book: GridBook): GridWorkbook => ({
  sheets: book.grid.tabs().map((tab) => sheetOf(book, tab)),
  calculatesByHand: false,
});

/** The same with the names of the workbook and what they stand for. */
export const readWithNames = (book: GridBook): GridWorkbook => ({
  ...readBook(book),
  names: new Map(book.grid.names().map(({ name, reference }) => [name, reference.replace(/^=/, '')])),
});

/** One sheet as it is right now; null when it is gone. */
export function readOne(book: GridBook, name: string): GridSheet | null {
  const tab = book.grid.tabs().find((candidate) => candidate.name === name);
  return tab ? sheetOf(book, tab) : null;
}

function sheetOf(book: GridBook, { id, name, hidden }: SheetTab): GridSheet {
  const facts = book.factsOf(id);
  const uncalculated = facts.leaf && !book.calculatesLeaves;
  return {
    name,
    visibility: hidden ? (facts.veryHidden ? 'veryHidden' : 'hidden') : 'visible',
    rows: rowsOf(book, id, uncalculated),
    ...(uncalculated ? { uncalculated } : {}),
    guards: { protected: facts.protected, hiddenRows: [], hiddenColumns: [] },
  };
}

function rowsOf({ grid }: GridBook, id: string, uncalculated: boolean): GridSheet['rows'] {
  const rows = new Map<number, Map<number, GridCell>>();
  grid.eachCell(id, (row, column, data) => {
    const cell = gridCellOf(data, () => grid.formula(id, row, column, data));
    if (!cell) return;
    const line = rows.get(row + 1) ?? new Map<number, GridCell>();
    line.set(column + 1, uncalculated && cell.formula !== undefined ? { ...cell, value: null } : cell);
    rows.set(row + 1, line);
  });
  return rows;
}

/** A cell of the grid as it is found; null where it holds nothing. */
export function gridCellOf(data: ICellData, formulaOf: () => string): GridCell | null {
  const plain = gridValue(data);
  const formula = data.f || data.si ? formulaOf() : '';
  const value = isErrorCell(data) ? { error: String(plain) } : plain;
  if (formula !== '') return { value, formula };
  return value === '' ? null : { value };
}
