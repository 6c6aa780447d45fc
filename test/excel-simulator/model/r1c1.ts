/** Column number, from 0, of its letters. */
const columnOf = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function lettersOf(column: number): string {
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

/** Texts and quoted sheet names stay as they are; everything between them may hold references. */
const LITERAL = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;
const A1 = /(?<![\w.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(])/g;
const R1C1 = /(?<![\w.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w.(])/g;

const outsideLiterals = (formula: string, change: (part: string) => string): string =>
  formula
    .split(LITERAL)
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join('');

/** A formula with the references it has when it is in this cell (row and column from 0). */
export const formulaFromR1C1 = (formula: string, row: number, column: number): string =>
  outsideLiterals(formula, (part) =>
    part.replace(R1C1, (_, r: string | undefined, c: string | undefined) => {
      const [rowMark, toRow] = resolve(r, row);
      const [columnMark, toColumn] = resolve(c, column);
      return `${columnMark}${lettersOf(toColumn)}${rowMark}${toRow + 1}`;
    }),
  );

function resolve(part: string | undefined, own: number): readonly [string, number] {
  if (part === undefined) return ['', own];
  return part.startsWith('[') ? ['', own + Number(part.slice(1, -1))] : ['$', Number(part) - 1];
}

/** The same formula as seen from this cell. */
export const formulaToR1C1 = (formula: string, row: number, column: number): string =>
  outsideLiterals(formula, (part) =>
    part.replace(A1, (_, columnMark: string, letters: string, rowMark: string, digits: string) => {
      const r = describe(rowMark, Number(digits) - 1, row);
      return `R${r}C${describe(columnMark, columnOf(letters), column)}`;
    }),
  );

function describe(mark: string, position: number, own: number): string {
  if (mark === '$') return String(position + 1);
  return position === own ? '' : `[${position - own}]`;
}
