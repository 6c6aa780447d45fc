/** What a score workbook can never need; past any of these a file is refused, whatever it declares of itself. */
export const LIMITS = {
  /** Bytes of the file itself. */
  file: 64 * 1024 * 1024,
  entries: 20_000,
  /** Inflated bytes of one part, and of all parts read together. */
  part: 48 * 1024 * 1024,
  total: 96 * 1024 * 1024,
  sheets: 256,
  rows: 1_048_576,
  columns: 16_384,
  cells: 2_000_000,
  strings: 2_000_000,
} as const;
