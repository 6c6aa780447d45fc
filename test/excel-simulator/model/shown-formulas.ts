import { parseFormula, partsOf } from './formula-syntax';

/** A formula as the grid calculates it, and as Excel shows it. */
interface Shown {
  readonly calculated: string;
  readonly shown: string;
}

/**
 * Formulas that read otherwise than they are calculated: the grid does not know `@` in front of a function. Each is
 * believed only as long as its cell has the formula that it was noted for.
 */
export class ShownFormulas {
  private readonly sheets = new Map<string, Map<string, Shown>>();

  /** Notes what a cell is to show; answers what the grid is to calculate. */
  note(sheet: string, row: number, column: number, shown: string): string {
    const calculated = withoutIntersection(shown);
    const cells = this.sheets.get(sheet) ?? new Map<string, Shown>();
    this.sheets.set(sheet, cells);
    if (calculated === shown) cells.delete(keyOf(row, column));
    else cells.set(keyOf(row, column), { calculated, shown });
    return calculated;
  }

  /** What Excel shows where the grid has this formula. */
  of(sheet: string, row: number, column: number, calculated: string): string {
    const noted = this.sheets.get(sheet)?.get(keyOf(row, column));
    return noted?.calculated === calculated ? noted.shown : calculated;
  }

  forget(sheet: string): void {
    this.sheets.delete(sheet);
  }
}

const keyOf = (row: number, column: number): string => `${row} ${column}`;

/** The formula without `@` where it stands for an intersection, not in texts or names of columns. */
function withoutIntersection(formula: string): string {
  if (!formula.includes('@')) return formula;
  const places = [...partsOf(parseFormula(formula))].flatMap((part) =>
    part.kind === 'operation' && part.sign === '@' ? [part.at] : [],
  );
  return splitAt(formula, places).join('');
}

/** The pieces between some characters. */
function splitAt(formula: string, places: readonly number[]): readonly string[] {
  const ends = [...places].sort((a, b) => a - b);
  return [-1, ...ends].map((end, i) => formula.slice(end + 1, ends[i]));
}
