import { HostFailure } from '../../usecases/workbook-port';
import { areaRef } from '../../workbook/address';
import { SHEETS } from '../../workbook/names';
import type { Area } from '../../workbook/plan';

/** Columns and rows that are asked for at first; it keeps an answer small where a user's own sheet is huge. */
const COLUMNS = 52;
const ROWS = 5000;

/** The hidden sheets have a row for every checkpoint of a rubric, however large that is. */
const HIDDEN_ROWS = 100_000;
const HIDDEN = [SHEETS.snapshot, SHEETS.data];

/** Cells that are asked for in one request after that, and most cells of a sheet that is read to its end. */
const BAND = 100_000;
const MOST = 2_000_000;

/** What has been asked for of a sheet: the cells of its first part, and how far it reaches. */
export interface PartlyRead {
  readonly cells: Excel.Range;
  readonly reach: Excel.Range;
  readonly rows: number;
}

/** Asks for the used cells of a range or sheet; answered by the next sync, by a null object where there are none. */
export function loadUsed(within: Excel.Range | Excel.Worksheet): Excel.Range {
  const used = within.getUsedRangeOrNullObject(true);
  used.load('values,valueTypes,formulas,rowIndex,columnIndex');
  return used;
}

/** Asks for the first part of the sheet of a name. */
export function loadPart(sheet: Excel.Worksheet, name: string): PartlyRead {
  const rows = isHiddenPart(name) ? HIDDEN_ROWS : ROWS;
  const reach = sheet.getUsedRangeOrNullObject(true);
  reach.load('rowIndex,columnIndex,rowCount,columnCount');
  return { cells: loadUsed(sheet.getRange(areaRef(first(rows)))), reach, rows };
}

/** Whether a name can only be that of a hidden sheet of ours. */
export const isHiddenPart = (name: string): boolean => HIDDEN.some((hidden) => name.includes(hidden));

const first = (rows: number): Area => ({ top: 1, left: 1, bottom: rows, right: COLUMNS });

/** Whether a sheet holds more than its first part. */
export const reachesBeyond = ({ reach, rows }: PartlyRead): boolean =>
  !reach.isNullObject &&
  (reach.rowIndex + reach.rowCount > rows || reach.columnIndex + reach.columnCount > COLUMNS);

/** Reads what lies behind the first part of a sheet; fails where that is more than any sheet of ours can be. */
export async function readRest(
  context: Excel.RequestContext,
  name: string,
  { reach, rows }: PartlyRead,
): Promise<readonly Excel.Range[]> {
  const bottom = reach.rowIndex + reach.rowCount;
  const right = reach.columnIndex + reach.columnCount;
  if (bottom * right > MOST) throw new HostFailure('sheet-too-large', name);
  const sheet = context.workbook.worksheets.getItem(name);
  const beside = { top: 1, left: COLUMNS + 1, bottom: Math.min(rows, bottom), right };
  const below = { top: rows + 1, left: 1, bottom, right };
  const found: Excel.Range[] = [];
  for (const area of [beside, below].flatMap(bandsOf)) {
    found.push(loadUsed(sheet.getRange(areaRef(area))));
    await context.sync(); // each for itself: together they are too much for one answer
  }
  return found;
}

/** An area in pieces, from top to bottom; none where it is empty. */
function bandsOf({ top, left, bottom, right }: Area): readonly Area[] {
  if (bottom < top || right < left) return [];
  const height = Math.max(1, Math.floor(BAND / (right - left + 1)));
  const count = Math.ceil((bottom - top + 1) / height);
  return Array.from({ length: count }, (_, i) => ({
    top: top + i * height,
    left,
    bottom: Math.min(bottom, top + (i + 1) * height - 1),
    right,
  }));
}
