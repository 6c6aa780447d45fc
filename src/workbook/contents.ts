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

/** What a file holds beside values and formulas. */
export interface FileContents {
  /** Of the workbook as a whole. */
  readonly workbook: readonly Content[];
  /** Of a sheet, each as often as it is there; of a sheet that is not listed nothing. */
  of(sheet: string): readonly Content[];
  /** The same with `look`, which takes a closer look. */
  closelyOf(sheet: string): readonly Content[];
}
