import { NOT_APPLICABLE, type RawValue } from './entry';

/** Full-width digits, point, minus and slash (U+FF10 …) as their ASCII twins; the ideographic full stop is a point. */
export const toHalfWidth = (text: string): string =>
  text
    .replace(/[\uff10-\uff19\uff0d-\uff0f]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3002/g, '.');

/**
 * What a person meant by a typed deduction: full-width and padded numbers become numbers, `/` stays. Used where
 * values are typed into the product itself, never on cells, where the 核对 column names them instead.
 */
export function normaliseDeduction(typed: RawValue): RawValue {
  if (typeof typed !== 'string') return typed;
  const text = toHalfWidth(typed).trim();
  if (text === '' || text === NOT_APPLICABLE) return text === '' ? null : text;
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : typed;
}
