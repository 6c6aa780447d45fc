import type { SheetPlan } from '../../../src/workbook/plan';
import { bookForm } from './book-form';
import type { SheetForm, WorkbookForm } from './forms';
import { withSharedLines } from './shared-lines';
import type { OfficeWorld } from './start-office';

/** Rows and columns whose sizes are looked at; more than the small rubric's sheets have. */
const ROWS = 30;
const COLUMNS = 12;

/** Everything that is in the workbook behind Excel, whichever sheet is shown: contents, looks, rules, locks, names, tabs. */
export async function wholeState({ book }: OfficeWorld): Promise<Pick<WorkbookForm, 'names' | 'sheets'>> {
  const sizes = { heights: Array(ROWS).fill(null), columns: Array(COLUMNS).fill(null) };
  const plans = book.root.worksheets.items().map(({ name }) => ({ name, ...sizes }) as unknown as SheetPlan);
  const { names, sheets } = await bookForm(book, plans);
  return {
    names,
    sheets: sheets.map((sheet) => ({ ...sheet, cells: written(withSharedLines(sheet.cells)) })),
  };
}

/** Without the results of formulas, which follow from the rest. */
const written = (cells: SheetForm['cells']): SheetForm['cells'] =>
  Object.fromEntries(
    Object.entries(cells).map(([at, cell]) => [at, cell.formula === null ? cell : { ...cell, value: null }]),
  );

/** What of a state is not cosmetic, sheet by sheet: their order is cosmetic too. */
export const usable = ({ names, sheets }: Awaited<ReturnType<typeof wholeState>>): object => ({
  names,
  sheets: Object.fromEntries(
    sheets.map(({ tab, gridlines, freeze, formats, paper, charts, ...rest }) => [rest.name, rest]),
  ),
});

/** Where two states differ, the first few places of them; empty for equal ones. */
export function differences(a: unknown, b: unknown, path = '', most = 8): readonly string[] {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return a === b ? [] : [`${path}: ${JSON.stringify(a)} → ${JSON.stringify(b)}`];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const at = (holder: object, key: string): unknown => (holder as Record<string, unknown>)[key];
  return keys.flatMap((key) => differences(at(a, key), at(b, key), `${path}/${key}`)).slice(0, most);
}
