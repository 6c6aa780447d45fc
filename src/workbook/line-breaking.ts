/** Punctuation that does not begin a line: the character before it comes along. */
const NO_START = new Set('，。：；、！？）》」』】〉〕…—～,.;:!?)]}%‰℃·');

/** Punctuation that does not end a line. */
const NO_END = new Set('（《「『【〈〔([{');

/** Width of a character in em, on the safe side: a CJK glyph is 1, small Latin letters and digits 0.6. */
function charWidth(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x1f000) return code < 0x20000 ? 1.4 : 1; // pictographs are wider than a CJK glyph
  if (code >= 0x2000) return 1;
  if (WIDE.has(char)) return 0.95;
  return code >= 0x41 && code <= 0x5a ? 0.75 : 0.6;
}

const WIDE = new Set('MWmw@%&');

const isCjk = (char: string): boolean => (char.codePointAt(0) ?? 0) >= 0x2000;

/** Width of a text in one line, in em, on the safe side. */
export const widthInEm = (text: string): number => [...text].reduce((sum, char) => sum + charWidth(char), 0);

/** How many lines a text takes in a width of so many em. An empty one takes one. */
export function lineCountOf(text: string, widthEm: number): number {
  const available = Math.max(1, widthEm);
  if (text.length <= available && !text.includes('\n')) return 1; // as nearly always: no character is wider than 1 em
  return text
    .split(/\r\n|\r|\n/)
    .reduce((lines, paragraph) => lines + paragraphLines(paragraph, available), 0);
}

/** Breaks between CJK glyphs, after blanks and hyphens; a word that is longer than a line anywhere. */
function paragraphLines(text: string, available: number): number {
  let lines = 1;
  let filled = 0;
  let tail = 0; // since the last place where the line may break
  let before = '';
  for (const char of text) {
    const width = charWidth(char);
    if (mayBreak(before, char)) tail = 0;
    before = char;
    if (filled + width <= available) filled += width;
    else {
      if (char === ' ') continue; // blanks hang over the end of a line
      lines += 1;
      filled = tail > 0 && tail < filled && tail + width <= available ? tail + width : width;
      if (filled === width) tail = 0;
    }
    tail += width;
  }
  return lines;
}

function mayBreak(before: string, char: string): boolean {
  if (before === '' || char === ' ' || NO_START.has(char) || NO_END.has(before)) return false;
  return before === ' ' || before === '-' || isCjk(char) || isCjk(before);
}
