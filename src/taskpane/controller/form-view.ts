import { type IsoDay, parseDay, quarterOf } from '../../domain/calendar';
import { liesWithin } from '../../domain/consolidation/period';
import type { Issue } from '../../domain/issue';
import type { Rubric } from '../../domain/rubric';
import type { RubricFacts } from '../../domain/rubric-facts';
import { PREVIEW_TEXT } from '../../messages/command-text';
import { issueText } from '../../messages/issue-text';
import type { Inspected } from '../../usecases/live/inspect';
import type { GenerationWish, Preparation } from '../../usecases/live/prepare';
import type { GridWorkbook } from '../../workbook/grid';
import type { FormValues, FormView, PreviewView } from '../pane-state';
import { formProblem } from './form-problems';
import type { Planning } from './planning';

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
  const { tabs } = inspected.reading;
  const seen = new Set(
    found.sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name),
  );
  const own = inspected.reading.rubric;
  const values = {
    site: facts.site,
    period: facts.period,
    inspectedOn: facts.inspectedOn ?? '',
    siteManager: facts.siteManager,
    chosen: own.disciplines.filter(({ name }) => seen.has(tabs.get(name) ?? '')).map(({ id }) => id),
    inspectors: facts.inspectors,
  };
  return inEdition(values, own, edition);
}

/** The form for another edition of the rubric: disciplines that only this one has are chosen. */
export function inEdition(values: FormValues, before: Disciplines, { disciplines }: Disciplines): FormValues {
  const known = new Set(before.disciplines.map(({ id }) => id));
  const chosen = disciplines.map(({ id }) => id).filter((id) => !known.has(id) || values.chosen.includes(id));
  return { ...values, chosen };
}

/** What the form asks for. */
export const wishOf = (values: FormValues, year: number): GenerationWish => ({
  facts: {
    site: values.site.trim(),
    period: values.period.trim(),
    inspectedOn: values.inspectedOn.trim() === '' ? null : values.inspectedOn.trim(),
    siteManager: values.siteManager.trim(),
    inspectors: values.inspectors,
  },
  chosen: values.chosen,
  year,
});

/** The form with what 生成 would do now. */
export function formView(
  values: FormValues,
  problems: readonly Issue[],
  context: {
    readonly found: GridWorkbook | null;
    readonly inspected: Inspected | null;
    /** What is known of the edition that 生成 uses. */
    readonly facts: RubricFacts;
    /** Null before they are there: then nothing is said of what 生成 would do. */
    readonly rubric: Rubric | null;
    readonly planning: Planning | null;
  },
  year: number,
): Omit<FormView, 'edition'> {
  return {
    values,
    disciplines: context.facts.disciplines,
    problems: problems.map(formProblem),
    preview: previewOf(context, wishOf(values, year)),
  };
}

/** Facts that cannot be wrong, so that the preview does not wait for the form to be complete. */
const PLACEHOLDER = { site: '—', period: '', inspectedOn: null, siteManager: '', inspectors: {} } as const;

function previewOf(
  { found, inspected, rubric, planning }: Parameters<typeof formView>[2],
  wish: GenerationWish,
): PreviewView {
  const action = inspected?.kind === 'ours' ? 'regenerate' : 'generate';
  const nothing = {
    action,
    creates: [],
    hides: [],
    refreshes: [],
    keeps: 0,
    clashes: [],
    warnings: [],
  } as const;
  if (!planning || !rubric) return nothing;
  const prepared = planning.prepare(found ?? { sheets: [] }, rubric, { ...wish, facts: PLACEHOLDER });
  if (!prepared.ok) return { ...nothing, warnings: prepared.issues.map(issueText) };
  const { change, kept } = prepared.value;
  const hidden = rubric.disciplines.filter(({ id }) => !wish.chosen.includes(id)).map(({ name }) => name);
  const seen = change.sheets.filter(({ plan }) => plan.visibility === 'visible');
  return {
    action,
    hides: change.sheets.filter(({ plan }) => hidden.includes(plan.name)).map(({ plan }) => plan.name),
    creates: seen.filter(({ kind }) => kind === 'create').map(({ plan }) => plan.name),
    refreshes: seen.filter(({ kind }) => kind !== 'create').map(({ plan }) => plan.name),
    keeps: kept,
    clashes: change.clashes,
    warnings: [
      ...(inspected?.kind === 'damaged' ? [PREVIEW_TEXT.unreadable] : []),
      ...warningsOf(prepared.value),
    ],
  };
}

/** What the user should know before. */
const warningsOf = ({ update, lost, damage }: Preparation): readonly string[] => [
  ...(update ? [PREVIEW_TEXT.update(update.from, update.to)] : []),
  ...lossLines(lost, damage),
];

/** How much does not come along. */
export const lossLines = (lost: Preparation['lost'], damage: Preparation['damage']): readonly string[] => [
  ...(lost.length > 0 ? [PREVIEW_TEXT.lost(lost.length)] : []),
  ...(damage.length > 0 ? [PREVIEW_TEXT.damage(damage.length)] : []),
];
