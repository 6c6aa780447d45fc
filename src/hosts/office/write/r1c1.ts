/** A reference in A1 style that is neither part of a name, nor of a function, nor of a text. */
const REFERENCE = /"[^"]*"|(?<![\w.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(])/g;

/** A formula in R1C1 style, so that equal formulas of a column become equal texts. Rows and columns from 1. */
export const toR1C1 = (formula: string, row: number, column: number): string =>
  formula.replace(
    REFERENCE,
    (whole, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) =>
      letters === undefined || digits === undefined
        ? whole
        : part('R', Number(digits), row, fixedRow === '$') +
          part('C', columnNumber(letters), column, fixedColumn === '$'),
  );

function part(letter: 'R' | 'C', to: number, from: number, fixed: boolean): string {
  if (fixed) return `${letter}${to}`;
  return to === from ? letter : `${letter}[${to - from}]`;
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
