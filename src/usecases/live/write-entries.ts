import { isSeen, type RawEntry } from '../../domain/entry';
import { entryOf } from '../../domain/inspection';
import { type CheckpointId, checkpointIndex } from '../../domain/rubric';
import type { GridWorkbook } from '../../workbook/grid';
import { readWorkbook, type WorkbookReading } from '../../workbook/reading/read-workbook';
import { holdsFormula } from '../holds-formula';
import type { EntryChange } from '../quick/journal';
import { differing, sameValue } from '../quick/same-entry';
import { type CellEdit, HostFailure, type LivePort } from '../workbook-port';

/** The workbook with some of its sheets as they are now; all of it where one of them is gone. */
export type Reread = (sheets: readonly string[]) => Promise<GridWorkbook>;

/** How often rows may be moved right between reading and writing before it is given up. */
const ATTEMPTS = 3;

/**
 * Writes what was typed, each change at its checkpoint, wherever its row is by now, judged by the sheets as they are now; answers the
 * checkpoints that were left alone because their cells hold something else by now. Rejects with `HostFailure` where nothing was
 * written, or where it is not known: then it can be asked for once more. What was found last tells which sheets are concerned.
 */
export async function writeEntries(
  port: Pick<LivePort, 'edit'>,
  reread: Reread,
  found: GridWorkbook,
  pending: readonly EntryChange[],
): Promise<readonly CheckpointId[]> {
  let left = pending;
  const refused: CheckpointId[] = [];
  let now = await freshly(reread, readingOf(found), left);
  for (let attempt = 0; attempt < ATTEMPTS && left.length > 0; attempt++) {
    const ready = left.filter((change) => canBeWritten(now, change));
    refused.push(...left.filter((change) => !ready.includes(change)).map(({ id }) => id));
    const edits = ready.flatMap((change) => editsOf(now, change));
    if (edits.length === 0) return refused;
    await port.edit(edits);
    const judged = now;
    now = await freshly(reread, judged, ready);
    left = ready.filter((change) => !isWritten(now, change));
    if (left.length === 0) break;
    await putBack(port, judged, now, left);
    now = await freshly(reread, now, left);
  }
  return [...refused, ...left.map(({ id }) => id)];
}

/** The sheets of checkpoints as they are now. */
async function freshly(reread: Reread, before: Judged, changes: readonly EntryChange[]): Promise<Judged> {
  const sheets = changes.flatMap(({ id }) => before.places.get(id)?.sheet ?? []);
  const now = readingOf(await reread([...new Set(sheets)]));
  const isLost = changes.some(({ id }) => before.places.has(id) && !now.places.has(id));
  return isLost ? readingOf(await reread([])) : now; // moved to another sheet, or really gone
}

/** A workbook that was read, and its cells. */
interface Judged extends Pick<WorkbookReading, 'rubric' | 'inspection' | 'places'> {
  readonly found: GridWorkbook;
}

function readingOf(found: GridWorkbook): Judged {
  const reading = readWorkbook(found);
  if (!reading.ok) throw new HostFailure('excel-changed', '');
  const { rubric, inspection, places } = reading.value;
  return { rubric, inspection, places, found };
}

const presentIn = ({ inspection }: Judged, id: CheckpointId): RawEntry => entryOf(inspection, id);

const FIELDS = ['deduction', 'reason', 'method'] as const;

function isWritten(reading: Judged, { id, was, now }: EntryChange): boolean {
  const present = presentIn(reading, id);
  return (
    reading.places.has(id) &&
    FIELDS.every((field) => sameValue(present[field], now[field]) || sameValue(was[field], now[field]))
  );
}

/** Whether a checkpoint is the one that was meant, and holds what it held then, or already what it is to hold; and no formula of theirs. */
function canBeWritten(reading: Judged, { id, text, was, now }: EntryChange): boolean {
  const place = reading.places.get(id);
  if (!place || checkpointIndex(reading.rubric).get(id)?.checkpoint.text !== text) return false;
  const present = presentIn(reading, id);
  const isAsMeant = FIELDS.every(
    (field) =>
      sameValue(present[field], was[field]) ||
      sameValue(present[field], now[field]) ||
      (field === 'method' && sameValue(was.method, now.method)),
  );
  return isAsMeant && !toWrite(present, was, now).some((field) => holdsFormula(reading.found, place, field));
}

/** The cells that are to hold something else, and do not yet. */
const toWrite = (present: RawEntry, was: RawEntry, now: RawEntry): readonly (keyof RawEntry)[] =>
  differing(was, now).filter((field) => !sameValue(present[field], now[field]));

function editsOf(reading: Judged, { id, was, now }: EntryChange): readonly CellEdit[] {
  const present = presentIn(reading, id);
  return toWrite(present, was, now).flatMap((field): readonly CellEdit[] => {
    const cell = reading.places.get(id)?.at(field).cell;
    if (!cell) return [];
    const value = now[field];
    const plain = typeof value === 'number' || typeof value === 'string' ? value : '';
    return [{ ...cell, value: plain, was: present[field] }];
  });
}

/**
 * What was not written as a whole is not written at all. Where rows were moved right between reading and writing, cells that got what
 * belongs to another row get back what they held. Where a row is still in its place, somebody typed into it at that moment: that
 * stays, and beside it what was there before comes back, but nothing is emptied, as it may be theirs.
 */
async function putBack(
  port: Pick<LivePort, 'edit'>,
  judged: Judged,
  now: Judged,
  left: readonly EntryChange[],
): Promise<void> {
  const isMoved = (id: CheckpointId): boolean => {
    const [before, after] = [judged.places.get(id), now.places.get(id)];
    return before?.sheet !== after?.sheet || before?.row !== after?.row;
  };
  const back = left.flatMap((change) =>
    editsOf(judged, change).flatMap(({ value, was, ...cell }): readonly CellEdit[] => {
      if (was === undefined || typeof was === 'boolean' || (typeof was === 'object' && was !== null))
        return [];
      if (!isMoved(change.id) && !isSeen(was)) return [];
      return [{ ...cell, value: was ?? '', was: value === '' ? null : value }];
    }),
  );
  if (back.length > 0) await port.edit(back);
}
