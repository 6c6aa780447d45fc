/** A time as documents state it (W3CDTF, e.g. 2011-11-27T10:00:00Z), in seconds since 1970; null for anything less exact. */
export function readMoment(text: string): number | null {
  const isExact = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?$/.test(text);
  const isZoned = /(?:Z|[+-]\d\d:\d\d)$/.test(text);
  const ms = isExact ? Date.parse(isZoned ? text : `${text}Z`) : Number.NaN; // a time without its zone is meant as that of the document
  return Number.isNaN(ms) ? null : Math.floor(ms / 1000);
}
