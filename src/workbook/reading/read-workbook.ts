import type { Inspection } from '../../domain/inspection';
import { type Checked, failed, type Issue, type Place, passed } from '../../domain/issue';
import { type CheckpointId, checkpointIndex, type Rubric } from '../../domain/rubric';
import type { GridWorkbook } from '../grid';
import { SHEETS } from '../names';
import { readEntries } from './read-entries';
import { readRectification, readRoster } from './read-lists';
import { readParameters } from './read-parameters';
import { readSnapshot } from './read-snapshot';

/** Everything people entered into a workbook, the rubric it was made from, and where things stand. */
export interface WorkbookReading {
  readonly rubric: Rubric;
  readonly inspection: Inspection;
  /** Where the 扣分 of each checkpoint that was found stands. */
  readonly places: ReadonlyMap<CheckpointId, Place>;
  readonly rosterPlaces: readonly Place[];
  /** What was lost or changed in the workbook's structure; empty when it is sound. */
  readonly issues: readonly Issue[];
  /** Sheets that are not ours. */
  readonly foreignSheets: readonly string[];
}

/** Reads a workbook of ours, wherever its sheets, rows and columns were moved to; fails if it is not one. */
export function readWorkbook(workbook: GridWorkbook): Checked<WorkbookReading> {
  const snapshot = readSnapshot(workbook);
  if (!snapshot.ok)
    return snapshot.issues.some((issue) => issue.code === 'snapshot-damaged' && issue.detail === 'missing')
      ? failed([{ code: 'not-our-workbook' }])
      : failed(snapshot.issues);
  const { rubric } = snapshot.value;
  const index = checkpointIndex(rubric);
  const entries = readEntries(workbook, rubric);
  const parameters = readParameters(workbook, rubric);
  const roster = readRoster(workbook);
  const rectification = readRectification(workbook, (id) => index.has(id));
  const ours = new Set([
    ...entries.sheets,
    parameters.sheet,
    roster.sheet,
    rectification.sheet,
    SHEETS.summary,
    SHEETS.snapshot,
  ]);
  return passed({
    rubric,
    inspection: {
      facts: parameters.facts,
      gapPolicy: parameters.gapPolicy,
      entries: entries.entries,
      roster: roster.roster,
      rectification: rectification.rows,
    },
    places: entries.places,
    rosterPlaces: roster.places,
    issues: [...snapshot.value.issues, ...entries.issues, ...parameters.issues, ...roster.issues],
    foreignSheets: workbook.sheets.map(({ name }) => name).filter((name) => !ours.has(name)),
  });
}
