import { type AsOf, dayOf } from '../../domain/as-of';
import { type EnteredRow, type EnteredTables, usedRows } from '../../domain/entered-rows';
import type { Inspection } from '../../domain/inspection';
import { type Checked, failed, type Issue, type Place, passed } from '../../domain/issue';
import { type CheckpointId, checkpointIndex, type Discipline, type Rubric } from '../../domain/rubric';
import type { GridWorkbook } from '../grid';
import type { EnteredTable } from '../kit/entered-table';
import { type EnteredReading, lostTables, readEnteredTables } from '../kit/read-entered';
import { RETIRED_PREFIX, SHEETS } from '../names';
import { once } from '../once';
import type { ExistingRows } from '../plan-context';
import { ENTERED_TABLES } from '../sheets/entered-tables';
import { TIMELINE } from '../sheets/programme/timeline-sheet';
import { SUMMARY_CAPTIONS } from '../sheets/summary/captions';
import { dataSheet } from './data-sheet';
import type { FactPlaces } from './fact-cells';
import { findTable } from './find-table';
import { InputCells } from './input-cells';
import { ownSheet } from './own-sheet';
import { type EntriesReading, readEntries } from './read-entries';
import { type RectificationPlace, type RosterPlace, readRectification, readRoster } from './read-lists';
import { type InspectorPlace, readParameters } from './read-parameters';
import { missingTables } from './read-programme';
import type { EntryPlace } from './read-score-table';
import {
  layoutVersion,
  newerIssues,
  readHandedOut,
  readSaves,
  readSnapshot,
  type SavesReading,
  snapshotSheet,
  withoutSnapshot,
} from './read-snapshot';
import { readTimeline } from './read-timeline';
import { readUnmigrated } from './read-unmigrated';

/** Everything people entered into a workbook, the rubric it was made from, and where things are. */
export interface WorkbookReading {
  readonly rubric: Rubric;
  /** The layout version that the workbook states. */
  readonly layout: number;
  readonly inspection: Inspection;
  /** What the workbook records of our writes; null where it has no place for it. */
  readonly saves: SavesReading | null;
  /** What it remembers of having been handed out, as its cells hold it; empty where nothing. */
  readonly handedOut: readonly string[];
  /** Where each checkpoint that was found is. */
  readonly places: ReadonlyMap<CheckpointId, EntryPlace>;
  readonly factPlaces: FactPlaces;
  /** Discipline id → where its 检查人 is. */
  readonly inspectorPlaces: ReadonlyMap<string, InspectorPlace>;
  readonly rosterPlaces: readonly RosterPlace[];
  /** Where the next person of the roster goes; null where it is gone. */
  readonly nextPerson: Place | null;
  readonly rectificationPlaces: ReadonlyMap<CheckpointId, RectificationPlace>;
  /** The first row that is left on 未迁移; null where there is none. */
  readonly firstUnmigrated: Place | null;
  /** The tables of the programme that the workbook has. */
  readonly entered: readonly EnteredReading[];
  /** What was lost or changed in the workbook's structure, and inputs that cannot be understood; empty when it is sound. */
  readonly issues: readonly Issue[];
  /** What is wrong with cells of 整改清单; no figure follows from them. */
  readonly planIssues: readonly Issue[];
  /** What is wrong with cells of the tables of the programme and with 常用问题; no figure of the inspection follows from them. */
  readonly tableIssues: readonly Issue[];
  /** Whether the results of formulas follow from what was read: nothing is lost, and formulas take every input as people do. */
  readonly hasForeseeableResults: boolean;
  /** Planned name → name of the tab that holds that sheet now; a sheet that is gone has no entry. */
  readonly tabs: ReadonlyMap<string, string>;
  /** Sheets that are not ours. */
  readonly foreignSheets: readonly string[];
  /** The rows of the lists as they are. */
  readonly existing: ExistingRows;
}

/**
 * Reads a workbook of ours, wherever its sheets, rows and columns were moved to; fails if it is not one. With a
 * `rubric` the workbook's own snapshot is not looked at. A workbook is read once, however many ask.
 */
export const readWorkbook = (found: GridWorkbook, rubric?: Rubric): Checked<WorkbookReading> =>
  rubric ? readBy(found, rubric) : readByOwn(found);

const readByOwn = once((found: GridWorkbook) => readBy(found));

function readBy(found: GridWorkbook, rubric?: Rubric): Checked<WorkbookReading> {
  const current = { sheets: found.sheets.filter(({ name }) => !name.startsWith(RETIRED_PREFIX)) };
  const data = dataSheet(current);
  const workbook = { sheets: current.sheets.filter((sheet) => sheet !== data) };
  const tabs = { snapshot: snapshotSheet(workbook)?.name ?? null, data: data?.name ?? null };
  if (rubric) return passed(readSheets(workbook, found, rubric, tabs, []));
  const snapshot = readSnapshot(workbook);
  const newer = newerIssues(workbook);
  if (!snapshot.ok && newer.length > 0) return failed(newer);
  if (!snapshot.ok) return failed(withoutSnapshot(workbook, snapshot.issues));
  const { sheet, issues } = snapshot.value;
  return passed(readSheets(workbook, found, snapshot.value.rubric, { ...tabs, snapshot: sheet }, issues));
}

function readSheets(
  workbook: GridWorkbook,
  found: GridWorkbook,
  rubric: Rubric,
  hidden: { readonly snapshot: string | null; readonly data: string | null },
  snapshotIssues: readonly Issue[],
): WorkbookReading {
  const index = checkpointIndex(rubric);
  const layout = layoutVersion(workbook);
  const inputs = new InputCells();
  const plans = new InputCells();
  const tables = new InputCells();
  const entries = readEntries(workbook, rubric, inputs);
  const parameters = readParameters(workbook, rubric, inputs, tables, layout);
  const roster = readRoster(workbook, inputs);
  const rectification = readRectification(workbook, index, plans);
  const unmigrated = readUnmigrated(workbook);
  const entered = readEnteredTables(ENTERED_TABLES, workbook, tables);
  const { stated, issues: programmeIssues } = parameters.programme;
  const asOf =
    parameters.programme.asOf ?? (entered.some(({ table }) => isReckoned(table)) ? NO_DAY : undefined);
  const timeline = readTimeline(workbook, entered);
  const gone = missingTables(ENTERED_TABLES, stated, new Set(entered.map(({ table }) => table)));
  const issues = [
    ...newerIssues(workbook),
    ...snapshotIssues,
    ...entries.issues,
    ...parameters.issues,
    ...roster.issues,
    ...inputs.issues,
  ].map((issue) => withUnmarked(issue, workbook));
  const tabs = ownTabs([
    [SHEETS.parameters, parameters.sheet],
    [SHEETS.summary, summarySheet(workbook)],
    [SHEETS.payouts, roster.sheet],
    [SHEETS.rectification, rectification.sheet],
    [SHEETS.unmigrated, unmigrated.sheet],
    [SHEETS.snapshot, hidden.snapshot],
    [SHEETS.data, hidden.data],
    [TIMELINE.name, timeline?.sheet ?? null],
    ...entered.map(({ table, sheet }) => [table.name, sheet] as const),
    ...rubric.disciplines.map((discipline) => [discipline.name, scoreSheet(entries, discipline)] as const),
  ]);
  const ours = new Set([...entries.sheets, ...tabs.values()]);
  return {
    rubric,
    layout,
    saves: readSaves(workbook),
    handedOut: readHandedOut(workbook),
    inspection: {
      facts: parameters.facts,
      gapPolicy: parameters.gapPolicy,
      entries: entries.entries,
      roster: roster.roster,
      rectification: rectification.rows,
      ...(unmigrated.rows.some((row) => row !== null)
        ? { unmigrated: unmigrated.rows.filter((row) => row !== null) }
        : {}),
      ...withTables(entered, gone, usedRows),
      ...(asOf ? { asOf } : {}),
      ...(parameters.commonProblems ? { commonProblems: parameters.commonProblems } : {}),
    },
    places: entries.places,
    factPlaces: parameters.places,
    inspectorPlaces: parameters.inspectorPlaces,
    rosterPlaces: roster.places,
    nextPerson: roster.next,
    rectificationPlaces: rectification.places,
    firstUnmigrated: unmigrated.first,
    issues,
    entered,
    planIssues: [...rectification.issues, ...plans.issues],
    tableIssues: [
      ...parameters.listIssues,
      ...programmeIssues,
      ...(timeline?.issues ?? []),
      ...gone.map(({ name }): Issue => ({ code: 'sheet-missing', what: name })),
      ...lostTables(ENTERED_TABLES, entered, workbook),
      ...entered.flatMap((table) => table.issues),
      ...tables.issues,
    ],
    hasForeseeableResults:
      issues.length === 0 &&
      [inputs, plans, tables].every(({ areTakenByFormulas }) => areTakenByFormulas) &&
      (asOf === undefined || dayOf(asOf) !== null),
    tabs,
    foreignSheets: found.sheets.map(({ name }) => name).filter((name) => !ours.has(name)),
    existing: {
      roster: roster.rows,
      rectification: rectification.sheet === null ? null : [...rectification.rows.keys()],
      unmigrated: unmigrated.sheet === null ? null : unmigrated.rows,
      ...withTables(entered, [], (rows) => rows),
      ...(timeline?.rows ? { timeline: timeline.rows } : {}),
    },
  };
}

/** What a workbook reckons by whose block on 参数 is gone. */
const NO_DAY: AsOf = { chosen: null, today: null };

/** Whether a table works out what is overdue. */
const isReckoned = ({ derived }: EnteredTable): boolean => 'progress' in derived;

/** The rows of the tables that a workbook has, none of those that it lost; nothing where it has no table. */
const withTables = (
  entered: readonly EnteredReading[],
  gone: readonly EnteredTable[],
  rowsOf: (rows: readonly EnteredRow[]) => readonly EnteredRow[],
): { readonly tables?: EnteredTables } =>
  entered.length + gone.length > 0
    ? {
        tables: new Map([
          ...entered.map(({ table, rows }) => [table.kind, rowsOf(rows)] as const),
          ...gone.map(({ kind }) => [kind, []] as const),
        ]),
      }
    : {};

/** A sheet that is missing, although one of its name is there without our marker. */
const withUnmarked = (issue: Issue, { sheets }: GridWorkbook): Issue =>
  issue.code === 'sheet-missing' && sheets.some(({ name }) => name === issue.what)
    ? { ...issue, unmarked: true }
    : issue;

const ownTabs = (pairs: readonly (readonly [string, string | null])[]): ReadonlyMap<string, string> =>
  new Map(pairs.flatMap(([planned, tab]) => (tab === null ? [] : [[planned, tab] as const])));

/** 汇总; it holds formulas only, so nothing but its place is needed of it. */
const summarySheet = (workbook: GridWorkbook): string | null =>
  ownSheet(
    workbook,
    'summary',
    (sheet) => findTable(sheet, SUMMARY_CAPTIONS, SUMMARY_CAPTIONS.length) !== null,
  )?.name ?? null;

/** The sheet that holds the first found checkpoint of a discipline. */
function scoreSheet({ places, sheets }: EntriesReading, { name, items }: Discipline): string | null {
  for (const { checkpoints } of items)
    for (const checkpoint of checkpoints) {
      const sheet = places.get(checkpoint.id)?.sheet;
      if (sheet !== undefined) return sheet;
    }
  return sheets.includes(name) ? name : null;
}
