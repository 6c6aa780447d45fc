import { sameText } from '../../../workbook/same-text';
import { LIMITS } from './limits';
import { Remembered } from './memory/remembered';
import type { Room } from './memory/room';
import { RelativeFormula } from './relative-formula';

/** Longer formulas are large when taken apart, and rare. */
const SHORT = 500;

/** Bytes that are held at most; what a formula taken apart takes for each of its characters, and a told one beside them. */
const MOST_BYTES = 8 * 1024 * 1024;
const TAKEN_APART_BYTES = 50;
const TOLD_BYTES = 100;
const CHARACTER_BYTES = 2;

/** A formula that other cells share, and the cell that spells it out. Whoever keeps it keeps nothing else. */
export interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Formulas that cells share, taken apart once, with what was told from them before: the tables of all workbooks of one
 * rubric share the same formulas at the same distances. Starts anew when full.
 */
export class MovedFormulas {
  private readonly formulas = new Remembered<ToldFormula>(MOST_BYTES);
  /** Of long ones the last only. */
  private long: RelativeFormula | null = null;

  /** The formula that a cell spells out; the same object for the same cell as long as it is held. */
  sharedFrom(text: string, row: number, column: number): SharedFormula {
    return text.length > SHORT ? { text, row, column } : this.shortOf(text).sharedFrom(row, column);
  }

  /** What a shared formula is for a cell. */
  tell({ text, row, column }: SharedFormula, forRow: number, forColumn: number): string {
    const formula = text.length > SHORT ? this.longOf(text) : this.shortOf(text);
    return formula.movedBy(forRow - row, forColumn - column);
  }

  private longOf(text: string): RelativeFormula {
    if (this.long?.text !== text) this.long = new RelativeFormula(text);
    return this.long;
  }

  private shortOf(text: string): ToldFormula {
    const known = this.formulas.get(text);
    if (known) return known;
    const room = this.formulas.makeRoom();
    room.take(TOLD_BYTES + text.length * TAKEN_APART_BYTES);
    const made = new ToldFormula(new RelativeFormula(text), room);
    this.formulas.set(text, made);
    return made;
  }
}

/** A formula with what was told from it. */
class ToldFormula {
  private readonly told = new Map<number, string>();
  /** By the cell that spells it out. */
  private readonly shared = new Map<number, SharedFormula>();

  constructor(
    private readonly formula: RelativeFormula,
    private readonly room: Room,
  ) {}

  sharedFrom(row: number, column: number): SharedFormula {
    const place = row * LIMITS.columns + column;
    const known = this.shared.get(place);
    if (known) return known;
    const made: SharedFormula = { text: this.formula.text, row, column };
    if (!this.room.isFull()) {
      this.room.take(TOLD_BYTES);
      this.shared.set(place, made);
    }
    return made;
  }

  movedBy(rows: number, columns: number): string {
    const { formula, room } = this;
    if (formula.isFixed) return formula.text;
    const distance = rows * LIMITS.columns + columns;
    const known = this.told.get(distance);
    if (known !== undefined) return known;
    const moved = sameText(formula.movedBy(rows, columns));
    if (room.isFull()) return moved;
    room.take(TOLD_BYTES + moved.length * CHARACTER_BYTES);
    this.told.set(distance, moved);
    return moved;
  }
}
