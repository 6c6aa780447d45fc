import { type EnteredRow, freshKeys, isRowUsed, usedRows } from '../../domain/entered-rows';
import type { Inspection } from '../../domain/inspection';
import type { Issue } from '../../domain/issue';
import type { GridWorkbook } from '../grid';
import type { InputCells } from '../reading/input-cells';
import type { RowPlace } from '../reading/row-place';
import { isMarked, sheetsOf } from '../reading/sheets-of';
import { type EnteredTable, inputCaptions } from './entered-table';
import { rowValues } from './plan-entered';
import { lostCaptions, readTable, withEmptiedRows } from './read-table';

/** A table that people fill in, as it was found. */
export interface EnteredReading {
  readonly table: EnteredTable;
  readonly sheet: string;
  /** Every row, the free ones too. */
  readonly rows: readonly EnteredRow[];
  /** Where each of them is. */
  readonly places: readonly RowPlace<string>[];
  /** Keys that were given here: of rows that were inserted or copied. */
  readonly unkeyed: ReadonlySet<string>;
  /** Columns that are gone, or whose captions were retyped. */
  readonly issues: readonly Issue[];
}

/** Reads the tables that a workbook has, wherever their rows were moved to. */
export const readEnteredTables = (
  tables: readonly EnteredTable[],
  workbook: GridWorkbook,
  inputs: InputCells,
): readonly EnteredReading[] => tables.flatMap((table) => readOne(table, workbook, inputs) ?? []);

/** What is reported of tables whose captions are gone though their sheets are there. */
export const lostTables = (
  tables: readonly EnteredTable[],
  read: readonly EnteredReading[],
  workbook: GridWorkbook,
): readonly Issue[] =>
  tables
    .filter((table) => !read.some((reading) => reading.table === table))
    .flatMap(({ table, fields }) => lostCaptions(workbook, table, fields));

function readOne(table: EnteredTable, workbook: GridWorkbook, inputs: InputCells): EnteredReading | null {
  const found = readTable(workbook, table.table, table.fields);
  if (!found) return null;
  const present = withEmptiedRows(found, 'key');
  const keys = present.map((row) => row.text('key'));
  const fresh = freshKeys(keys);
  const taken = new Set<string>();
  const unkeyed = new Set<string>();
  const rows = present.map((row, i): EnteredRow => {
    const stated = keys[i] ?? '';
    const isStated = stated !== '' && !taken.has(stated);
    const key = isStated ? stated : fresh.next().value; // a row that was inserted, copied or emptied
    if (!isStated) unkeyed.add(key);
    taken.add(key);
    return {
      key,
      values: Object.fromEntries(table.fields.map((field) => [field, row.input(inputs, field)])),
    };
  });
  return {
    table,
    sheet: found.sheet,
    rows,
    places: present.map(({ place }) => place),
    unkeyed,
    issues: [...found.issues, ...copiesOf(table, found.sheet, workbook)],
  };
}

/** Sheets that are marked as that of a table and are not the one that is read. */
const copiesOf = ({ kind, name }: EnteredTable, read: string, workbook: GridWorkbook): readonly Issue[] =>
  (isMarked(workbook) ? sheetsOf(workbook, kind).sheets : [])
    .filter((sheet) => sheet.name !== read)
    .map((sheet): Issue => ({ code: 'sheet-copied', of: name, at: { sheet: sheet.name } }));

/**
 * Everything that is wrong with the rows of a table and was not reported before: each at its cell, a cell that is missing once for
 * all rows.
 */
export function enteredIssues(
  { table, rows, places }: EnteredReading,
  inspection: Inspection,
  isReported: (at: Issue['at']) => boolean,
): readonly Issue[] {
  const captions = inputCaptions(table);
  const found = usedRows(rows).flatMap((row, i): readonly Issue[] => {
    if (!isRowUsed(row)) return [];
    const values = rowValues(rows, row, inspection);
    const at = (field: string): Pick<Issue, 'at'> => {
      const place = places[i]?.at(field);
      return place ? { at: place } : {};
    };
    const cells = table.fields.flatMap((field): readonly Issue[] => {
      const rule = table.inputs[field]?.rules.find(({ broken }) => broken(field).result(values));
      return rule
        ? [{ ...rule.issue(captions[field] ?? '', row.values[field] ?? null, values), ...at(field) }]
        : [];
    });
    const whole = table.rules
      .filter(({ broken }) => broken.result(values))
      .map((rule) => ({ ...rule.issue(captions), ...at(rule.at) }));
    return [...cells, ...whole];
  });
  return gathered(found.filter(({ at }) => !isReported(at)));
}

/** Cells that are missing in the same column become one issue at the first of them. */
function gathered(issues: readonly Issue[]): readonly Issue[] {
  const columnOf = (issue: Issue): string | null =>
    issue.code === 'cell-required' ? (issue.at?.column ?? '') : null;
  const columns = issues.map(columnOf);
  return issues.flatMap((issue, i): readonly Issue[] => {
    if (issue.code !== 'cell-required') return [issue];
    const count = columns.filter((column) => column === columns[i]).length;
    return columns.indexOf(columns[i] ?? null) === i ? [{ ...issue, count }] : [];
  });
}
