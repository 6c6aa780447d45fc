/** What the byte scanners answer where a part is written in a way that they leave to the general scanner. */
export const UNUSUAL = -1;

/** Whether a further attribute follows at `at`, behind one blank. */
export const hasAttribute = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 32 && bytes[at + 1] !== 47 /* / */ && bytes[at + 1] !== 62; /* > */

/**
 * Behind the attribute whose name starts at `at`; `UNUSUAL` where it is no plain `name="value"` or declares a
 * namespace.
 */
export function afterAttribute(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 120 && bytes[at + 1] === 109 && bytes[at + 2] === 108 && bytes[at + 3] === 110)
    return UNUSUAL; // xmln…
  let equals = at;
  while (isNameByte(bytes[equals])) equals++;
  const quote = bytes[equals + 1];
  if (equals === at || bytes[equals] !== 61 /* = */ || (quote !== 34 && quote !== 39)) return UNUSUAL;
  const { length } = bytes;
  for (let end = equals + 2; end < length; end++) if (bytes[end] === quote) return end + 1;
  return UNUSUAL;
}

/** Letters, digits and what else an attribute's name may hold; no blank, `=`, quote, `<`, `>` or `/`. */
const isNameByte = (byte: number | undefined): boolean =>
  byte !== undefined && byte > 44 && byte !== 47 && (byte < 60 || byte > 62);

/** Behind the `>` that ends a tag at `at`, with or without a blank and `/` before it. */
export function afterTagEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  if (bytes[at] === 32) at++;
  if (bytes[at] === 47 /* / */) at++;
  return bytes[at] === 62 /* > */ ? at + 1 : UNUSUAL;
}

/** Behind the tag whose attributes start at `at`, whatever they say. */
export function afterTag(bytes: Uint8Array, start: number): number {
  if (bytes[start] === 62 /* > */) return start + 1;
  let at = start;
  while (hasAttribute(bytes, at)) {
    at = afterAttribute(bytes, at + 1);
    if (at === UNUSUAL) return UNUSUAL;
  }
  return afterTagEnd(bytes, at);
}

/** Whether the tag that ends before `at` closed itself. */
export const closedItself = (bytes: Uint8Array, at: number): boolean => bytes[at - 2] === 47;

/** The next `<` from `at` on; `UNUSUAL` where there is none. Meant for short distances. */
export function nextTag(bytes: Uint8Array, at: number): number {
  const { length } = bytes;
  for (let i = at; i < length; i++) if (bytes[i] === 60 /* < */) return i;
  return UNUSUAL;
}

/** The place behind `text` if that is at `at`. */
export function after(bytes: Uint8Array, at: number, text: string): number {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return UNUSUAL;
  return at + text.length;
}

/** Whether the closing tag of that name is at `at`. */
export const closes = (bytes: Uint8Array, at: number, name: string): boolean =>
  after(bytes, at, `</${name}>`) !== UNUSUAL;

/** The `>` that ends the tag at `at`; one inside a quoted attribute does not. */
export function tagEnd(bytes: Uint8Array, at: number): number {
  const { length } = bytes;
  for (let i = at; i < length; i++) {
    const byte = bytes[i];
    if (byte === 62 /* > */) return i;
    if (byte !== 34 && byte !== 39) continue;
    i = bytes.indexOf(byte, i + 1);
    if (i < 0) return UNUSUAL;
  }
  return UNUSUAL;
}

/** Whether an element's name ends before this byte, as it does before blanks and `/`. */
export const isNameEnd = (byte: number | undefined): boolean =>
  byte === 32 || byte === 47 || byte === 10 || byte === 13 || byte === 9;

/** The place behind the tag of a root of that name, before which only a declaration may come. */
export function afterRoot(bytes: Uint8Array, name: string): number {
  let at = after(bytes, 0, '\u00ef\u00bb\u00bf') === UNUSUAL ? 0 : 3; // UTF-8's mark
  if (after(bytes, at, '<?xml') !== UNUSUAL) {
    const end = bytes.indexOf(62 /* > */, at);
    if (bytes[end - 1] !== 63 /* ? */) return UNUSUAL;
    at = end + 1;
  }
  while (bytes[at] === 10 || bytes[at] === 13 || bytes[at] === 32) at++;
  at = after(bytes, at, `<${name}`);
  if (at === UNUSUAL || (bytes[at] !== 32 && bytes[at] !== 62)) return UNUSUAL;
  const end = tagEnd(bytes, at);
  return end === UNUSUAL || bytes[end - 1] === 47 ? UNUSUAL : end + 1;
}
