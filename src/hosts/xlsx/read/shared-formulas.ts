import type { Budget } from './budget';
import { fail } from './file-failure';
import { LIMITS } from './limits';
import { RelativeFormula } from './relative-formula';

/** How a cell takes part in a group of cells that share one formula. */
export interface SharedTag {
  readonly group: string;
  /** Whether it names the area of its group, as the first cell does. */
  readonly leads: boolean;
}

interface Group {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What a group takes besides its text, in characters. */
const GROUP_SIZE = 64;

/** Formulas this short stay taken apart, so many at a time: a table has a group in each of its columns. */
const SHORT = 500;
const TAKEN_APART = 64;

/**
 * The formulas of one sheet that only the first cell of a group spells out. Whatever text another cell of the group
 * has does not count: so says the file format, and so does Excel.
 */
export class SharedFormulas {
  private readonly groups = new Map<string, Group>();
  /** Of short ones, those met lately; of long ones, which are large when taken apart, the last only. */
  private readonly short = new Map<Group, RelativeFormula>();
  private long: { readonly group: Group; readonly formula: RelativeFormula } | null = null;

  constructor(private readonly budget: Budget) {}

  /** The formula of a cell of a group; undefined while the group's first cell has not been met. */
  tell({ group, leads }: SharedTag, text: string, row: number, column: number): string | undefined {
    const known = this.groups.get(group);
    if (text !== '' && (leads || !known)) {
      if (text.length > LIMITS.sharedFormula) fail('too-large');
      this.budget.takeCharacters(GROUP_SIZE);
      this.groups.set(group, { row, column, text });
      return text;
    }
    return known && this.move(known, row, column);
  }

  private move(group: Group, row: number, column: number): string {
    const moved = this.takenApart(group).movedBy(row - group.row, column - group.column);
    this.budget.takeCharacters(Math.max(moved.length, group.text.length));
    return moved;
  }

  private takenApart(group: Group): RelativeFormula {
    if (group.text.length > SHORT) {
      if (this.long?.group !== group) this.long = { group, formula: new RelativeFormula(group.text) };
      return this.long.formula;
    }
    const known = this.short.get(group) ?? new RelativeFormula(group.text);
    if (this.short.size >= TAKEN_APART && !this.short.has(group)) this.short.clear();
    this.short.set(group, known);
    return known;
  }
}
