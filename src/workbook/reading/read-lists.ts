import type { Issue, Place } from '../../domain/issue';
import type { RawValue } from '../../domain/raw-value';
import type { RectificationRow } from '../../domain/rectification';
import { isRosterRowUsed, isToldApartByFormulas, type RosterRow } from '../../domain/roster';
import type { CheckpointId, LocatedCheckpoint } from '../../domain/rubric';
import { type GridSheet, type GridWorkbook, textAt } from '../grid';
import { SHEETS } from '../names';
import { RECTIFICATION_CAPTIONS } from '../sheets/rectification-captions';
import { ROSTER_CAPTIONS, ROSTER_END } from '../sheets/roster-captions';
import { rowsBelow } from './find-table';
import type { InputCells } from './input-cells';
import { withRetyped } from './missing-captions';
import { nearlyOwnTable, type OwnTable } from './own-sheet';
import { fieldColumns, RowPlace } from './row-place';

/** Where a person of the roster stands, and a rectification of 整改清单. */
export type RosterPlace = RowPlace<keyof typeof ROSTER_CAPTIONS>;
export type RectificationPlace = RowPlace<keyof typeof RECTIFICATION_CAPTIONS>;

/** The roster's used rows and where they stand. */
export interface RosterReading {
  readonly sheet: string | null;
  readonly roster: readonly RosterRow[];
  readonly places: readonly RosterPlace[];
  /** Where the next person goes: the first free row, the last one where none is free; null where the list is gone. */
  readonly next: Place | null;
  /** Every row of the list as it stands, the free ones too; null where the list is gone. */
  readonly rows: readonly RosterRow[] | null;
  readonly issues: readonly Issue[];
}

const ROSTER_TABLE: OwnTable = {
  kind: 'payouts',
  header: Object.values(ROSTER_CAPTIONS),
  telling: [ROSTER_CAPTIONS.name, ROSTER_CAPTIONS.role, ROSTER_CAPTIONS.amount],
};

const RECTIFICATION_TABLE: OwnTable = {
  kind: 'rectification',
  header: Object.values(RECTIFICATION_CAPTIONS),
  telling: [RECTIFICATION_CAPTIONS.id, RECTIFICATION_CAPTIONS.responsible, RECTIFICATION_CAPTIONS.dueOn],
};

/** Captions of 整改清单 whose columns are read. */
const READ_CAPTIONS: readonly string[] = (
  ['id', 'checkpoint', 'responsible', 'dueOn', 'measure', 'state', 'recheck'] as const
).map((key) => RECTIFICATION_CAPTIONS[key]);

/** What people entered on 整改清单, and captions that were retyped; without a sheet where it is gone. */
export interface RectificationReading {
  readonly sheet: string | null;
  readonly rows: ReadonlyMap<CheckpointId, RectificationRow>;
  readonly places: ReadonlyMap<CheckpointId, RectificationPlace>;
  readonly issues: readonly Issue[];
}

/** The table of 整改清单, whatever its captions were retyped to. */
export function rectificationTable(workbook: GridWorkbook): ReturnType<typeof withRetyped> | null {
  const found = nearlyOwnTable(workbook, RECTIFICATION_TABLE);
  return found && withRetyped(found, RECTIFICATION_TABLE.header, READ_CAPTIONS);
}

/** Reads the input cells of a row by their captions. */
const rowInputs =
  <Field extends string>(inputs: InputCells, sheet: GridSheet, place: RowPlace<Field>) =>
  (field: Field): RawValue => {
    const column = place.columnOf(field);
    if (column === undefined) return null;
    return inputs.read(sheet.rows.get(place.row)?.get(column), () => place.at(field));
  };

/** Reads the people on 奖惩明细, down to the line of the team bonus. */
export function readRoster(workbook: GridWorkbook, inputs: InputCells): RosterReading {
  const { name, role, discipline } = ROSTER_CAPTIONS;
  const found = nearlyOwnTable(workbook, ROSTER_TABLE);
  if (!found)
    return {
      sheet: null,
      roster: [],
      places: [],
      next: null,
      rows: null,
      issues: [{ code: 'sheet-missing', what: SHEETS.payouts }],
    };
  const { table, issues } = withRetyped(found, ROSTER_TABLE.header, [name, role, discipline]);
  const { sheet } = table;
  const fields = fieldColumns(table, ROSTER_CAPTIONS);
  const rows: RosterRow[] = [];
  const roster: RosterRow[] = [];
  const places: RosterPlace[] = [];
  let free: RosterPlace | null = null;
  let last: RosterPlace = new RowPlace(sheet.name, table.headerRow, fields);
  for (const row of rowsBelow(table)) {
    if ([...(sheet.rows.get(row)?.keys() ?? [])].some((column) => textAt(sheet, row, column) === ROSTER_END))
      break;
    const place: RosterPlace = new RowPlace(sheet.name, row, fields);
    const input = rowInputs(inputs, sheet, place);
    const person: RosterRow = { name: input('name'), role: input('role'), discipline: input('discipline') };
    rows.push(person);
    last = place;
    if (!isRosterRowUsed(person)) {
      free ??= place;
      continue;
    }
    roster.push(person);
    places.push(place);
  }
  if (!isToldApartByFormulas(roster)) inputs.areTakenByFormulas = false;
  return { sheet: sheet.name, roster, places, next: (free ?? last).at('name'), rows, issues };
}

/**
 * What people entered on 整改清单, by checkpoint id, or by the checkpoint's text where the id was changed; a sheet that is gone has nothing to lose.
 */
export function readRectification(
  workbook: GridWorkbook,
  index: ReadonlyMap<CheckpointId, LocatedCheckpoint>,
  inputs: InputCells,
): RectificationReading {
  const captions = RECTIFICATION_CAPTIONS;
  const rows = new Map<CheckpointId, RectificationRow>();
  const places = new Map<CheckpointId, RectificationPlace>();
  const found = rectificationTable(workbook);
  if (!found) return { sheet: null, rows, places, issues: [] };
  const { table, issues } = found;
  const { sheet, columns } = table;
  const fields = fieldColumns(table, captions);
  const text = (row: number, caption: string): string => textAt(sheet, row, columns.get(caption) ?? 0);
  const listed = rowsBelow(table).filter((row) => text(row, captions.checkpoint) !== '');
  const free = unlisted(index, new Set(listed.map((row) => text(row, captions.id))));
  for (const row of listed) {
    const stated = text(row, captions.id);
    const id = index.has(stated) ? stated : free(text(row, captions.checkpoint));
    if (id === null || rows.has(id)) continue;
    const place: RectificationPlace = new RowPlace(sheet.name, row, fields, id);
    places.set(id, place);
    const input = rowInputs(inputs, sheet, place);
    rows.set(id, {
      responsible: input('responsible'),
      dueOn: input('dueOn'),
      measure: input('measure'),
      state: input('state'),
      recheck: input('recheck'),
    });
  }
  return { sheet: sheet.name, rows, places, issues };
}

/** Finds a checkpoint by its text among those that stand on no other row; null where none has that text. */
function unlisted(
  index: ReadonlyMap<CheckpointId, LocatedCheckpoint>,
  listed: ReadonlySet<CheckpointId>,
): (text: string) => CheckpointId | null {
  const others = [...index.values()].filter(({ checkpoint: { id } }) => !listed.has(id));
  return (text) => others.find(({ checkpoint }) => checkpoint.text === text)?.checkpoint.id ?? null;
}
