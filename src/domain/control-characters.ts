/** Characters that no cell can hold: C0 controls but tab and line feed, lone surrogates, U+FFFE and U+FFFF. */
const UNSTORABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Whether a text holds a character that XML, and so a cell, cannot hold. */
export const hasUnstorableCharacter = (text: string): boolean => UNSTORABLE.test(text);

/** The text with a replacement mark in place of every character that no cell can hold. */
export const storable = (text: string): string =>
  hasUnstorableCharacter(text) ? text.replace(new RegExp(UNSTORABLE, 'g'), '\ufffd') : text;
