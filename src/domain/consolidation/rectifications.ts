import { dayToSerial, type IsoDay } from '../calendar';
import type { LocatedCheckpoint } from '../rubric';
import type { OpenRectification } from '../site-result';

/** A rectification that is not done yet, with the site it belongs to. */
export interface OpenItem {
  readonly site: string;
  /** 检查期间 as its ranking names it. */
  readonly period: string;
  readonly at: LocatedCheckpoint;
  readonly rectification: OpenRectification;
  /** 完成时间; null when none was set or it is no day. */
  readonly dueOn: IsoDay | null;
  /** Days past the due day; 0 when it is not past or not known. */
  readonly overdueDays: number;
}

/** Whole days from one day to another; 0 when it is not later. */
export function daysPast(dueOn: IsoDay | null, day: IsoDay): number {
  const [due, today] = [dueOn === null ? null : dayToSerial(dueOn), dayToSerial(day)];
  return due === null || today === null ? 0 : Math.max(0, today - due);
}

/** Open items in an order; there may be too many to hold them all. */
export interface OpenItems extends Iterable<OpenItem> {
  readonly length: number;
}

/** How many of them are overdue. */
export function overdueCount(items: OpenItems): number {
  let count = 0;
  for (const { overdueDays } of items) if (overdueDays > 0) count++;
  return count;
}
