/** What a score workbook can never need; past any of these a file is refused, whatever it declares of itself. */
export const LIMITS = {
  /** Bytes of the file itself. */
  file: 64 * 1024 * 1024,
  entries: 20_000,
  /** Inflated bytes of one part, and of all parts read together. */
  part: 48 * 1024 * 1024,
  total: 96 * 1024 * 1024,
  /** Inflated bytes of a worksheet part, of which rows without anything in them are not kept. */
  sheet: 192 * 1024 * 1024,
  sheets: 256,
  rows: 1_048_576,
  columns: 16_384,
  /** Cells of all sheets; a row counts as three. */
  cells: 1_000_000,
  strings: 1_000_000,
  names: 20_000,
  /** Characters of one text; no cell holds more than 32,767. */
  text: 1 << 20,
  /** Characters of one shared formula, and of all that are derived from them. */
  sharedFormula: 32_767,
  derivedFormulas: 16 * 1024 * 1024,
} as const;
