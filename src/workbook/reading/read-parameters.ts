import { likelyDay, readDay } from '../../domain/calendar';
import { isYear, otherType, readYear } from '../../domain/fact-type';
import { foldShape, foldText } from '../../domain/folding';
import type { Issue, Place } from '../../domain/issue';
import { type RawValue, showRaw } from '../../domain/raw-value';
import type { Discipline, Rubric } from '../../domain/rubric';
import { GAP_POLICIES, type GapPolicy } from '../../domain/scheme';
import type { SiteFacts } from '../../domain/site-facts';
import { type GridCell, type GridSheet, type GridWorkbook, textAt } from '../grid';
import { GAP_POLICY_LABELS, SHEETS } from '../names';
import { PARAMETER_LABELS as LABEL } from '../sheets/parameter-labels';
import { findTable, rowsBelow } from './find-table';
import type { InputCells } from './input-cells';
import { withRetyped } from './missing-captions';
import { ownSheet } from './own-sheet';

/** Facts and settings found on 参数. */
export interface ParametersReading {
  readonly sheet: string | null;
  readonly facts: SiteFacts;
  readonly gapPolicy: GapPolicy;
  readonly issues: readonly Issue[];
}

/** Labels by which 参数 is told from other sheets; some of them may have been retyped. */
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
): ParametersReading {
  const sheet = parametersSheet(workbook);
  const issues: Issue[] = [];
  if (!sheet) issues.push({ code: 'sheet-missing', what: SHEETS.parameters });
  const facts = new FactCells(sheet, inputs, issues);
  const year = facts.year(LABEL.year);
  return {
    sheet: sheet?.name ?? null,
    facts: {
      site: facts.text(LABEL.site),
      period: facts.text(LABEL.period),
      year,
      inspectedOn: facts.day(LABEL.inspectedOn, year),
      siteManager: facts.text(LABEL.siteManager),
      ...(sheet
        ? readDisciplineRows(sheet, rubric.disciplines, inputs, issues)
        : { inspectors: {}, methods: {} }),
    },
    gapPolicy: facts.policy(LABEL.gapPolicy) ?? rubric.scheme.gapPolicy,
    issues,
  };
}

/** The facts of 参数, each beside its label. */
class FactCells {
  constructor(
    private readonly sheet: GridSheet | undefined,
    private readonly inputs: InputCells,
    /** Labels that are gone. */
    private readonly issues: Issue[],
  ) {}

  text(label: string): string {
    const value = this.value(label);
    const other = label === LABEL.period && isYear(value) ? null : otherType(value);
    if (other && (label !== LABEL.siteManager || other.kind === 'logical'))
      this.wrong(label, { code: 'fact-not-text', field: label, ...other });
    return value !== null && typeof value === 'object' ? '' : showRaw(value);
  }

  /** 0 where there is none. */
  year(label: string): number {
    const value = this.value(label);
    const year = readYear(value);
    if (year === null && value !== null && typeof value !== 'object')
      this.wrong(label, { code: 'year-invalid', value: showRaw(value) });
    return year ?? 0;
  }

  /** A day without a year is one of the given year. */
  day(label: string, year: number): string | null {
    const value = this.value(label);
    if (value === null || typeof value === 'object') return null;
    const day = readDay(value, year > 0 ? `${year}-01-01` : null);
    const text = showRaw(value);
    if (day === null)
      this.wrong(label, { code: 'date-invalid', field: label, value: text, meant: likelyDay(text) });
    if (typeof value !== 'number') this.inputs.areTakenByFormulas = false;
    return day;
  }

  policy(label: string): GapPolicy | null {
    const value = this.value(label);
    if (value !== null && typeof value === 'object') return null;
    const text = showRaw(value);
    const named = (isName: (name: string) => boolean): GapPolicy | undefined =>
      GAP_POLICIES.find((candidate) => isName(GAP_POLICY_LABELS[candidate]));
    const policy = named((name) => name === text);
    if (policy || !this.sheet || !findLabel(this.sheet, label)) return policy ?? null;
    const like = named((name) => foldText(name) === foldText(text));
    this.wrong(label, {
      code: 'gap-policy-unknown',
      value: text,
      meant: like === undefined ? null : GAP_POLICY_LABELS[like],
    });
    return null;
  }

  private value(label: string): RawValue {
    const { sheet } = this;
    if (!sheet) return null;
    const found = findLabel(sheet, label);
    if (!found) this.issues.push({ code: 'label-missing', label, at: { sheet: sheet.name } });
    return found && this.inputs.read(cellBeside(sheet, found.row, found.column), () => this.at(label));
  }

  private wrong(label: string, issue: Issue): void {
    this.inputs.wrong({ ...issue, at: this.at(label) });
  }

  private at(label: string): Place {
    return this.sheet ? { sheet: this.sheet.name, column: label } : { column: label };
  }
}

function findLabel(sheet: GridSheet, label: string): { row: number; column: number } | null {
  for (const [row, cells] of sheet.rows)
    for (const [column] of cells) if (labelText(textAt(sheet, row, column)) === label) return { row, column };
  return null;
}

/** A label as it is compared: 检查 日期： is 检查日期. */
const labelText = (text: string): string =>
  text.length > LONGEST_LABEL ? text : foldShape(text).replace(/:$/, '');
const LONGEST_LABEL = 20;

function cellBeside(sheet: GridSheet, row: number, labelColumn: number): GridCell | undefined {
  const cells = sheet.rows.get(row);
  const columns = [...(cells?.keys() ?? [])].filter((column) => column > labelColumn);
  return columns.length > 0 ? cells?.get(Math.min(...columns)) : undefined;
}

const READ_CAPTIONS = [LABEL.discipline, LABEL.inspector, LABEL.method];
const DISCIPLINE_HEADER = [LABEL.discipline, LABEL.weight, LABEL.inspector, LABEL.method];

function readDisciplineRows(
  sheet: GridSheet,
  disciplines: readonly Discipline[],
  inputs: InputCells,
  issues: Issue[],
): Pick<SiteFacts, 'inspectors' | 'methods'> {
  const inspectors: Record<string, string> = {};
  const methods: Record<string, string> = {};
  const found = findTable(sheet, DISCIPLINE_HEADER, DISCIPLINE_HEADER.length - 1);
  if (!found) return { inspectors, methods };
  const { table, issues: retyped } = withRetyped(found, DISCIPLINE_HEADER, READ_CAPTIONS);
  issues.push(...retyped);
  const column = (caption: string): number => table.columns.get(caption) ?? 0;
  for (const row of rowsBelow(table)) {
    const cells = sheet.rows.get(row);
    const name = textAt(sheet, row, column(LABEL.discipline));
    const discipline = disciplines.find((candidate) => candidate.name === name);
    if (!discipline || Object.hasOwn(inspectors, discipline.id)) continue;
    const input = (caption: string): string => {
      const at = { sheet: sheet.name, row, column: caption };
      const value = inputs.read(cells?.get(column(caption)), () => at);
      if (typeof value === 'boolean')
        inputs.wrong({ code: 'fact-not-text', field: caption, kind: 'logical', shown: showRaw(value), at });
      return value !== null && typeof value === 'object' ? '' : showRaw(value).trim();
    };
    inspectors[discipline.id] = input(LABEL.inspector);
    methods[discipline.id] = input(LABEL.method);
  }
  return { inspectors, methods };
}
