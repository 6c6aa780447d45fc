import { cellArea, columnArea } from '../address';
import { DETAIL_CAPTIONS } from '../detail-table';
import { mmToWidth } from '../measure';
import type { SheetPlan } from '../plan';
import { SheetBuilder } from '../sheet-builder';
import { PALETTE, type StyleId } from '../styles';
import { type HeadquartersContext, hqPrint } from './context';
import { HQ_SHEETS, HQ_TABLES } from './names';

/** Styles of the cells of a row of 明细, by column. */
export const DETAIL_STYLES: readonly StyleId[] = [
  'asText',
  'asTextCenter',
  'isoDay',
  'asTextCenter',
  'asTextCenter',
  'asTextCenter',
  'asTextCenter',
  'asText',
  'mark',
  'mark',
  'asTextCenter',
  'asText',
  'asTextCenter',
];

const WIDTHS_MM = [31, 16, 22.5, 18, 21, 17, 17, 35, 11, 11, 14, 28, 15];

/** Beside the table, after an empty column: what is printed instead of it. */
const NOTE_COLUMN = DETAIL_CAPTIONS.length + 2;
const GAP_MM = 4;
const NOTE_MM = 200;

const noteOf = (rows: number): string =>
  `明细共 ${rows} 行，供筛选和查询用，不打印。需要打印的，请先筛选，选中要打印的行，再选“打印选定区域”。`;

/**
 * 明细: one row per site and checkpoint under a row of captions, as a table. Only the captions are planned: `rows` of
 * them follow, written by the host while it reads the files. `index` counts the sheets of 明细 from 0.
 */
export function planDetailsSheet(context: HeadquartersContext, rows: number, index: number): SheetPlan {
  const suffix = index === 0 ? '' : String(index + 1);
  const name = `${HQ_SHEETS.details}${suffix}`;
  const builder = new SheetBuilder(NOTE_COLUMN);
  builder.row(1, DETAIL_CAPTIONS, 'header');
  builder.value(1, NOTE_COLUMN, noteOf(rows), 'note');
  builder.height(1, 30);
  const area = { top: 1, left: 1, bottom: Math.max(2, rows + 1), right: DETAIL_CAPTIONS.length };
  return {
    name,
    visibility: 'visible',
    tabColor: PALETTE.grey,
    columns: [...WIDTHS_MM, GAP_MM, NOTE_MM].map((mm) => ({ width: mmToWidth(mm) })),
    heights: builder.heights,
    cells: builder.cells,
    merges: [],
    validations: [],
    conditionalFormats: [
      {
        areas: [columnArea(10, 2, area.bottom)],
        formula: 'AND(ISNUMBER($J2),$J2>0)',
        format: { fontColor: PALETTE.bad, bold: true },
      },
    ],
    freeze: { rows: 1, columns: 0 },
    tail: { count: rows, rows: [] },
    table: { name: `${HQ_TABLES.details}${suffix}`, area },
    // Whoever prints the whole workbook gets this one line of it, not a thousand pages.
    print: hqPrint(context, name, { area: cellArea(1, NOTE_COLUMN), breaksAfter: [] }),
    protected: false,
    showGridlines: false,
  };
}
