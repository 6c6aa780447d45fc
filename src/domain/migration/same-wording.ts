/** Blanks and characters without width: they never distinguish two texts, except between two digits. */
const SPACING = /(?<![0-9])[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+(?![0-9])/gu;

/** What ends a clause; between two digits it may be a decimal point, or part of a list of numbers. */
const CLAUSE_END = /(?<![0-9])[、,;。.]|[、,;。.](?![0-9])/g;

/** Full-width forms of ASCII, and the two half-width marks that stand for Chinese ones. */
const toHalfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .replaceAll('｡', '。')
    .replaceAll('､', '、');

/**
 * Whether two texts of a checkpoint say the same: they may differ in spacing, in full and half width, and in which of
 * 、，；。 ends a clause, if any ends the last one. Any digit, sign or point between digits that differs makes them different.
 */
export const isSameWording = (one: string, other: string): boolean =>
  one === other || wordingOf(one) === wordingOf(other);

/** The text as it is compared with others; equal for those that say the same. */
export const wordingOf = (text: string): string =>
  toHalfWidth(text).replace(SPACING, '').replace(CLAUSE_END, ',').replace(/,+$/, '');
