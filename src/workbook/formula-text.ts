import { columnLetters } from './address';

/** Moves a line (row or column) of a sheet to where it was planned; undefined where it was not planned at all. */
export interface Moves {
  readonly row: (row: number) => number | undefined;
  readonly column: (column: number) => number | undefined;
}

/** How the lines of a sheet moved, by the sheet's name; null for the formula's own sheet. */
export type MovesOf = (sheet: string | null) => Moves | null;

const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[$\p{L}\p{N}_.\\?]+!?|\s+|./gsu;
const SINGLE = /^(?:_xlfn\.)?SINGLE$/i;
const NUMBER = /^(?:\d+\.?\d*|\.\d+)$/;
const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/;

/** Whether two formulas say the same, however a program has written them down. */
export const isSameFormula = (a: string, b: string): boolean =>
  a === b || normaliseFormula(a) === normaliseFormula(b);

/**
 * A formula as it can be compared: every program writes blanks, cases, numbers, quotes of sheet names and prefixes of
 * newer functions in its own way. Excel with dynamic arrays shows `@` (implicit intersection) in formulas that come from
 * a file, and may store it as `_xlfn.SINGLE(…)`; both mean what was there before. With `movesOf`, references are taken
 * back to where their cells were planned.
 */
export function normaliseFormula(formula: string, movesOf: MovesOf | null = null): string {
  let result = '';
  let sheet: string | null = null;
  let before: string | null = null;
  for (const token of withoutIntersection(formula)) {
    if (token.startsWith('"')) result += token;
    else if (token.length > 1 && token.endsWith('!')) {
      sheet = token.startsWith("'") ? token.slice(1, -2).replaceAll("''", "'") : token.slice(0, -1);
      result += `${sheet.toUpperCase()}!`;
      continue;
    } else if (token === ':') {
      result += token;
      sheet = before; // the second corner lies on the same sheet
      continue;
    } else result += word(token.toUpperCase(), movesOf?.(sheet) ?? null);
    before = sheet;
    sheet = null;
  }
  return result.replaceAll('_XLFN.', '').replaceAll('TRUE()', 'TRUE').replaceAll('FALSE()', 'FALSE');
}

/** What a formula says beside the cells it refers to: equal for the same formula wherever its lines were moved. */
export const formulaShape = (formula: string): string =>
  normaliseFormula(formula).replace(/\$?[A-Z]{1,3}\$?\d{1,7}/g, '#');

/** The tokens of a formula without blanks, `@` and the calls of SINGLE; what SINGLE encloses stays. */
function withoutIntersection(formula: string): readonly string[] {
  const all = [...formula.matchAll(TOKEN)].flatMap(([token]) => (/^\s|^@$/.test(token) ? [] : [token]));
  const isCall = (i: number): boolean => all[i + 1] === '(' && SINGLE.test(all[i] ?? '');
  const isSingle: boolean[] = []; // of the open brackets, whether SINGLE opened them
  return all.filter((token, i) => {
    if (token === '(') isSingle.push(isCall(i - 1));
    const bracketOfSingle = token === '(' ? isSingle.at(-1) : token === ')' && isSingle.pop();
    return !bracketOfSingle && !isCall(i);
  });
}

function word(text: string, moves: Moves | null): string {
  if (NUMBER.test(text)) return String(Number(text)); // Gnumeric writes 0.2 with as many digits as it has
  const cell = moves ? CELL.exec(text) : null;
  if (!moves || !cell) return text;
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] = cell;
  const column = moves.column(columnNumber(letters));
  const row = moves.row(Number(digits));
  return `${fixedColumn}${column === undefined ? '?' : columnLetters(column)}${fixedRow}${row ?? '?'}`;
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
