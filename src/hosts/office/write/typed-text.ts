/** Texts that no Excel takes for anything but text: they begin with a Chinese character that is no numeral. */
const PLAIN = /^(?![〇零一二三四五六七八九十百千])\p{Script=Han}/u;

/**
 * A text as it must be typed to stay that text: Excel would make a number of `1.0`, a date of `1-2` and a formula of
 * `=a`. In a cell formatted as text only the apostrophe itself is taken.
 */
export function typedText(text: string, numberFormat: string | undefined): string {
  if (text === '') return '';
  if (numberFormat === '@') return text.startsWith("'") ? `'${text}` : text;
  return PLAIN.test(text) ? text : `'${text}`;
}
