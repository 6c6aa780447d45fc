import type { RawValue } from './raw-value';
import { meantDeduction, typedInAscii } from './typed-deduction';

/** Full-width digits, point, minus and slash (U+FF10 …) as their ASCII twins; the ideographic full stop is a point. */
export const toHalfWidth = (text: string): string =>
  text
    .replace(/[\uff10-\uff19\uff0d-\uff0f]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3002/g, '.');

/**
 * What a person meant by a typed deduction: 合格 and √ become 0, numbers in any width numbers, `/` stays. Used where
 * values are typed into the product itself, never on cells, where the 核对 column names them instead.
 */
export function normaliseDeduction(typed: RawValue): RawValue {
  if (typeof typed !== 'string') return typed;
  const meant = meantDeduction(typed);
  if (meant?.kind === 'value') return meant.value;
  const text = typedInAscii(toHalfWidth(typed));
  if (text === '') return null;
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : typed;
}
