import { fail } from './file-failure';
import { LIMITS } from './limits';

/** What a part of a file took of the budget. */
export interface Spent {
  readonly cells: number;
  readonly characters: number;
}

/** What may still be kept of a file, over all of its sheets. */
export class Budget {
  private cells: number = LIMITS.cells;
  private characters: number = LIMITS.toldFormulas;

  /** Counts cells; ends the reading when there are too many. */
  takeCells(count: number): void {
    this.cells -= count;
    if (this.cells < 0) fail('too-large');
  }

  /** Counts characters of formulas that no cell spells out. */
  takeCharacters(count: number): void {
    this.characters -= count;
    if (this.characters < 0) fail('too-large');
  }

  /** What was taken since `before`. */
  since(before: Budget): Spent {
    return { cells: before.cells - this.cells, characters: before.characters - this.characters };
  }

  /** Takes what was taken for the same before. */
  take({ cells, characters }: Spent): void {
    this.takeCells(cells);
    this.takeCharacters(characters);
  }

  /** What is left now, to come back to. */
  copy(): Budget {
    const copy = new Budget();
    copy.restore(this);
    return copy;
  }

  /** Comes back to what was left before. */
  restore(before: Budget): void {
    this.cells = before.cells;
    this.characters = before.characters;
  }
}
