import { columnArea } from '../address';
import { mmToWidth, textHeight } from '../measure';
import type { Area, ConditionalFormatPlan, PlainValue, SheetPlan } from '../plan';
import { SheetBuilder } from '../sheet-builder';
import type { StyleId } from '../styles';
import { type HeadquartersContext, hqPrint } from './context';
import { type ListRows, putList } from './list-rows';

/** A column of a list. */
export interface ListColumn {
  readonly caption: string;
  readonly mm: number;
}

/** A figure between the title and the list that formulas refer to; it stands in row `FACT_ROW`. */
export interface ListFact {
  readonly label: string;
  /** Column of the value; the label takes those left of it. */
  readonly column: number;
  readonly value: PlainValue;
  readonly style: StyleId;
}

/** A sheet that is one list under a title. */
export interface ListPlan extends ListRows {
  readonly name: string;
  readonly tableName: string;
  readonly tabColor: string;
  readonly title: string;
  readonly subtitle: string;
  readonly fact?: ListFact;
  readonly columns: readonly ListColumn[];
  /** Rows that are printed; all of them when missing. */
  readonly mostPrinted?: number;
  /** What is said instead of an empty list. */
  readonly none: string;
  readonly colours?: (rows: ListArea) => readonly ConditionalFormatPlan[];
}

/** Area of the rows of a list in one column. */
export type ListArea = (column: number) => Area;

const FACT_ROW = 3;
const HEADER_ROW = 4;

/** First row of every list. */
export const FIRST_LIST_ROW = HEADER_ROW + 1;

/** Reference to the fact of a list. */
export const factReference = (column: string): string => `$${column}$${FACT_ROW}`;

/** Lays a list out: title, what it covers, table with filter, printed landscape with its head on every page. */
export function planListSheet(context: HeadquartersContext, list: ListPlan): SheetPlan {
  const width = list.columns.length;
  const builder = new SheetBuilder(width);
  const last = Math.max(FIRST_LIST_ROW, HEADER_ROW + list.count);
  putHead(builder, list);
  builder.fit(list.columns.map(({ mm }) => mm));
  const rows = putList(builder, list);
  if (list.count === 0) {
    builder.wide(FIRST_LIST_ROW, 1, width, list.none, 'note');
    builder.height(FIRST_LIST_ROW, 28);
  }
  return {
    name: list.name,
    visibility: 'visible',
    tabColor: list.tabColor,
    columns: list.columns.map(({ mm }) => ({ width: mmToWidth(mm) })),
    heights: builder.heights,
    cells: builder.cells,
    merges: builder.merges,
    validations: [],
    conditionalFormats:
      list.count === 0 ? [] : (list.colours?.((column) => columnArea(column, FIRST_LIST_ROW, last)) ?? []),
    freeze: { rows: HEADER_ROW, columns: 0 },
    ...rows,
    ...(list.count === 0
      ? {}
      : { table: { name: list.tableName, area: { top: HEADER_ROW, left: 1, bottom: last, right: width } } }),
    print: hqPrint(context, list.name, {
      area: {
        top: 1,
        left: 1,
        bottom: Math.min(last, HEADER_ROW + (list.mostPrinted ?? list.count + 1)),
        right: width,
      },
      titleRows: [1, HEADER_ROW],
      breaksAfter: [],
    }),
    protected: false,
    showGridlines: false,
  };
}

function putHead(builder: SheetBuilder, { title, subtitle, fact, columns }: ListPlan): void {
  builder.wide(1, 1, columns.length, title, 'title');
  builder.height(1, 34);
  builder.wide(2, 1, columns.length, subtitle, 'subtitle');
  builder.height(2, 20);
  builder.height(FACT_ROW, fact ? 20 : 4);
  if (fact) {
    builder.wide(FACT_ROW, 1, fact.column - 1, fact.label, 'label');
    builder.value(FACT_ROW, fact.column, fact.value, fact.style);
  }
  builder.row(
    HEADER_ROW,
    columns.map(({ caption }) => caption),
    'header',
  );
  builder.height(HEADER_ROW, 34);
}

/** Lowest row of a list, in points. */
const LOWEST_ROW = 22;

/** Height of a row from its texts; each with the column it stands in. */
export const rowHeight = (
  columns: readonly ListColumn[],
  texts: readonly (readonly [column: number, text: string])[],
  size = 10,
): number =>
  Math.max(
    LOWEST_ROW,
    ...texts.map(([column, text]) => textHeight(text, columns[column - 1]?.mm ?? 20, size)),
  );
