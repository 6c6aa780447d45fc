import { dayToSerial, readDay } from '../domain/calendar';
import type { EnteredRow } from '../domain/entered-rows';
import { isSeen } from '../domain/entry';
import { foldText } from '../domain/folding';
import { type RawValue, showRaw } from '../domain/raw-value';
import { REQUIRED } from '../workbook/kit/cell-rules';
import type { EnteredTable } from '../workbook/kit/entered-table';
import { scanFields } from '../workbook/reading/scan-fields';

/** What was pasted, as rows of a table. */
export interface PastedRows {
  /** What is new, in the order in which it was pasted. */
  readonly rows: readonly EnteredRow['values'][];
  /** Rows that the table has already, or that were pasted twice. */
  readonly known: number;
  /** What was read from the first row that is new, as people write it. */
  readonly first: readonly string[];
  /** Captions of the columns that something was taken for, from the left. */
  readonly taken: readonly string[];
  /** Pasted captions that the table has no column for; nothing of theirs is taken. */
  readonly left: readonly string[];
  /** Columns beyond those of the table, where no captions were pasted. */
  readonly beyond: number;
  /** Lines above the captions; nothing of theirs is taken. */
  readonly above: number;
  /** How many rows were pasted where that is more than can be; nothing is taken then. */
  readonly tooMany: number | null;
}

/** Most rows of one paste. */
export const MOST_PASTED = 2_000;

/**
 * Reads what people copied from a spreadsheet or a Word table: cells between tabs, a line for each row. Columns are known by
 * captions where one of the first lines has any, else by their order; a first column that only counts is passed over.
 */
export function pastedRows(text: string, table: EnteredTable, existing: readonly EnteredRow[]): PastedRows {
  const lines = linesOf(text);
  const captions = captionLine(lines, table);
  const above = captions?.at ?? 0;
  const body = lines.slice(captions ? above + 1 : 0).filter((line) => !isSum(line));
  const fields = captions?.fields ?? fieldsInOrder(body, table);
  const tooMany = body.length > MOST_PASTED ? body.length : null;
  const read = tooMany === null ? body.map((line) => valuesOf(line, fields, table)) : [];
  const { rows, known } = newRows(read, table, existing);
  const width = body.reduce((most, { length }) => Math.max(most, length), 0);
  return {
    rows,
    known,
    first: rows[0] ? shownValues(rows[0], table) : [],
    taken: fields.flatMap((field) => (field === null ? [] : (table.inputs[field]?.caption ?? []))),
    left: captions
      ? (lines[above] ?? []).filter((caption, i) => caption !== '' && isUnknown(caption, captions.fields[i]))
      : [],
    beyond: captions ? 0 : Math.max(0, width - fields.length),
    above,
    tooMany,
  };
}

/** The table of a workbook that has more of the pasted captions than the one that was chosen; null where none has. */
export function betterTable(
  text: string,
  chosen: EnteredTable,
  tables: readonly EnteredTable[],
): EnteredTable | null {
  const lines = linesOf(text);
  const knownBy = (table: EnteredTable): number => knownIn(captionLine(lines, table));
  const best = tables.reduce((found, table) => (knownBy(table) > knownBy(found) ? table : found), chosen);
  return best === chosen ? null : best;
}

/** The rows that a table does not have yet, each once. */
function newRows(
  read: readonly EnteredRow['values'][],
  table: EnteredTable,
  existing: readonly EnteredRow[],
): Pick<PastedRows, 'rows' | 'known'> {
  const keyOf = rowKey(table);
  const keys = new Set(existing.map(({ values }) => keyOf(values)));
  const rows: EnteredRow['values'][] = [];
  let known = 0;
  for (const values of read) {
    const key = keyOf(values);
    if (key === null) continue;
    if (keys.has(key)) known++;
    else rows.push(values);
    keys.add(key);
  }
  return { rows, known };
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

/** Sums of the rows above, whatever stands behind the word. */
const SUM = /^[合总小]计(?:[:(\d].*)?$/;

/** Whether a line only sums up: its first cell beside numbers says so. */
const isSum = (line: readonly string[]): boolean =>
  SUM.test(line.map(foldText).find((cell) => cell !== '' && !isWhole(cell)) ?? '');

const isWhole = (folded: string): boolean => /^\d+$/.test(folded);

/** The first lines, in which captions are looked for; above them stand titles. */
const CAPTIONS_WITHIN = 5;

interface CaptionLine {
  readonly at: number;
  readonly fields: readonly (string | null)[];
}

/** The line of captions and the field of each of its columns, the line that has most of them; null where there is none. */
const captionLine = (lines: readonly (readonly string[])[], table: EnteredTable): CaptionLine | null =>
  lines
    .slice(0, CAPTIONS_WITHIN)
    .flatMap((line, at) => {
      const fields = captionFields(line, table);
      return fields ? [{ at, fields }] : [];
    })
    .reduce<CaptionLine | null>((best, line) => (knownIn(line) > knownIn(best) ? line : best), null);

const knownIn = (line: CaptionLine | null): number =>
  line?.fields.filter((field) => field !== null).length ?? 0;

/**
 * The field of each column by the captions of a line; null where a column has none. A line is one of captions where it has the
 * table's first required column by its own caption, or by another name among captions that are known for the most part;
 * or nothing but captions, several of them. One word alone proves nothing: 员工 may be what somebody is.
 */
function captionFields(line: readonly string[], table: EnteredTable): readonly (string | null)[] | null {
  const fields = line.map((cell) => fieldCalled(cell, table));
  const known = fields.filter((field) => field !== null).length;
  const filled = line.filter((cell) => cell !== '' && !COUNTING.includes(foldText(cell))).length;
  const first = table.fields.find((field) => table.inputs[field]?.rules.includes(REQUIRED));
  const own = foldText(table.inputs[first ?? '']?.caption ?? '');
  const isCaptions =
    first !== undefined && fields.includes(first)
      ? known * 2 > filled || line.some((cell) => foldText(cell) === own)
      : known > 1 && known === filled;
  if (!isCaptions) return null;
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

/** The fields in their order, after a column that counts. */
const fieldsInOrder = (
  lines: readonly (readonly string[])[],
  table: EnteredTable,
): readonly (string | null)[] =>
  isCount(
    lines.map(([first = '']) => first),
    table.inputs[table.fields[0] ?? '']?.kind,
  )
    ? [null, ...table.fields]
    : table.fields;

/** Whether the first cells of all lines only count: whole numbers that rise, and are not what the first field asks for. */
function isCount(cells: readonly string[], kind: 'day' | 'number' | undefined): boolean {
  const folded = cells.map(foldText);
  return (
    (folded.length > 1 || kind !== 'number') &&
    folded.every((cell, i) => isWhole(cell) && (i === 0 || Number(cell) > Number(folded[i - 1]))) &&
    !(kind === 'day' && folded.some((cell) => readDay(cell) !== null))
  );
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

/** What is filled in, as people write it. */
const shownValues = (values: EnteredRow['values'], { fields, inputs }: EnteredTable): readonly string[] =>
  fields.flatMap((field) => {
    const value = values[field] ?? null;
    if (!isSeen(value)) return [];
    return (inputs[field]?.kind === 'day' ? readDay(value) : null) ?? showRaw(value);
  });

/**
 * What a row is recognised by: the fields that no two rows may have in common once the first of them is filled, else
 * everything that is in it; null for a row in which nothing is.
 */
function rowKey({ rules, fields }: EnteredTable): (values: EnteredRow['values']) => string | null {
  const identity = rules.flatMap(({ identity = [] }) => identity);
  return (values) => {
    const textOf = (field: string): string => foldText(showRaw(values[field] ?? null));
    if (identity[0] !== undefined && textOf(identity[0]) !== '')
      return JSON.stringify(['identity', ...identity.map(textOf)]);
    const texts = fields.map(textOf);
    return texts.some((text) => text !== '') ? JSON.stringify(['all', ...texts]) : null;
  };
}
