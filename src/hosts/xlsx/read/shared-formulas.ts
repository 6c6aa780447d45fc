import type { Budget } from './budget';
import { fail } from './file-failure';
import { LIMITS } from './limits';
import type { MovedFormulas } from './moved-formulas';

/** How a cell takes part in a group of cells that share one formula. */
export interface SharedTag {
  /** Its number, as the scanner of the sheet tells it. */
  readonly group: number | string;
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

/**
 * The formulas of one sheet that only the first cell of a group spells out. Whatever text another cell of the group
 * has does not count: so says the file format, and so does Excel.
 */
export class SharedFormulas {
  private readonly groups = new Map<SharedTag['group'], Group>();

  constructor(
    private readonly budget: Budget,
    private readonly formulas: MovedFormulas,
  ) {}

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
    const moved = this.formulas.of(group.text).movedBy(row - group.row, column - group.column);
    this.budget.takeCharacters(Math.max(moved.length, group.text.length));
    return moved;
  }
}
