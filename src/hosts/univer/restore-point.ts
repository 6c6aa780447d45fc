import { type IWorksheetData, Tools } from '@univerjs/core';
import type { GridBook, SheetFacts } from './grid-book';
import { rulesOf, type SheetRules, setRules } from './sheet-rules';

/** A sheet as it was. */
interface KeptSheet {
  readonly id: string;
  readonly name: string;
  readonly index: number;
  readonly facts: SheetFacts;
  /** Everything on it, where it may be changed. */
  readonly whole: { readonly data: IWorksheetData; readonly rules: SheetRules } | null;
}

/** Keeps the workbook as it is, with everything on the sheets that are to be `touched`; answers how to bring it back. */
export function restorePoint(book: GridBook, touched: ReadonlySet<string>): () => void {
  const { grid } = book;
  const sheets = grid.tabs().map(({ id, name }, index): KeptSheet => {
    const facts = book.factsOf(id);
    if (!touched.has(name)) return { id, name, index, facts, whole: null };
    const data = Tools.deepClone(grid.sheet(id).getSheet().getConfig()) as IWorksheetData;
    return { id, name, index, facts, whole: { data, rules: rulesOf(book, id) } };
  });
  const names = new Map(grid.names().map(({ name, reference }) => [name, reference]));
  const active = grid.activeSheet();
  return () => restore(book, sheets, names, active);
}

function restore(
  book: GridBook,
  sheets: readonly KeptSheet[],
  names: ReadonlyMap<string, string>,
  active: string,
): void {
  const { grid } = book;
  const kept = new Set(sheets.map(({ id }) => id));
  const standIn = grid.addSheet('…'); // one of the sheets must always be in view
  for (const { id } of grid.tabs()) if (!kept.has(id) && id !== standIn) remove(book, id);
  // a command, for formulas follow the name
  for (const { id, name } of sheets) if (grid.has(id) && nameOf(book, id) !== name) grid.rename(id, name);
  for (const sheet of sheets) bringBack(book, sheet);
  for (const { name } of grid.names()) if (!names.has(name)) grid.deleteName(name);
  for (const [name, reference] of names)
    if (grid.named(name)?.reference !== reference) grid.setName(name, reference);
  if (grid.activeSheet() !== active) grid.activate(active);
  remove(book, standIn);
}

function bringBack(book: GridBook, { id, index, facts, whole }: KeptSheet): void {
  book.note(id, facts);
  if (!whole) return;
  if (book.grid.has(id)) remove(book, id);
  book.grid.execute('sheet.mutation.insert-sheet', { index, sheet: whole.data });
  setRules(book, id, whole.rules);
}

const nameOf = ({ grid }: GridBook, id: string): string | undefined =>
  grid.tabs().find((tab) => tab.id === id)?.name;

/** Without what a person's command does besides: formulas and rules are put back as they were. */
function remove(book: GridBook, id: string): void {
  const { grid } = book;
  grid.leave(id);
  grid.clearFormulas(id);
  setRules(book, id, { inputs: [], colors: [] });
  grid.execute('sheet.mutation.remove-sheet', { subUnitId: id });
}
