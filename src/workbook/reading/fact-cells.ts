import { likelyDay, readDay } from '../../domain/calendar';
import { isYear, otherType, readYear } from '../../domain/fact-type';
import { foldText } from '../../domain/folding';
import type { CellRef, Issue, Place } from '../../domain/issue';
import { type RawValue, showRaw } from '../../domain/raw-value';
import { GAP_POLICIES, type GapPolicy } from '../../domain/scheme';
import type { GridSheet } from '../grid';
import { GAP_POLICY_LABELS, SHEETS } from '../names';
import { PARAMETER_LABELS as LABEL } from '../sheets/parameter-labels';
import { cellBeside, findLabel } from './find-label';
import type { InputCells } from './input-cells';

/** Facts that are beside a label of 参数. */
const LABELLED = ['site', 'period', 'year', 'inspectedOn', 'siteManager', 'gapPolicy'] as const;
type LabelledFact = (typeof LABELLED)[number];

/** Where every such fact is; one whose label is gone has no cell. */
export type FactPlaces = Readonly<Record<LabelledFact, Place>>;

/** The facts of 参数, each beside its label. */
export class FactCells {
  constructor(
    private readonly sheet: GridSheet | undefined,
    private readonly inputs: InputCells,
    /** Labels that are gone. */
    private readonly issues: Issue[],
  ) {}

  /** The cells of the facts that were asked for. */
  private readonly cells = new Map<LabelledFact, CellRef>();

  /** Where every fact is, once all of them were asked for. */
  places(): FactPlaces {
    return Object.fromEntries(LABELLED.map((fact) => [fact, this.at(fact)])) as FactPlaces;
  }

  text(fact: Exclude<LabelledFact, 'gapPolicy'>): string {
    const value = this.value(fact);
    const other = fact === 'period' && isYear(value) ? null : otherType(value);
    if (other && (fact !== 'siteManager' || other.kind === 'logical'))
      this.wrong(fact, { code: 'fact-not-text', field: fact, ...other });
    return value !== null && typeof value === 'object' ? '' : showRaw(value);
  }

  /** 0 where there is none. */
  year(fact: LabelledFact): number {
    const value = this.value(fact);
    const year = readYear(value);
    if (year === null && value !== null && typeof value !== 'object')
      this.wrong(fact, { code: 'year-invalid', value: showRaw(value) });
    return year ?? 0;
  }

  /** A day without a year is one of the given year. */
  day(fact: 'inspectedOn', year: number): string | null {
    const value = this.value(fact);
    if (value === null || typeof value === 'object') return null;
    const day = readDay(value, year > 0 ? `${year}-01-01` : null);
    const text = showRaw(value);
    if (day === null)
      this.wrong(fact, { code: 'date-invalid', field: fact, value: text, meant: likelyDay(text) });
    if (typeof value !== 'number') this.inputs.areTakenByFormulas = false;
    return day;
  }

  policy(fact: LabelledFact): GapPolicy | null {
    const value = this.value(fact);
    if (value !== null && typeof value === 'object') return null;
    const text = showRaw(value);
    const named = (isName: (name: string) => boolean): GapPolicy | undefined =>
      GAP_POLICIES.find((candidate) => isName(GAP_POLICY_LABELS[candidate]));
    const policy = named((name) => name === text);
    if (policy || !this.cells.has(fact)) return policy ?? null;
    const like = named((name) => foldText(name) === foldText(text));
    this.wrong(fact, {
      code: 'gap-policy-unknown',
      value: text,
      meant: like === undefined ? null : GAP_POLICY_LABELS[like],
    });
    return null;
  }

  private value(fact: LabelledFact): RawValue {
    const { sheet } = this;
    if (!sheet) return null;
    const label = findLabel(sheet, LABEL[fact]);
    if (!label) {
      this.issues.push({ code: 'label-missing', label: LABEL[fact], at: { sheet: sheet.name } });
      return null;
    }
    const cell = cellBeside(sheet, label);
    this.cells.set(fact, cell);
    return this.inputs.read(sheet.rows.get(cell.row)?.get(cell.column), () => this.at(fact));
  }

  private wrong(fact: LabelledFact, issue: Issue): void {
    this.inputs.wrong({ ...issue, at: this.at(fact) });
  }

  private at(fact: LabelledFact): Place {
    const cell = this.cells.get(fact);
    return {
      sheet: this.sheet?.name ?? SHEETS.parameters,
      column: LABEL[fact],
      ...(cell === undefined ? {} : { cell }),
    };
  }
}
