import { HostError } from '../protocol/host-error';

/** A piece of a formula; `at` is its place in the text, `spaced` whether a blank is before it. */
export interface Token {
  readonly kind: 'text' | 'number' | 'error' | 'sheet' | 'word' | 'brackets' | 'mark' | 'end';
  readonly text: string;
  readonly at: number;
  readonly spaced: boolean;
}

const ERROR = /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA)/y;
const TEXT = /"(?:[^"]|"")*"/y;
const SHEET = /(?:'(?:[^']|'')+'|(?:\[[^\][]+\])?[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!/uy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?(?![\p{L}_])/iuy;
const WORD = /[\p{L}_\\$][\p{L}\p{N}_.\\?$]*/uy;
const MARK = /<=|>=|<>|[-+*/^&=<>%(){},;:@#]/y;
const BLANKS = /\s*/y;

const KINDS = [
  ['text', TEXT],
  ['error', ERROR],
  ['sheet', SHEET],
  ['number', NUMBER],
  ['word', WORD],
  ['mark', MARK],
] as const;

/** The pieces of a formula without its `=`; refuses what Excel could not read. */
export function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; ; ) {
    const blanks = matchAt(BLANKS, formula, at)?.length ?? 0;
    at += blanks;
    const spaced = blanks > 0;
    if (at >= formula.length) return [...tokens, { kind: 'end', text: '', at, spaced }];
    const token = tokenAt(formula, at, spaced);
    tokens.push(token);
    at += token.text.length;
  }
}

function tokenAt(formula: string, at: number, spaced: boolean): Token {
  for (const [kind, pattern] of KINDS) {
    const text = matchAt(pattern, formula, at);
    if (text !== undefined) return { kind, text, at, spaced };
  }
  if (formula[at] === '[') return { kind: 'brackets', text: bracketsAt(formula, at), at, spaced };
  throw new HostError('InvalidArgument', `formula at ${at + 1}`);
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** A column of a table: brackets may be in brackets. */
function bracketsAt(formula: string, from: number): string {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    if (formula[at] === '[') depth += 1;
    if (formula[at] === ']') depth -= 1;
    if (depth === 0) return formula.slice(from, at + 1);
  }
  throw new HostError('InvalidArgument', 'a bracket of the formula is not closed');
}
