import type { GridSheet, GridWorkbook } from '../grid';
import { type FixedSheet, SHEETS } from '../names';
import { type FoundTable, findTable } from './find-table';
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

/** A table of ours: the sheet it is planned on, its whole header, and the captions that are enough to know it by. */
export interface OwnTable {
  readonly kind: FixedSheet;
  readonly header: readonly string[];
  readonly telling?: readonly string[];
}

/** Most captions of a table that may have been retyped before nobody can tell whether it is ours. */
const MOST_RETYPED = 2;

/** A table of ours whose telling captions may have been retyped; half of them where the sheet is marked. */
export function nearlyOwnTable(workbook: GridWorkbook, own: OwnTable): FoundTable | null {
  const { length } = own.header;
  const needed = isMarked(workbook) ? Math.ceil(length / 2) : length - MOST_RETYPED;
  return ownTable(workbook, own) ?? firstTable(sheetsOf(workbook, own.kind), own.header, needed);
}

/** A table of ours: on the sheet of its name if that has the whole header, else on the first sheet that tells it. */
export function ownTable(
  workbook: GridWorkbook,
  { kind, header, telling = header }: OwnTable,
): FoundTable | null {
  const candidates = sheetsOf(workbook, kind);
  const named = candidates.sheets.find(({ name }) => name === SHEETS[kind]);
  return (
    (named && findTable(named, header, header.length)) ?? firstTable(candidates, telling, telling.length)
  );
}

function firstTable(
  { sheets }: GridWorkbook,
  captions: readonly string[],
  needed: number,
): FoundTable | null {
  for (const sheet of sheets) {
    const table = findTable(sheet, captions, needed);
    if (table) return table;
  }
  return null;
}
