import type { Box } from './box';

/** A bar chart as it is to be seen; a bar of null has no number in its cell, and 0 is not written beside the bar. */
export interface SeenChart {
  /** The cells that it covers. */
  readonly place: Box;
  readonly bars: readonly { readonly label: string; readonly value: number | null }[];
  /** Value at the right end. */
  readonly max: number;
  /** CSS colour of the bars. */
  readonly color: string;
}
