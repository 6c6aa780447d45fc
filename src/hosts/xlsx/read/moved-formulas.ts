import { LIMITS } from './limits';
import { RelativeFormula } from './relative-formula';
import { Room } from './room';

/** Longer formulas are large when taken apart, and rare. */
const SHORT = 500;

/** Bytes that are held at most; what a formula taken apart takes for each of its characters, and a told one beside them. */
const MOST_BYTES = 8 * 1024 * 1024;
const TAKEN_APART_BYTES = 50;
const TOLD_BYTES = 100;
const CHARACTER_BYTES = 2;

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
  private formulas = new Map<string, MovedFormula>();
  private room = new Room(MOST_BYTES);
  /** Of long ones the last only. */
  private long: { readonly text: string; readonly formula: MovedFormula } | null = null;

  of(text: string): MovedFormula {
    if (text.length > SHORT) {
      if (this.long?.text !== text) this.long = { text, formula: new RelativeFormula(text) };
      return this.long.formula;
    }
    const known = this.formulas.get(text);
    if (known) return known;
    if (this.room.isFull()) {
      this.formulas = new Map();
      this.room = new Room(MOST_BYTES);
    }
    this.room.take(TOLD_BYTES + text.length * TAKEN_APART_BYTES);
    const made = new ToldFormula(new RelativeFormula(text), this.room);
    this.formulas.set(text, made);
    return made;
  }
}

/** A formula with what was told from it. */
class ToldFormula implements MovedFormula {
  private readonly told = new Map<number, string>();

  constructor(
    private readonly formula: RelativeFormula,
    private readonly room: Room,
  ) {}

  movedBy(rows: number, columns: number): string {
    const { formula, room } = this;
    if (formula.isFixed) return formula.text;
    const distance = rows * LIMITS.columns + columns;
    const known = this.told.get(distance);
    if (known !== undefined) return known;
    const moved = formula.movedBy(rows, columns);
    if (room.isFull()) return moved;
    room.take(TOLD_BYTES + moved.length * CHARACTER_BYTES);
    this.told.set(distance, moved);
    return moved;
  }
}
