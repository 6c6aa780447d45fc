import { a1, absoluteRef, columnArea } from '../address';
import type { CellPlan, PlainValue } from '../plan';
import type { Column } from './columns';
import type { RowReferences } from './expression';

/** A table as it is declared: the sheet it is planned on and its columns from the left. */
export interface DeclaredTable<Field extends string> {
  /** What its sheet is marked as. */
  readonly kind: string;
  /** The name of its sheet. */
  readonly name: string;
  readonly columns: Readonly<Record<Field, Column>>;
  /** Columns whose captions are enough to recognise it by; all of them when missing. */
  readonly distinctive?: readonly Field[];
  /** What is on the line that ends its rows; they go on to the last one that is used when missing. */
  readonly end?: string;
}

/** The fields of a table in their order. */
export const fieldsOf = <Field extends string>({ columns }: DeclaredTable<Field>): readonly Field[] =>
  Object.keys(columns) as Field[];

/** The columns of a table from the left. */
export const columnsOf = <Field extends string>(table: DeclaredTable<Field>): readonly Column[] =>
  fieldsOf(table).map((field) => table.columns[field]);

/** The captions of a table by their fields. */
export const captionsOf = <Field extends string>({
  columns,
}: Pick<DeclaredTable<Field>, 'columns'>): Readonly<Record<Field, string>> =>
  Object.fromEntries(
    Object.entries<Column>(columns).map(([field, { caption }]) => [field, caption]),
  ) as Record<Field, string>;

/** Number of a column as it is planned, counted from 1. */
export const columnNumber = <Field extends string>(table: DeclaredTable<Field>, field: Field): number =>
  fieldsOf(table).indexOf(field) + 1;

/** What formulas in a row refer to, as it is planned. */
export const rowReferences = <Field extends string>(
  table: DeclaredTable<Field>,
  row: number,
  { first, last }: { readonly first: number; readonly last: number },
  layout: number,
): RowReferences<Field> => ({
  cell: (field) => a1(row, columnNumber(table, field)),
  column: (field) => absoluteRef(columnArea(columnNumber(table, field), first, last)),
  layout,
});

/** A formula and the result that it must give. */
export interface Calculated {
  readonly formula: string;
  readonly result: PlainValue;
}

/** Planned cells of a row, each in the style of its column. */
export function rowCells<Field extends string>(
  table: DeclaredTable<Field>,
  values: Readonly<Record<Field, PlainValue | Calculated>>,
): readonly CellPlan[] {
  return fieldsOf(table).map((field): CellPlan => {
    const value = values[field];
    const { style } = table.columns[field];
    return value !== null && typeof value === 'object'
      ? { value: value.result, formula: value.formula, style }
      : { value, style };
  });
}
