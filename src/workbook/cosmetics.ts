/**
 * What makes a sheet handsome on screen and paper, but is not needed to fill it in and to count: one code for each
 * member of the Excel API that a build of Excel may refuse.
 */
export const COSMETIC_CODES = [
  'tab-color',
  'gridlines',
  'position',
  'show',
  'freeze',
  'conditional-formats',
  'chart',
  'chart-looks',
  'chart-labels',
  'chart-axes',
  'page',
  'paper-size',
  'orientation',
  'centering',
  'margins',
  'zoom',
  'print-area',
  'title-rows',
  'footer',
  'page-breaks',
] as const;

/** One of them. */
export type CosmeticCode = (typeof COSMETIC_CODES)[number];

/** A cosmetic that Excel refused, and the sheets that are without it. */
export interface RefusedCosmetic {
  readonly code: CosmeticCode;
  readonly sheets: readonly string[];
}
