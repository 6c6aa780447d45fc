import type { ICellData, IRange, Nullable } from '@univerjs/core';
import type { GridBook } from '../../hosts/univer/grid-book';
import type { REFUSAL_TEXT } from '../../messages/workbench-text';

/** Why a change by a person is refused. */
export type Refusal = keyof typeof REFUSAL_TEXT;

/** Parameters that mutations of sheets share, as far as the guard looks at them. */
interface MutationParams {
  readonly subUnitId?: string;
  readonly cellValue?: Record<number, Record<number, Nullable<ICellData>>>;
  readonly trigger?: string;
  readonly from?: { readonly subUnitId?: string };
  readonly to?: { readonly subUnitId?: string };
}

/** What the name box does with what is no cell: a name of the workbook, which nobody meant. */
const NEW_NAME = 'sheet.command.insert-defined-name';

const SELECT = 'sheet.operation.set-selections';

interface SelectParams {
  readonly subUnitId: string;
  readonly selections: readonly { readonly range: IRange }[];
}

const SET_VALUES = 'sheet.mutation.set-range-values';

/** What Excel lets people do on our protected sheets too: sizes, and what only concerns the view or the tab. */
const HARMLESS =
  /\.(set-worksheet-(row-height|row-auto-height|row-is-auto-height|col-width|row-count|column-count|order|name|hidden)|set-(row|col)-(hidden|visible)|set-row-data|set-col-data|set-frozen|set-tab-color|toggle-gridlines|insert-sheet|mark-dirty-filter-change|empty)$/;

/** What changes nothing of a workbook that is only to be looked at: how much of it is seen. */
const VIEW_ONLY =
  /\.(set-worksheet-(row-height|row-auto-height|row-is-auto-height|col-width|row-count|column-count)|set-row-data|set-col-data|set-frozen|mark-dirty-filter-change|empty)$/;

/** Mutations, and commands that begin with other mutations, which move cells. */
const CELLS_MOVE =
  /\.(insert-(row|col|multi|range)|remove-(row|col)|delete-range|move-(range|rows|columns|cols)|reorder-range)/;

/**
 * Why a person's change is refused; null where it may be done. Looks at single mutations, which all commands end in,
 * and trims what an allowed one may not bring along: looks of pasted cells, and the mark of an input cell.
 */
export function refusalOf(book: GridBook, mutation: string, given: object | undefined): Refusal | null {
  if (mutation === NEW_NAME || (mutation === SELECT && isBeyond(book, given as SelectParams))) return 'name';
  if (!/^(sheet|data-validation)\.mutation\./.test(mutation)) return null;
  if (book.isOnlyToLookAt) return VIEW_ONLY.test(mutation) ? null : 'look';
  const params = (given ?? {}) as MutationParams;
  if (mutation === SET_VALUES) keepMarks(params.cellValue ?? {});
  const sheets = [params.subUnitId, params.from?.subUnitId, params.to?.subUnitId];
  const isProtected = (sheet: string | undefined): boolean => sheet !== undefined && book.isProtected(sheet);
  if (!sheets.some(isProtected) || HARMLESS.test(mutation)) return null;
  if (mutation === SET_VALUES)
    return refusalOfCells(book, params.subUnitId ?? '', params.cellValue ?? {}, params.trigger ?? '');
  if (mutation === 'sheet.mutation.remove-sheet') return 'sheet';
  return CELLS_MOVE.test(mutation) || CELLS_MOVE.test(params.trigger ?? '') ? 'structure' : 'format';
}

/** Whether cells are to be selected that the sheet does not have; the name box asks for any. */
function isBeyond({ grid }: GridBook, { subUnitId, selections }: SelectParams): boolean {
  if (!grid.has(subUnitId)) return false;
  const sheet = grid.sheet(subUnitId);
  return selections.some(
    ({ range }) => range.startRow >= sheet.getMaxRows() || range.startColumn >= sheet.getMaxColumns(),
  );
}

type Cells = Record<number, Record<number, Nullable<ICellData>>>;

/** Whether a cell may be changed is decided by the plan, never by what is typed, pasted or cleared. */
function keepMarks(cells: Cells): void {
  for (const line of Object.values(cells))
    for (const [column, cell] of Object.entries(line ?? {}))
      if (!cell) line[Number(column)] = { v: null, f: null, si: null, p: null };
      else delete cell.custom;
}

function refusalOfCells(book: GridBook, sheet: string, cells: Cells, trigger: string): Refusal | null {
  const all = Object.entries(cells).flatMap(([row, line]) =>
    Object.entries(line ?? {}).map(([column, cell]) => ({ row: Number(row), column: Number(column), cell })),
  );
  const filled = all.filter(({ cell }) => cell && ('v' in cell || 'f' in cell || 'p' in cell));
  if (filled.length === 0 && !/paste|auto-fill/.test(trigger)) return 'format';
  const locked = filled.filter(({ row, column }) => book.isLocked(sheet, row, column));
  if (locked.length > 0) return all.length === 1 ? 'locked' : 'mixed';
  for (const { row, column, cell } of all) {
    if (cell && ('v' in cell || 'f' in cell || 'p' in cell)) delete cell.s;
    else delete cells[row]?.[column];
  }
  return null;
}
