import type { Checked } from '../../domain/issue';
import type { ListIssue } from '../../domain/site-list-issue';
import { HostFailure } from '../../usecases/workbook-port';
import type { GridWorkbook } from '../../workbook/grid';
import { readCsv } from '../csv/read-csv';
import { readXlsx } from '../xlsx/read';

/** How a zip, and so an .xlsx file, begins. */
const ZIP = [0x50, 0x4b];

/**
 * A list's file as a workbook: .xlsx, or values separated by commas, semicolons or tabs, told apart by content rather
 * than by name. Throws a `HostFailure` that names the file where it is neither.
 */
export function readListFile(bytes: Uint8Array, name: string): Checked<GridWorkbook, ListIssue> {
  const isWorkbook = ZIP.every((byte, i) => bytes[i] === byte) || /\.xls\w?$/i.test(name);
  if (isWorkbook) {
    const result = readXlsx(bytes);
    if (!result.ok) throw new HostFailure(`file-${result.failure}`, name);
    return { ok: true, value: result.workbook };
  }
  const result = readCsv(bytes, name);
  if (!result.ok) throw new HostFailure(`file-${result.failure}`, name);
  const { sheet, brokenQuotes } = result;
  return brokenQuotes.length > 0
    ? { ok: false, issues: brokenQuotes.map((row) => ({ code: 'list-quotes', at: { sheet: name, row } })) }
    : { ok: true, value: { sheets: [sheet] } };
}
