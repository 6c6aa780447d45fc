import type { EnteredRow } from '../../../domain/entered-rows';
import { type RawValue, showRaw } from '../../../domain/raw-value';
import { DAYS } from '../../kit/input-rules';
import { rowValues } from '../../kit/plan-entered';
import type { PlainValue } from '../../plan';
import type { PlanContext } from '../../plan-context';
import { PLAN } from './plan-table';
import { AS_OF } from './progress';

/** Parts of the whole time, side by side: weeks in the programme of the 方案. */
export const PARTS = 14;

/** What stands in a part of the time. */
export const MARK = { bar: '━', done: '✓', overdue: '！', due: '●' } as const;

/** What a line of the sheet shows. */
export interface TimelineLine {
  readonly from: RawValue;
  readonly task: string;
  readonly owner: string;
  readonly due: RawValue;
  readonly progress: string;
}

/** Where the lines lie in time: serial numbers of days. */
export interface Span {
  readonly start: number;
  readonly step: number;
}

/** A line that shows nothing. */
const BLANK_LINE: TimelineLine = { from: '', task: '', owner: '', due: '', progress: '' };

const valueIn = ({ values }: EnteredRow, field: string): RawValue => values[field] ?? null;

/** A day, or nothing where the cell holds none. */
const dayIn = (row: EnteredRow, field: string): RawValue => {
  const value = valueIn(row, field);
  return typeof value === 'number' ? value : '';
};

/** The line of a row of 专项阶段. */
export const phaseLine = (row: EnteredRow | undefined): TimelineLine =>
  row
    ? {
        ...BLANK_LINE,
        from: dayIn(row, 'from'),
        task: showRaw(valueIn(row, 'name')),
        due: dayIn(row, 'to'),
      }
    : BLANK_LINE;

/** The line of a row of 工作计划. */
export const taskLine = (
  plan: readonly EnteredRow[],
  row: EnteredRow | undefined,
  { inspection }: PlanContext,
): TimelineLine =>
  row
    ? {
        from: '',
        task: showRaw(valueIn(row, 'task')),
        owner: showRaw(valueIn(row, 'owner')),
        due: dayIn(row, 'dueOn'),
        progress: PLAN.derived.progress?.value.result(rowValues(plan, row, inspection)) ?? '',
      }
    : BLANK_LINE;

/** The whole time of phases and tasks; today where neither has a day. */
export function spanOf(
  phases: readonly EnteredRow[],
  plan: readonly EnteredRow[],
  { inspection }: PlanContext,
): Span {
  const days = (rows: readonly EnteredRow[], field: string): readonly number[] =>
    rows.map((row) => valueIn(row, field)).filter((value) => typeof value === 'number');
  const due = days(plan, 'dueOn');
  const first = Math.min(...days(phases, 'from'), ...due);
  const last = Math.min(DAYS.to, Math.max(0, ...days(phases, 'to'), ...due));
  const asOf = AS_OF.values(inspection)[0];
  const start =
    Number.isFinite(first) && first > 0
      ? Math.min(DAYS.to, Math.max(DAYS.from, Math.floor(first)))
      : typeof asOf === 'number'
        ? asOf
        : 0;
  return { start, step: Math.max(1, Math.ceil((Math.floor(last) - start + 1) / PARTS)) };
}

/** What a part of the time that begins on `start` shows of a phase. */
export const barOf = ({ from, due }: TimelineLine, start: number, step: number): PlainValue =>
  typeof from === 'number' && typeof due === 'number' && from < start + step && due >= start ? MARK.bar : '';

/** What a part of the time that begins on `start` shows of a task. */
export function markOf({ due, progress }: TimelineLine, start: number, step: number): PlainValue {
  if (typeof due !== 'number' || due < start || due >= start + step) return '';
  if (progress.endsWith('完成')) return MARK.done;
  return progress.startsWith('逾期') ? MARK.overdue : MARK.due;
}
