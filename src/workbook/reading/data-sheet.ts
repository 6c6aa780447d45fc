import { type GridSheet, type GridWorkbook, textAt } from '../grid';
import { SHEETS } from '../names';
import { DATA_CAPTIONS } from '../sheets/data/columns';

/** Captions enough to know `_数据` by its name although somebody changed others. */
const ENOUGH = 5;

/**
 * `_数据`, by its captions, the one of its name first; or by its name with most of them. Its contents are never read: it
 * holds nothing of its own.
 */
export function dataSheet({ sheets }: GridWorkbook): GridSheet | undefined {
  const named = sheets.find(({ name }) => name === SHEETS.data);
  const captions = named ? captionsIn(named) : 0;
  if (captions === DATA_CAPTIONS.length) return named;
  const other = sheets.find((sheet) => captionsIn(sheet) === DATA_CAPTIONS.length);
  return other ?? (captions >= ENOUGH ? named : undefined);
}

/** How many captions stand where they are planned; nobody inserts a row above them in a sheet nobody sees. */
const captionsIn = (sheet: GridSheet): number =>
  DATA_CAPTIONS.filter((caption, i) => textAt(sheet, 1, i + 1) === caption).length;
