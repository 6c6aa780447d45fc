import type { RawEntry } from '../../domain/entry';
import type { Issue, Place } from '../../domain/issue';
import {
  type CheckpointId,
  checkpointIndex,
  type Discipline,
  type LocatedCheckpoint,
  type Rubric,
} from '../../domain/rubric';
import { type GridRow, type GridWorkbook, textAt, textIn } from '../grid';
import { CAPTIONS, captionsOf } from '../sheets/score/columns';
import { copiedSheets } from './copied-sheets';
import { type FoundTable, findTable, normaliseCaption, rowsBelow } from './find-table';
import type { InputCells } from './input-cells';
import { missingCaptions, unreadDisciplines } from './missing-captions';
import { fieldColumns, RowPlace } from './row-place';
import { sheetsOf } from './sheets-of';

/** The cells of a checkpoint that people type into, by the captions of their columns. */
const INPUTS = { deduction: CAPTIONS.deduction, reason: CAPTIONS.reason, method: CAPTIONS.method };

/** Where the cells of a checkpoint stand. */
export type EntryPlace = RowPlace<keyof typeof INPUTS>;

/** Entries found by checkpoint id, where each of them stands, and what could not be found. */
export interface EntriesReading {
  readonly entries: ReadonlyMap<CheckpointId, RawEntry>;
  readonly places: ReadonlyMap<CheckpointId, EntryPlace>;
  readonly sheets: readonly string[];
  readonly issues: readonly Issue[];
}

/** Captions that only score sheets have together; two of them are enough to recognise one. */
const TELLING = [CAPTIONS.range, CAPTIONS.fullMark, CAPTIONS.score, CAPTIONS.method];
const REQUIRED = [CAPTIONS.id, CAPTIONS.deduction, CAPTIONS.reason, CAPTIONS.method];

/** What is found while tables are read. */
interface Found {
  readonly entries: Map<CheckpointId, RawEntry>;
  readonly places: Map<CheckpointId, EntryPlace>;
  /** All places of an id that stands more than once. */
  readonly twice: Map<CheckpointId, EntryPlace[]>;
  readonly issues: Issue[];
}

/**
 * Reads every entry by its checkpoint id and the captions of the columns, never by a fixed address. An id that
 * stands twice, or beside another checkpoint's text, is reported and attributed to nothing.
 */
export function readEntries(workbook: GridWorkbook, rubric: Rubric, inputs: InputCells): EntriesReading {
  const index = checkpointIndex(rubric);
  const found: Found = { entries: new Map(), places: new Map(), twice: new Map(), issues: [] };
  const unread = new Set<string>();
  const sheets: string[] = [];
  for (const sheet of sheetsOf(workbook, 'score').sheets) {
    const table = findTable(sheet, TELLING, 3);
    if (!table) continue;
    sheets.push(sheet.name);
    const missing = REQUIRED.filter((caption) => !table.columns.has(caption));
    if (missing.length === 0) {
      readTable(table, index, inputs, found);
      continue;
    }
    found.issues.push(...missingCaptions(table, missing, rubric));
    for (const name of unreadDisciplines(table, index)) unread.add(name);
  }
  if (found.places.size < index.size) found.issues.push(...reportMissing(rubric, found.places, unread));
  leaveOutTwice(found, rubric);
  const { entries, places, issues } = found;
  return { entries, places, sheets, issues };
}

function readTable(
  table: FoundTable,
  index: ReadonlyMap<CheckpointId, LocatedCheckpoint>,
  inputs: InputCells,
  found: Found,
): void {
  const { sheet, columns } = table;
  const idColumn = columns.get(CAPTIONS.id) ?? 0;
  const fields = fieldColumns(table, INPUTS);
  const deduction = fields.deduction.column ?? 0;
  const reason = fields.reason.column ?? 0;
  const method = fields.method.column ?? 0;
  const textColumn = textColumns(columns);
  for (const row of rowsToId(table, idColumn)) {
    const line = sheet.rows.get(row);
    const id = textIn(line, idColumn);
    const located = index.get(id);
    const place = new RowPlace(sheet.name, row, fields, id);
    if (!located) {
      if (id !== '' || textIn(line, deduction) !== '')
        found.issues.push({ code: 'row-unknown', id, at: wholeRow(place, deduction) });
    } else if (!hasText(line, textColumn(located.discipline), located.checkpoint.text)) {
      const at: Place = { ...wholeRow(place, deduction), checkpoint: id };
      found.issues.push({ code: 'row-id-mismatch', text: located.checkpoint.text, at });
    } else if (isFirst(place, id, found))
      found.entries.set(id, {
        deduction: inputs.read(line?.get(deduction), () => place.at('deduction')),
        reason: inputs.read(line?.get(reason), () => place.at('reason')),
        method: inputs.read(line?.get(method), () => place.at('method')),
      });
  }
}

/** The rows of a table down to the last that has an id. */
function rowsToId(table: FoundTable, idColumn: number): readonly number[] {
  const rows = rowsBelow(table);
  let end = rows.length;
  while (end > 0 && textAt(table.sheet, rows[end - 1] as number, idColumn) === '') end--;
  return rows.slice(0, end);
}

/** The column of a discipline's checkpoints, looked for once. */
function textColumns(columns: FoundTable['columns']): (discipline: Discipline) => number | undefined {
  const known = new Map<Discipline, number | undefined>();
  return (discipline) => {
    if (!known.has(discipline))
      known.set(discipline, columns.get(normaliseCaption(captionsOf(discipline).checkpoint)));
    return known.get(discipline);
  };
}

/** A row that counts for nothing, shown where people would type. */
const wholeRow = ({ sheet, row }: EntryPlace, column: number): Place => ({
  sheet,
  row,
  cell: { sheet, row, column },
});

/** Takes down where a checkpoint stands; false where it stands somewhere else already. */
function isFirst(place: EntryPlace, id: CheckpointId, { places, twice }: Found): boolean {
  const first = places.get(id);
  if (!first) {
    places.set(id, place);
    return true;
  }
  const all = twice.get(id);
  if (all) all.push(place);
  else twice.set(id, [first, place]);
  return false;
}

/** Whether a row still shows the text of the checkpoint it is marked with; a table without that column passes. */
function hasText(line: GridRow | undefined, column: number | undefined, text: string): boolean {
  if (column === undefined) return true;
  const shown = textIn(line, column);
  return shown === text || bare(shown) === bare(text);
}

const bare = (text: string): string => text.replace(/\s+/g, '');

/** What stands twice is attributed to nothing; of a sheet that stands twice that is said once. */
function leaveOutTwice({ entries, places, twice, issues }: Found, rubric: Rubric): void {
  const copies = copiedSheets(twice, rubric);
  for (const [copy, sheet] of copies) issues.push({ code: 'sheet-twice', copy, at: { sheet } });
  for (const id of twice.size > 0 ? [...places.keys()] : []) {
    const all = twice.get(id);
    if (!all) continue;
    const rows = all.filter(({ sheet }) => !copies.has(sheet)).map(({ sheet, row }) => ({ sheet, row }));
    if (rows.length > 1) issues.push({ code: 'row-twice', rows, at: { checkpoint: id } });
    places.delete(id);
    entries.delete(id);
  }
}

/** Checkpoints that were not found; of disciplines whose columns are missing that has been said. */
function reportMissing(
  rubric: Rubric,
  found: ReadonlyMap<CheckpointId, unknown>,
  unread: ReadonlySet<string>,
): readonly Issue[] {
  return rubric.disciplines.flatMap((discipline): Issue[] => {
    if (unread.has(discipline.name)) return [];
    const checkpoints = discipline.items.flatMap((item) => item.checkpoints);
    const missing = checkpoints.filter(({ id }) => !found.has(id));
    if (missing.length === checkpoints.length) return [{ code: 'sheet-missing', what: discipline.name }];
    return missing.map(({ id, text }) => ({
      code: 'row-missing',
      text,
      at: { sheet: discipline.name, checkpoint: id },
    }));
  });
}
