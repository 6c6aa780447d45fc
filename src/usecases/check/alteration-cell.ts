import type { CellRef } from '../../domain/issue';
import type { GridWorkbook } from '../../workbook/grid';
import type { Alteration } from '../../workbook/integrity/alteration';

/**
 * The cell that shows an alteration: for a whole line its first cell, for a whole sheet A1. Null where there is nothing
 * to show: a sheet that is gone, a defined name, or a very hidden sheet, which nobody is to bring into view.
 */
export function alterationCell({ sheets }: GridWorkbook, { sheet, cell }: Alteration): CellRef | null {
  const tab = sheets.find(({ name }) => name === sheet);
  if (!tab || tab.visibility === 'veryHidden') return null;
  const [, letters = '', digits = ''] = /^([A-Z]{0,3})(\d{0,7})(?::[A-Z0-9]+)?$/.exec(cell) ?? [];
  return { sheet, row: Number(digits) || 1, column: columnNumber(letters) || 1 };
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
