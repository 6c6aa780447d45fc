import { generateRandomId, ICommandService, type Injector, IUndoRedoService } from '@univerjs/core';
import { SetRangeValuesCommand, SheetInterceptorService } from '@univerjs/sheets';
import { parseAddress } from '../../hosts/univer/grid/box';
import { writtenCell } from '../../hosts/univer/grid/cell-value';
import type { GridBook } from '../../hosts/univer/grid-book';

/**
 * Enters a value as a person does: through the grid's own command, past the guard and the input rules. Answers whether
 * the cell took it.
 */
export async function typeInto(
  injector: Injector,
  { grid }: GridBook,
  sheetName: string,
  address: string,
  value: string | number,
): Promise<boolean> {
  const tab = grid.tabs().find(({ name }) => name === sheetName);
  const box = parseAddress(address);
  if (!tab || !box) throw new Error(`no cell ${sheetName}!${address}`);
  const { row, column } = box;
  const format = grid.style(tab.id, row, column).n?.pattern;
  const range = { startRow: row, startColumn: column, endRow: row, endColumn: column };
  const redoUndoId = generateRandomId(6);
  const done = injector.get(ICommandService).syncExecuteCommand(SetRangeValuesCommand.id, {
    unitId: grid.unitId,
    subUnitId: tab.id,
    range,
    value: writtenCell(value, format === '@'),
    redoUndoId,
  });
  if (!done) return false;
  const sheet = grid.sheet(tab.id);
  const workbook = grid.api.getActiveWorkbook()?.getWorkbook();
  if (!workbook) return false;
  const interceptors = injector.get(SheetInterceptorService);
  const valid = await interceptors.onValidateCell(workbook, sheet.getSheet(), row, column);
  if (valid === false) injector.get(IUndoRedoService).rollback(redoUndoId, grid.unitId);
  return valid !== false;
}
