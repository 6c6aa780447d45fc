import type { EnteredRow } from '../domain/entered-rows';
import { foldText } from '../domain/folding';
import { entryOf } from '../domain/inspection';
import { showRaw } from '../domain/raw-value';
import { isRectified } from '../domain/rectification';
import { checkpointIndex } from '../domain/rubric';
import type { WorkbookReading } from '../workbook/reading/read-workbook';
import { MOST_OF_A_TASK, NOT_BEGUN, PLAN } from '../workbook/sheets/programme/plan-table';

/** The table that tasks are added to. */
export const PLAN_KIND = PLAN.kind;

/** Rows for 工作计划: a task for each problem of 整改清单 that is not rectified and not in the plan yet. */
export function tasksFromProblems({ inspection, rubric }: WorkbookReading): readonly EnteredRow['values'][] {
  const nameOf = ({ task }: EnteredRow['values']): string => foldText(showRaw(task ?? null));
  const planned = new Set((inspection.tables?.get(PLAN.kind) ?? []).map(({ values }) => nameOf(values)));
  const index = checkpointIndex(rubric);
  return [...inspection.rectification].flatMap(([id, row]) => {
    const located = index.get(id);
    if (!located || isRectified(row)) return [];
    const problem = showRaw(entryOf(inspection, id).reason) || located.checkpoint.text;
    const values = {
      task: `整改：${problem}`.slice(0, MOST_OF_A_TASK),
      department: located.discipline.name,
      owner: row.responsible,
      dueOn: row.dueOn,
      state: NOT_BEGUN,
    };
    return planned.has(nameOf(values)) ? [] : [values];
  });
}
