import type { CellPlan } from './plan';

/** The cells of a planned row. */
export type Line = readonly (CellPlan | null)[];

const all = new WeakSet<Line>();

/** A line that is made once for many plans; nothing can be put into it any more. */
export function lasting<L extends Line>(line: L): L {
  all.add(Object.freeze(line));
  return line;
}

export const isLasting = (line: Line): boolean => all.has(line);
