import type { RawValue } from '../../domain/raw-value';
import { showRaw } from '../../domain/raw-value';
import { areaRef } from '../address';
import { type GridSheet, valueAt } from '../grid';
import { isMarker } from '../marker';
import type { Area, CellPlan, Line, SheetPlan } from '../plan';
import { STYLES, type StyleId, type StyleSpec } from '../styles';

/** Styles of cells that people fill in. */
const INPUTS: ReadonlySet<StyleId> = new Set(
  (Object.keys(STYLES) as StyleId[]).filter((style) => (STYLES[style] as StyleSpec).unlocked === true),
);

/** Whether a cell is for people to fill in. */
export const isInput = ({ style }: CellPlan): boolean => INPUTS.has(style);

/** Whether a found value is what is planned; an empty text counts as nothing. */
export const isValue = (found: RawValue, planned: CellPlan['value']): boolean =>
  showRaw(found) === (planned === null ? '' : String(planned)) &&
  (typeof found === typeof planned || showRaw(found) === '');

/**
 * Whether every fixed text and number of a plan is in a found sheet at its planned place, and nothing is
 * outside of the plan. Then the sheet can be brought up to date without moving anything.
 */
export function hasLayoutOf(found: GridSheet, { cells }: SheetPlan): boolean {
  for (const [row, line] of found.rows)
    for (const [column, { value }] of line)
      if (value !== null && value !== '' && !cells[row - 1]?.[column - 1]) return false;
  return cells.every((line, i) =>
    line.every((cell, j) => {
      if (!cell || cell.formula !== undefined || isInput(cell) || cell.value === null) return true;
      return isValue(valueAt(found, i + 1, j + 1), cell.value);
    }),
  );
}

/**
 * Whether two plans of a sheet differ in fixed texts, formulas and how those are merged only: the same inputs in the same
 * places, merged alike, and nothing fixed where there was nothing. Markers do not count: they are where nothing else is. Rows
 * that `b` has more, below all others, move nothing.
 */
export function isSameForm(a: SheetPlan, b: SheetPlan): boolean {
  const kindOf = (cell: CellPlan | null | undefined): string =>
    !cell || isMarker(cell) ? 'none' : isInput(cell) ? 'input' : isBlank(cell) ? 'none' : 'fixed';
  const isSameLine = (line: Line, other: Line): boolean =>
    Array.from({ length: Math.max(line.length, other.length) }).every(
      (_, j) => kindOf(line[j]) === kindOf(other[j]),
    );
  const changed = mergeChange(a, b);
  return (
    a.cells.length <= b.cells.length &&
    [...changed.unmerge, ...changed.merge].every((area) => !holdsInput(a, area)) &&
    a.cells.every((line, i) => isSameLine(line, b.cells[i] ?? []))
  );
}

/** Areas whose cells have to be taken apart, and then those to be merged. */
export interface MergeChange {
  readonly unmerge: readonly Area[];
  readonly merge: readonly Area[];
}

/** What has to happen to the merges of a sheet that was planned `before` for it to be as it is planned. */
export function mergeChange({ merges: before }: SheetPlan, { merges }: SheetPlan): MergeChange {
  const missingIn = (others: readonly Area[]): ((area: Area) => boolean) => {
    const present = new Set(others.map(areaRef));
    return (area) => !present.has(areaRef(area));
  };
  return { unmerge: before.filter(missingIn(merges)), merge: merges.filter(missingIn(before)) };
}

const isBlank = ({ value, formula }: CellPlan): boolean =>
  formula === undefined && (value === null || value === '');

const holdsInput = ({ cells }: SheetPlan, { top, left, bottom, right }: Area): boolean =>
  cells
    .slice(top - 1, bottom)
    .some((line) => line.slice(left - 1, right).some((cell) => cell && isInput(cell)));
