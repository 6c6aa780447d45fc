import type { GridRow } from './grid';
import type { CellPlan } from './plan';

/** The cells of a planned row. */
export type Line = readonly (CellPlan | null)[];

/** The row that was last found to hold what is planned, to the last character. */
interface Agreement {
  row: GridRow | null;
}

const agreements = new WeakMap<Line, Agreement>();

/** A line that is made once for many plans; nothing may be put into it any more. */
export function lasting<L extends Line>(line: L): L {
  agreements.set(line, { row: null });
  return line;
}

/** What is known of a lasting line; undefined for any other. */
export const agreementOf = (line: Line): Agreement | undefined => agreements.get(line);
