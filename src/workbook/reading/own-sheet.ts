import type { GridSheet, GridWorkbook } from '../grid';
import { type FixedSheet, SHEETS } from '../names';
import { isMarked, sheetsOf } from './sheets-of';

/**
 * A sheet of ours: the one of its name that holds what it must, another that does, or else, in a workbook with markers,
 * whatever is marked as it.
 */
export function ownSheet(
  workbook: GridWorkbook,
  kind: FixedSheet,
  isWhole: (sheet: GridSheet) => boolean,
): GridSheet | undefined {
  const { sheets } = sheetsOf(workbook, kind);
  const named = sheets.find(({ name }) => name === SHEETS[kind]);
  if (named && isWhole(named)) return named;
  return sheets.find(isWhole) ?? (isMarked(workbook) ? (named ?? sheets[0]) : undefined);
}
