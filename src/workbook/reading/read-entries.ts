import type { RawEntry, RawValue } from '../../domain/entry';
import type { Issue, Place } from '../../domain/issue';
import { type CheckpointId, checkpointIndex, type LocatedCheckpoint, type Rubric } from '../../domain/rubric';
import { type GridSheet, type GridWorkbook, textAt, valueAt } from '../grid';
import { CAPTIONS, captionsOf } from '../sheets/score/columns';
import { type FoundTable, findTable, normaliseCaption, rowsBelow } from './find-table';

/** Entries found by checkpoint id, where each of them stands, and what could not be found. */
export interface EntriesReading {
  readonly entries: ReadonlyMap<CheckpointId, RawEntry>;
  readonly places: ReadonlyMap<CheckpointId, Place>;
  readonly sheets: readonly string[];
  readonly issues: readonly Issue[];
}

/** Captions that only score sheets have together; two of them are enough to recognise one. */
const TELLING = [CAPTIONS.range, CAPTIONS.fullMark, CAPTIONS.score, CAPTIONS.method];
const REQUIRED = [CAPTIONS.id, CAPTIONS.deduction, CAPTIONS.reason, CAPTIONS.method];

interface Sighting {
  readonly row: number;
  readonly sheet: string;
  readonly entry: RawEntry;
}

/**
 * Reads every entry by its checkpoint id and the captions of the columns, never by a fixed address. An id that
 * stands twice, or beside another checkpoint's text, is reported and attributed to nothing.
 */
export function readEntries(workbook: GridWorkbook, rubric: Rubric): EntriesReading {
  const index = checkpointIndex(rubric);
  const found = new Map<CheckpointId, Sighting[]>();
  const issues: Issue[] = [];
  const sheets: string[] = [];
  for (const sheet of workbook.sheets) {
    const table = findTable(sheet, TELLING, 3);
    if (!table) continue;
    sheets.push(sheet.name);
    const missing = REQUIRED.filter((caption) => !table.columns.has(caption));
    issues.push(
      ...missing.map((caption): Issue => ({ code: 'column-missing', caption, at: placeOf(table) })),
    );
    if (missing.length === 0) readTable(table, index, found, issues);
  }
  issues.push(...reportMissing(rubric, found));
  return { ...attribute(found, issues), sheets, issues };
}

const placeOf = ({ sheet, headerRow }: FoundTable): Place => ({ sheet: sheet.name, row: headerRow });

function readTable(
  table: FoundTable,
  index: ReadonlyMap<CheckpointId, LocatedCheckpoint>,
  found: Map<CheckpointId, Sighting[]>,
  issues: Issue[],
): void {
  const { sheet, columns } = table;
  const column = (caption: string): number => columns.get(caption) ?? 0;
  const rows = rowsBelow(table);
  const lastWithId = rows.filter((row) => textAt(sheet, row, column(CAPTIONS.id)) !== '').at(-1) ?? 0;
  for (const row of rows) {
    if (row > lastWithId) break;
    const id = textAt(sheet, row, column(CAPTIONS.id));
    const entry: RawEntry = {
      deduction: inputAt(sheet, row, column(CAPTIONS.deduction)),
      reason: inputAt(sheet, row, column(CAPTIONS.reason)),
      method: inputAt(sheet, row, column(CAPTIONS.method)),
    };
    const at: Place = { sheet: sheet.name, row };
    const located = index.get(id);
    if (!located) {
      if (id !== '' || entry.deduction !== null) issues.push({ code: 'row-unknown', id, at });
    } else if (!hasTextOf(table, row, located)) {
      issues.push({ code: 'row-id-mismatch', text: located.checkpoint.text, at: { ...at, checkpoint: id } });
    } else {
      const sightings = found.get(id) ?? [];
      sightings.push({ row, sheet: sheet.name, entry });
      found.set(id, sightings);
    }
  }
}

/** Blank text counts as nothing, so that a cell somebody emptied with '' reads as empty everywhere. */
function inputAt(sheet: GridSheet, row: number, column: number): RawValue {
  const value = valueAt(sheet, row, column);
  return value === '' ? null : value;
}

/** Whether the row still shows the text of the checkpoint it is marked with; a table without that column passes. */
function hasTextOf(
  { sheet, columns }: FoundTable,
  row: number,
  { discipline, checkpoint }: LocatedCheckpoint,
): boolean {
  const column = columns.get(normaliseCaption(captionsOf(discipline).checkpoint));
  if (column === undefined) return true;
  const shown = textAt(sheet, row, column);
  return shown === checkpoint.text || bare(shown) === bare(checkpoint.text);
}

const bare = (text: string): string => text.replace(/\s+/g, '');

function attribute(
  found: ReadonlyMap<CheckpointId, readonly Sighting[]>,
  issues: Issue[],
): Pick<EntriesReading, 'entries' | 'places'> {
  const entries = new Map<CheckpointId, RawEntry>();
  const places = new Map<CheckpointId, Place>();
  for (const [id, sightings] of found) {
    const [first, ...others] = sightings;
    if (!first) continue;
    const at: Place = { sheet: first.sheet, row: first.row, checkpoint: id };
    if (others.length > 0) {
      const rows = sightings.map(({ sheet, row }) => `「${sheet}」第${row}行`).join('、');
      issues.push({ code: 'row-twice', rows, at: { checkpoint: id } });
      continue;
    }
    entries.set(id, first.entry);
    places.set(id, { ...at, column: CAPTIONS.deduction });
  }
  return { entries, places };
}

function reportMissing(rubric: Rubric, found: ReadonlyMap<CheckpointId, unknown>): readonly Issue[] {
  return rubric.disciplines.flatMap((discipline): Issue[] => {
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
