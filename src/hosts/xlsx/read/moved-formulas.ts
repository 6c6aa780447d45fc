import { LIMITS } from './limits';
import { RelativeFormula } from './relative-formula';

/** Longer formulas are large when taken apart, and rare. */
const SHORT = 500;

/** Formulas that stay taken apart, and characters of what was told from them, over all files. */
const MOST_FORMULAS = 500;
const MOST_CHARACTERS = 4 * 1024 * 1024;

/** A formula that other cells share. */
export interface MovedFormula {
  /** The formula of a cell so many rows below and columns right of its own. */
  movedBy(rows: number, columns: number): string;
}

/**
 * Formulas that cells share, taken apart once, with what was told from them before: the tables of all workbooks of one
 * rubric share the same formulas at the same distances. Starts anew when full.
 */
export class MovedFormulas {
  private formulas = new Map<string, ToldFormula>();
  private characters = 0;
  /** Of long ones the last only. */
  private long: { readonly text: string; readonly formula: RelativeFormula } | null = null;

  of(text: string): MovedFormula {
    if (text.length > SHORT) {
      if (this.long?.text !== text) this.long = { text, formula: new RelativeFormula(text) };
      return this.long.formula;
    }
    let known = this.formulas.get(text);
    if (known) return known;
    if (this.formulas.size >= MOST_FORMULAS || this.characters > MOST_CHARACTERS) {
      this.formulas = new Map();
      this.characters = 0;
    }
    known = new ToldFormula(text, (told) => {
      this.characters += told.length;
      return this.characters <= MOST_CHARACTERS;
    });
    this.formulas.set(text, known);
    return known;
  }
}

/** A formula with what was told from it. */
class ToldFormula implements MovedFormula {
  private readonly formula: RelativeFormula;
  private readonly told = new Map<number, string>();

  constructor(
    text: string,
    private readonly hasRoomFor: (told: string) => boolean,
  ) {
    this.formula = new RelativeFormula(text);
  }

  movedBy(rows: number, columns: number): string {
    const distance = rows * LIMITS.columns + columns;
    const known = this.told.get(distance);
    if (known !== undefined) return known;
    const moved = this.formula.movedBy(rows, columns);
    if (this.hasRoomFor(moved)) this.told.set(distance, moved);
    return moved;
  }
}
