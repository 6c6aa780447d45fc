/**
 * One entry per checkpoint (product.md, "One entry per checkpoint").
 *
 * E1 empty is not inspected; 0 conforms; / is not applicable; a number in [min, max] is a deduction.
 * E2 anything else is an error, named by its kind: out of range, decimals, not a number.
 * E3 a deduction and / need a reason; without one the value still counts.
 * E4 at most one decimal place; binary noise is not a decimal place.
 * E6 a text that is meant as one of these is named with what to write instead, a sign for a problem with what is missing.
 * E7 a reason beside an empty deduction is named, and counts as not inspected.
 * E5 full-width digits, points and slashes are accepted where values are typed into the product.
 */
import { isEmptyText, readEntry } from '../../src/domain/entry';
import { tenths } from '../../src/domain/marks';
import { normaliseDeduction } from '../../src/domain/normalise-entry';
import type { RawValue } from '../../src/domain/raw-value';
import type { DeductionRule } from '../../src/domain/rule/kinds';

const rule: DeductionRule = { kind: 'deductPerMissing', min: tenths(5), max: tenths(20) };
const read = (deduction: RawValue, reason: RawValue = isEmptyText(deduction) ? null : '原因') =>
  readEntry({ deduction, reason, method: null }, rule);

describe('readEntry', () => {
  test.each<[string, RawValue, string, number, string | null]>([
    ['E1', null, 'blank', 0, null],
    ['E1', '', 'blank', 0, null],
    ['E1', ' ', 'blank', 0, null],
    ['E1', '\u3000\u200b\u00a0\n', 'blank', 0, null],
    ['E1', 0, 'conforms', 0, null],
    ['E1', '/', 'not-applicable', 0, null],
    ['E1', 0.5, 'missing', 5, null],
    ['E1', 2, 'missing', 20, null],
    ['E1', 1.5, 'missing', 15, null],
    ['E2', 0.4, 'invalid', 0, 'deduction-out-of-range'],
    ['E2', 2.1, 'invalid', 0, 'deduction-out-of-range'],
    ['E2', -1, 'invalid', 0, 'deduction-out-of-range'],
    ['E2', 1e308, 'invalid', 0, 'deduction-out-of-range'],
    ['E2', Number.POSITIVE_INFINITY, 'invalid', 0, 'deduction-out-of-range'],
    ['E2', 1e-10, 'invalid', 0, 'deduction-out-of-range'],
    ['E6', '1.5', 'invalid', 0, 'deduction-rewrite'],
    ['E6', '\uff11\uff0e\uff15', 'invalid', 0, 'deduction-rewrite'],
    ['E6', '0。5', 'invalid', 0, 'deduction-rewrite'],
    ['E6', '合 格', 'invalid', 0, 'deduction-rewrite'],
    ['E6', '✓', 'invalid', 0, 'deduction-rewrite'],
    ['E6', '、', 'invalid', 0, 'deduction-rewrite'],
    ['E6', '３', 'invalid', 0, 'deduction-not-number'],
    ['E6', '×', 'invalid', 0, 'deduction-cross'],
    ['E6', '不符合', 'invalid', 0, 'deduction-cross'],
    ['E6', '\uff0f', 'invalid', 0, 'deduction-rewrite'],
    ['E2', '未检', 'invalid', 0, 'deduction-not-number'],
    ['E2', true, 'invalid', 0, 'deduction-not-number'],
    ['E2', { error: '#N/A' }, 'invalid', 0, 'deduction-not-number'],
    ['E4', 1.25, 'invalid', 0, 'deduction-decimals'],
    ['E4', 1.0001, 'invalid', 0, 'deduction-decimals'],
    ['E4', 0.1 + 0.2 + 0.4, 'missing', 7, null],
    ['E4', 1.1 * 1, 'missing', 11, null],
  ])('%s: %p is %s', (_, value, state, deduction, code) => {
    const reading = read(value);
    expect(reading.state).toBe(state);
    expect(reading.deduction).toBe(deduction);
    expect(reading.issue?.code ?? null).toBe(code);
  });

  test.each<[RawValue, string | null]>([
    ['地面有积水', 'reason-without-deduction'],
    [5, 'reason-without-deduction'],
    ['  ', null],
    [null, null],
  ])('E7: %p beside an empty deduction is %p', (reason, code) => {
    expect(read(null, reason)).toMatchObject({ state: 'blank', deduction: 0 });
    expect(read(null, reason).issue?.code ?? null).toBe(code);
  });

  test.each<[RawValue, boolean]>([
    [null, true],
    ['', true],
    ['   ', true],
    [{ error: '#REF!' }, true],
    ['缺', false],
    [5, false],
    ['=1+1', false],
  ])('E3: with the reason %p the issue is missing-reason: %p', (reason, missing) => {
    for (const value of [1.5, '/'] as const) {
      const reading = read(value, reason);
      expect(reading.issue?.code === 'reason-missing').toBe(missing);
      expect(reading.deduction).toBe(value === '/' ? 0 : 15);
    }
    expect(read(0, reason).issue).toBeNull();
  });

  test.each<[RawValue, RawValue]>([
    ['\uff11\uff0e\uff15', 1.5],
    ['\uff11\u3002\uff15', 1.5],
    ['\uff0d\uff11', -1],
    [' 2 ', 2],
    ['\uff0f', '/'],
    ['', null],
    ['-1', -1],
    ['abc', 'abc'],
    ['NaN', 'NaN'],
    ['1e5', '1e5'],
    ['0x10', '0x10'],
    ['1.2.3', '1.2.3'],
    [1.5, 1.5],
  ])('E5: %p is taken as %p', (typed, meant) => {
    expect(normaliseDeduction(typed)).toEqual(meant);
  });
});
