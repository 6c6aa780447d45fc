import {
  Beyond,
  FormulaError,
  finite,
  number,
  order,
  type RuleValue,
  rounded,
  seen,
  truth,
  valueText,
} from './rule-values';

/** Something that can be worked out, now or never. */
export interface Term {
  (): RuleValue;
  /** The cells of a column, for what counts them. */
  readonly cells?: () => readonly RuleValue[];
}

/** What is between two parts of the same rank. */
export type Operators = Readonly<Record<string, (a: RuleValue, b: RuleValue) => RuleValue>>;

/** Comparisons. */
export const COMPARE: Operators = {
  '=': (a, b) => order(a, b) === 0,
  '<>': (a, b) => order(a, b) !== 0,
  '<': (a, b) => order(a, b) < 0,
  '<=': (a, b) => order(a, b) <= 0,
  '>': (a, b) => order(a, b) > 0,
  '>=': (a, b) => order(a, b) >= 0,
};

/** Texts one after the other. */
export const JOIN: Operators = { '&': (a, b) => valueText(a) + valueText(b) };

/** Sums and differences. */
export const SUM: Operators = {
  '+': (a, b) => sumOf(number(a), number(b)),
  '-': (a, b) => sumOf(number(a), -number(b)),
};

/** What is left of two numbers that fifteen digits show as equal is nothing: 0.1+0.2-0.3 is 0. */
const sumOf = (a: number, b: number): number => (seen(a) === seen(-b) ? 0 : a + b);

/** Products and quotients. */
export const PRODUCT: Operators = {
  '*': (a, b) => number(a) * number(b),
  '/': (a, b) => finite(number(a) / number(b)),
};

/** All but IF work out everything they are given, so that an error in any part is theirs. */
export const FUNCTIONS: Readonly<Record<string, (terms: readonly Term[]) => RuleValue>> = {
  IF: ([condition = missing, yes = missing, no = (): RuleValue => false]) =>
    truth(condition()) ? yes() : no(),
  AND: (terms) => !terms.map(truthBeside).includes(false),
  OR: (terms) => terms.map(truthBeside).includes(true),
  NOT: ([term = missing]) => !truth(term()),
  ISNUMBER: ([term = missing]) => kindOf(term) === 'number',
  ISTEXT: ([term = missing]) => kindOf(term) === 'string',
  ISBLANK: ([term = missing]) => kindOf(term) === 'object',
  LEN: ([term = missing]) => valueText(term()).length,
  ROUND: ([term = missing, digits = missing]) => rounded(number(term()), number(digits())),
  LEFT: ([term = missing, count = missing]) => valueText(term()).slice(0, number(count())),
  RIGHT: ([term = missing, count = missing]) => {
    const text = valueText(term());
    return text.slice(Math.max(0, text.length - number(count())));
  },
  FIND: ([sought = missing, term = missing]) => placeOf(valueText(sought()), valueText(term())),
  ROWS: ([term = missing]) => cellsOf(term).length,
  COUNTIF: (terms) => countWhere(terms),
  COUNTIFS: (terms) => countWhere(terms),
};

function placeOf(sought: string, within: string): number {
  const at = within.indexOf(sought);
  if (at < 0) throw new FormulaError();
  return at + 1;
}

const cellsOf = (term: Term): readonly RuleValue[] => term.cells?.() ?? missing();

/** How many rows meet every condition: columns and conditions in turn. */
function countWhere(terms: readonly Term[]): number {
  const columns = terms.filter((_, i) => i % 2 === 0).map(cellsOf);
  const meets = terms.filter((_, i) => i % 2 === 1).map((term) => conditionOf(term()));
  return (columns[0] ?? []).filter((_, row) => meets.every((meet, i) => meet(columns[i]?.[row] ?? null)))
    .length;
}

/** A text that cells hold or, after <>, do not hold; * stands for any text. Other conditions are left to the grid. */
function conditionOf(condition: RuleValue): (value: RuleValue) => boolean {
  const [, not = '', wanted = ''] = /^(<>)?([^<>=].*)$/su.exec(valueText(condition)) ?? missing();
  if (typeof condition !== 'string' || /[?~]/.test(wanted) || Number.isFinite(Number(wanted))) missing();
  const parts = wanted.split('*').map((part) => part.replace(/[\\^$.|+()[\]{}]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('.*')}$`, 'isu');
  return (value) => (typeof value === 'string' && pattern.test(value)) !== (not !== '');
}

/** The kind of a value; null is an object. An error has a kind of its own. */
function kindOf(term: Term): string {
  try {
    return typeof term();
  } catch (error) {
    if (error instanceof FormulaError) return 'error';
    throw error;
  }
}

/** A truth value among others; a blank cell is passed over there, which only the engine does. */
function truthBeside(term: Term): boolean {
  const value = term();
  if (value === null) throw new Beyond();
  return truth(value);
}

function missing(): never {
  throw new Beyond();
}
