import { columnLetters } from '../../../workbook/address';
import { type Coordinate, type Corner, findReferences, type Reference } from './formula-references';
import { LIMITS } from './limits';

/** A formula taken apart once, so that it can be derived for any cell that shares it. */
export class RelativeFormula {
  private readonly references: readonly Reference[];

  constructor(readonly text: string) {
    this.references = findReferences(text);
  }

  /** The formula of a cell so many rows below and columns right of its own; what leaves the sheet becomes `#REF!`. */
  movedBy(rows: number, columns: number): string {
    const moved: string[] = []; // a sum of pieces would keep all of them
    let done = 0;
    for (const { start, end, corners } of this.references) {
      const places = corners.map((corner) => moveCorner(corner, rows, columns));
      if (places.every((place, i) => place === corners[i])) continue;
      moved.push(this.text.slice(done, start), areaText(places));
      done = end;
    }
    moved.push(this.text.slice(done));
    return moved.join('');
  }
}

/** The corner itself where nothing of it moves; null where it leaves the sheet. */
function moveCorner(corner: Corner, rows: number, columns: number): Corner | null {
  const row = moveCoordinate(corner.row, rows, LIMITS.rows);
  const column = moveCoordinate(corner.column, columns, LIMITS.columns);
  if (row === null || column === null) return null;
  return row === corner.row && column === corner.column ? corner : { row, column };
}

function moveCoordinate(at: Coordinate | undefined, by: number, most: number): Coordinate | undefined | null {
  if (!at || at.absolute || by === 0) return at;
  const number = at.number + by;
  return number >= 1 && number <= most ? { number, absolute: false } : null;
}

function areaText(places: readonly (Corner | null)[]): string {
  const [first, second] = places;
  if (!first || second === null) return '#REF!';
  return second ? `${cornerText(first)}:${cornerText(second)}` : cornerText(first);
}

const cornerText = ({ row, column }: Corner): string =>
  (column ? (column.absolute ? '$' : '') + columnLetters(column.number) : '') +
  (row ? (row.absolute ? '$' : '') + row.number : '');
