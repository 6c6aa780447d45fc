const DAY = /^\s*(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(?:Z|[+-]\d\d:?\d\d)?)?\s*$/;

const EPOCH_SERIAL = 25_569; // 1970-01-01
const FIRST_SERIAL = 61; // 1900-03-01: before it Excel counts a day that never was
const DAY_MS = 86_400_000;

/**
 * The serial number of a day in ISO 8601, with its time as a fraction; a zone changes nothing, it is the day that was
 * written. Null where the text is no day that Excel knows.
 */
export function daySerial(text: string): number | null {
  const [, year, month, date, hours = '0', minutes = '0', seconds = '0'] = DAY.exec(text) ?? [];
  if (year === undefined) return null;
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(date));
  if (new Date(ms).toISOString().slice(0, 10) !== `${year}-${month}-${date}`) return null;
  const serial = ms / DAY_MS + EPOCH_SERIAL;
  if (serial < FIRST_SERIAL) return null;
  const time = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return time < 86_400 ? serial + time / 86_400 : null;
}
