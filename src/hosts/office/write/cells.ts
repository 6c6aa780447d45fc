import { isCellAsPlanned } from '../../../workbook/change/cell-as-planned';
import type { GridSheet } from '../../../workbook/grid';
import type { Area, CellPlan, SheetPlan } from '../../../workbook/plan';
import { STYLES, type StyleSpec } from '../../../workbook/styles';
import type { AddressBook } from './address-book';
import { fullAreas } from './full-areas';
import { mostFrequent } from './most-frequent';
import { toR1C1 } from './r1c1';
import { typedText } from './typed-text';
import type { ValueCopy } from './value-plan';

/** What is written into one cell; null leaves it as it is. */
type Written = string | number | null;

/** A formula that is the same, in R1C1 style, in several cells below each other. */
interface FormulaRun {
  readonly area: Area;
  readonly formula: string;
}

/** The contents of a sheet as few writes: one block, and one formula for each run of equal formulas. */
export interface CellBlock {
  readonly block: readonly (readonly Written[])[];
  readonly runs: readonly FormulaRun[];
}

/**
 * What has to be written into a sheet. On one that is there already (`present`), only what is not as planned: so
 * whatever people type meanwhile stays.
 */
export function cellBlock(
  plan: SheetPlan,
  present: GridSheet | null,
  copied: readonly Area[] = [],
): CellBlock {
  const covered = coveredBy(plan.merges);
  const cells = present ? remaining(plan.cells, present) : plan.cells;
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const runs = formulaRuns(cells, columns);
  const elsewhere = new Set([...runs.map(({ area }) => area), ...copied].flatMap(keysOf));
  const untouched: Written = present ? null : '';
  const block = cells.map((line, i) =>
    Array.from({ length: columns }, (_, j) => {
      const cell = line[j] ?? null;
      if (covered.has(keyOf(i + 1, j + 1))) return null; // Excel drops or refuses what is written there
      return !cell || elsewhere.has(keyOf(i + 1, j + 1)) ? untouched : written(cell);
    }),
  );
  return { block, runs };
}

/** The cells that are not as planned yet. */
const remaining = (cells: SheetPlan['cells'], present: GridSheet): SheetPlan['cells'] =>
  cells.map((line, i) =>
    line.map((cell, j) =>
      cell && !isCellAsPlanned(cell, present.rows.get(i + 1)?.get(j + 1)) ? cell : null,
    ),
  );

function written(cell: CellPlan): Written {
  if (cell.formula !== undefined) return `=${cell.formula}`;
  if (typeof cell.value === 'number') return cell.value;
  return typedText(cell.value ?? '', (STYLES[cell.style] as StyleSpec).numberFormat);
}

/** The cells inside of merges, which show nothing of their own. */
function coveredBy(merges: readonly Area[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const { top, left, bottom, right } of merges)
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (row !== top || column !== left) covered.add(keyOf(row, column));
  return covered;
}

const keyOf = (row: number, column: number): number => row * 1000 + column;

function keysOf({ top, bottom, left }: Area): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, i) => keyOf(top + i, left));
}

function formulaRuns(cells: SheetPlan['cells'], columns: number): readonly FormulaRun[] {
  const runs: FormulaRun[] = [];
  for (let column = 1; column <= columns; column++) {
    let open: FormulaRun | null = null;
    const close = (): void => {
      if (open && open.area.bottom > open.area.top) runs.push(open);
      open = null;
    };
    for (let row = 1; row <= cells.length; row++) {
      const formula = cells[row - 1]?.[column - 1]?.formula;
      const relative = formula === undefined ? null : `=${toR1C1(formula, row, column)}`;
      const last: FormulaRun | null = open;
      if (last !== null && relative === (last as FormulaRun).formula)
        open = { formula: relative, area: { ...(last as FormulaRun).area, bottom: row } };
      else {
        close();
        if (relative !== null)
          open = { formula: relative, area: { top: row, left: column, bottom: row, right: column } };
      }
    }
    close();
  }
  return runs;
}

/** Writes the contents of a sheet; those that are `copied` from other sheets come afterwards, see `copyValues`. */
export function writeCells(
  book: AddressBook,
  plan: SheetPlan,
  present: GridSheet | null,
  copied: readonly Area[] = [],
): void {
  const { block, runs } = cellBlock(plan, present, copied);
  for (const area of fullAreas(block, (value) => value !== null && (present !== null || value !== ''))) {
    const rows = block.slice(area.top - 1, area.bottom).map((row) => row.slice(area.left - 1, area.right));
    book.range(area).formulas = rows as unknown as string[][];
  }
  const isMerged = (area: Area): boolean => plan.merges.some((merge) => overlap(merge, area));
  for (const band of bands(grounded(runs)))
    if (band.length < WORTH_A_BAND || band.some(({ area }) => isMerged(area)))
      for (const { area, formula } of band) book.formulas(area, formula, isMerged(area));
    else writeBand(book, band);
}

const overlap = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** Runs over the same rows of this many neighbouring columns are cheaper written once and copied down. */
const WORTH_A_BAND = 3;

/** Runs over the same rows of neighbouring columns. */
function bands(runs: readonly FormulaRun[]): readonly (readonly FormulaRun[])[] {
  const open = new Map<string, FormulaRun[]>();
  const found: FormulaRun[][] = [];
  for (const run of runs) {
    const { top, bottom, left, right } = run.area;
    const band = open.get(`${left} ${top} ${bottom}`) ?? [];
    if (band.length === 0) found.push(band);
    band.push(run);
    open.set(`${right + 1} ${top} ${bottom}`, band);
  }
  return found;
}

function writeBand(book: AddressBook, band: readonly FormulaRun[]): void {
  const [first, last] = [band[0]?.area, band.at(-1)?.area];
  if (!first || !last) return;
  const area = { ...first, right: last.right };
  const top = book.range({ ...area, bottom: area.top });
  top.formulasR1C1 = [band.map(({ formula }) => formula)];
  book.range({ ...area, top: area.top + 1 }).copyFrom(top, 'Formulas');
}

/**
 * The same runs with fewer writes: where runs follow each other without a gap, the formula of most of them
 * goes into all of their cells first, and then the others over it.
 */
function grounded(runs: readonly FormulaRun[]): readonly FormulaRun[] {
  return stretches(runs).flatMap((stretch) => {
    const usual = mostFrequent(stretch.map(({ formula }) => formula));
    const [first, last] = [stretch[0], stretch.at(-1)];
    const others = stretch.filter(({ formula }) => formula !== usual);
    if (!first || !last || usual === undefined || others.length > stretch.length - 2) return stretch;
    return [{ area: { ...first.area, bottom: last.area.bottom }, formula: usual }, ...others];
  });
}

/** Runs that follow each other in a column without a gap. */
function stretches(runs: readonly FormulaRun[]): readonly (readonly FormulaRun[])[] {
  const found: FormulaRun[][] = [];
  for (const run of runs) {
    const last = found.at(-1)?.at(-1)?.area;
    if (last && last.left === run.area.left && last.bottom + 1 === run.area.top) found.at(-1)?.push(run);
    else found.push([run]);
  }
  return found;
}

/** Takes texts from sheets that have them already. */
export function copyValues(
  book: AddressBook,
  copies: readonly ValueCopy[],
  bookOf: (sheet: string) => AddressBook,
): void {
  for (const { sheet, from, to } of copies) book.range(to).copyFrom(bookOf(sheet).range(from), 'Values');
}
