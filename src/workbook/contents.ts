/** What a file may hold beside values and formulas. */
export type Content =
  | 'chart'
  | 'picture'
  | 'shape'
  | 'table'
  | 'comment'
  | 'pivot'
  | 'control'
  | 'embedded'
  | 'slicer'
  | 'query'
  | 'chart-sheet'
  | 'macro'
  | 'links'
  /** Names that formulas of a sheet use. */
  | 'names'
  /** Merges, colours, number formats, filters, rules: how cells look and what they take. */
  | 'look';
