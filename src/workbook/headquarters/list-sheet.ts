import { emptyLine, type HeadLine, textLine } from '../kit/head-lines';
import type { ListRows } from '../kit/list-rows';
import { type ColumnArea, planTableSheet, type TableColumn } from '../kit/table-sheet';
import { textHeight } from '../measure';
import type { ConditionalFormatPlan, PlainValue, SheetPlan } from '../plan';
import type { StyleId } from '../styles';
import { type HeadquartersContext, hqPrint } from './context';

/** A figure between the title and the list that formulas refer to; it is in row `FACT_ROW`. */
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
  readonly columns: readonly TableColumn[];
  /** Rows that are printed; all of them when missing. */
  readonly mostPrinted?: number;
  /** What is said instead of an empty list. */
  readonly none: string;
  readonly colours?: (area: ColumnArea) => readonly ConditionalFormatPlan[];
}

const FACT_ROW = 3;

/** First row of every list. */
export const FIRST_LIST_ROW = 5;

/** Reference to the fact of a list. */
export const factReference = (column: string): string => `$${column}$${FACT_ROW}`;

/** Lays a list out: title, what it covers, table with filter, printed landscape with its head on every page. */
export function planListSheet(context: HeadquartersContext, list: ListPlan): SheetPlan {
  const { title, subtitle, fact, none, count, rows, ...table } = list;
  return planTableSheet({
    ...table,
    head: [textLine(title, 'title', 34), textLine(subtitle, 'subtitle', 20), factLine(fact)],
    captionHeight: 34,
    rows: { count, rows },
    mayBeLong: true,
    rowHeights: 'given',
    none: { text: none, height: 28 },
    protected: false,
    print: (own) => hqPrint(context, list.name, own),
  });
}

const factLine = (fact: ListFact | undefined): HeadLine =>
  fact
    ? {
        height: 20,
        put: (builder, row) => {
          builder.wide(row, 1, fact.column - 1, fact.label, 'label');
          builder.value(row, fact.column, fact.value, fact.style);
        },
      }
    : emptyLine(4);

/** Lowest row of a list, in points. */
const LOWEST_ROW = 22;

/** Height of a row from its texts; each with the column it is in. */
export const rowHeight = (
  columns: readonly TableColumn[],
  texts: readonly (readonly [column: number, text: string])[],
  size = 10,
): number =>
  Math.max(
    LOWEST_ROW,
    ...texts.map(([column, text]) => textHeight(text, columns[column - 1]?.mm ?? 20, size)),
  );
