/** Bytes that are held at most; then all of them are let go. Those of the default rubric take about two thirds. */
const MOST_BYTES = 4 * 1024 * 1024;

/** What a text takes beside its characters, and a character. */
const TEXT_BYTES = 100;
const CHARACTER_BYTES = 2;

/** Longer texts are rare, and would crowd out many others. */
const LONGEST = 1000;

let texts = new Map<string, string>();
let bytes = 0;

/**
 * The text, as the object that stood for it first. Formulas that are planned and formulas that are read are compared by the
 * thousand; where they are the same object, nobody looks at their characters.
 */
export function sameText(text: string): string {
  if (text.length > LONGEST) return text;
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (bytes > MOST_BYTES) {
    texts = new Map();
    bytes = 0;
  }
  bytes += TEXT_BYTES + text.length * CHARACTER_BYTES;
  texts.set(text, text);
  return text;
}
