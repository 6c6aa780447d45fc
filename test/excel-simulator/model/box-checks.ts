import { type Box, MAX_COLUMNS, MAX_ROWS } from '../../../src/hosts/univer/grid/box';
import { LONGEST_TEXT } from '../../../src/hosts/univer/grid/cell-value';
import { HostError } from '../protocol/host-error';

/** Refuses a box that lies outside of a sheet. */
export function checkBox(box: Box): Box {
  const { row, column, rows, columns } = box;
  const inside = row >= 0 && column >= 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
  if (!inside || rows < 1 || columns < 1) throw new HostError('InvalidArgument', 'outside of the sheet');
  return box;
}

/** Refuses an array of rows that has another size than a box. */
export function checkFit(lines: readonly unknown[], { rows, columns }: Box): void {
  if (lines.length !== rows || lines.some((line) => !Array.isArray(line) || line.length !== columns))
    throw new HostError('InvalidArgument', 'the array does not fit the range');
}

/** Refuses what no cell can hold. */
export function checkCellValue(value: unknown): unknown {
  const isPlain = value === null || ['undefined', 'number', 'boolean'].includes(typeof value);
  if (!isPlain && (typeof value !== 'string' || value.length > LONGEST_TEXT))
    throw new HostError('InvalidArgument', 'not a cell value');
  return value;
}
