import { parseDay, serialToDay } from '../../domain/calendar';
import { type RawValue, showRaw } from '../../domain/entry';
import type { Issue } from '../../domain/issue';
import type { Discipline, Rubric } from '../../domain/rubric';
import { GAP_POLICIES, type GapPolicy } from '../../domain/scheme';
import type { SiteFacts } from '../../domain/site-facts';
import { type GridSheet, type GridWorkbook, textAt, valueAt } from '../grid';
import { GAP_POLICY_LABELS, SHEETS } from '../names';
import { PARAMETER_LABELS as LABEL } from '../sheets/parameter-labels';
import { findTable, rowsBelow } from './find-table';
import { ownSheet } from './own-sheet';

/** Facts and settings found on 参数. */
export interface ParametersReading {
  readonly sheet: string | null;
  readonly facts: SiteFacts;
  readonly gapPolicy: GapPolicy;
  readonly issues: readonly Issue[];
}

/** The sheet of parameters, found by its captions. */
const parametersSheet = (workbook: GridWorkbook): GridSheet | undefined =>
  ownSheet(
    workbook,
    SHEETS.parameters,
    (sheet) => findLabel(sheet, LABEL.gapPolicy) !== null && findLabel(sheet, LABEL.fingerprint) !== null,
  );

/** Reads 参数 by its captions: the value is the first filled cell to the right of its caption. */
export function readParameters(workbook: GridWorkbook, rubric: Rubric): ParametersReading {
  const sheet = parametersSheet(workbook);
  const issues: Issue[] = [];
  if (!sheet) issues.push({ code: 'sheet-missing', what: SHEETS.parameters });
  const value = (label: string): RawValue => {
    if (!sheet) return null;
    const found = findLabel(sheet, label);
    if (!found) issues.push({ code: 'label-missing', label, at: { sheet: sheet.name } });
    return found ? valueBeside(sheet, found.row, found.column) : null;
  };
  const text = (label: string): string => showRaw(value(label));
  const year = Number(text(LABEL.year));
  const people = sheet ? readDisciplineRows(sheet, rubric.disciplines) : { inspectors: {}, methods: {} };
  return {
    sheet: sheet?.name ?? null,
    facts: {
      site: text(LABEL.site),
      period: text(LABEL.period),
      year: Number.isInteger(year) && year > 0 ? year : 0,
      inspectedOn: readDay(value(LABEL.inspectedOn), sheet, issues),
      siteManager: text(LABEL.siteManager),
      ...people,
    },
    gapPolicy: readPolicy(value(LABEL.gapPolicy), rubric, sheet, issues),
    issues,
  };
}

function findLabel(sheet: GridSheet, label: string): { row: number; column: number } | null {
  for (const [row, cells] of sheet.rows)
    for (const [column] of cells) if (textAt(sheet, row, column) === label) return { row, column };
  return null;
}

function valueBeside(sheet: GridSheet, row: number, labelColumn: number): RawValue {
  const columns = [...(sheet.rows.get(row)?.keys() ?? [])].filter((column) => column > labelColumn);
  const first = Math.min(...columns);
  return Number.isFinite(first) ? valueAt(sheet, row, first) : null;
}

function readDay(value: RawValue, sheet: GridSheet | undefined, issues: Issue[]): string | null {
  if (value === null || value === '') return null;
  const day = typeof value === 'number' ? serialToDay(value) : parseDay(showRaw(value));
  if (day === null && sheet) {
    const at = { sheet: sheet.name, column: LABEL.inspectedOn };
    issues.push({ code: 'date-invalid', field: LABEL.inspectedOn, value: showRaw(value), at });
  }
  return day;
}

function readPolicy(
  value: RawValue,
  rubric: Rubric,
  sheet: GridSheet | undefined,
  issues: Issue[],
): GapPolicy {
  const label = showRaw(value);
  const policy = GAP_POLICIES.find((candidate) => GAP_POLICY_LABELS[candidate] === label);
  if (policy) return policy;
  if (sheet)
    issues.push({
      code: 'gap-policy-unknown',
      value: label,
      at: { sheet: sheet.name, column: LABEL.gapPolicy },
    });
  return rubric.scheme.gapPolicy;
}

function readDisciplineRows(
  sheet: GridSheet,
  disciplines: readonly Discipline[],
): Pick<SiteFacts, 'inspectors' | 'methods'> {
  const inspectors: Record<string, string> = {};
  const methods: Record<string, string> = {};
  const table = findTable(sheet, [LABEL.discipline, LABEL.inspector], 2);
  if (!table) return { inspectors, methods };
  const cell = (row: number, caption: string): string => textAt(sheet, row, table.columns.get(caption) ?? 0);
  for (const row of rowsBelow(table)) {
    const discipline = disciplines.find(({ name }) => name === cell(row, LABEL.discipline));
    if (!discipline || Object.hasOwn(inspectors, discipline.id)) continue;
    inspectors[discipline.id] = cell(row, LABEL.inspector);
    methods[discipline.id] = cell(row, LABEL.method);
  }
  return { inspectors, methods };
}
