import type { Inspection } from '../domain/inspection';
import { type Checked, failed, passed } from '../domain/issue';
import { checkpointIndex, type Discipline, type Rubric } from '../domain/rubric';
import type { GridWorkbook } from '../workbook/grid';
import type { WorkbookPlan } from '../workbook/plan';
import { readWorkbook, type WorkbookReading } from '../workbook/reading/read-workbook';
import { unreadIssues } from '../workbook/reading/unread-columns';
import { recordsOf } from '../workbook/records';
import { forDiscipline } from '../workbook/visible-disciplines';
import { planWorkbook } from '../workbook/workbook-plan';

/** The workbook of one discipline. */
export interface DisciplinePart {
  readonly discipline: Discipline;
  readonly plan: WorkbookPlan;
}

/**
 * A workbook for each discipline of a sound workbook: every sheet is there, those of the other disciplines hidden and blank, so that
 * each entry is in one file only and merging the files again gives this one. Facts, roster and tables are in all of them.
 */
export function splitWorkbook(
  found: GridWorkbook,
): Checked<{ readonly reading: WorkbookReading; readonly parts: readonly DisciplinePart[] }> {
  const result = readWorkbook(found);
  if (!result.ok) return result;
  const reading = result.value;
  const unread = unreadIssues(reading);
  if (unread.length > 0) return failed(unread);
  const { rubric, inspection } = reading;
  const records = recordsOf(reading);
  return passed({
    reading,
    parts: rubric.disciplines.map((discipline, i) => {
      const plan = planWorkbook(rubric, partOf(inspection, rubric, discipline, i === 0), { records });
      return { discipline, plan: forDiscipline(plan, rubric, discipline) };
    }),
  });
}

/** What of an inspection belongs to a discipline; what belongs to none, such as 未迁移, is in the first part. */
function partOf(inspection: Inspection, rubric: Rubric, { id }: Discipline, isFirst: boolean): Inspection {
  const places = checkpointIndex(rubric);
  const own = <Value>(values: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> =>
    new Map([...values].filter(([checkpoint]) => places.get(checkpoint)?.discipline.id === id));
  const { unmigrated, ...rest } = inspection;
  return {
    ...rest,
    entries: own(inspection.entries),
    rectification: own(inspection.rectification),
    ...(isFirst && unmigrated ? { unmigrated } : {}),
  };
}
