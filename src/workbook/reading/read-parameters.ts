import type { CommonProblems } from '../../domain/common-problems';
import type { Issue } from '../../domain/issue';
import { showRaw } from '../../domain/raw-value';
import type { Discipline, Rubric } from '../../domain/rubric';
import type { GapPolicy } from '../../domain/scheme';
import type { SiteFacts } from '../../domain/site-facts';
import { type GridSheet, type GridWorkbook, textAt } from '../grid';
import { SHEETS } from '../names';
import { PARAMETER_LABELS as LABEL } from '../sheets/parameter-labels';
import { FactCells, type FactPlaces } from './fact-cells';
import { findLabel } from './find-label';
import { findTable, rowsBelow } from './find-table';
import type { InputCells } from './input-cells';
import { withRetyped } from './missing-captions';
import { ownSheet } from './own-sheet';
import { readCommonProblems } from './read-common-problems';
import { type ProgrammeReading, readProgramme } from './read-programme';
import { fieldColumns, RowPlace } from './row-place';

/** What people type beside the name of a discipline. */
const DISCIPLINE_INPUTS = { inspector: LABEL.inspector, method: LABEL.method };

/** Where that is written. */
export type InspectorPlace = RowPlace<keyof typeof DISCIPLINE_INPUTS>;

/** Facts and settings found on 参数. */
export interface ParametersReading {
  readonly sheet: string | null;
  readonly facts: SiteFacts;
  readonly gapPolicy: GapPolicy;
  /** Undefined where none are listed. */
  readonly commonProblems: CommonProblems | undefined;
  readonly places: FactPlaces;
  /** Discipline id → its row. */
  readonly inspectorPlaces: ReadonlyMap<string, InspectorPlace>;
  readonly issues: readonly Issue[];
  /** A list that is gone; no figure follows from it. */
  readonly listIssues: readonly Issue[];
  readonly programme: ProgrammeReading;
}

/** Labels that distinguish 参数 from other sheets; some of them may have been retyped. */
const TELLING = (
  [
    'site',
    'period',
    'year',
    'inspectedOn',
    'siteManager',
    'rubricVersion',
    'fingerprint',
    'gapPolicy',
  ] as const
).map((key) => LABEL[key]);
const MOST_RETYPED = 2;

/** The sheet of parameters, found by its captions. */
const parametersSheet = (workbook: GridWorkbook): GridSheet | undefined =>
  ownSheet(
    workbook,
    'parameters',
    (sheet) =>
      TELLING.filter((label) => findLabel(sheet, label) !== null).length >= TELLING.length - MOST_RETYPED,
  );

/** Reads 参数 by its captions: the value is the first filled cell to the right of its caption. */
export function readParameters(
  workbook: GridWorkbook,
  rubric: Rubric,
  inputs: InputCells,
  tableInputs: InputCells,
  layout: number,
): ParametersReading {
  const sheet = parametersSheet(workbook);
  const issues: Issue[] = [];
  if (!sheet) issues.push({ code: 'sheet-missing', what: SHEETS.parameters });
  const facts = new FactCells(sheet, inputs, issues);
  const year = facts.year('year');
  const beside = {
    site: facts.text('site'),
    period: facts.text('period'),
    year,
    inspectedOn: facts.day('inspectedOn', year),
    siteManager: facts.text('siteManager'),
  };
  const { places: inspectorPlaces, ...byDiscipline } = sheet
    ? readDisciplineRows(sheet, rubric.disciplines, inputs, issues)
    : { inspectors: {}, methods: {}, places: new Map() };
  const gapPolicy = facts.policy('gapPolicy') ?? rubric.scheme.gapPolicy;
  const { texts: commonProblems, issues: listIssues } = readCommonProblems(sheet, layout);
  return {
    sheet: sheet?.name ?? null,
    facts: { ...beside, ...byDiscipline },
    gapPolicy,
    commonProblems,
    places: facts.places(),
    inspectorPlaces,
    issues,
    listIssues,
    programme: readProgramme(sheet, tableInputs),
  };
}

const READ_CAPTIONS = [LABEL.discipline, LABEL.inspector, LABEL.method];
const DISCIPLINE_HEADER = [LABEL.discipline, LABEL.weight, LABEL.inspector, LABEL.method];

function readDisciplineRows(
  sheet: GridSheet,
  disciplines: readonly Discipline[],
  inputs: InputCells,
  issues: Issue[],
): Pick<SiteFacts, 'inspectors' | 'methods'> & { readonly places: ReadonlyMap<string, InspectorPlace> } {
  const inspectors: Record<string, string> = {};
  const methods: Record<string, string> = {};
  const found = findTable(sheet, DISCIPLINE_HEADER, DISCIPLINE_HEADER.length - 1);
  const places = new Map<string, InspectorPlace>();
  if (!found) return { inspectors, methods, places };
  const { table, issues: retyped } = withRetyped(found, DISCIPLINE_HEADER, READ_CAPTIONS);
  issues.push(...retyped);
  const names = table.columns.get(LABEL.discipline) ?? 0;
  const fields = fieldColumns(table, DISCIPLINE_INPUTS);
  for (const row of rowsBelow(table)) {
    const cells = sheet.rows.get(row);
    const name = textAt(sheet, row, names);
    const discipline = disciplines.find((candidate) => candidate.name === name);
    if (!discipline || Object.hasOwn(inspectors, discipline.id)) continue;
    const place: InspectorPlace = new RowPlace(sheet.name, row, fields);
    places.set(discipline.id, place);
    const input = (field: keyof typeof DISCIPLINE_INPUTS): string => {
      const value = inputs.read(cells?.get(place.columnOf(field) ?? 0), () => place.at(field));
      if (typeof value === 'boolean')
        inputs.wrong({
          code: 'fact-not-text',
          field: field === 'method' ? 'usualMethod' : field,
          kind: 'logical',
          shown: showRaw(value),
          at: place.at(field),
        });
      return value !== null && typeof value === 'object' ? '' : showRaw(value).trim();
    };
    inspectors[discipline.id] = input('inspector');
    methods[discipline.id] = input('method');
  }
  return { inspectors, methods, places };
}
