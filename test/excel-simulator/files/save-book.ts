import { writeXlsx } from '../../../src/hosts/xlsx/write';
import { planOfFound } from '../../../src/workbench/files/plan-of-found';
import { withSizesOf } from '../../../src/workbench/files/sizes';
import type { Book } from '../model/book';
import { foundOfBook } from './found-of-book';

/** The workbook of the simulated Excel as an .xlsx file. */
export async function saveBook(book: Book, title: string, modified: Date): Promise<Uint8Array> {
  const active = book.grid.tabs().find(({ id }) => id === book.grid.activeSheet());
  const plan = planOfFound(await foundOfBook(book), title, active?.name);
  return await writeXlsx(withSizesOf(book.grid, plan), { modified });
}
