import type { IsoDay } from './calendar';
import { isRectified, type RectificationRow } from './rectification';
import type { CheckpointId } from './rubric';

/** A task of the programme 专项工作: 责任人 and 完成时间 are required (方案 自查自纠阶段 3). */
export interface ProgrammeTask {
  readonly what: string;
  readonly responsible: string;
  readonly dueOn: IsoDay | null;
}

/** A meeting or training: it keeps a written record, and every employee has notes (方案 动员培训阶段 4). */
export interface Meeting {
  readonly kind: 'meeting' | 'training';
  readonly what: string;
  readonly on: IsoDay;
  readonly hasRecord: boolean;
  readonly employees: readonly string[];
  readonly employeesWithNotes: readonly string[];
}

/** An exam report 专业考试报告 of one discipline (方案 自查自纠阶段 5). */
export interface ExamReport {
  readonly disciplineId: string;
  readonly on: IsoDay;
}

/** What the programme still lacks, as facts. */
export type ProgrammeGap =
  | { readonly kind: 'task-field'; readonly what: string; readonly missing: 'responsible' | 'dueOn' }
  | { readonly kind: 'record'; readonly what: string }
  | { readonly kind: 'notes'; readonly what: string; readonly employees: readonly string[] }
  | { readonly kind: 'exam'; readonly disciplineId: string };

/** Required fields that tasks lack. */
export const taskGaps = (tasks: readonly ProgrammeTask[]): readonly ProgrammeGap[] =>
  tasks.flatMap(({ what, responsible, dueOn }): ProgrammeGap[] => [
    ...(responsible.trim() === '' ? [{ kind: 'task-field', what, missing: 'responsible' } as const] : []),
    ...(dueOn === null ? [{ kind: 'task-field', what, missing: 'dueOn' } as const] : []),
  ]);

/** Gatherings without a record, and employees without notes. */
export const meetingGaps = (meetings: readonly Meeting[]): readonly ProgrammeGap[] =>
  meetings.flatMap(({ what, hasRecord, employees, employeesWithNotes }): ProgrammeGap[] => {
    const without = employees.filter((name) => !employeesWithNotes.includes(name));
    return [
      ...(hasRecord ? [] : [{ kind: 'record', what } as const]),
      ...(without.length === 0 ? [] : [{ kind: 'notes', what, employees: without } as const]),
    ];
  });

/** Disciplines whose exam has not been reported. */
export const examGaps = (
  disciplineIds: readonly string[],
  reports: readonly ExamReport[],
): readonly ProgrammeGap[] =>
  disciplineIds
    .filter((id) => !reports.some(({ disciplineId }) => disciplineId === id))
    .map((disciplineId) => ({ kind: 'exam', disciplineId }));

/** The final summary (方案 专项总结阶段 2): problems found, problems solved and how each was solved. */
export interface FinalSummary {
  readonly found: readonly CheckpointId[];
  readonly solved: readonly { readonly checkpoint: CheckpointId; readonly how: string }[];
  /** Reported as solved, but nobody wrote how. */
  readonly solvedWithoutHow: readonly CheckpointId[];
}

/** Sums up the rectifications; one counts as solved when its state is 已整改. */
export function summariseProgramme(rectification: ReadonlyMap<CheckpointId, RectificationRow>): FinalSummary {
  const solved = [...rectification].filter(([, row]) => isRectified(row));
  const how = (row: RectificationRow): string => (typeof row.measure === 'string' ? row.measure.trim() : '');
  return {
    found: [...rectification.keys()],
    solved: solved
      .filter(([, row]) => how(row) !== '')
      .map(([checkpoint, row]) => ({ checkpoint, how: how(row) })),
    solvedWithoutHow: solved.filter(([, row]) => how(row) === '').map(([checkpoint]) => checkpoint),
  };
}
