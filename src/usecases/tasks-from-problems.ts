import type { EnteredRow } from '../domain/entered-rows';
import { seenText } from '../domain/entry';
import { foldText } from '../domain/folding';
import { entryOf } from '../domain/inspection';
import { showRaw } from '../domain/raw-value';
import { isRectified } from '../domain/rectification';
import { type Checkpoint, checkpointIndex, type Rubric } from '../domain/rubric';
import type { WorkbookReading } from '../workbook/reading/read-workbook';
import { MOST_OF_A_TASK, NOT_BEGUN, PLAN } from '../workbook/sheets/programme/plan-table';

/** The table that tasks are added to. */
export const PLAN_KIND = PLAN.kind;

/** Rows for 工作计划: a task for each problem of 整改清单 that is not rectified and not in the plan yet. */
export function tasksFromProblems({ inspection, rubric }: WorkbookReading): readonly EnteredRow['values'][] {
  const nameOf = ({ task }: EnteredRow['values']): string => foldText(showRaw(task ?? null));
  const planned = new Set((inspection.tables?.get(PLAN.kind) ?? []).map(({ values }) => nameOf(values)));
  const index = checkpointIndex(rubric);
  const taskOf = taskNames(rubric);
  return [...inspection.rectification].flatMap(([id, row]) => {
    const located = index.get(id);
    if (!located || isRectified(row)) return [];
    const values = {
      task: taskOf(located.checkpoint, seenText(entryOf(inspection, id).reason)),
      department: located.discipline.name,
      owner: row.responsible,
      dueOn: row.dueOn,
      state: NOT_BEGUN,
    };
    return planned.has(nameOf(values)) ? [] : [values];
  });
}

/** Most characters of a checkpoint's text behind a reason; instead of a longer one its number is written. */
const MOST_OF_A_PLACE = 40;

/**
 * What the task of a checkpoint is called: its reason, and the checkpoint, so that one reason at several checkpoints makes as
 * many tasks. It depends on nothing else that people enter, so that a task is found again.
 */
function taskNames(rubric: Rubric): (checkpoint: Checkpoint, reason: string) => string {
  const times = new Map<string, number>();
  for (const { checkpoint } of checkpointIndex(rubric).values()) {
    const text = foldText(checkpoint.text);
    times.set(text, (times.get(text) ?? 0) + 1);
  }
  return ({ id, text }, reason) => {
    const tells = times.get(foldText(text)) === 1 && text.length <= MOST_OF_A_PLACE;
    if (reason === '') return withTail(`整改：${text}`, tells ? '' : `（${id}）`);
    return withTail(`整改：${reason}`, `（${tells ? text : id}）`);
  };
}

/** A text that is cut, in whole characters, where it does not fit a task together with its tail. */
function withTail(text: string, tail: string): string {
  const room = MOST_OF_A_TASK - tail.length;
  if (text.length <= room) return `${text}${tail}`;
  let head = '';
  for (const character of text) {
    if (head.length + character.length >= room) break;
    head += character;
  }
  return `${head}…${tail}`;
}
