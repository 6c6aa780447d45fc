import { type Box, parseAddress } from './grid/box';
import { COMPARE, FUNCTIONS, JOIN, type Operators, PRODUCT, SUM, type Term } from './rule-functions';
import { Beyond, FormulaError, number, type RuleValue } from './rule-values';

/** A cell as a formula names it; what is not fixed moves along with the cell that the rule is asked about. */
export interface NamedCell {
  readonly row: number;
  readonly column: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

/** The value of a cell of the rule's own sheet. */
export type ValueAt = (cell: NamedCell) => RuleValue;

/** The result of a formula that fails in Excel. */
export const RULE_ERROR = Symbol('error');

/**
 * Works out the formula of an input rule or of a colour at once, for the part of Excel's language that those of our sheets
 * are written in: comparisons, arithmetic, some functions, cells of the same sheet. Undefined for everything else.
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

  private readonly comparison = (): Term => this.chain(COMPARE, this.joined);
  private readonly joined = (): Term => this.chain(JOIN, this.sum);
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
    const box = oneCell(token);
    if (this.take(':')) return this.column(token, this.tokens[this.at++] ?? '');
    const [fixedRow, fixedColumn] = [/\$\d/.test(token), token.startsWith('$')];
    return () => this.valueAt({ row: box.row, column: box.column, fixedRow, fixedColumn });
  }

  /** The cells from one to another below it, neither of which moves along. */
  private column(from: string, to: string): Term {
    const [first, last] = [oneCell(from), oneCell(to)];
    if (first.column !== last.column || ![from, to].every((cell) => /^\$[A-Z]+\$/i.test(cell)))
      throw new Beyond();
    const rows = Array.from({ length: last.row - first.row + 1 }, (_, i) => first.row + i);
    const { column } = first;
    const cells = (): readonly RuleValue[] =>
      rows.map((row) => this.valueAt({ row, column, fixedRow: true, fixedColumn: true }));
    return Object.assign((): never => beyond(), { cells });
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

function oneCell(address: string): Box {
  const box = parseAddress(address);
  if (!box || box.rows * box.columns !== 1) throw new Beyond();
  return box;
}

function beyond(): never {
  throw new Beyond();
}
