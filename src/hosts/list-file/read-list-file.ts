import type { Checked } from '../../domain/issue';
import type { ListIssue } from '../../domain/site-list-issue';
import { HostFailure } from '../../usecases/workbook-port';
import type { GridSheet, GridWorkbook } from '../../workbook/grid';
import { readCsv } from '../csv/read-csv';
import { readXlsx } from '../xlsx/read';

/** How a zip, and so an .xlsx file, begins. */
const ZIP = [0x50, 0x4b];

/** A list's file that was read. */
export interface ListFile {
  readonly workbook: GridWorkbook;
  /** Whether the end mark of DOS was behind the last row of a text; nothing is lost with it. */
  readonly endMark: boolean;
}

/**
 * A list's file as a workbook: .xlsx, or values separated by commas, semicolons or tabs, distinguished by content rather
 * than by name. Throws a `HostFailure` that names the file where it is neither.
 */
export function readListFile(bytes: Uint8Array, name: string): Checked<ListFile, ListIssue> {
  const isWorkbook = ZIP.every((byte, i) => bytes[i] === byte) || /\.xls\w?$/i.test(name);
  if (isWorkbook) {
    const result = readXlsx(bytes);
    if (!result.ok) throw new HostFailure(failureOf(result.failure), name);
    return { ok: true, value: { workbook: result.workbook, endMark: false } };
  }
  const result = readCsv(bytes, name);
  if (!result.ok) throw new HostFailure(failureOf(result.failure), name);
  const { sheet, brokenQuotes, endMark } = result;
  const issues: readonly ListIssue[] = [
    ...brokenQuotes.map((row): ListIssue => ({ code: 'list-quotes', at: { sheet: name, row } })),
    ...endMarks(sheet).map((row): ListIssue => ({ code: 'list-end-mark', at: { sheet: name, row } })),
  ];
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: { workbook: { sheets: [sheet] }, endMark } };
}

/** A list may be too large in its own words. */
const failureOf = <Failure extends string>(failure: Failure) =>
  failure === 'too-large' ? ('list-too-large' as const) : (`file-${failure}` as const);

/** The first row with the end mark of DOS inside of it. */
function endMarks({ rows }: GridSheet): readonly number[] {
  for (const [row, cells] of rows)
    for (const { value } of cells.values()) if (String(value).includes('\u001a')) return [row];
  return [];
}
