import { type GridSheet, type GridWorkbook, textAt } from '../grid';
import { SHEETS } from '../names';
import { DATA_CAPTIONS } from '../sheets/data/columns';
import { ownSheet } from './own-sheet';
import { sheetsOf } from './sheets-of';

/** Captions enough to know `_数据` by its name although somebody changed others. */
const ENOUGH = 5;

/** `_数据`, by its captions, or by its name with most of them; its contents are never read: it holds nothing of its own. */
export const dataSheet = (workbook: GridWorkbook): GridSheet | undefined =>
  ownSheet(workbook, 'data', (sheet) => captionsIn(sheet) === DATA_CAPTIONS.length) ??
  sheetsOf(workbook, 'data').sheets.find(
    (sheet) => sheet.name === SHEETS.data && captionsIn(sheet) >= ENOUGH,
  );

/** How many captions are where they are planned; nobody inserts a row above them in a sheet nobody sees. */
const captionsIn = (sheet: GridSheet): number =>
  DATA_CAPTIONS.filter((caption, i) => textAt(sheet, 1, i + 1) === caption).length;
