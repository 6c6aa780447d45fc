import type { RawValue } from '../../src/domain/raw-value';
import { readXlsx } from '../../src/hosts/xlsx/read';
import type { GridSheet, GridWorkbook } from '../../src/workbook/grid';

/** A workbook as it is read. */
export function workbookIn(bytes: Uint8Array): GridWorkbook {
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error(read.failure);
  return read.workbook;
}

/** A sheet by its name. */
export function sheetIn({ sheets }: GridWorkbook, name: string): GridSheet {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The values of a sheet, row by row from the first, null where there is none. */
export function valuesOf({ rows }: GridSheet): readonly (readonly RawValue[])[] {
  const last = Math.max(0, ...rows.keys());
  return Array.from({ length: last }, (_, r) => {
    const cells = rows.get(r + 1);
    const width = Math.max(0, ...(cells?.keys() ?? []));
    return Array.from({ length: width }, (_, c) => cells?.get(c + 1)?.value ?? null);
  });
}

/** The values of every sheet with its name. */
export const allValues = ({ sheets }: GridWorkbook) => sheets.map((sheet) => [sheet.name, valuesOf(sheet)]);

/** The rows below the captions, each by its captions; the captions are in the row that begins with `first`. */
export function recordsBelow(sheet: GridSheet, first: string): readonly Readonly<Record<string, RawValue>>[] {
  const values = valuesOf(sheet);
  const head = values.findIndex(([caption]) => caption === first);
  if (head < 0) throw new Error(`no caption ${first}`);
  const captions = values[head]?.map(String) ?? [];
  return values
    .slice(head + 1)
    .map((row) => Object.fromEntries(captions.map((caption, i) => [caption, row[i] ?? null])));
}
