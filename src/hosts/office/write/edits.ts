import type { CellEdit } from '../../../usecases/workbook-port';
import { a1, columnArea } from '../../../workbook/address';
import { AddressBook } from './address-book';
import { typedText } from './typed-text';

/** Queues edits of input cells; equal values below each other go together. */
export function queueEdits({ worksheets }: Excel.Workbook, edits: readonly CellEdit[]): void {
  const books = new Map<string, AddressBook>();
  for (const run of runsOf(edits)) {
    const book = books.get(run.sheet) ?? new AddressBook(worksheets.getItem(run.sheet));
    books.set(run.sheet, book);
    const typed = typeof run.value === 'number' ? run.value : typedText(run.value, undefined);
    const range =
      run.bottom === run.row
        ? book.range(a1(run.row, run.column))
        : book.range(columnArea(run.column, run.row, run.bottom));
    range.values = typed as unknown as string[][];
  }
}

interface EditRun extends CellEdit {
  readonly bottom: number;
}

function runsOf(edits: readonly CellEdit[]): readonly EditRun[] {
  const sorted = [...edits].sort(
    (a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.column - b.column || a.row - b.row,
  );
  const runs: EditRun[] = [];
  for (const edit of sorted) {
    const last = runs.at(-1);
    const joins =
      last &&
      last.sheet === edit.sheet &&
      last.column === edit.column &&
      last.bottom + 1 === edit.row &&
      last.value === edit.value;
    if (last && joins) runs[runs.length - 1] = { ...last, bottom: edit.row };
    else runs.push({ ...edit, bottom: edit.row });
  }
  return runs;
}
