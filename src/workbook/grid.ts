import type { RawValue } from '../domain/raw-value';

/** A cell as it was found: its stored value (for a formula the cached result) and its formula without `=`. */
export interface GridCell {
  readonly value: RawValue;
  readonly formula?: string;
}

/** Whether the tab is seen. Very hidden sheets do not show in Excel's unhide list. */
export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/** What guards and hides the cells of a sheet. */
export interface GridGuards {
  readonly protected: boolean;
  /** Numbers of hidden rows and columns, ascending; an open workbook is not asked for them and has none. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** A row: column number → cell; only cells that hold a value or a formula. */
export type GridRow = ReadonlyMap<number, GridCell>;

/** The rows of a sheet by their numbers, ascending. */
export type GridRows = ReadonlyMap<number, GridRow>;

/** The used cells of one sheet. Rows and columns count from 1. */
export interface GridSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly rows: GridRows;
  /** Missing where the host did not look. */
  readonly guards?: GridGuards;
  /** Whether more is on it, far out, than was read. */
  readonly partial?: boolean;
  /** Whether its formulas have not been calculated: none has a result. */
  readonly uncalculated?: boolean;
}

/** A whole workbook as it was found, by any host. */
export interface GridWorkbook {
  readonly sheets: readonly GridSheet[];
  /** Workbook-level defined names and what they stand for, without `=`; missing where the host did not look. */
  readonly names?: ReadonlyMap<string, string>;
  /** Whether formulas are calculated on demand only. */
  readonly calculatesByHand?: boolean;
  /** When the document says that it was saved, in seconds since 1970; missing where it does not, or the host did not look. */
  readonly modified?: number;
}

/** The cell's value, null where there is none. */
export const valueAt = (sheet: GridSheet, row: number, column: number): RawValue =>
  valueIn(sheet.rows.get(row), column);

/** The cell's value as text without surrounding blanks; '' where there is none or it is an error. */
export const textAt = (sheet: GridSheet, row: number, column: number): string =>
  textIn(sheet.rows.get(row), column);

/** The value in a column of a row, null where there is none. */
export const valueIn = (line: GridRow | undefined, column: number): RawValue =>
  line?.get(column)?.value ?? null;

/** The same as text without surrounding blanks; '' where there is none or it is an error. */
export function textIn(line: GridRow | undefined, column: number): string {
  const value = valueIn(line, column);
  return value === null || typeof value === 'object' ? '' : String(value).trim();
}
