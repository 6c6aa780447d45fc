import { parseAddress } from './grid/box';

/** What a formula works with; a blank cell is null. */
export type RuleValue = string | number | boolean | null;

/** A cell as a formula names it; what is not fixed moves along with the cell that the rule is asked about. */
export interface NamedCell {
  readonly row: number;
  readonly column: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

/** The value of a cell of the rule's own sheet. */
export type ValueAt = (cell: NamedCell) => RuleValue;

/** A formula that only the grid's own engine can work out. */
class Beyond extends Error {}

/** What Excel shows as #VALUE!, #DIV/0! and the like. */
class FormulaError extends Error {}

/** The result of a formula that fails in Excel. */
export const RULE_ERROR = Symbol('error');

/**
 * Works out the formula of an input rule at once, for the part of Excel's language that rules about a cell's own value
 * are written in: comparisons, arithmetic, the functions below, cells of the same sheet. Undefined for everything else.
 *
 * The grid's engine answers a third of a second later; by then somebody who types fast is in the next cell.
 */
export function ruleFormula(formula: string, valueAt: ValueAt): RuleValue | typeof RULE_ERROR | undefined {
  try {
    return new Parser(tokensOf(formula.replace(/^=/, '')), valueAt).whole()();
  } catch (error) {
    if (error instanceof FormulaError) return RULE_ERROR;
    if (error instanceof Beyond) return undefined;
    throw error;
  }
}

const TOKEN = /\s+|"(?:[^"]|"")*"|\d+\.?\d*|\.\d+|<=|>=|<>|[-+*/=<>(),]|\$?[A-Za-z]+\$?\d*|./gsu;

const tokensOf = (text: string): readonly string[] =>
  (text.match(TOKEN) ?? []).filter((token) => token.trim());

/** Something that can be worked out, now or never. */
type Term = () => RuleValue;

/** Reads from the left; every method answers what it has read, not worked out yet. */
class Parser {
  private at = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly valueAt: ValueAt,
  ) {}

  whole(): Term {
    const term = this.comparison();
    if (this.at < this.tokens.length) throw new Beyond();
    return term;
  }

  private readonly comparison = (): Term => this.chain(COMPARE, this.sum);
  private readonly sum = (): Term => this.chain(SUM, this.product);
  private readonly product = (): Term => this.chain(PRODUCT, this.factor);

  /** Parts of the same rank, from left to right. */
  private chain(operators: Operators, part: () => Term): Term {
    let left = part();
    for (let operator = this.operator(operators); operator; operator = this.operator(operators)) {
      const [run, first, second] = [operator, left, part()];
      left = () => run(first(), second());
    }
    return left;
  }

  private readonly factor = (): Term => {
    if (this.take('-')) {
      const term = this.factor();
      return () => -number(term());
    }
    if (this.take('+')) return this.factor();
    if (this.take('(')) {
      const term = this.comparison();
      this.expect(')');
      return term;
    }
    const token = this.tokens[this.at++] ?? '';
    if (token.startsWith('"')) return () => token.slice(1, -1).replaceAll('""', '"');
    if (/^[\d.]/.test(token)) return () => Number(token);
    return this.take('(') ? this.call(token) : this.word(token);
  };

  private call(name: string): Term {
    const terms: Term[] = [];
    if (!this.take(')')) {
      do terms.push(this.comparison());
      while (this.take(','));
      this.expect(')');
    }
    const run = FUNCTIONS[name.toUpperCase()];
    if (!run) throw new Beyond();
    return () => run(terms);
  }

  private word(token: string): Term {
    if (/^true$/i.test(token)) return () => true;
    if (/^false$/i.test(token)) return () => false;
    const box = parseAddress(token);
    if (!box || box.rows * box.columns !== 1) throw new Beyond();
    const [fixedRow, fixedColumn] = [/\$\d/.test(token), token.startsWith('$')];
    return () => this.valueAt({ row: box.row, column: box.column, fixedRow, fixedColumn });
  }

  /** Reads the next token where it is one of these operators. */
  private operator(operators: Operators): Operators[string] | undefined {
    const token = this.tokens[this.at] ?? '';
    if (!Object.hasOwn(operators, token)) return undefined;
    this.at += 1;
    return operators[token];
  }

  private take(token: string): boolean {
    if (this.tokens[this.at] !== token) return false;
    this.at += 1;
    return true;
  }

  private expect(token: string): void {
    if (!this.take(token)) throw new Beyond();
  }
}

type Operators = Readonly<Record<string, (a: RuleValue, b: RuleValue) => RuleValue>>;

const COMPARE: Operators = {
  '=': (a, b) => order(a, b) === 0,
  '<>': (a, b) => order(a, b) !== 0,
  '<': (a, b) => order(a, b) < 0,
  '<=': (a, b) => order(a, b) <= 0,
  '>': (a, b) => order(a, b) > 0,
  '>=': (a, b) => order(a, b) >= 0,
};

const SUM: Operators = {
  '+': (a, b) => sumOf(number(a), number(b)),
  '-': (a, b) => sumOf(number(a), -number(b)),
};

/** What is left of two numbers that fifteen digits show as equal is nothing: 0.1+0.2-0.3 is 0. */
const sumOf = (a: number, b: number): number => (seen(a) === seen(-b) ? 0 : a + b);

const PRODUCT: Operators = {
  '*': (a, b) => number(a) * number(b),
  '/': (a, b) => finite(number(a) / number(b)),
};

/** All but IF work out everything they are given, so that an error in any part is theirs. */
const FUNCTIONS: Readonly<Record<string, (terms: readonly Term[]) => RuleValue>> = {
  IF: ([condition = missing, yes = missing, no = (): RuleValue => false]) =>
    truth(condition()) ? yes() : no(),
  AND: (terms) => !terms.map(truthBeside).includes(false),
  OR: (terms) => terms.map(truthBeside).includes(true),
  NOT: ([term = missing]) => !truth(term()),
  ISNUMBER: ([term = missing]) => kindOf(term) === 'number',
  ISTEXT: ([term = missing]) => kindOf(term) === 'string',
  ISBLANK: ([term = missing]) => kindOf(term) === 'object',
  LEN: ([term = missing]) => text(term()).length,
  ROUND: ([term = missing, digits = missing]) => rounded(number(term()), number(digits())),
};

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

/** Excel's order: numbers before texts before truth values; a blank is what it is compared with. */
function order(a: RuleValue, b: RuleValue): number {
  const [left, right] = [a ?? blankBeside(b), b ?? blankBeside(a)];
  const kind = (value: RuleValue): number => ['number', 'string', 'boolean'].indexOf(typeof value);
  if (kind(left) !== kind(right)) return kind(left) - kind(right);
  if (typeof left !== 'string') return seen(Number(left)) - seen(Number(right));
  const [x, y] = [left.toLowerCase(), String(right).toLowerCase()];
  return x === y ? 0 : x < y ? -1 : 1;
}

/** Excel compares what fifteen digits show: 0.1+0.2 is 0.3. */
const seen = (value: number): number => Number(value.toPrecision(15));

const blankBeside = (other: RuleValue): RuleValue =>
  typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;

/** A text that reads as a number is one in Excel; any other is an error. */
function number(value: RuleValue): number {
  if (typeof value !== 'string') return Number(value ?? 0);
  if (/^\s*[-+]?\d+(\.\d+)?\s*$/.test(value)) return Number(value);
  if (/\d/.test(value)) throw new Beyond(); // a date, a percentage, an amount
  throw new FormulaError();
}

function truth(value: RuleValue): boolean {
  if (typeof value === 'string') throw new Beyond(); // Excel differs between words written out and in cells
  return Boolean(value);
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new FormulaError();
  return value;
}

const text = (value: RuleValue): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');

/** Half away from zero, of the decimal that is shown. */
function rounded(value: number, digits: number): number {
  const shown = String(Math.abs(value));
  if (shown.includes('e')) return shown.includes('e-') ? 0 : value; // beyond what anybody rounds to
  return Math.sign(value) * Number(`${Math.round(Number(`${shown}e${digits}`))}e${-digits}`);
}
