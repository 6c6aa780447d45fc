import { columnArea } from '../../../workbook/address';
import { isInput } from '../../../workbook/change/same-layout';
import type { Area, CellPlan, SheetPlan } from '../../../workbook/plan';

/** A stretch of a column whose texts are on an earlier sheet already. */
export interface ValueCopy {
  readonly sheet: string;
  readonly from: Area;
  readonly to: Area;
}

/** Where a text is. */
interface Place {
  readonly sheet: string;
  readonly cells: SheetPlan['cells'];
  readonly row: number;
  readonly column: number;
}

/** A copy takes about as many bytes of a request as texts of this many characters. */
const WORTH = 120;

/**
 * Finds what need not be sent twice: the snapshot repeats every checkpoint of the score sheets. Only gapless
 * stretches of fixed texts count, so that entries stay out of it, and nothing is copied from or over merges.
 */
export class ValuePlanner {
  private readonly places = new Map<string, Place[]>();

  /** The copies that a new sheet takes; later sheets may copy from it. */
  plan({ name, cells: all, merges }: SheetPlan): readonly ValueCopy[] {
    const cells = withoutMerges(all, merges);
    const copies: ValueCopy[] = [];
    const width = Math.max(0, ...cells.map((row) => row.length));
    for (let column = 1; column <= width; column++)
      for (let row = 1; row <= cells.length; ) {
        const { place, length } = this.longest(cells, row, column);
        if (place) {
          const last = row + length - 1;
          copies.push({
            sheet: place.sheet,
            from: columnArea(place.column, place.row, place.row + length - 1),
            to: columnArea(column, row, last),
          });
          row = last + 1;
        } else row += 1;
      }
    this.remember(name, cells);
    return copies;
  }

  private longest(
    cells: SheetPlan['cells'],
    row: number,
    column: number,
  ): { readonly place: Place | null; readonly length: number } {
    let best: { place: Place | null; length: number } = { place: null, length: 0 };
    const text = fixedText(cells, row, column);
    for (const place of (text && this.places.get(text)) || []) {
      let length = 0;
      let size = 0;
      for (;;) {
        const here = fixedText(cells, row + length, column);
        if (here === null || here !== fixedText(place.cells, place.row + length, place.column)) break;
        length += 1;
        size += here.length + 3;
      }
      if (size > WORTH && length > best.length) best = { place, length };
    }
    return best;
  }

  private remember(sheet: string, cells: SheetPlan['cells']): void {
    for (const [i, line] of cells.entries())
      for (const j of line.keys()) {
        const text = fixedText(cells, i + 1, j + 1);
        if (text === null) continue;
        const place = { sheet, cells, row: i + 1, column: j + 1 };
        this.places.set(text, [...(this.places.get(text) ?? []), place]);
      }
  }
}

function withoutMerges(cells: SheetPlan['cells'], merges: readonly Area[]): SheetPlan['cells'] {
  const left = cells.map((row) => [...row]);
  for (const { top, bottom, left: from, right } of merges)
    for (const row of left.slice(top - 1, bottom)) row.fill(null, from - 1, right);
  return left;
}

function fixedText(cells: SheetPlan['cells'], row: number, column: number): string | null {
  const cell: CellPlan | null | undefined = cells[row - 1]?.[column - 1];
  const fixed = cell && cell.formula === undefined && !isInput(cell);
  return fixed && typeof cell.value === 'string' && cell.value !== '' ? cell.value : null;
}
