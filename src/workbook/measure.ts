/**
 * Row heights and column widths are computed from the text, never left to auto-fit: Excel does not fit merged
 * cells and other programs fit differently. Lengths in points unless a name says otherwise.
 */

const POINTS_PER_MM = 72 / 25.4;
const PIXELS_PER_MM = 96 / 25.4;

/** Left and right padding of a cell together, an indent of one step included. */
const CELL_PADDING = 14;

/** Line pitch of a CJK typeface as a multiple of its size; generous enough for the substitutes in use. */
const LINE_PITCH = 1.42;

/** Smallest box a pen can write into, 6.5 mm. */
export const PEN_ROW = 18.75;

/** Millimetres as points. */
export const mmToPoints = (mm: number): number => mm * POINTS_PER_MM;

/** Millimetres as a column width in characters of the default font, whose digits are 7 pixels wide. */
export const mmToWidth = (mm: number): number => Math.round(((mm * PIXELS_PER_MM - 5) / 7) * 100) / 100;

/** Width of a text in em: a CJK glyph is 1, anything Latin 0.6, both on the safe side. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) >= 0x2000 ? 1 : 0.6;
  return width;
}

/** How many lines a text takes in a cell; a line loses up to one em where punctuation may not begin a line. */
export function lineCount(text: string, widthMm: number, size: number): number {
  const room = (mmToPoints(widthMm) - CELL_PADDING) / size;
  if (text.length <= room && !text.includes('\n')) return 1; // as nearly always: no character is wider than 1 em
  return text.split('\n').reduce((lines, paragraph) => {
    const width = textWidth(paragraph);
    return lines + (width <= room ? 1 : Math.ceil(width / Math.max(1, room - 0.8)));
  }, 0);
}

/** Height of a row that shows a number of lines, in quarter points as Excel stores them. */
export const linesHeight = (lines: number, size: number): number =>
  Math.ceil((lines * size * LINE_PITCH + 5) * 4) / 4;

/** Height that a text needs in a cell of the given width. */
export const textHeight = (text: string, widthMm: number, size: number): number =>
  linesHeight(lineCount(text, widthMm, size), size);
