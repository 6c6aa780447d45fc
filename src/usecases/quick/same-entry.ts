import { isSeen, type RawEntry } from '../../domain/entry';
import type { RawValue } from '../../domain/raw-value';

/** Whether two cells hold the same; what nobody sees is as good as nothing. */
export const sameValue = (one: RawValue, other: RawValue): boolean =>
  isSeen(one) ? JSON.stringify(one) === JSON.stringify(other) : !isSeen(other);

const FIELDS = ['deduction', 'reason', 'method'] as const satisfies readonly (keyof RawEntry)[];

/** The cells in which two entries differ. */
export const differing = (one: RawEntry, other: RawEntry): readonly (keyof RawEntry)[] =>
  FIELDS.filter((field) => !sameValue(one[field], other[field]));

/** Whether two entries hold the same. */
export const sameEntry = (one: RawEntry, other: RawEntry): boolean => differing(one, other).length === 0;
