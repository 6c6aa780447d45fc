import { isErrorCell } from '../../../src/hosts/univer/grid/cell-value';
import type { GridCell, GridSheet, GridWorkbook } from '../../../src/workbook/grid';
import type { Book } from '../model/book';

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** Everything that is in the open workbook, every formula with its result. */
export async function foundOfBook(book: Book): Promise<GridWorkbook> {
  await book.settle();
  return {
    sheets: book.root.worksheets.items().map(({ id, name, visibility }) => ({
      name,
      visibility: VISIBILITY[visibility as keyof typeof VISIBILITY],
      rows: rowsOf(book, id),
    })),
    names: new Map(book.grid.names().map(({ name, reference }) => [name, reference.replace(/^=/, '')])),
  };
}

function rowsOf(book: Book, sheet: string): GridSheet['rows'] {
  const rows = new Map<number, Map<number, GridCell>>();
  const used = book.grid.usedBox(sheet, true);
  if (!used) return rows;
  for (let row = used.row; row < used.row + used.rows; row++)
    for (let column = used.column; column < used.column + used.columns; column++) {
      const cell = cellAt(book, sheet, row, column);
      if (!cell) continue;
      const line = rows.get(row + 1) ?? new Map<number, GridCell>();
      line.set(column + 1, cell);
      rows.set(row + 1, line);
    }
  return rows;
}

function cellAt(book: Book, sheet: string, row: number, column: number): GridCell | null {
  const formula = formulaAt(book, sheet, row, column);
  const plain = book.value(sheet, row, column);
  const value = isErrorCell(book.grid.cell(sheet, row, column)) ? { error: String(plain) } : plain;
  if (formula !== '') return { value, formula };
  return value === '' ? null : { value };
}

/** Without `=`; a formula that was filled down is in the first cell only, the others name it. */
function formulaAt({ grid }: Book, sheet: string, row: number, column: number): string {
  const cell = grid.cell(sheet, row, column);
  const formula = cell?.f || (cell?.si ? grid.sheet(sheet).getRange(row, column).getFormula() : '');
  return formula.replace(/^=/, '');
}
