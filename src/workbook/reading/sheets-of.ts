import type { GridRows, GridSheet, GridWorkbook } from '../grid';
import { FIRST_LAYOUT } from '../layout-version';
import { markedKind } from '../marker';
import { once } from '../once';
import { ITEM_HEADER, SNAPSHOT_KEYS } from '../sheets/snapshot-keys';
import { findTable } from './find-table';
import { headValue } from './head-value';

/** Used rows from the top in which a marker is looked for: somebody may have put rows above ours. */
const LOOKED_AT = 200;

/**
 * The part of a workbook in which a sheet of a kind can be: the sheets that are marked as of that kind. Only
 * workbooks of the first layout have no markers; of them, every sheet, to be recognised by its captions.
 */
export function sheetsOf(workbook: GridWorkbook, kind: string): GridWorkbook {
  if (isMarked(workbook)) return { sheets: byKind(workbook).get(kind) ?? [] };
  return isOfFirstLayout(workbook) ? workbook : { sheets: [] };
}

/** Whether any sheet of a workbook has our marker. */
export const isMarked = (workbook: GridWorkbook): boolean => byKind(workbook).size > 0;

/** The marked sheets of a workbook by what they are. */
const byKind = once(({ sheets }: GridWorkbook): ReadonlyMap<string, readonly GridSheet[]> => {
  const found = new Map<string, GridSheet[]>();
  for (const sheet of sheets) {
    const kind = kindOf(sheet.rows);
    if (kind === null) continue;
    const alike = found.get(kind);
    if (alike) alike.push(sheet);
    else found.set(kind, [sheet]);
  }
  return found;
});

/** Whether a workbook without markers states no layout, as those of the first. */
const isOfFirstLayout = once(({ sheets }: GridWorkbook): boolean => {
  const snapshot = sheets.find((sheet) => findTable(sheet, ITEM_HEADER, ITEM_HEADER.length));
  const layout = snapshot ? headValue(snapshot, SNAPSHOT_KEYS.layout) : '';
  return layout === '' || Number(layout) <= FIRST_LAYOUT;
});

/** What a sheet is by its marker; sheets that a change leaves alone are looked through once. */
const kindOf = once((rows: GridRows): string | null => {
  let left = LOOKED_AT;
  for (const [, line] of rows) {
    for (const [, { value, formula }] of line) {
      const kind = formula === undefined ? markedKind(value) : null;
      if (kind !== null) return kind;
    }
    if (--left === 0) break;
  }
  return null;
});
