import { RelativeFormula } from './relative-formula';

/** Longer formulas are large when taken apart, and rare. */
const SHORT = 500;

/** How many short ones are held taken apart; when there are more it starts anew. */
const MOST_SHORT = 300;

/** A formula that other cells share, and the cell that spells it out. */
export interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Derives the formulas that the cells of a sheet share; each is taken apart once. */
export class MovedFormulas {
  private readonly short = new Map<string, RelativeFormula>();
  /** Of long ones the last only. */
  private long: RelativeFormula | null = null;

  /** What a shared formula is for a cell. */
  derive({ text, row, column }: SharedFormula, forRow: number, forColumn: number): string {
    const formula = text.length > SHORT ? this.longOf(text) : this.shortOf(text);
    return formula.movedBy(forRow - row, forColumn - column);
  }

  private longOf(text: string): RelativeFormula {
    if (this.long?.text !== text) this.long = new RelativeFormula(text);
    return this.long;
  }

  private shortOf(text: string): RelativeFormula {
    const held = this.short.get(text);
    if (held) return held;
    if (this.short.size >= MOST_SHORT) this.short.clear();
    const made = new RelativeFormula(text);
    this.short.set(text, made);
    return made;
  }
}
