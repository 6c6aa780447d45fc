import { serialToDay } from './calendar';
import type { RawValue } from './raw-value';

/** A value found where a text belongs: a day that a program made of a typed text, another number, or TRUE and FALSE. */
export interface OtherType {
  readonly kind: 'date' | 'number' | 'logical';
  /** As it is shown in a sentence. */
  readonly shown: string;
}

/** First and last serial number of a day of this century, 2000-01-01 and 2099-12-31. */
const THIS_CENTURY = [36_526, 73_050] as const;

/** What a cell holds instead of a text; null where it holds one, nothing, or an error. */
export function otherType(value: RawValue): OtherType | null {
  if (typeof value === 'boolean') return { kind: 'logical', shown: value ? 'TRUE' : 'FALSE' };
  if (typeof value !== 'number') return null;
  const day = value >= THIS_CENTURY[0] && value < THIS_CENTURY[1] + 1 ? serialToDay(value) : null;
  return day === null ? { kind: 'number', shown: String(value) } : { kind: 'date', shown: day };
}

/** Whether a number is a year, which is a 检查期间 as good as its text. */
export const isYear = (value: RawValue): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1901 && value <= 2199;

/** The year that a cell gives: 2011, 2011年, 2011年度; null where it gives none. */
export function readYear(value: RawValue): number | null {
  if (value === null || typeof value === 'object') return null;
  const year = Number(/^(\d{4})(?:年度?)?$/.exec(String(value).normalize('NFKC').trim())?.[1] ?? 0);
  return year >= 1901 ? year : null;
}
