import type { ICellData, IExecutionOptions, Nullable } from '@univerjs/core';
import type { UniverGrid } from '../../hosts/univer/grid/univer-grid';
import type { DraftCell, DraftContent } from './draft';

/** What reports changes of the grid. */
export interface ChangeListener {
  cellsChanged(cells: readonly DraftCell[]): void;
  workbookChanged(): void;
}

const SET_VALUES = 'sheet.mutation.set-range-values';

/** What does not change the workbook; what is frozen in view is not what a file freezes. */
const UNIMPORTANT = /auto-height|mark-dirty|set-frozen|\.empty$/;

/** A sheet of more rows or columns, of which a file says nothing. */
const SIZE = /set-worksheet-(row|column)-count/;

/** Whether the grid did something that changes the workbook, by a person or a program; results of formulas do not. */
export const isChange = (command: string, options: IExecutionOptions | undefined): boolean =>
  /^(sheet|data-validation)\.mutation\./.test(command) &&
  !UNIMPORTANT.test(command) &&
  !options?.fromFormula &&
  !options?.applyFormulaCalculationResult;

/** More cells at once are kept as a file. */
const MOST_CELLS = 2000;

interface SetValues {
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, ICellData | null>> | undefined>>;
}

/** Reports every change of the workbook to a listener, by a person or a program; results of formulas are no change. */
export function watchCells(grid: UniverGrid, listener: ChangeListener): void {
  grid.api.onCommandExecuted(({ id, params }, options) => {
    if (!isChange(id, options) || SIZE.test(id)) return;
    if (id !== SET_VALUES) {
      listener.workbookChanged();
      return;
    }
    const cells = cellsOf(grid, params as SetValues);
    if (cells === null) listener.workbookChanged();
    else if (cells.length > 0) listener.cellsChanged(cells);
  });
}

/** The cells whose contents a mutation sets; null where they are too many, or no contents by themselves. */
function cellsOf(grid: UniverGrid, { subUnitId, cellValue = {} }: SetValues): readonly DraftCell[] | null {
  const sheet = grid.tabs().find(({ id }) => id === subUnitId)?.name;
  if (sheet === undefined) return null;
  const cells: DraftCell[] = [];
  for (const [row, line] of Object.entries(cellValue))
    for (const [column, cell] of Object.entries(line ?? {})) {
      if (cell && !('v' in cell || 'f' in cell || 'p' in cell)) continue;
      const held = grid.cell(subUnitId, Number(row), Number(column));
      if (held?.si || cells.length === MOST_CELLS) return null;
      cells.push({ sheet, row: Number(row), column: Number(column), content: contentOf(held) });
    }
  return cells;
}

const contentOf = (cell: Nullable<ICellData>): DraftContent => ({
  v: cell?.v ?? null,
  f: cell?.f ?? null,
  t: cell?.t ?? null,
  p: cell?.p ?? null,
});
