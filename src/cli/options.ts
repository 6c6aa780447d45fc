import { type ParseArgsConfig, parseArgs } from 'node:util';
import { USAGE_TEXT } from '../messages/usage-text';

/** The call's words are off; the message is for the user. */
export class UsageError extends Error {}

/** Whoever called wants to know how. */
export class HelpAsked extends Error {}

type Known = NonNullable<ParseArgsConfig['options']>;

/** Parses a command's options and at most so many words besides; whatever is wrong with them is said in Chinese, and nothing is passed over. */
export function options<T extends Known>(args: readonly string[], known: T, mostWords: number) {
  const joined = joinValues(args, known);
  refuseOdd(joined, known);
  const parsed = parseArgs({ args: joined, options: known, allowPositionals: true, strict: true });
  const more = parsed.positionals.slice(mostWords);
  if (more.length > 0)
    throw new UsageError(
      mostWords === 0 ? USAGE_TEXT.unknownWords(more, namesOf(known)) : USAGE_TEXT.moreWords(more),
    );
  return parsed;
}

/** Options that do not exist, lack their value, have one too much or are there twice. */
function refuseOdd(args: string[], known: Known): void {
  const { tokens } = parseArgs({ args, options: known, allowPositionals: true, strict: false, tokens: true });
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!option && ['help', 'h'].includes(name)) throw new HelpAsked();
    if (!option) throw new UsageError(USAGE_TEXT.noOption(rawName, namesOf(known)));
    const isSwitch = option.type === 'boolean';
    if (isSwitch && value !== undefined) throw new UsageError(USAGE_TEXT.isSwitch(rawName));
    if (!isSwitch && (inlineValue !== true || value === ''))
      throw new UsageError(USAGE_TEXT.noValue(rawName));
    if (!isSwitch && option.multiple !== true && seen.has(name))
      throw new UsageError(USAGE_TEXT.twice(rawName));
    seen.add(name);
  }
}

/** Joins an option with its value, so that a value may begin with `-`; an option is never taken for a value. */
function joinValues(args: readonly string[], known: Known): string[] {
  const isOption = (arg: string | undefined): boolean =>
    arg?.startsWith('--') === true && Object.hasOwn(known, arg.slice(2).split('=')[0] ?? '');
  const joined: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const next = args[i + 1];
    const takesValue = isOption(arg) && !arg.includes('=') && known[arg.slice(2)]?.type === 'string';
    if (takesValue && next !== undefined && !isOption(next)) {
      joined.push(`${arg}=${next}`);
      i++;
    } else joined.push(arg);
  }
  return joined;
}

/** What must be given: a word, or the value of an option. */
export function required(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new UsageError(USAGE_TEXT.missing(name));
  return value;
}

/** Refuses options that say nothing beside another one. */
export function refuseBeside<T extends object>(
  name: keyof T & string,
  values: T,
  others: readonly (keyof T & string)[],
): void {
  const given = others.filter((other) => values[other] !== undefined);
  if (values[name] !== undefined && given.length > 0)
    throw new UsageError(USAGE_TEXT.notBeside(`--${name}`, given.map(dashed)));
}

/** Refuses options that say nothing without another one. */
export function refuseWithout<T extends object>(
  name: keyof T & string,
  values: T,
  others: readonly (keyof T & string)[],
): void {
  const given = others.filter((other) => values[other] !== undefined);
  if (values[name] === undefined && given.length > 0)
    throw new UsageError(USAGE_TEXT.onlyWith(given.map(dashed), `--${name}`));
}

const dashed = (name: string): string => `--${name}`;

const namesOf = (known: Known): readonly string[] => Object.keys(known).map(dashed);
