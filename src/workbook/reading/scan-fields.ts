const QUOTE = 34;
const EQUALS = 61;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;

/** What is reported on the way; `false` ends the scan. */
export interface FieldSink {
  field(row: number, column: number, value: string): boolean;
  /** A row has ended, with so many fields. */
  row(row: number, fields: number): boolean;
}

/**
 * Goes through values between delimiters once, from the first to the last, and keeps none of them. Answers the row in which
 * a quote is opened and not closed as it should be, where the scan ends; null where there is none.
 */
export function scanFields(text: string, delimiter: string, sink: FieldSink): number | null {
  const comma = delimiter.charCodeAt(0);
  const { length } = text;
  let row = 1;
  let column = 1;
  let at = 0;
  while (at < length) {
    const field = fieldAt(text, at, comma);
    if (!field) return row;
    if (field.value !== '' && !sink.field(row, column, field.value)) return null;
    at = field.end;
    if (text.charCodeAt(at) === comma) {
      column++;
      at++;
      continue;
    }
    if (at < length || column > 1 || field.value !== '') if (!sink.row(row, column)) return null;
    if (text.charCodeAt(at) === RETURN) at++;
    if (text.charCodeAt(at) === LINE_FEED && (text.charCodeAt(at - 1) === RETURN || at === field.end)) at++;
    row++;
    column = 1;
  }
  return null;
}

interface Field {
  readonly value: string;
  /** Where the delimiter or line end behind it begins. */
  readonly end: number;
}

/** The field from `start` on; null where its quote is not closed as it should be. */
function fieldAt(text: string, start: number, comma: number): Field | null {
  if (text.charCodeAt(start) === QUOTE) return quoted(text, start, comma);
  if (text.charCodeAt(start) === EQUALS && text.charCodeAt(start + 1) === QUOTE) {
    const asText = quoted(text, start + 1, comma); // ="001", how a text is marked that Excel must leave alone
    if (asText) return asText;
  }
  let end = start;
  for (let code = text.charCodeAt(end); end < text.length; code = text.charCodeAt(++end))
    if (code === comma || code === LINE_FEED || code === RETURN) break;
  return { value: text.slice(start, end), end };
}

function quoted(text: string, start: number, comma: number): Field | null {
  let end = text.indexOf('"', start + 1);
  let hasQuotes = false;
  while (end >= 0 && text.charCodeAt(end + 1) === QUOTE) {
    hasQuotes = true;
    end = text.indexOf('"', end + 2);
  }
  if (end < 0) return null;
  let behind = end + 1;
  while (text.charCodeAt(behind) === SPACE && comma !== SPACE) behind++;
  const next = text.charCodeAt(behind);
  if (behind < text.length && next !== comma && next !== LINE_FEED && next !== RETURN) return null;
  const raw = text.slice(start + 1, end);
  const value = hasQuotes ? raw.replaceAll('""', '"') : raw;
  return { value: unwrapped(value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value), end: behind };
}

/** The text of `="001"` that was quoted as a whole. */
function unwrapped(value: string): string {
  const [, text] = /^="((?:[^"]|"")*)"$/.exec(value.length > 40_000 ? '' : value) ?? [];
  return text === undefined ? value : text.replaceAll('""', '"');
}
