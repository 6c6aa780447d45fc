import type { RubricIssue } from '../issue';
import { formatTenths, type Tenths, tenths, toTenths } from '../marks';
import type { ItemDocument } from '../rubric-document';
import { meantDeduction, NOT_APPLICABLE } from '../typed-deduction';
import type { DeductPerMissing, RuleIssues } from './kinds';
import type { RuleReading } from './reading';

/** 每缺一项扣 a–b: a number in the range, with at most one decimal. */
export const perMissing: RuleReading<'deductPerMissing'> = {
  fromFile: ({ deductPerMissing: { min, max } }) => ({
    kind: 'deductPerMissing',
    min: toTenths(min) ?? tenths(0),
    max: toTenths(max) ?? tenths(0),
  }),
  toFile: ({ min, max }) => ({ deductPerMissing: { min: min / 10, max: max / 10 } }),
  check,
  allowed: ({ min, max }) => (min === max ? formatTenths(min) : `${formatTenths(min)}–${formatTenths(max)}`),
  read: (typed, value, rule) => {
    const facts = { value, range: perMissing.allowed(rule) };
    if (typeof typed !== 'number') return textIssue(typed, rule, facts);
    if (!isWithin(typed, rule)) return { code: 'deduction-out-of-range', ...facts };
    return noisyTenths(typed) ?? { code: 'deduction-decimals', ...facts };
  },
};

function check({ id: item, deductPerMissing: { min, max } }: ItemDocument): readonly RubricIssue[] {
  const range = { item, min: String(min), max: String(max) };
  const [low, high] = [toTenths(min), toTenths(max)];
  if (low === null || high === null || low <= 0) return [{ code: 'rubric-range-invalid', ...range }];
  return low > high ? [{ code: 'rubric-range-reversed', ...range }] : [];
}

/** What is wrong with a deduction that is no number. */
function textIssue(
  typed: string | null,
  rule: DeductPerMissing,
  facts: { readonly value: string; readonly range: string },
): RuleIssues['deductPerMissing'] {
  const meant = typed === null ? null : meantDeduction(typed);
  if (meant?.kind === 'cross') return { code: 'deduction-cross', ...facts };
  const value = meant?.value ?? null;
  const fits = value === NOT_APPLICABLE || value === 0 || (value !== null && isWithin(value, rule));
  return fits
    ? { code: 'deduction-rewrite', meant: String(value), ...facts }
    : { code: 'deduction-not-number', ...facts };
}

/**
 * How far a number may be from a decimal and still be it: binary noise such as 0.1 + 0.2 is far smaller, the next
 * tenth far away. The formulas of the sheets allow the same.
 */
const NOISE = 1e-9;

const isWithin = (value: number, { min, max }: DeductPerMissing): boolean =>
  value - min / 10 >= -NOISE && value - max / 10 <= NOISE;

/** The number as tenths, null when it has more than one decimal. */
function noisyTenths(value: number): Tenths | null {
  const nearest = Math.round(value * 10);
  return Math.abs(nearest / 10 - value) <= NOISE ? tenths(nearest) : null;
}
