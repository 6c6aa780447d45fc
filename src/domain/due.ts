import type { RawValue } from './raw-value';

/** Days ahead in which something that is due is named. */
export const SOON_DAYS = 3;

/** How it is with something that is due on a day. */
export interface DueState {
  readonly isDone: boolean;
  /** Whether it was done after the day. */
  readonly isLate: boolean;
  /** Whole days until it is due, below 0 once it is overdue; null where it is done, or either day is not known. */
  readonly daysLeft: number | null;
}

/**
 * How it is with something by a day, all days as serial numbers. It is done once a day stands in `doneOn`, or as `isDone` says; a
 * time of day makes no difference to when it is due.
 */
export function dueState(
  {
    dueOn,
    doneOn,
    isDone = false,
  }: {
    readonly dueOn: RawValue | undefined;
    readonly doneOn: RawValue | undefined;
    readonly isDone?: boolean;
  },
  asOf: number | null,
): DueState {
  const due = typeof dueOn === 'number' ? Math.floor(dueOn) : null;
  if (typeof doneOn === 'number')
    return { isDone: true, isLate: due !== null && doneOn >= due + 1, daysLeft: null };
  if (isDone) return { isDone, isLate: false, daysLeft: null };
  return { isDone, isLate: false, daysLeft: due === null || asOf === null ? null : due - asOf };
}
