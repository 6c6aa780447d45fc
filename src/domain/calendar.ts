import { withoutUnseen } from './folding';
import type { RawValue } from './raw-value';

/** A day as ISO text, `2011-11-27`. No clock and no time zone: a day is just its number. */
export type IsoDay = string;

const EPOCH_SERIAL = 25569; // 1970-01-01 in Excel's 1900 system
const DAY_MS = 86_400_000;

/** Excel's serial number of a day from 1900-03-01 on, or null if there is no such day. */
export function dayToSerial(day: IsoDay): number | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(day);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const ms = Date.UTC(year, month - 1, date);
  const back = new Date(ms);
  const exists = back.getUTCMonth() === month - 1 && back.getUTCDate() === date;
  const serial = ms / DAY_MS + EPOCH_SERIAL;
  return exists && serial >= 61 ? serial : null;
}

/** The day of an Excel serial number; a time of day is dropped. Null outside 1900-03-01 … 9999-12-31. */
export function serialToDay(serial: number): IsoDay | null {
  const whole = Math.floor(serial);
  if (!(whole >= 61 && whole <= 2_958_465)) return null;
  return new Date((whole - EPOCH_SERIAL) * DAY_MS).toISOString().slice(0, 10);
}

/** A time of day behind a day, with its zone: what programs add when they save a date. */
const TIME = /[ T]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/;

/**
 * Reads a day as people write it: 2011-11-27, 2011/11/27, 2011.11.27, 2011年11月27日, 20111127, with a time or without;
 * where `since` is given also 11月27日, the first one from that day on. Null if it is none.
 */
export function parseDay(text: string, since: IsoDay | null = null): IsoDay | null {
  const plain = withoutUnseen(text.normalize('NFKC')).trim().replace(TIME, '');
  const [, year, month = '', date = ''] =
    /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?[日号]?$/.exec(plain) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(plain) ??
    [];
  if (year !== undefined) return existing(year, month, date);
  const [, ownMonth, ownDate = ''] = /^(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?$/.exec(plain) ?? [];
  if (ownMonth === undefined || since === null) return null;
  const thisYear = Number(since.slice(0, 4));
  const day = existing(thisYear, ownMonth, ownDate);
  return day === null || day >= since ? day : existing(thisYear + 1, ownMonth, ownDate);
}

function existing(year: string | number, month: string, date: string): IsoDay | null {
  const serial = dayToSerial(`${year}-${month}-${date}`);
  return serial === null ? null : serialToDay(serial);
}

/** The day in a cell: a date, eight digits in a row, or a text as `parseDay` reads it. */
export function readDay(value: RawValue, since: IsoDay | null = null): IsoDay | null {
  if (typeof value === 'number') return serialToDay(value) ?? parseDay(String(value));
  return typeof value === 'string' ? parseDay(value, since) : null;
}

/** The day that a text in the order of other countries can only mean, e.g. 11/27/2011; null where it may mean two. */
export function likelyDay(text: string): IsoDay | null {
  const [, first = '', second = '', year = ''] =
    /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text.trim()) ?? [];
  const days = [existing(year, first, second), existing(year, second, first)].filter((day) => day !== null);
  return new Set(days).size === 1 ? (days[0] ?? null) : null;
}

/** The quarter that a day lies in, as people write a 检查期间: 2011年第四季度. */
export const quarterOf = (day: IsoDay): string =>
  `${day.slice(0, 4)}年第${'一二三四'[Math.floor((Number(day.slice(5, 7)) - 1) / 3)]}季度`;

/** The day of a moment on the calendar of the one who asks. */
export const localDay = (now: Date): IsoDay =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
