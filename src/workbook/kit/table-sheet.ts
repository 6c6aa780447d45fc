import { columnArea } from '../address';
import { mmToWidth } from '../measure';
import type { Area, ConditionalFormatPlan, PrintPlan, SheetPlan, ValidationPlan } from '../plan';
import type { OwnPrint } from '../plan-context';
import { SheetBuilder } from '../sheet-builder';
import { firstRowOf, type HeadLine, type LineSpan } from './head-lines';
import { type ListRows, putList, putRows } from './list-rows';

/** A column of a table: its caption, its width in millimetres, and whether only formulas and readers look at it. */
export interface TableColumn {
  readonly caption: string;
  readonly mm: number;
  readonly hidden?: boolean;
}

/** Area of the rows of a table in a column, counted from 1. */
export type ColumnArea = (column: number) => Area;

/** A sheet that is one table under a title; everything that the sheets of this kind differ in. */
export interface TableLayout {
  readonly name: string;
  readonly tabColor?: string;
  readonly head: readonly [HeadLine, ...HeadLine[]];
  /** Height of the captions in points. */
  readonly captionHeight: number;
  readonly columns: readonly TableColumn[];
  readonly rows: ListRows;
  /** Whether there may be more rows than are held at once; then only a file takes the sheet. */
  readonly mayBeLong?: true;
  /**
   * `fitted`: as high as the texts in them need; `given`: as they say; `free`: they have none and grow with what is typed.
   */
  readonly rowHeights: 'fitted' | 'given' | 'free';
  /** What is said instead of rows where there are none. */
  readonly none?: { readonly text: string; readonly height: number };
  /** What follows the rows; answers how many rows it takes. */
  readonly foot?: (builder: SheetBuilder, row: number, span: LineSpan) => number;
  readonly validations?: (area: ColumnArea) => readonly ValidationPlan[];
  readonly colours?: (area: ColumnArea) => readonly ConditionalFormatPlan[];
  /** Name of the Excel table; its captions are different texts. */
  readonly tableName?: string;
  readonly frozenColumns?: number;
  readonly protected: boolean;
  readonly print: (own: Omit<OwnPrint, 'orientation'>) => PrintPlan;
  /** Rows that are printed; all of them when missing. */
  readonly mostPrinted?: number;
}

/** Lays a table out: head, captions that stay in view and come again on every page, rows, foot. */
export function planTableSheet(table: TableLayout): SheetPlan {
  const { columns, rows } = table;
  const builder = new SheetBuilder(columns.length);
  const first = firstRowOf(table.head);
  const span = seenSpan(columns);
  const widths = columns.map(({ mm, hidden }) => (hidden ? 0 : mm));
  putHead(builder, table, span);
  if (table.rowHeights !== 'fitted') builder.fit(widths);
  const tail = table.mayBeLong ? putList(builder, rows) : {};
  if (!table.mayBeLong) putRows(builder, rows);
  if (rows.count === 0 && table.none) {
    builder.wide(first, ...span, table.none.text, 'note');
    builder.height(first, table.none.height);
  }
  const last = Math.max(first, first + rows.count - 1);
  const footRows = table.foot?.(builder, last + 1, span) ?? 0;
  if (table.rowHeights === 'fitted') builder.fit(widths);
  const area: ColumnArea = (column) => columnArea(column, first, last);
  const hasRows = rows.count > 0;
  return {
    name: table.name,
    visibility: 'visible',
    ...(table.tabColor === undefined ? {} : { tabColor: table.tabColor }),
    columns: columns.map(({ mm, hidden }) => ({ width: mmToWidth(mm), ...(hidden ? { hidden: true } : {}) })),
    heights: table.rowHeights === 'free' ? builder.heights.slice(0, first - 1) : builder.heights,
    cells: builder.cells,
    merges: builder.merges,
    validations: hasRows ? (table.validations?.(area) ?? []) : [],
    conditionalFormats: hasRows ? (table.colours?.(area) ?? []) : [],
    freeze: { rows: first - 1, columns: table.frozenColumns ?? 0 },
    ...tail,
    ...(hasRows && table.tableName !== undefined
      ? {
          table: {
            name: table.tableName,
            area: { top: first - 1, left: 1, bottom: last, right: columns.length },
          },
        }
      : {}),
    print: table.print({
      area: {
        top: 1,
        left: span[0],
        bottom: Math.min(last, first - 1 + (table.mostPrinted ?? last)) + footRows,
        right: span[1],
      },
      titleRows: [1, first - 1],
      breaksAfter: [],
    }),
    protected: table.protected,
    showGridlines: false,
  };
}

function putHead(builder: SheetBuilder, { head, columns, captionHeight }: TableLayout, span: LineSpan): void {
  head.forEach(({ height, put }, i) => {
    put(builder, i + 1, span);
    builder.height(i + 1, height);
  });
  const row = head.length + 1;
  builder.row(
    row,
    columns.map(({ caption }) => caption),
    'header',
  );
  builder.height(row, captionHeight);
}

/** First and last column that is seen. */
function seenSpan(columns: readonly TableColumn[]): LineSpan {
  const seen = columns.flatMap(({ hidden }, i) => (hidden ? [] : [i + 1]));
  return [seen[0] ?? 1, seen.at(-1) ?? columns.length];
}
