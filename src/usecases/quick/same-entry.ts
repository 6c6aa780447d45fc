import { isSeen, type RawEntry } from '../../domain/entry';
import type { RawValue } from '../../domain/raw-value';

/** Whether two cells hold the same; what nobody sees is as good as nothing. */
export const sameValue = (one: RawValue, other: RawValue): boolean =>
  isSeen(one) ? JSON.stringify(one) === JSON.stringify(other) : !isSeen(other);

/** Whether two entries hold the same. */
export const sameEntry = (one: RawEntry, other: RawEntry): boolean =>
  sameValue(one.deduction, other.deduction) &&
  sameValue(one.reason, other.reason) &&
  sameValue(one.method, other.method);
