import { BLANKS, withoutUnseen } from './folding';

/** What is typed for 不适用. */
export const NOT_APPLICABLE = '/';

/**
 * What a text in 扣分 is meant to be: a value, or (`cross`) a problem without its marks. Sheets know the same lists, so
 * that the 核对 column says what we say.
 */
export type MeantDeduction =
  | { readonly kind: 'value'; readonly value: number | typeof NOT_APPLICABLE }
  | { readonly kind: 'cross' };

/** Words and signs people write for 符合, for 不适用, and for a problem; blanks are taken out before. */
export const TYPED = {
  conforms: ['√', '✓', '✔', '☑', '合格', '符合'],
  notApplicable: [NOT_APPLICABLE, '、', '不适用'],
  cross: ['x', 'X', '×', '✗', '✘', '✕', '不合格', '不符合'],
} as const;

/** Characters an input method gives instead of the ASCII one, with that one; '' for blanks. */
export const TYPED_TWINS: readonly (readonly [typed: string, meant: string])[] = [
  ...BLANKS.map((blank) => [blank, ''] as const),
  ...[...'０１２３４５６７８９'].map((digit, i) => [digit, String(i)] as const),
  ['．', '.'],
  ['。', '.'],
  ['，', '.'],
  [',', '.'],
  ['／', '/'],
];

/** A number as TEXT of Excel writes it with one decimal or none; the 0 before the point may be missing. */
const NUMBER = /^(?:(?:0|[1-9]\d{0,2})(?:\.\d)?|\.\d)$/;

/** A typed text in ASCII, without blanks and control characters. */
export const typedInAscii = (text: string): string =>
  TYPED_TWINS.reduce((left, [typed, meant]) => left.replaceAll(typed, meant), withoutUnseen(text));

/** What a typed text is meant to be; null where nobody can tell. */
export function meantDeduction(text: string): MeantDeduction | null {
  const typed = typedInAscii(text);
  const among = (words: readonly string[]): boolean => words.includes(typed);
  if (among(TYPED.conforms)) return { kind: 'value', value: 0 };
  if (among(TYPED.notApplicable)) return { kind: 'value', value: NOT_APPLICABLE };
  if (among(TYPED.cross)) return { kind: 'cross' };
  return NUMBER.test(typed) ? { kind: 'value', value: Number(typed) } : null;
}
