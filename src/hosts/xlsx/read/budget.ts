import { fail } from './file-failure';
import { LIMITS } from './limits';

/** What may still be kept of a file, over all of its sheets. */
export class Budget {
  private cells: number = LIMITS.cells;
  private characters: number = LIMITS.derivedFormulas;

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
