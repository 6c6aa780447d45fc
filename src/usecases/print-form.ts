import { type Checked, failed, passed } from '../domain/issue';
import type { Discipline, Rubric } from '../domain/rubric';
import { type FieldFormOptions, planFieldForm } from '../workbook/field-form';
import type { GridWorkbook } from '../workbook/grid';
import type { WorkbookPlan } from '../workbook/plan';
import { readWorkbook } from '../workbook/reading/read-workbook';

/** What is asked for. */
export interface FormWish extends Omit<FieldFormOptions, 'disciplines'> {
  /** Disciplines by id, name or number from 1; all of them when empty. */
  readonly disciplines: readonly string[];
}

/**
 * 现场表 of a workbook. A blank one needs no more than a readable rubric; one with what has been entered refuses a workbook
 * of which not everything can be read.
 */
export function prepareForm(found: GridWorkbook, wish: FormWish): Checked<WorkbookPlan> {
  const result = readWorkbook(found);
  if (!result.ok) return result;
  const { rubric, inspection, issues } = result.value;
  const chosen = wish.disciplines.map((given) => ({ given, discipline: disciplineOf(rubric, given) }));
  const unknown = chosen.filter(({ discipline }) => discipline === undefined);
  const known = rubric.disciplines.map(({ name }) => name);
  if (unknown.length > 0)
    return failed(unknown.map(({ given }) => ({ code: 'discipline-unknown', id: given, known })));
  if (wish.filled && issues.length > 0) return failed(issues);
  const disciplines =
    wish.disciplines.length === 0
      ? rubric.disciplines.map(({ id }) => id)
      : chosen.flatMap(({ discipline }) => discipline?.id ?? []);
  return passed(planFieldForm(rubric, inspection, { ...wish, disciplines }));
}

const disciplineOf = ({ disciplines }: Rubric, given: string): Discipline | undefined =>
  disciplines.find(({ id, name }) => id === given || name === given) ?? disciplines[Number(given) - 1];
