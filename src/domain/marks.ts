/**
 * Exact decimal marks. A mark (分) is held as an integer number of tenths, a score as an integer number of
 * hundredths, so that no sum or quotient ever goes through a binary fraction.
 */

/** A mark in tenths of a point: 1.5 分 is 15. Always an integer. */
export type Tenths = number & { readonly __unit: 'tenths' };

/** A score or composite in hundredths of a point: 96.25 分 is 9625. Always an integer, 0–10000. */
export type Hundredths = number & { readonly __unit: 'hundredths' };

/** Names an integer as tenths of a point. */
export const tenths = (n: number): Tenths => n as Tenths;

/** Names an integer as hundredths of a point. */
export const hundredths = (n: number): Hundredths => n as Hundredths;

/**
 * Reads a decimal number as tenths, or null when it has more than one decimal place.
 * Compares at 15 significant digits, as Excel does, so that 0.1 + 0.2 written by a program counts as 0.3.
 */
export function toTenths(value: number): Tenths | null {
  const scaled = Number((value * 10).toPrecision(15));
  return Number.isSafeInteger(scaled) ? tenths(scaled) : null;
}

/** The mark as the number a cell holds: 15 tenths is 1.5. */
export const tenthsToNumber = (mark: Tenths): number => mark / 10;

/** The score as the number a cell holds: 9625 hundredths is 96.25. */
export const hundredthsToNumber = (score: Hundredths): number => score / 100;

/** The mark in the shortest decimal form: 15 → "1.5", 20 → "2". */
export const formatTenths = (mark: Tenths): string => String(mark / 10);

/** The score with exactly two decimals: 9000 → "90.00". */
export const formatHundredths = (score: Hundredths): string => (score / 100).toFixed(2);

/** Quotient of two non-negative integers rounded to an integer, halves away from zero. */
export const divideRounded = (dividend: number, divisor: number): number =>
  Math.floor((2 * dividend + divisor) / (2 * divisor));
