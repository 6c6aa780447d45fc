import type { GridCell, GridSheet } from '../../workbook/grid';
import { type FieldSink, scanFields } from '../../workbook/reading/scan-fields';
import { decodeText } from './decode-text';

/** Largest file, in bytes: a list of ten thousand sites with their people takes about two million. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Most values that are kept, a row counting as three; columns as a spreadsheet program has them. */
const MOST_CELLS = 1_000_000;
const ROW_SIZE = 3;
const MOST_COLUMNS = 16_384;

/** Longest text that a cell holds. */
const LONGEST = 32_767;

/** What may separate values, the likelier first. */
const DELIMITERS = [',', '\t', ';'] as const;

/** How many rows, and how many characters, are looked at to find out which of them does. */
const SAMPLE_ROWS = 100;
const SAMPLE_CHARACTERS = 256 * 1024;

/** The mark that DOS put behind the end of a text, Ctrl+Z. */
const END_MARK = '\u001a';

/** A table of texts, or why the bytes are none. */
export type CsvResult =
  | {
      readonly ok: true;
      readonly sheet: GridSheet;
      /** The row in which a quote is opened and not closed as it should be: what follows is not read. */
      readonly brokenQuotes: readonly number[];
      /** Whether the end mark of DOS was behind the last row. */
      readonly endMark: boolean;
    }
  | { readonly ok: false; readonly failure: 'empty' | 'not-text' | 'too-large' };

/**
 * Reads values separated by commas, semicolons or tabs into a sheet of the given name, within fixed bounds. Row numbers are
 * those that a spreadsheet program gives the file, line breaks inside of quotes included.
 */
export function readCsv(bytes: Uint8Array, name: string): CsvResult {
  if (bytes.length > MOST_BYTES) return { ok: false, failure: 'too-large' };
  const found = decodeText(bytes);
  if (found === null) return { ok: false, failure: 'not-text' };
  const text = withoutEndMark(found);
  if (!/\S/.test(text)) return { ok: false, failure: 'empty' };
  const table = new Table();
  const broken = scanFields(text, delimiterOf(text), table);
  if (table.isTooLarge) return { ok: false, failure: 'too-large' };
  const sheet: GridSheet = { name, visibility: 'visible', rows: table.rows };
  const brokenQuotes = broken === null ? [] : [broken];
  return { ok: true, sheet, brokenQuotes, endMark: text.length < found.length };
}

/** Keeps the values that hold something, until there are too many. */
class Table implements FieldSink {
  readonly rows = new Map<number, ReadonlyMap<number, GridCell>>();
  isTooLarge = false;
  private cells = new Map<number, GridCell>();
  private left = MOST_CELLS;

  field(row: number, column: number, value: string): boolean {
    if (value.trim() === '') return true;
    if (this.cells.size === 0) {
      this.cells = new Map();
      this.rows.set(row, this.cells);
      this.left -= ROW_SIZE;
    }
    this.cells.set(column, { value });
    this.left--;
    this.isTooLarge = this.left < 0 || column > MOST_COLUMNS || value.length > LONGEST;
    return !this.isTooLarge;
  }

  row(): boolean {
    if (this.cells.size > 0) this.cells = new Map();
    return true;
  }
}

function withoutEndMark(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === END_MARK || text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return text.includes(END_MARK, end) ? text.slice(0, end) : text;
}

/** The delimiter that splits most rows, then most values; a title above the table or a comma in a text misleads nobody. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const strengths = DELIMITERS.map((delimiter) => {
    const strength = { delimiter, rows: 0, values: 0 };
    scanFields(sample, delimiter, {
      field: () => true,
      row: (row, fields) => {
        if (fields > 1) {
          strength.rows++;
          strength.values += fields;
        }
        return row < SAMPLE_ROWS;
      },
    });
    return strength;
  });
  const [strongest] = strengths.sort((a, b) => b.rows - a.rows || b.values - a.values);
  return strongest?.delimiter ?? DELIMITERS[0];
}
