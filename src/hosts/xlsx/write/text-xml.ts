/** A text; blanks at its ends and line breaks would be lost unless they are said to matter. */
export const textXml = (text: string): string =>
  `<t${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ''}>${escapeXml(text)}</t>`;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
const SPECIAL = /[&<>\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/g;

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text for XML between tags; characters that XML cannot hold, and what looks like it, in the file format's own escape. */
export const escapeXml = (text: string): string =>
  text.replace(
    SPECIAL,
    (char) => NAMED[char] ?? `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
