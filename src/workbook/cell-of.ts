import { dayToSerial, type IsoDay } from '../domain/calendar';
import { type RawValue, showRaw } from '../domain/raw-value';
import type { PlainValue } from './plan';

/** Domain values as cell contents. */
export const cellOf = {
  /** What was found in an input cell, put back: logical and error values as the text they show. */
  raw: (value: RawValue): PlainValue =>
    value === null || typeof value === 'string' || typeof value === 'number' ? value : showRaw(value),
  /** A day as Excel's serial number. */
  day: (day: IsoDay | null): number | null => (day === null ? null : dayToSerial(day)),
} as const;
