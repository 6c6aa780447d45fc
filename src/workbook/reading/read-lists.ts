import type { RawValue } from '../../domain/entry';
import type { Issue, Place } from '../../domain/issue';
import type { RectificationRow } from '../../domain/rectification';
import { isRosterRowUsed, type RosterRow } from '../../domain/roster';
import type { CheckpointId } from '../../domain/rubric';
import { type GridSheet, type GridWorkbook, textAt, valueAt } from '../grid';
import { SHEETS } from '../names';
import { ROSTER_CAPTIONS, ROSTER_END } from '../sheets/payout-sheet';
import { RECTIFICATION_CAPTIONS } from '../sheets/rectification-sheet';
import { type FoundTable, findTable, rowsBelow } from './find-table';

/** The roster's used rows and where they stand. */
export interface RosterReading {
  readonly sheet: string | null;
  readonly roster: readonly RosterRow[];
  readonly places: readonly Place[];
  readonly issues: readonly Issue[];
}

function firstTable(workbook: GridWorkbook, captions: readonly string[]): FoundTable | null {
  for (const sheet of workbook.sheets) {
    const table = findTable(sheet, captions, captions.length);
    if (table) return table;
  }
  return null;
}

const cellOf = (sheet: GridSheet, row: number, column: number | undefined): RawValue =>
  column === undefined ? null : valueAt(sheet, row, column);

/** Reads the people on 奖惩明细, down to the line of the team bonus. */
export function readRoster(workbook: GridWorkbook): RosterReading {
  const { name, role, discipline, amount } = ROSTER_CAPTIONS;
  const table = firstTable(workbook, [name, role, amount]);
  if (!table)
    return { sheet: null, roster: [], places: [], issues: [{ code: 'sheet-missing', what: SHEETS.payouts }] };
  const { sheet, columns } = table;
  const roster: RosterRow[] = [];
  const places: Place[] = [];
  for (const row of rowsBelow(table)) {
    if ([...(sheet.rows.get(row)?.keys() ?? [])].some((column) => textAt(sheet, row, column) === ROSTER_END))
      break;
    const person: RosterRow = {
      name: cellOf(sheet, row, columns.get(name)),
      role: cellOf(sheet, row, columns.get(role)),
      discipline: cellOf(sheet, row, columns.get(discipline)),
    };
    if (!isRosterRowUsed(person)) continue;
    roster.push(person);
    places.push({ sheet: sheet.name, row, column: name });
  }
  return { sheet: sheet.name, roster, places, issues: [] };
}

/** What people entered on 整改清单, by checkpoint id; a sheet that is gone has nothing to lose. */
export function readRectification(
  workbook: GridWorkbook,
  known: (id: CheckpointId) => boolean,
): { readonly sheet: string | null; readonly rows: ReadonlyMap<CheckpointId, RectificationRow> } {
  const captions = RECTIFICATION_CAPTIONS;
  const rows = new Map<CheckpointId, RectificationRow>();
  const table = firstTable(workbook, [captions.id, captions.responsible, captions.dueOn]);
  if (!table) return { sheet: null, rows };
  const { sheet, columns } = table;
  for (const row of rowsBelow(table)) {
    const id = textAt(sheet, row, columns.get(captions.id) ?? 0);
    const cell = (caption: string): RawValue => cellOf(sheet, row, columns.get(caption));
    if (!known(id)) continue;
    rows.set(id, {
      responsible: cell(captions.responsible),
      dueOn: cell(captions.dueOn),
      measure: cell(captions.measure),
      state: cell(captions.state),
      recheck: cell(captions.recheck),
    });
  }
  return { sheet: sheet.name, rows };
}
