/**
 * A text as it is held against others that people typed: without any kind of space, in lower case, full-width letters,
 * digits and signs as the plain ones. Two texts that differ in nothing else mean the same.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u200b-\u200d\u2060]+/g, '')
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .toLowerCase();
