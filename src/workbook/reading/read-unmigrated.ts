import { isEntryUsed, isSeen } from '../../domain/entry';
import type { Place } from '../../domain/issue';
import { MOVE_REASONS } from '../../domain/migration/follow';
import type { Unmigrated } from '../../domain/migration/unmigrated';
import { type RawValue, showRaw } from '../../domain/raw-value';
import { isRectificationUsed, type RectificationRow } from '../../domain/rectification';
import { type GridWorkbook, valueAt } from '../grid';
import { UNMIGRATED_CAPTIONS, WHY } from '../sheets/unmigrated-captions';
import { type FoundTable, normaliseCaption, rowsBelow } from './find-table';
import { ownTable } from './own-sheet';
import { fieldColumns, RowPlace } from './row-place';

/** What stands on 未迁移: its rows from the top, null for one that was cleared; a sheet that is gone has none. */
export interface UnmigratedReading {
  readonly sheet: string | null;
  readonly rows: readonly (Unmigrated | null)[];
  /** Where the first row stands that was not cleared; null where there is none. */
  readonly first: Place | null;
}

/** Reads what did not follow into this edition of the rubric. */
export function readUnmigrated(workbook: GridWorkbook): UnmigratedReading {
  const table = ownTable(workbook, {
    kind: 'unmigrated',
    header: Object.values(UNMIGRATED_CAPTIONS),
  });
  if (!table) return { sheet: null, rows: [], first: null };
  const used = rowsBelow(table);
  const last = used.at(-1) ?? table.headerRow;
  const rows = Array.from({ length: last - table.headerRow }, (_, i) =>
    readRow(table, table.headerRow + 1 + i),
  );
  const first = rows.findIndex((row) => row !== null);
  const place = new RowPlace(
    table.sheet.name,
    table.headerRow + 1 + first,
    fieldColumns(table, UNMIGRATED_CAPTIONS),
  );
  return { sheet: table.sheet.name, rows, first: first < 0 ? null : place.at('text') };
}

function readRow({ sheet, columns }: FoundTable, row: number): Unmigrated | null {
  const raw = (field: keyof typeof UNMIGRATED_CAPTIONS): RawValue =>
    valueAt(sheet, row, columns.get(normaliseCaption(UNMIGRATED_CAPTIONS[field])) ?? 0);
  const text = (field: keyof typeof UNMIGRATED_CAPTIONS): string => showRaw(raw(field));
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
