import { type IsoDay, parseDay, quarterOf } from '../../../../domain/calendar';
import { liesWithin } from '../../../../domain/consolidation/period';
import type { RubricFacts } from '../../../../domain/rubric-facts';
import type { Inspected } from '../../../../usecases/live/inspect';
import type { GenerationWish } from '../../../../usecases/live/prepare';
import { visibleDisciplines } from '../../../../usecases/visible-disciplines';
import type { GridWorkbook } from '../../../../workbook/grid';
import type { FormValues, FormView, PreviewView } from './form-state';

/** Of an edition, its disciplines. */
interface Disciplines {
  readonly disciplines: readonly { readonly id: string }[];
}

/** The empty form: every discipline chosen. */
export const blankForm = ({ disciplines }: Disciplines): FormValues => ({
  site: '',
  period: '',
  inspectedOn: '',
  siteManager: '',
  chosen: disciplines.map(({ id }) => id),
  inspectors: {},
  programme: false,
});

/** What is proposed for a new workbook: today, and the quarter of the day; never a day outside of a typed period. */
export const proposed = (
  { period, inspectedOn }: Partial<FormValues>,
  today: IsoDay,
): Pick<FormValues, 'period' | 'inspectedOn'> => ({
  period: quarterOf(parseDay(inspectedOn ?? '') ?? today),
  inspectedOn: period !== undefined && liesWithin(today, period) === false ? '' : today,
});

/** The form filled with what a workbook of ours says, for the edition that 生成 uses. */
export function formOf(
  inspected: Extract<Inspected, { kind: 'ours' }>,
  found: GridWorkbook,
  edition: RubricFacts,
): FormValues {
  const { facts } = inspected.reading.inspection;
  const own = inspected.reading.rubric;
  const values = {
    site: facts.site,
    period: facts.period,
    inspectedOn: facts.inspectedOn ?? '',
    siteManager: facts.siteManager,
    chosen: visibleDisciplines(found, inspected.reading),
    inspectors: facts.inspectors,
    programme: inspected.reading.inspection.asOf !== undefined,
  };
  return inEdition(values, own, edition);
}

/** The form for another edition of the rubric: disciplines that only this one has are chosen. */
export function inEdition(values: FormValues, before: Disciplines, { disciplines }: Disciplines): FormValues {
  const earlier = new Set(before.disciplines.map(({ id }) => id));
  const chosen = disciplines
    .map(({ id }) => id)
    .filter((id) => !earlier.has(id) || values.chosen.includes(id));
  return { ...values, chosen };
}

/** What the form asks for. */
export const wishOf = (values: FormValues, today: IsoDay): GenerationWish => ({
  facts: {
    site: values.site.trim(),
    period: values.period.trim(),
    inspectedOn: values.inspectedOn.trim() === '' ? null : values.inspectedOn.trim(),
    siteManager: values.siteManager.trim(),
    inspectors: values.inspectors,
  },
  chosen: values.chosen,
  year: Number(today.slice(0, 4)),
  ...(values.programme ? { programmeOn: today } : {}),
});

/** What is said of what 生成 would do before that is worked out. */
export const nothingForeseen = (inspected: Inspected | null): PreviewView => ({
  action: inspected?.kind === 'ours' ? 'regenerate' : 'generate',
  creates: [],
  hides: [],
  refreshes: [],
  keeps: 0,
  clashes: [],
  warnings: [],
});

/** What a newcomer is led to, until something has been entered. */
export function guideOf(inspected: Inspected | null): FormView['guide'] {
  if (inspected?.kind === 'foreign') return 'make';
  if (inspected?.kind !== 'ours') return null;
  const begun = inspected.assessment.disciplines.some(({ entered, errors }) => entered + errors > 0);
  return begun ? null : 'enter';
}
