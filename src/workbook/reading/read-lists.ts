import type { Issue, Place } from '../../domain/issue';
import type { RectificationRow } from '../../domain/rectification';
import { isDistinctForFormulas, isRosterRowUsed, type RosterRow } from '../../domain/roster';
import type { CheckpointId, LocatedCheckpoint } from '../../domain/rubric';
import type { GridWorkbook } from '../grid';
import { lostCaptions, readTable } from '../kit/read-table';
import { SHEETS } from '../names';
import { RECTIFICATION_TABLE, type RectificationField } from '../sheets/rectification-table';
import { ROSTER_TABLE, type RosterField } from '../sheets/roster-table';
import type { InputCells } from './input-cells';
import type { RowPlace } from './row-place';

/** Where a person of the roster is, and a rectification of 整改清单. */
export type RosterPlace = RowPlace<RosterField>;
export type RectificationPlace = RowPlace<RectificationField>;

/** The roster's used rows and where they are. */
export interface RosterReading {
  readonly sheet: string | null;
  readonly roster: readonly RosterRow[];
  readonly places: readonly RosterPlace[];
  /** Where the next person goes: the first free row, the last one where none is free; null where the list is gone. */
  readonly next: Place | null;
  /** Every row of the list as it is, the free ones too; null where the list is gone. */
  readonly rows: readonly RosterRow[] | null;
  readonly issues: readonly Issue[];
}

/** What people entered on 整改清单, and captions that were retyped; without a sheet where it is gone. */
export interface RectificationReading {
  readonly sheet: string | null;
  readonly rows: ReadonlyMap<CheckpointId, RectificationRow>;
  readonly places: ReadonlyMap<CheckpointId, RectificationPlace>;
  readonly issues: readonly Issue[];
}

/** Reads the people on 奖惩明细, down to the line of the team bonus. */
export function readRoster(workbook: GridWorkbook, inputs: InputCells): RosterReading {
  const found = readTable(workbook, ROSTER_TABLE, ['name', 'role', 'discipline']);
  if (!found)
    return {
      sheet: null,
      roster: [],
      places: [],
      next: null,
      rows: null,
      issues: [{ code: 'sheet-missing', what: SHEETS.payouts }],
    };
  const rows = found.rows.map(
    (row): RosterRow => ({
      name: row.input(inputs, 'name'),
      role: row.input(inputs, 'role'),
      discipline: row.input(inputs, 'discipline'),
    }),
  );
  const placed = found.rows.map(({ place }, i) => ({ place, person: rows[i] as RosterRow }));
  const used = placed.filter(({ person }) => isRosterRowUsed(person));
  const roster = used.map(({ person }) => person);
  const free = placed.find(({ person }) => !isRosterRowUsed(person)) ?? placed.at(-1);
  if (!isDistinctForFormulas(roster)) inputs.areTakenByFormulas = false;
  return {
    sheet: found.sheet,
    roster,
    places: used.map(({ place }) => place),
    next: (free?.place ?? found.head).at('name'),
    rows,
    issues: found.issues,
  };
}

/** Columns of 整改清单 that are read. */
const READ_FIELDS = ['id', 'checkpoint', 'responsible', 'dueOn', 'measure', 'state', 'recheck'] as const;

/**
 * What people entered on 整改清单, by checkpoint id, or by the checkpoint's text where the id was changed; a sheet that is gone has nothing to
 * lose, one that lost its captions is reported.
 */
export function readRectification(
  workbook: GridWorkbook,
  index: ReadonlyMap<CheckpointId, LocatedCheckpoint>,
  inputs: InputCells,
): RectificationReading {
  const rows = new Map<CheckpointId, RectificationRow>();
  const places = new Map<CheckpointId, RectificationPlace>();
  const found = readTable(workbook, RECTIFICATION_TABLE, READ_FIELDS);
  if (!found)
    return {
      sheet: null,
      rows,
      places,
      issues: lostCaptions(workbook, RECTIFICATION_TABLE, READ_FIELDS),
    };
  const listed = found.rows.filter((row) => row.text('checkpoint') !== '');
  const free = unlisted(index, new Set(listed.map((row) => row.text('id'))));
  for (const row of listed) {
    const stated = row.text('id');
    const id = index.has(stated) ? stated : free(row.text('checkpoint'));
    if (id === null || rows.has(id)) continue;
    const place = row.place.of(id);
    places.set(id, place);
    const input = (field: RectificationField): RectificationRow['state'] => row.input(inputs, field, place);
    rows.set(id, {
      responsible: input('responsible'),
      dueOn: input('dueOn'),
      measure: input('measure'),
      state: input('state'),
      recheck: input('recheck'),
    });
  }
  return { sheet: found.sheet, rows, places, issues: found.issues };
}

/** Finds a checkpoint by its text among those that are on no other row; null where none has that text. */
function unlisted(
  index: ReadonlyMap<CheckpointId, LocatedCheckpoint>,
  listed: ReadonlySet<CheckpointId>,
): (text: string) => CheckpointId | null {
  const others = [...index.values()].filter(({ checkpoint: { id } }) => !listed.has(id));
  return (text) => others.find(({ checkpoint }) => checkpoint.text === text)?.checkpoint.id ?? null;
}
