/** Powers of ten that a double holds exactly. */
const TEN = Array.from({ length: 16 }, (_, i) => 10 ** i);

/**
 * The number written plainly from start to end, exactly what `Number` makes of that text; NaN where it is written
 * another way or with more than 15 digits. A quotient of two exact doubles is rounded once, so it is right.
 */
export function plainNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === 45; /* - */
  if (negative) at++;
  if (end - at > 16 || at >= end) return Number.NaN;
  let digits = 0;
  let point = -1;
  const first = at;
  for (; at < end; at++) {
    const digit = (bytes[at] as number) - 48;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (digit === -2 && point < 0 && at > first) point = at;
    else return Number.NaN;
  }
  const decimals = point < 0 ? 0 : end - point - 1;
  if (end - first - (point < 0 ? 0 : 1) > 15) return Number.NaN;
  const number = decimals === 0 ? digits : digits / (TEN[decimals] as number);
  return negative ? -number : number;
}

/** The whole number written in up to nine digits from start to end; -1 where it is written another way. */
export function plainIndex(bytes: Uint8Array, start: number, end: number): number {
  if (end === start || end - start > 9) return -1;
  let index = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - 48;
    if (digit < 0 || digit > 9) return -1;
    index = index * 10 + digit;
  }
  return index;
}
