import type { EnteredRow } from '../../domain/entered-rows';
import type { Inspection } from '../../domain/inspection';
import type { RawValue } from '../../domain/raw-value';
import { cellOf } from '../cell-of';
import { type PlanContext, type PlannedSheet, printPlan } from '../plan-context';
import { checkColours, inputRules } from './columns';
import { columnNumber, columnsOf, rowCells, rowReferences } from './declared-table';
import { type EnteredTable, withSpareRows } from './entered-table';
import type { RowValues } from './expression';
import { firstRowOf, siteLine, textLine } from './head-lines';
import type { PlannedRow } from './list-rows';
import { planTableSheet } from './table-sheet';

/** Height of a row that nothing needs more of, in points: space for a pen, and 20 of them on a page across. */
const ROW_HEIGHT = 21;

/** The sheets of tables that people fill in, of those that the workbook has. */
export const planEnteredTables = (
  tables: readonly EnteredTable[],
  context: PlanContext,
): readonly (readonly [kind: string, sheet: PlannedSheet])[] =>
  tables.flatMap((table) => {
    const entered = context.inspection.tables?.get(table.kind);
    const rows = context.existing?.tables?.get(table.kind) ?? (entered && withSpareRows(table, entered));
    return rows ? [[table.kind, { sheet: planned(table, rows, context), names: [] }] as const] : [];
  });

function planned(
  entered: EnteredTable,
  rows: readonly EnteredRow[],
  context: PlanContext,
): PlannedSheet['sheet'] {
  const { table, name, hint, tabColor, orientation } = entered;
  const { facts } = context.inspection;
  const head = [textLine(name, 'title', 34), siteLine(facts, 20), textLine(hint, 'subtitle', 20)] as const;
  const first = firstRowOf(head);
  const columns = columnsOf(table);
  return planTableSheet({
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
    validations: (area) => inputRules(columns, area, facts.year),
    colours: (area) => [checkColours(area(columnNumber(table, 'check')))],
    protected: true,
    print: (own) => printPlan(context, name, { ...own, orientation }),
  });
}

function* rowsFor(
  { table, fields, check }: EnteredTable,
  rows: readonly EnteredRow[],
  first: number,
  { layout, inspection }: PlanContext,
): Generator<PlannedRow> {
  const span = { first, last: first + rows.length - 1 };
  for (const [i, row] of rows.entries()) {
    const at = rowReferences(table, first + i, span, layout);
    yield {
      cells: rowCells(table, {
        key: row.key,
        number: i + 1,
        ...Object.fromEntries(fields.map((field) => [field, cellOf.raw(row.values[field] ?? null)])),
        check: { formula: check.formula(at), result: check.result(rowValues(rows, row, inspection)) },
      }),
      height: ROW_HEIGHT,
    };
  }
}

/** What is in a row, in all of its table, and in the lists of its workbook. */
export const rowValues = (
  rows: readonly EnteredRow[],
  row: EnteredRow,
  inspection: Inspection,
): RowValues<string> => ({
  value: (field) => row.values[field] ?? null,
  column: (field) => rows.map(({ values }): RawValue => values[field] ?? null),
  list: ({ values }) => values(inspection),
});
