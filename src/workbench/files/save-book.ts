import { writeXlsx } from '../../hosts/xlsx/write';
import type { Book } from '../model/book';
import { foundOfBook } from './found-of-book';
import { planOfFound } from './plan-of-found';
import { withSizesOf } from './sizes';

/** The open workbook as an .xlsx file. */
export async function saveBook(book: Book, title: string, modified: Date): Promise<Uint8Array> {
  const active = book.grid.tabs().find(({ id }) => id === book.grid.activeSheet());
  const plan = planOfFound(await foundOfBook(book), title, active?.name);
  return await writeXlsx(withSizesOf(book, plan), { modified });
}
