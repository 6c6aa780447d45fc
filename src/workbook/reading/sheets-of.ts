import type { GridRows, GridSheet, GridWorkbook } from '../grid';
import { FIRST_LAYOUT } from '../layout-version';
import { markedKind, type SheetKind } from '../marker';
import { ITEM_HEADER, SNAPSHOT_KEYS } from '../sheets/snapshot-keys';
import { findTable } from './find-table';
import { headValue } from './head-value';

/** Used rows from the top in which a marker is looked for: somebody may have put rows above ours. */
const LOOKED_AT = 200;

/**
 * The part of a workbook in which a sheet of a kind can be: the sheets that are marked as of that kind. Only
 * workbooks of the first layout have no markers; of them, every sheet, to be told by its captions.
 */
export function sheetsOf(workbook: GridWorkbook, kind: SheetKind): GridWorkbook {
  if (isMarked(workbook)) return { sheets: workbook.sheets.filter((sheet) => kindOf(sheet) === kind) };
  return isOfFirstLayout(workbook) ? workbook : { sheets: [] };
}

/** Whether any sheet of a workbook has our marker. */
export const isMarked = ({ sheets }: GridWorkbook): boolean => sheets.some((sheet) => kindOf(sheet) !== null);

/** Whether a workbook without markers states no layout, as those of the first. */
function isOfFirstLayout(workbook: GridWorkbook): boolean {
  const snapshot = workbook.sheets.find((sheet) => findTable(sheet, ITEM_HEADER, ITEM_HEADER.length));
  const layout = snapshot ? headValue(snapshot, SNAPSHOT_KEYS.layout) : '';
  return layout === '' || Number(layout) <= FIRST_LAYOUT;
}

const kinds = new WeakMap<GridRows, string | null>();

/** What a sheet is by its marker; sheets that many workbooks share are looked through once. */
function kindOf({ rows }: GridSheet): string | null {
  let kind = kinds.get(rows);
  if (kind === undefined) {
    kind = findKind(rows);
    kinds.set(rows, kind);
  }
  return kind;
}

function findKind(rows: GridRows): string | null {
  let left = LOOKED_AT;
  for (const [, line] of rows) {
    for (const [, { value, formula }] of line) {
      const kind = formula === undefined ? markedKind(value) : null;
      if (kind !== null) return kind;
    }
    if (--left === 0) break;
  }
  return null;
}
