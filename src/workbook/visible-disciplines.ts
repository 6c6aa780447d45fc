import type { Discipline, Rubric } from '../domain/rubric';
import type { SheetVisibility } from './grid';
import type { SheetPlan, WorkbookPlan } from './plan';

/** The visibility of a sheet by its name and the one that it was planned with. */
export type VisibilityOf = (name: string, planned: SheetVisibility) => SheetVisibility;

/** Only the chosen disciplines' sheets, by their ids, are in view. */
export function choosing({ disciplines }: Rubric, chosen: readonly string[]): VisibilityOf {
  const hidden = new Set(disciplines.filter(({ id }) => !chosen.includes(id)).map(({ name }) => name));
  return (name, planned) => (hidden.has(name) ? 'hidden' : planned);
}

/** Sheets with other visibilities. */
export const withVisibility = <Sheet extends Pick<SheetPlan, 'name' | 'visibility'>>(
  sheets: readonly Sheet[],
  of: VisibilityOf,
): readonly Sheet[] => sheets.map((sheet) => ({ ...sheet, visibility: of(sheet.name, sheet.visibility) }));

/** The plan with only the chosen disciplines' sheets in view; those of the others are there, but hidden. */
export const withVisibleDisciplines = (
  plan: WorkbookPlan,
  rubric: Rubric,
  chosen: readonly string[],
): WorkbookPlan => ({ ...plan, sheets: withVisibility(plan.sheets, choosing(rubric, chosen)) });

/** The plan for the inspector of one discipline: only its sheet is in view, and it comes first. */
export const forDiscipline = (
  plan: WorkbookPlan,
  rubric: Rubric,
  { id, name }: Pick<Discipline, 'id' | 'name'>,
): WorkbookPlan => ({ ...withVisibleDisciplines(plan, rubric, [id]), activeSheet: name });
