/** How a text file may be encoded, in the order in which it is tried; Chinese Excel saves CSV as GBK. */
const BY_MARK = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;
const BY_VALIDITY = ['utf-8', 'gb18030'] as const;

/**
 * The text of a file: by its byte order mark, else as UTF-8 where it is valid, else as GB18030 (which holds all of
 * GBK). Null where it is no text in any of them.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = BY_MARK.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  for (const encoding of marked ? [marked.encoding] : BY_VALIDITY) {
    const text = decode(bytes, encoding);
    if (text !== null) return text.includes('\0') ? null : text;
  }
  return null;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null; // not in this encoding
  }
}
