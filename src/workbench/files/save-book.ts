import type { GridBook } from '../../hosts/univer/grid-book';
import { readWithNames } from '../../hosts/univer/read-book';
import { writeXlsx } from '../../hosts/xlsx/write';
import type { WorkbookPlan } from '../../workbook/plan';
import { withLeafResults } from './known-results';
import { planOfFound, planWithOurs } from './plan-of-found';
import { withSizesOf } from './sizes';

/** The open workbook as an .xlsx file. */
export async function saveBook(book: GridBook, title: string, modified: Date): Promise<Uint8Array> {
  await book.settle();
  const plan = withResultsOfLeaves(book, title) ?? (await withCalculatedLeaves(book, title));
  return await writeXlsx(withSizesOf(book.grid, plan), { modified });
}

/**
 * The open workbook as a file for this browser only, as it is at the moment of the call: results of formulas may be missing or
 * old, and are worked out when it is opened.
 */
export function draftOfBook(book: GridBook, title: string, modified: Date): Promise<Uint8Array> {
  book.grid.flushStyles();
  const plan = planOfFound(readWithNames(book), title, activeTab(book));
  return writeXlsx(withSizesOf(book.grid, plan), { modified });
}

function withResultsOfLeaves(book: GridBook, title: string): WorkbookPlan | null {
  const { plan, planned } = planWithOurs(readWithNames(book), title, activeTab(book));
  return book.calculatesLeaves ? plan : withLeafResults(plan, planned);
}

async function withCalculatedLeaves(book: GridBook, title: string): Promise<WorkbookPlan> {
  await book.calculateLeaves();
  return planOfFound(readWithNames(book), title, activeTab(book));
}

const activeTab = ({ grid }: GridBook): string | undefined =>
  grid.tabs().find(({ id }) => id === grid.activeSheet())?.name;
