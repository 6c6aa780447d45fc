import type { RawEntry } from '../../domain/entry';
import type { Issue } from '../../domain/issue';
import { type CheckpointId, checkpointIndex, type Rubric } from '../../domain/rubric';
import type { GridWorkbook } from '../grid';
import { CAPTIONS } from '../sheets/score/columns';
import { copiedSheets } from './copied-sheets';
import { findTable } from './find-table';
import type { InputCells } from './input-cells';
import { missingCaptions, unreadDisciplines } from './missing-captions';
import { type EntryPlace, type FoundEntries, readScoreTable } from './read-score-table';
import { sheetsOf } from './sheets-of';

/** Entries found by checkpoint id, where each of them is, and what could not be found. */
export interface EntriesReading {
  readonly entries: ReadonlyMap<CheckpointId, RawEntry>;
  readonly places: ReadonlyMap<CheckpointId, EntryPlace>;
  readonly sheets: readonly string[];
  readonly issues: readonly Issue[];
}

/** Captions that only score sheets have together; two of them are enough to recognise one. */
const TELLING = [CAPTIONS.range, CAPTIONS.fullMark, CAPTIONS.score, CAPTIONS.method];
const REQUIRED = [CAPTIONS.id, CAPTIONS.deduction, CAPTIONS.reason, CAPTIONS.method];

/**
 * Reads every entry by its checkpoint id and the captions of the columns, never by a fixed address. An id that
 * is there twice, or beside another checkpoint's text, is reported and attributed to nothing.
 */
export function readEntries(workbook: GridWorkbook, rubric: Rubric, inputs: InputCells): EntriesReading {
  const index = checkpointIndex(rubric);
  const found: FoundEntries = { entries: new Map(), places: new Map(), twice: new Map(), issues: [] };
  const unread = new Set<string>();
  const sheets: string[] = [];
  for (const sheet of sheetsOf(workbook, 'score').sheets) {
    const table = findTable(sheet, TELLING, 3);
    if (!table) continue;
    sheets.push(sheet.name);
    const missing = REQUIRED.filter((caption) => !table.columns.has(caption));
    if (missing.length === 0) {
      readScoreTable(table, index, inputs, found);
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

/** What is there twice is attributed to nothing; of a sheet that is, this is said once. */
function leaveOutTwice({ entries, places, twice, issues }: FoundEntries, rubric: Rubric): void {
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
