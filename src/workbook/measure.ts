/**
 * Row heights and column widths are computed from the text, never left to auto-fit: Excel does not fit merged
 * cells and other programs fit differently. Lengths in points unless a name says otherwise.
 */
import { lineCountOf } from './line-breaking';

const POINTS_PER_MM = 72 / 25.4;

/** Millimetres of a point. */
export const MM_PER_POINT = 25.4 / 72;

const PIXELS_PER_MM = 96 / 25.4;
const POINTS_PER_PIXEL = 72 / 96;

/** Left and right padding of a cell together, with an indent of one step and without one. */
const PADDING = { indented: 14, plain: 5 } as const;

/** Line pitch of a CJK typeface as a multiple of its size; generous enough for the substitutes in use. */
const LINE_PITCH = 1.45;

/** What a row has above and below its lines. */
const ROW_PADDING = 1.5;

/** Excel's limits: the highest row in points, the widest column in characters. */
export const MOST_ROW_HEIGHT = 409.5;
export const MOST_COLUMN_WIDTH = 255;

/** Smallest box a pen can write into, 6.5 mm. */
export const PEN_ROW = 18.75;

/** Millimetres as points. */
export const mmToPoints = (mm: number): number => mm * POINTS_PER_MM;

/** The whole pixels of a screen with 96 to the inch that fit into a width in millimetres. */
const wholePixels = (mm: number): number => Math.floor(mm * PIXELS_PER_MM + 1e-6);

/**
 * Millimetres as a column width in characters of the default font, whose digits are 7 pixels wide; in whole pixels, as
 * Excel makes them, and never wider than asked for, so that columns side by side are no wider than their sum.
 */
export const mmToWidth = (mm: number): number =>
  Math.min(MOST_COLUMN_WIDTH, Math.round(((wholePixels(mm) - 5) / 7) * 100) / 100);

/** Whole pixels of a column whose width is given in characters. */
export const widthPixels = (width: number): number => Math.round(width * 7 + 5);

/** Width left for text in a cell over columns of these widths in millimetres. */
export const textWidth = (widthsMm: readonly number[], indented = true): number =>
  widthsMm.reduce((sum, mm) => sum + wholePixels(mm), 0) * POINTS_PER_PIXEL -
  (indented ? PADDING.indented : PADDING.plain);

/** How many lines a text takes in a cell of the given width. */
export const lineCount = (text: string, widthMm: number, size: number, indented = true): number =>
  lineCountOf(text, textWidth([widthMm], indented) / size);

/** Height that a number of lines takes, in whole pixels, which no program rounds. */
export const blockHeight = (lines: number, size: number): number =>
  Math.ceil((lines * size * LINE_PITCH + ROW_PADDING) / POINTS_PER_PIXEL) * POINTS_PER_PIXEL;

/** The same for one row: at most what Excel takes. */
export const linesHeight = (lines: number, size: number): number =>
  Math.min(MOST_ROW_HEIGHT, blockHeight(lines, size));

/** Height that a text needs in a cell of the given width; nothing needs none. */
export const textHeight = (text: string, widthMm: number, size: number, indented = true): number =>
  text === '' ? 0 : linesHeight(lineCount(text, widthMm, size, indented), size);

/** How many lines a row of the given height shows. */
export const linesIn = (height: number, size: number): number =>
  Math.max(1, Math.floor((Math.min(height, MOST_ROW_HEIGHT) - ROW_PADDING) / (size * LINE_PITCH)));
