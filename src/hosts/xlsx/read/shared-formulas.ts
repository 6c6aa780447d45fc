import type { Budget } from './budget';
import { fail } from './file-failure';
import { LIMITS } from './limits';
import { MovedFormulas, type SharedFormula } from './moved-formulas';

/** How a cell takes part in a group of cells that share one formula. */
export interface SharedTag {
  /** Its number, as the scanner of the sheet gives it. */
  readonly group: number | string;
  /** Whether it names the area of its group, as the first cell does. */
  readonly leads: boolean;
}

/** What a group takes besides its text, in characters. */
const GROUP_SIZE = 64;

/**
 * The formulas of one sheet that only the first cell of a group spells out. Whatever text another cell of the group
 * has does not count: so says the file format, and so does Excel.
 */
export class SharedFormulas {
  private readonly groups = new Map<SharedTag['group'], SharedFormula>();
  private readonly formulas = new MovedFormulas();

  constructor(private readonly budget: Budget) {}

  /** Whether a cell of a group is its first one, and takes its text for the group if so. */
  isFirst({ group, leads }: SharedTag, text: string, row: number, column: number): boolean {
    if (text === '' || (!leads && this.groups.has(group))) return false;
    if (text.length > LIMITS.sharedFormula) fail('too-large');
    this.budget.takeCharacters(GROUP_SIZE);
    this.groups.set(group, { text, row, column });
    return true;
  }

  /** The formula of a group; undefined while its first cell has not been met. */
  of(group: SharedTag['group']): SharedFormula | undefined {
    return this.groups.get(group);
  }

  /** The formula of a cell that shares one. */
  derive(shared: SharedFormula, row: number, column: number): string {
    const derived = this.formulas.derive(shared, row, column);
    this.count(derived, shared);
    return derived;
  }

  /** Counts a formula that no cell spells out towards the file's bounds. */
  count(derived: string, { text }: SharedFormula): void {
    this.budget.takeCharacters(Math.max(derived.length, text.length));
  }
}
