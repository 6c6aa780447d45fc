import { dayToSerial, readDay } from '../domain/calendar';
import type { EnteredRow } from '../domain/entered-rows';
import { foldText } from '../domain/folding';
import { type RawValue, showRaw } from '../domain/raw-value';
import type { EnteredTable } from '../workbook/kit/entered-table';
import { scanFields } from '../workbook/reading/scan-fields';

/** What was pasted, as rows of a table. */
export interface PastedRows {
  /** What is new, in the order in which it was pasted. */
  readonly rows: readonly EnteredRow['values'][];
  /** Rows that the table has already, or that were pasted twice. */
  readonly known: number;
  /** Captions of the columns that something was taken for, from the left. */
  readonly taken: readonly string[];
  /** Pasted captions that the table has no column for; nothing of theirs is taken. */
  readonly left: readonly string[];
  /** Columns beyond those of the table, where no captions were pasted. */
  readonly beyond: number;
}

/**
 * Reads what people copied from a spreadsheet or a Word table: cells between tabs, a line for each row. Columns are known by
 * captions where the first line has any, else by their order; a first column that only counts is passed over.
 */
export function pastedRows(text: string, table: EnteredTable, existing: readonly EnteredRow[]): PastedRows {
  const lines = linesOf(text);
  const captions = captionFields(lines[0] ?? [], table);
  const body = captions ? lines.slice(1) : lines;
  const fields = captions ?? fieldsInOrder(body, table);
  const keyOf = identityKey(table);
  const keys = new Set(existing.map(({ values }) => keyOf(values)));
  const rows: EnteredRow['values'][] = [];
  let known = 0;
  for (const line of body) {
    const values = valuesOf(line, fields, table);
    if (Object.values(values).every((value) => value === null)) continue;
    const key = keyOf(values);
    if (keys.has(key)) known++;
    else rows.push(values);
    keys.add(key);
  }
  const width = Math.max(0, ...body.map(({ length }) => length));
  return {
    rows,
    known,
    taken: fields.flatMap((field) => (field === null ? [] : (table.inputs[field]?.caption ?? []))),
    left: captions
      ? (lines[0] ?? []).filter((caption, i) => caption !== '' && isUnknown(caption, captions[i]))
      : [],
    beyond: captions ? 0 : Math.max(0, width - fields.length),
  };
}

/** Captions that every table has beside what people fill in. */
const COUNTING = ['序号', '编号', 'no', 'no.'];

const isUnknown = (caption: string, field: string | null | undefined): boolean =>
  (field ?? null) === null && !COUNTING.includes(foldText(caption));

/** The cells of each line, without blanks around them; lines with nothing are left out. */
function linesOf(text: string): readonly (readonly string[])[] {
  const lines = new Map<number, string[]>();
  const broken = scanFields(text, '\t', {
    field: (row, column, value) => {
      const line = lines.get(row) ?? [];
      while (line.length < column) line.push('');
      line[column - 1] = value.trim();
      lines.set(row, line);
      return true;
    },
    row: () => true,
  });
  // A quote that somebody typed and nobody closed quotes nothing.
  const found = broken === null ? [...lines.values()] : plainLines(text);
  return found.filter((line) => line.some((cell) => cell !== ''));
}

const plainLines = (text: string): readonly (readonly string[])[] =>
  text.split(/\r\n?|\n/).map((line) => line.split('\t').map((cell) => cell.trim()));

/** The field of each column by the captions of a first line; null where it has none: fewer than half are of this table. */
function captionFields(line: readonly string[], table: EnteredTable): readonly (string | null)[] | null {
  const fields = line.map((cell) => fieldCalled(cell, table));
  const known = fields.filter((field) => field !== null).length;
  const filled = line.filter((cell) => cell !== '' && !COUNTING.includes(foldText(cell))).length;
  if (known === 0 || known * 2 < filled) return null;
  return fields.map((field, i) => (field !== null && fields.indexOf(field) === i ? field : null));
}

function fieldCalled(caption: string, { fields, inputs, aliases }: EnteredTable): string | null {
  const folded = foldText(caption);
  const names = (field: string): readonly string[] => [
    inputs[field]?.caption ?? '',
    ...(aliases[field] ?? []),
  ];
  return folded === ''
    ? null
    : (fields.find((field) => names(field).some((name) => foldText(name) === folded)) ?? null);
}

/** The fields in their order, after a column that counts from 1. */
function fieldsInOrder(
  lines: readonly (readonly string[])[],
  { fields }: EnteredTable,
): readonly (string | null)[] {
  const counts = lines.length > 1 && lines.every(([first], i) => first === String(i + 1));
  return counts ? [null, ...fields] : fields;
}

function valuesOf(
  line: readonly string[],
  fields: readonly (string | null)[],
  table: EnteredTable,
): EnteredRow['values'] {
  const values: Record<string, RawValue> = Object.fromEntries(table.fields.map((field) => [field, null]));
  fields.forEach((field, i) => {
    if (field !== null) values[field] = cellValue(line[i] ?? '', table.inputs[field]?.kind);
  });
  return values;
}

/** What a cell holds by the kind of its column: a day as its serial number, a number as such; what is none stays as it is. */
function cellValue(text: string, kind: 'day' | 'number' | undefined): RawValue {
  if (text === '') return null;
  if (kind === 'day') {
    const day = readDay(text);
    return (day === null ? null : dayToSerial(day)) ?? text;
  }
  const number = kind === 'number' ? Number(text.normalize('NFKC')) : Number.NaN;
  return Number.isFinite(number) ? number : text;
}

/** What a row is recognised by: the fields that no two rows may have in common, or all of them. */
function identityKey({ rules, fields }: EnteredTable): (values: EnteredRow['values']) => string {
  const identity = rules.flatMap(({ identity = [] }) => identity);
  const named = identity.length > 0 ? identity : fields;
  return (values) => JSON.stringify(named.map((field) => foldText(showRaw(values[field] ?? null))));
}
