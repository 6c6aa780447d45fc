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
 * The rows after which a page must end so that no group is split where it fits on one page.
 * `height` is what a page offers below its repeated rows, in points.
 */
export function breakRows(groups: readonly RowGroup[], height: number): readonly number[] {
  const breaks: number[] = [];
  const usable = usableHeight(height);
  let filled = 0;
  groups.forEach((group, i) => {
    const before = groups[i - 1];
    if (before && filled > 0 && filled + group.height > usable) {
      breaks.push(before.lastRow);
      filled = 0;
    }
    filled = (filled + group.height) % usable;
  });
  return breaks;
}
