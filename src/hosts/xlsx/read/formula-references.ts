import { columnOfLetters } from './cell-reference';
import { LIMITS } from './limits';

/** A row or column number as a formula gives it. */
export interface Coordinate {
  readonly number: number;
  /** Held by a `$`. */
  readonly absolute: boolean;
}

/** A cell, or one end of an area; without row or column it belongs to whole columns or rows. */
export interface Corner {
  readonly row: Coordinate | undefined;
  readonly column: Coordinate | undefined;
}

/** Where in a formula a reference is, and its one or two corners. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  readonly corners: readonly Corner[];
}

/** What may continue a name; whatever a reference is followed by, it is not this, a bracket of a call or a sheet's `!`. */
const IN_NAME = '\\w.?\\\\\\u0080-\\uffff';
const ENDS = `(?![${IN_NAME}(!])`;
const CELL = new RegExp(`(\\$?)([A-Za-z]{1,3})(\\$?)([0-9]{1,7})${ENDS}`, 'y');
const COLUMNS = new RegExp(`(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})${ENDS}`, 'y');
const ROWS = new RegExp(`(\\$?)([0-9]{1,7}):(\\$?)([0-9]{1,7})${ENDS}`, 'y');

/** What no reference is in: a text, a quoted sheet name, an error value, a number, any other name. */
const OTHER = new RegExp(
  `"[^"]*"?|'[^']*'?|#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A)|(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:E[+-]?[0-9]+)?|[${IN_NAME}]+`,
  'iy',
);

/** The references of a formula that move with it or are held by `$`, from left to right. */
export function findReferences(formula: string): readonly Reference[] {
  const found: Reference[] = [];
  for (let at = 0; at < formula.length; ) {
    const reference = referenceAt(formula, at);
    if (reference) {
      found.push(reference);
      at = reference.end;
    } else if (formula[at] === '[') at = afterBrackets(formula, at);
    else at += matchAt(OTHER, formula, at)?.[0].length ?? 1;
  }
  return found;
}

function referenceAt(formula: string, start: number): Reference | null {
  const first = cellAt(formula, start);
  if (first) {
    const second = formula[first.end] === ':' ? cellAt(formula, first.end + 1) : null;
    return second
      ? { start, end: second.end, corners: [first.corner, second.corner] }
      : { start, end: first.end, corners: [first.corner] };
  }
  return wholeAt(COLUMNS, formula, start) ?? wholeAt(ROWS, formula, start);
}

function cellAt(formula: string, at: number): { corner: Corner; end: number } | null {
  const match = matchAt(CELL, formula, at);
  if (!match) return null;
  const column = coordinate(match[1], columnOfLetters(match[2] as string), LIMITS.columns);
  const row = coordinate(match[3], Number(match[4]), LIMITS.rows);
  return column && row && { corner: { row, column }, end: at + match[0].length };
}

function wholeAt(pattern: RegExp, formula: string, start: number): Reference | null {
  const match = matchAt(pattern, formula, start);
  if (!match) return null;
  const corners: Corner[] = [];
  for (const i of [1, 3]) {
    const columns = pattern === COLUMNS;
    const text = match[i + 1] as string;
    const place = columns
      ? coordinate(match[i], columnOfLetters(text), LIMITS.columns)
      : coordinate(match[i], Number(text), LIMITS.rows);
    if (!place) return null;
    corners.push(columns ? { row: undefined, column: place } : { row: place, column: undefined });
  }
  return { start, end: start + match[0].length, corners };
}

const coordinate = (dollar: string | undefined, number: number, most: number): Coordinate | null =>
  number >= 1 && number <= most ? { number, absolute: dollar === '$' } : null;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Behind a structured reference or another workbook's name; brackets nest, and `'` takes the next character as it is. */
function afterBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const char = formula[at];
    if (char === "'") at++;
    else if (char === '[') depth++;
    else if (char === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}
