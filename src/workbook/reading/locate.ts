import type { Place } from '../../domain/issue';
import { type GridSheet, type GridWorkbook, textAt } from '../grid';
import { normaliseCaption } from './find-table';

/** One cell of a workbook; row and column count from 1. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The cell that a place in words means: by the caption above it, or beside it where no row is given. */
export function locate({ sheets }: GridWorkbook, { sheet: name, row, column }: Place): CellPlace | null {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (!sheet) return null;
  if (row === undefined) return column === undefined ? null : besideLabel(sheet, column);
  return { sheet: sheet.name, row, column: (column && columnOf(sheet, row, column)) || 1 };
}

function columnOf(sheet: GridSheet, row: number, caption: string): number | null {
  const above = [...sheet.rows.keys()].filter((candidate) => candidate < row).sort((a, b) => b - a);
  for (const candidate of above)
    for (const [column] of sheet.rows.get(candidate) ?? [])
      if (normaliseCaption(textAt(sheet, candidate, column)) === normaliseCaption(caption)) return column;
  return null;
}

function besideLabel(sheet: GridSheet, label: string): CellPlace | null {
  for (const [row, cells] of sheet.rows)
    for (const [column] of cells)
      if (textAt(sheet, row, column) === label) {
        const beside = [...cells.keys()].filter((candidate) => candidate > column);
        return { sheet: sheet.name, row, column: beside.length > 0 ? Math.min(...beside) : column + 1 };
      }
  return null;
}
