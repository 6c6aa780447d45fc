import { parseAddress } from '../../../src/hosts/univer/grid/box';
import { HostError } from '../protocol/host-error';
import { type Token, tokensOf } from './formula-tokens';

/** A formula taken apart; `at` is where a part begins in the text. */
export type FormulaNode =
  | { readonly kind: 'constant'; readonly at: number }
  | { readonly kind: 'array'; readonly at: number }
  | { readonly kind: 'missing'; readonly at: number }
  | { readonly kind: 'name'; readonly at: number; readonly name: string; readonly sheet: string | null }
  | { readonly kind: 'reference'; readonly at: number; readonly many: boolean; readonly sheet: string | null }
  | {
      readonly kind: 'call';
      readonly at: number;
      readonly name: string;
      readonly parts: readonly FormulaNode[];
    }
  | {
      readonly kind: 'operation';
      readonly at: number;
      readonly sign: string;
      readonly parts: readonly FormulaNode[];
    };

/** Longest formula, deepest nesting of functions, and most arguments that Excel takes. */
const LONGEST = 8192;
const DEEPEST = 64;
const MOST_ARGUMENTS = 255;

/** From the weakest to the strongest; those of one rank from left to right. */
const RANKS = [['=', '<>', '<', '<=', '>', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']] as const;

/** Takes a formula apart that begins with `=`; refuses one that Excel could not read. */
export function parseFormula(formula: string): FormulaNode {
  if (!formula.startsWith('=')) throw new HostError('InvalidArgument', 'a formula begins with =');
  if (formula.length > LONGEST) throw new HostError('FormulaLengthExceedsLimit');
  return new Parser(tokensOf(formula.slice(1))).whole();
}

/** Every part of a formula, itself included. */
export function* partsOf(node: FormulaNode): Generator<FormulaNode> {
  yield node;
  if ('parts' in node) for (const part of node.parts) yield* partsOf(part);
}

/** Reads from the left; places count from the formula's `=`, which is 0. */
class Parser {
  private next = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): FormulaNode {
    const node = this.expression();
    if (this.token.kind !== 'end') throw this.unreadable();
    return node;
  }

  private get token(): Token {
    return this.tokens[this.next] as Token;
  }

  private expression(rank = 0): FormulaNode {
    const signs: readonly string[] | undefined = RANKS[rank];
    if (!signs) return this.signed();
    let left = this.expression(rank + 1);
    while (this.token.kind === 'mark' && signs.includes(this.token.text)) {
      const { text: sign } = this.take();
      left = { kind: 'operation', at: left.at, sign, parts: [left, this.expression(rank + 1)] };
    }
    return left;
  }

  private signed(): FormulaNode {
    const { at } = this.token;
    if (this.isMark('-', '+', '@')) {
      const { text: sign } = this.take();
      return { kind: 'operation', at: at + 1, sign, parts: [this.signed()] };
    }
    let node = this.joined();
    while (this.isMark('%', '#')) {
      const { text: sign } = this.take();
      node = { kind: 'operation', at: node.at, sign, parts: [node] };
    }
    return node;
  }

  /** References from corner to corner, and what two of them share. */
  private joined(): FormulaNode {
    let node = this.atom();
    for (;;) {
      if (this.isMark(':')) {
        this.take();
        node = { kind: 'operation', at: node.at, sign: ':', parts: [node, this.atom()] };
      } else if (this.token.spaced && this.beginsReference()) {
        node = { kind: 'operation', at: node.at, sign: ' ', parts: [node, this.atom()] };
      } else return node;
    }
  }

  private beginsReference(): boolean {
    return ['word', 'sheet'].includes(this.token.kind) || this.isMark('(');
  }

  private atom(): FormulaNode {
    const token = this.take();
    const at = token.at + 1;
    switch (token.kind) {
      case 'text':
      case 'error':
        return { kind: 'constant', at };
      case 'number':
        return this.isMark(':') ? this.rowsFrom(token, null) : { kind: 'constant', at };
      case 'sheet':
        return this.onSheet(token);
      case 'word':
        return this.isMark('(') ? this.call(token) : this.word(token, null, at);
      default:
        if (token.kind === 'brackets') return { kind: 'reference', at, many: true, sheet: null };
        if (token.text === '(') return this.group(at);
        if (token.text === '{') return this.array(at);
        throw this.unreadable(token);
    }
  }

  private onSheet(prefix: Token): FormulaNode {
    const sheet = prefix.text
      .slice(0, -1)
      .replace(/^'(.*)'$/s, '$1')
      .replaceAll("''", "'");
    const token = this.take();
    if (token.kind === 'number' && this.isMark(':')) return this.rowsFrom(token, sheet);
    if (token.kind === 'error') return { kind: 'constant', at: prefix.at + 1 };
    if (token.kind !== 'word') throw this.unreadable(token);
    return this.word(token, sheet, prefix.at + 1);
  }

  /** 3:5 */
  private rowsFrom(first: Token, sheet: string | null): FormulaNode {
    this.take();
    const last = this.take();
    if (!parseAddress(`${first.text}:${last.text}`)) throw this.unreadable(last);
    return { kind: 'reference', at: first.at + 1, many: true, sheet };
  }

  /** A cell, whole columns or rows as far as a word says it, a name, a truth value, a column of a table. */
  private word({ text }: Token, sheet: string | null, at: number): FormulaNode {
    if (this.token.kind === 'brackets') {
      this.take();
      return { kind: 'reference', at, many: true, sheet };
    }
    if (/^(true|false)$/i.test(text)) return { kind: 'constant', at };
    const after = this.tokens[this.next + 1];
    const pair = this.isMark(':') && after ? `${text}:${after.text}` : '';
    if (after && /^(\$?[A-Z]+:\$?[A-Z]+|\$?\d+:\$?\d+)$/i.test(pair) && parseAddress(pair)) {
      this.next += 2;
      return { kind: 'reference', at, many: true, sheet };
    }
    if (parseAddress(text)) return { kind: 'reference', at, many: false, sheet };
    return { kind: 'name', at, name: text, sheet };
  }

  private call({ text: name, at }: Token): FormulaNode {
    this.take();
    this.depth += 1;
    if (this.depth > DEEPEST) throw new HostError('InvalidArgument', 'functions are nested too deeply');
    const parts: FormulaNode[] = [];
    if (!this.isMark(')')) {
      parts.push(this.argument());
      while (this.isMark(',')) {
        this.take();
        parts.push(this.argument());
      }
    }
    this.expect(')');
    this.depth -= 1;
    if (parts.length > MOST_ARGUMENTS) throw new HostError('InvalidArgument', `${name}: too many arguments`);
    return { kind: 'call', at: at + 1, name: name.toUpperCase(), parts };
  }

  private argument(): FormulaNode {
    return this.isMark(',', ')') ? { kind: 'missing', at: this.token.at + 1 } : this.expression();
  }

  /** Brackets; with commas in them, several areas as one. */
  private group(at: number): FormulaNode {
    const parts = [this.expression()];
    while (this.isMark(',')) {
      this.take();
      parts.push(this.expression());
    }
    this.expect(')');
    return { kind: 'operation', at, sign: parts.length > 1 ? ',' : '()', parts };
  }

  private array(at: number): FormulaNode {
    do {
      if (this.isMark('-', '+')) this.take();
      const { kind, text } = this.take();
      if (kind !== 'number' && kind !== 'text' && kind !== 'error' && !/^(true|false)$/i.test(text))
        throw new HostError('InvalidArgument', 'an array holds constants');
    } while (this.isMark(',', ';') && this.take());
    this.expect('}');
    return { kind: 'array', at };
  }

  private isMark(...marks: readonly string[]): boolean {
    return this.token.kind === 'mark' && marks.includes(this.token.text);
  }

  private take(): Token {
    const { token } = this;
    if (token.kind === 'end') throw this.unreadable(token);
    this.next += 1;
    return token;
  }

  private expect(mark: string): void {
    if (!this.isMark(mark)) throw this.unreadable();
    this.take();
  }

  private unreadable(token = this.token): HostError {
    return new HostError('InvalidArgument', `the formula cannot be read at ${token.at + 2}`);
  }
}
