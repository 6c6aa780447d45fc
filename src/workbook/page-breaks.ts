/** A run of rows that should stay on one page. */
export interface RowGroup {
  readonly lastRow: number;
  /** Height of the run in points. */
  readonly height: number;
}

/** Part of the page that is left free, because programs round row heights to whole pixels. */
const SAFETY = 0.97;

/** What is surely usable of a height in points. */
export const usableHeight = (height: number): number => height * SAFETY;

/** The same groups; what closes the sheet, so high, belongs to the last one: signatures are never alone on a page. */
export const closedBy = (groups: readonly RowGroup[], height: number): readonly RowGroup[] =>
  groups.map((group, i) => (i === groups.length - 1 ? { ...group, height: group.height + height } : group));

/**
 * The rows after which a page must end so that no group is split where it fits on one page, and none is alone on the
 * last page where the one before it has another one to give. `height` is what a page offers below its repeated rows, in
 * points.
 */
export function breakRows(groups: readonly RowGroup[], height: number): readonly number[] {
  const usable = usableHeight(height);
  const firsts: number[] = [];
  let filled = 0;
  groups.forEach((group, i) => {
    if (i > 0 && filled > 0 && filled + group.height > usable) {
      firsts.push(i);
      filled = 0;
    }
    filled += group.height;
    while (filled > usable) filled -= usable;
  });
  return withCompany(firsts, groups, usable).map((first) => (groups[first - 1] as RowGroup).lastRow);
}

/** The groups that pages begin with, where the last group of all does not begin one alone without need. */
function withCompany(
  firsts: readonly number[],
  groups: readonly RowGroup[],
  usable: number,
): readonly number[] {
  const last = firsts.at(-1);
  if (last === undefined || last !== groups.length - 1) return firsts;
  const spare = last - 1 > (firsts.at(-2) ?? 0);
  const together = (groups[last - 1]?.height ?? 0) + (groups[last]?.height ?? 0);
  return spare && together <= usable ? [...firsts.slice(0, -1), last - 1] : firsts;
}
