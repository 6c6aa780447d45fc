import { isEntryUsed, isSeen } from '../../domain/entry';
import type { Place } from '../../domain/issue';
import { MOVE_REASONS } from '../../domain/migration/follow';
import type { Unmigrated } from '../../domain/migration/unmigrated';
import { type RawValue, showRaw } from '../../domain/raw-value';
import { isRectificationUsed, type RectificationRow } from '../../domain/rectification';
import type { GridWorkbook } from '../grid';
import { readTable, type TableRow } from '../kit/read-table';
import { UNMIGRATED_TABLE, type UnmigratedField, WHY } from '../sheets/unmigrated-table';

/** What is on 未迁移: its rows from the top, null for one that was cleared; a sheet that is gone has none. */
export interface UnmigratedReading {
  readonly sheet: string | null;
  readonly rows: readonly (Unmigrated | null)[];
  /** Where the first row is that was not cleared; null where there is none. */
  readonly first: Place | null;
}

/** Reads what did not follow into this edition of the rubric, whatever its captions were retyped to. */
export function readUnmigrated(workbook: GridWorkbook): UnmigratedReading {
  const found = readTable(workbook, UNMIGRATED_TABLE, []);
  if (!found) return { sheet: null, rows: [], first: null };
  const rows: (Unmigrated | null)[] = [];
  let first: Place | null = null;
  for (const row of found.rows) {
    const unmigrated = readRow(row);
    while (rows.length < row.place.row - found.head.row - 1) rows.push(null); // rows that were emptied altogether
    rows.push(unmigrated);
    if (unmigrated) first ??= row.place.at('text');
  }
  return { sheet: found.sheet, rows, first };
}

function readRow(row: TableRow<UnmigratedField>): Unmigrated | null {
  const raw = (field: UnmigratedField): RawValue => row.raw(field);
  const text = (field: UnmigratedField): string => showRaw(raw(field));
  const entry = { deduction: raw('deduction'), reason: raw('reason'), method: raw('method') };
  const rectification: RectificationRow = {
    responsible: raw('responsible'),
    dueOn: raw('dueOn'),
    measure: raw('measure'),
    state: raw('state'),
    recheck: raw('recheck'),
  };
  if (!isSeen(raw('text')) && !isEntryUsed(entry) && !isRectificationUsed(rectification)) return null;
  return {
    id: text('id'),
    format: text('format') === '2' ? 2 : 1,
    item: text('item'),
    reason: MOVE_REASONS.find((reason) => WHY[reason] === text('why')) ?? 'gone',
    text: text('text'),
    range: text('range'),
    entry,
    rectification: isRectificationUsed(rectification) ? rectification : null,
  };
}
