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

/** Reads a day as people write it: 2011-11-27, 2011/11/27, 2011.11.27 or 2011年11月27日; null if it is none. */
export function parseDay(text: string): IsoDay | null {
  const match = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/.exec(text.trim());
  if (!match) return null;
  const serial = dayToSerial(`${match[1]}-${match[2]}-${match[3]}`);
  return serial === null ? null : serialToDay(serial);
}

/** The day of a moment on the calendar of the one who asks. */
export const localDay = (now: Date): IsoDay =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
