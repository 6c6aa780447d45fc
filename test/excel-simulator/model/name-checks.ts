import { MAX_COLUMNS, MAX_ROWS, parseAddress } from '../../../src/hosts/univer/grid/box';
import { HostError } from '../protocol/host-error';

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const LONGEST_NAME = 255;
const LONGEST_TAB = 31;

/** Refuses what Excel does not take as the name of cells or a table: above all what could be a reference. */
export function checkDefinedName(name: string): void {
  if (!NAME.test(name) || name.length > LONGEST_NAME || isReference(name))
    throw new HostError('InvalidArgument', `name ${name}`);
}

/** A1 or R1C1, as long as there is such a cell: XFE1 is a name, XFD1 is not. */
function isReference(name: string): boolean {
  if (/^(true|false)$/i.test(name)) return true;
  const box = /^[A-Z]{1,3}\d+$/i.test(name) ? parseAddress(name) : null;
  if (box) return box.row < MAX_ROWS && box.column < MAX_COLUMNS;
  const [, isRow, row, isColumn, column] = /^(R)?(?:(?<=R)(\d*))?(C(\d*))?$/i.exec(name) ?? [];
  if (!isRow && !isColumn) return false;
  return Number(row || 1) <= MAX_ROWS && Number(column || 1) <= MAX_COLUMNS;
}

/** Refuses what Excel does not take as the name of a sheet. */
export function checkSheetName(name: string): void {
  const isFree = !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name) && !/^history$/i.test(name);
  if (name === '' || name.length > LONGEST_TAB || !isFree)
    throw new HostError('InvalidArgument', `sheet name ${name}`);
}
