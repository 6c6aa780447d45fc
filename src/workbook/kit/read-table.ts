import type { Issue } from '../../domain/issue';
import type { RawValue } from '../../domain/raw-value';
import { type GridRow, type GridWorkbook, textIn, valueIn } from '../grid';
import { type FoundTable, findTable, rowsBelow } from '../reading/find-table';
import type { InputCells } from '../reading/input-cells';
import { withRetyped } from '../reading/missing-captions';
import { fieldColumns, RowPlace } from '../reading/row-place';
import { isMarked, sheetsOf } from '../reading/sheets-of';
import { captionsOf, type DeclaredTable, fieldsOf } from './declared-table';

/** A table that was found in a workbook, wherever its rows and columns were moved to. */
export interface TableReading<Field extends string> {
  /** The tab it is on. */
  readonly sheet: string;
  /** The row of captions. */
  readonly head: RowPlace<Field>;
  /** Rows below the captions that hold anything, from the top, down to the line that ends the table. */
  readonly rows: readonly TableRow<Field>[];
  /** Columns that are gone, or whose captions were retyped. */
  readonly issues: readonly Issue[];
}

/** A row of a table that was found; its cells are found by their fields. */
export class TableRow<Field extends string> {
  constructor(
    /** Where its cells are. */
    readonly place: RowPlace<Field>,
    private readonly line: GridRow | undefined,
  ) {}

  /** What a cell holds; null where it or its column is not there. */
  raw(field: Field): RawValue {
    return valueIn(this.line, this.place.columnOf(field) ?? 0);
  }

  /** The same as a text without surrounding blanks; '' where there is none or it is an error. */
  text(field: Field): string {
    return textIn(this.line, this.place.columnOf(field) ?? 0);
  }

  /** What people wrote into a cell, as they see it; what is wrong with it is reported at its place, or that of a checkpoint. */
  input(inputs: InputCells, field: Field, place: RowPlace<Field> = this.place): RawValue {
    return inputs.read(this.line?.get(place.columnOf(field) ?? 0), () => place.at(field));
  }
}

/** Finds a declared table by its captions; null where it is gone. Columns of `needed` fields that lack theirs are reported. */
export function readTable<Field extends string>(
  workbook: GridWorkbook,
  table: DeclaredTable<Field>,
  needed: readonly Field[],
): TableReading<Field> | null {
  const found = tableIn(workbook, table);
  if (!found) return null;
  const captions = captionsOf(table);
  const header = fieldsOf(table).map((field) => captions[field]);
  const whole = withRetyped(
    found,
    header,
    needed.map((field) => captions[field]),
  );
  const { sheet, headerRow } = whole.table;
  const columns = fieldColumns(whole.table, captions);
  const used = rowsBelow(whole.table);
  const end = used.findIndex((row) => endsAt(sheet.rows.get(row), table.end));
  return {
    sheet: sheet.name,
    head: new RowPlace(sheet.name, headerRow, columns),
    rows: (end < 0 ? used : used.slice(0, end)).map(
      (row) => new TableRow(new RowPlace(sheet.name, row, columns), sheet.rows.get(row)),
    ),
    issues: whole.issues,
  };
}

/** What is reported of a sheet that is marked as that of a table and has lost its captions: the columns of `needed` fields. */
export function lostCaptions<Field extends string>(
  workbook: GridWorkbook,
  { kind, columns }: DeclaredTable<Field>,
  needed: readonly Field[],
): readonly Issue[] {
  const [sheet] = isMarked(workbook) ? sheetsOf(workbook, kind).sheets : [];
  if (!sheet) return [];
  const at = { sheet: sheet.name, cell: { sheet: sheet.name, row: 1, column: 1 } };
  return needed.map((field) => ({ code: 'column-missing', caption: columns[field].caption, at }));
}

const endsAt = (line: GridRow | undefined, end: string | undefined): boolean =>
  line !== undefined && end !== undefined && [...line.keys()].some((column) => textIn(line, column) === end);

/** Most captions of a table that may have been retyped before nobody can tell whether it is ours. */
const MOST_RETYPED = 2;

/**
 * A table of ours: on the sheet of its name if that has the whole header, else on the first sheet that has its distinctive captions; else where
 * enough of its header is left, half of it where sheets are marked.
 */
function tableIn<Field extends string>(
  workbook: GridWorkbook,
  table: DeclaredTable<Field>,
): FoundTable | null {
  const { kind, name, columns, distinctive } = table;
  const header = fieldsOf(table).map((field) => columns[field].caption);
  const { length } = header;
  const { sheets } = sheetsOf(workbook, kind);
  const named = sheets.find((sheet) => sheet.name === name);
  const needed = isMarked(workbook) ? Math.ceil(length / 2) : length - MOST_RETYPED;
  const distinctiveCaptions = distinctive?.map((field) => columns[field].caption) ?? header;
  const first = (captions: readonly string[], enough: number): FoundTable | null => {
    for (const sheet of sheets) {
      const found = findTable(sheet, captions, enough);
      if (found) return found;
    }
    return null;
  };
  return (
    (named && findTable(named, header, length)) ??
    first(distinctiveCaptions, distinctiveCaptions.length) ??
    first(header, needed)
  );
}

/** The rows from the top with those among them that hold nothing any more, down to the last in which a field is filled. */
export function withEmptiedRows<Field extends string>(
  { head, rows }: TableReading<Field>,
  field: NoInfer<Field>,
): readonly TableRow<Field>[] {
  const stated = rows.filter((row) => row.text(field) !== '');
  const last = stated.at(-1)?.place.row ?? head.row;
  const byNumber = new Map(rows.map((row) => [row.place.row, row] as const));
  const upTo = Array.from({ length: last - head.row }, (_, i) => {
    const number = head.row + 1 + i;
    return byNumber.get(number) ?? new TableRow(head.inRow(number), undefined);
  });
  return [...upTo, ...rows.filter(({ place }) => place.row > last)];
}
