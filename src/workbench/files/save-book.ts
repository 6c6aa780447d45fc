import type { GridBook } from '../../hosts/univer/grid-book';
import { readWithNames } from '../../hosts/univer/read-book';
import { writeXlsx } from '../../hosts/xlsx/write';
import { planOfFound } from './plan-of-found';
import { withSizesOf } from './sizes';

/** The open workbook as an .xlsx file. */
export async function saveBook(book: GridBook, title: string, modified: Date): Promise<Uint8Array> {
  await book.settle();
  const { grid } = book;
  const active = grid.tabs().find(({ id }) => id === grid.activeSheet());
  const plan = planOfFound(readWithNames(book), title, active?.name);
  return await writeXlsx(withSizesOf(grid, plan), { modified });
}
