import type { RawEntry } from '../../domain/entry';
import type { Issue, Place } from '../../domain/issue';
import type { CheckpointId, Discipline, LocatedCheckpoint } from '../../domain/rubric';
import { type GridRow, textAt, textIn } from '../grid';
import { CAPTIONS, scoreCaptionsOf } from '../sheets/score/columns';
import { type FoundTable, normaliseCaption, rowsBelow } from './find-table';
import type { InputCells } from './input-cells';
import { fieldColumns, RowPlace } from './row-place';

/** The cells of a checkpoint that people type into, by the captions of their columns. */
const INPUTS = { deduction: CAPTIONS.deduction, reason: CAPTIONS.reason, method: CAPTIONS.method };

/** Where the cells of a checkpoint are. */
export type EntryPlace = RowPlace<keyof typeof INPUTS>;

/** What is found while tables of score sheets are read. */
export interface FoundEntries {
  readonly entries: Map<CheckpointId, RawEntry>;
  readonly places: Map<CheckpointId, EntryPlace>;
  /** All places of an id that occurs more than once. */
  readonly twice: Map<CheckpointId, EntryPlace[]>;
  readonly issues: Issue[];
}

/** Reads the rows of a table of a score sheet: a row counts only if its id and its text agree. */
export function readScoreTable(
  table: FoundTable,
  index: ReadonlyMap<CheckpointId, LocatedCheckpoint>,
  inputs: InputCells,
  found: FoundEntries,
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
  const found = new Map<Discipline, number | undefined>();
  return (discipline) => {
    if (!found.has(discipline))
      found.set(discipline, columns.get(normaliseCaption(scoreCaptionsOf(discipline).checkpoint)));
    return found.get(discipline);
  };
}

/** A row that counts for nothing, shown where people would type. */
const wholeRow = ({ sheet, row }: EntryPlace, column: number): Place => ({
  sheet,
  row,
  cell: { sheet, row, column },
});

/** Notes where a checkpoint is; false where it was found elsewhere already. */
function isFirst(place: EntryPlace, id: CheckpointId, { places, twice }: FoundEntries): boolean {
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
