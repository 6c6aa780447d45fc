import Papa from 'papaparse';
import type { GridCell, GridSheet } from '../../workbook/grid';
import { decodeText } from './decode-text';

/** Largest file, in bytes: a list of ten thousand sites with their people takes about two million. */
const MOST_BYTES = 16 * 1024 * 1024;

/** What may stand between values, the likelier first. */
const DELIMITERS = [',', '\t', ';'] as const;

/** How many rows are looked at to find out which of them does. */
const SAMPLE_ROWS = 100;

/** A table of texts, or why the bytes are none. */
export type CsvResult =
  | {
      readonly ok: true;
      readonly sheet: GridSheet;
      /** Rows in which a quote is opened and not closed as it should be. */
      readonly brokenQuotes: readonly number[];
    }
  | { readonly ok: false; readonly failure: 'empty' | 'not-text' | 'too-large' };

/**
 * Reads values separated by commas, semicolons or tabs into a sheet of the given name. Row numbers are those that a
 * spreadsheet program gives the file, line breaks inside of quotes included.
 */
export function readCsv(bytes: Uint8Array, name: string): CsvResult {
  if (bytes.length > MOST_BYTES) return { ok: false, failure: 'too-large' };
  const text = decodeText(bytes)?.replace(/\r\n?/g, '\n') ?? null;
  if (text === null) return { ok: false, failure: 'not-text' };
  if (text.trim() === '') return { ok: false, failure: 'empty' };
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  const rows = new Map<number, ReadonlyMap<number, GridCell>>();
  data.forEach((fields, i) => {
    const cells = new Map<number, GridCell>();
    fields.forEach((value, j) => {
      if (value.trim() !== '') cells.set(j + 1, { value });
    });
    if (cells.size > 0) rows.set(i + 1, cells);
  });
  const broken = errors.filter(({ type }) => type === 'Quotes').map(({ row }) => (row ?? 0) + 1);
  return { ok: true, sheet: { name, visibility: 'visible', rows }, brokenQuotes: [...new Set(broken)] };
}

/** The delimiter that splits most rows, then most values; a title above the table or a comma in a text misleads nobody. */
function delimiterOf(text: string): string {
  const strengths = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: SAMPLE_ROWS });
    const split = data.filter(({ length }) => length > 1);
    return { delimiter, rows: split.length, values: split.reduce((sum, { length }) => sum + length, 0) };
  });
  const [strongest] = strengths.sort((a, b) => b.rows - a.rows || b.values - a.values);
  return strongest?.delimiter ?? DELIMITERS[0];
}
