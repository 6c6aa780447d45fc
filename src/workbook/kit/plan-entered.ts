import type { EnteredRow } from '../../domain/entered-rows';
import type { Inspection } from '../../domain/inspection';
import type { RawValue } from '../../domain/raw-value';
import { a1, columnArea } from '../address';
import { cellOf } from '../cell-of';
import { once } from '../once';
import type { Area, ConditionalFormatPlan } from '../plan';
import { namesOf, type PlanContext, type PlannedSheet, printPlan } from '../plan-context';
import { checkColours, inputRules, ruleFacts } from './columns';
import { type Calculated, columnNumber, columnsOf, rowCells, rowReferences } from './declared-table';
import { type DerivedColour, type EnteredTable, withSpareRows } from './entered-table';
import type { Expression, RowValues } from './expression';
import { firstRowOf, siteLine, textLine } from './head-lines';
import type { PlannedRow } from './list-rows';
import { type ColumnArea, planTableSheet } from './table-sheet';

/** Height of a row that nothing needs more of, in points: space for a pen, and 20 of them on a page across. */
const ROW_HEIGHT = 21;

/** The sheets of tables that people fill in, of those that the workbook has. */
export const planEnteredTables = (
  tables: readonly EnteredTable[],
  context: PlanContext,
): readonly (readonly [kind: string, sheet: PlannedSheet])[] =>
  tables.flatMap((table) => {
    const rows = rowsOf(table, context);
    return rows ? [[table.kind, planned(table, rows, context)] as const] : [];
  });

/** The rows of a table as its sheet has them, free ones too; nothing where the workbook has no such table. */
export function rowsOf(
  table: EnteredTable,
  { inspection, existing }: Pick<PlanContext, 'inspection' | 'existing'>,
): readonly EnteredRow[] | undefined {
  const entered = inspection.tables?.get(table.kind);
  return existing?.tables?.get(table.kind) ?? (entered && withSpareRows(table, entered));
}

function planned(entered: EnteredTable, rows: readonly EnteredRow[], context: PlanContext): PlannedSheet {
  const { table, name, hint, tabColor, orientation, derived, names } = entered;
  const { facts } = context.inspection;
  const head = [textLine(name, 'title', 34), siteLine(facts, 20), textLine(hint, 'subtitle', 20)] as const;
  const first = firstRowOf(head);
  const columns = columnsOf(table);
  const areaOf: ColumnArea = (column) => columnArea(column, first, first + rows.length - 1);
  const sheet = planTableSheet({
    name,
    tabColor,
    head,
    captionHeight: 24,
    columns,
    rows: {
      count: rows.length,
      rows: () => rowsFor(entered, rows, first, context),
    },
    rowHeights: 'fitted',
    validations: (area) => inputRules(columns, area, ruleFacts(context.inspection)),
    colours: (area) => [
      ...Object.entries(derived).flatMap(([field, { colours }]) =>
        derivedColours(colours, area(columnNumber(table, field))),
      ),
      checkColours(area(columnNumber(table, 'check'))),
    ],
    protected: true,
    print: (own) => printPlan(context, name, { ...own, orientation }),
  });
  const areas = Object.entries(names).map(([field, id]) => [id, areaOf(columnNumber(table, field))] as const);
  return { sheet, names: namesOf(name, Object.fromEntries(areas)) };
}

const derivedColours = (colours: readonly DerivedColour[], area: Area): readonly ConditionalFormatPlan[] =>
  colours.map(({ holds, format }) => ({
    areas: [area],
    formula: holds(`$${a1(area.top, area.left)}`),
    format,
  }));

function* rowsFor(
  { table, fields, derived, check }: EnteredTable,
  rows: readonly EnteredRow[],
  first: number,
  { layout, inspection }: PlanContext,
): Generator<PlannedRow> {
  const span = { first, last: first + rows.length - 1 };
  for (const [i, row] of rows.entries()) {
    const at = rowReferences(table, first + i, span, layout);
    const values = rowValues(rows, row, inspection);
    const worked = ({ formula, result }: Expression<string, string>): Calculated => ({
      formula: formula(at),
      result: result(values),
    });
    yield {
      cells: rowCells(table, {
        key: row.key,
        number: i + 1,
        ...Object.fromEntries(fields.map((field) => [field, cellOf.raw(row.values[field] ?? null)])),
        ...Object.fromEntries(Object.entries(derived).map(([field, { value }]) => [field, worked(value)])),
        check: worked(check),
      }),
      height: ROW_HEIGHT,
    };
  }
}

/** The columns of rows, each made once. */
const columnsIn = once((rows: readonly EnteredRow[]) => {
  const made = new Map<string, readonly RawValue[]>();
  return (field: string): readonly RawValue[] => {
    const column = made.get(field) ?? rows.map(({ values }): RawValue => values[field] ?? null);
    made.set(field, column);
    return column;
  };
});

/** What is in a row, in all of its table, and in the lists of its workbook. */
export const rowValues = (
  rows: readonly EnteredRow[],
  row: EnteredRow,
  inspection: Inspection,
): RowValues<string> => ({
  value: (field) => row.values[field] ?? null,
  column: (field) => columnsIn(rows)(field),
  list: ({ values }) => values(inspection),
});
