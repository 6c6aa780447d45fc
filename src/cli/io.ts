import { readFile } from 'node:fs/promises';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Issue } from '../domain/issue';
import { systemCode } from '../hosts/xlsx/read-file';
import { failureText } from '../messages/failure-text';
import { issueText } from '../messages/issue-text';
import { HostFailure } from '../usecases/workbook-port';

/** Where a command writes its lines, and the clock it may look at. */
export interface Io {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly now: () => Date;
  /** Bundle of src/cli/workers/worker.ts; without it everything is done in one thread. */
  readonly threadScript?: string;
  /** Calls back whenever the user asks to stop (Ctrl+C); answers how not to. Without it the process just ends. */
  readonly onInterrupt?: (listener: () => void) => () => void;
}

/** Exit codes of every command. */
export const EXIT = { ok: 0, dataError: 2, unreadable: 3 } as const;

/** The call's words are off; the message is for the user. */
export class UsageError extends Error {}

/** Runs a command and turns file trouble and wrong calls into one sentence and an exit code. */
export async function runGuarded(command: () => Promise<number>, io: Io): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (error instanceof HostFailure) {
      io.err(failureText(error.code, error.subject));
      return EXIT.unreadable;
    }
    if (error instanceof UsageError) {
      io.err(error.message);
      return EXIT.dataError;
    }
    throw error;
  }
}

/** Prints every problem on a line of its own. */
export function printIssues(issues: readonly Issue[], io: Io): void {
  for (const issue of issues) io.err(issueText(issue));
}

/** Parses a command's options; unknown ones and missing values are named in Chinese. */
export function options<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  known: T,
) {
  try {
    return parseArgs({ args: joinValues(args, known), options: known, allowPositionals: true, strict: true });
  } catch {
    const allowed = Object.keys(known).map((name) => `--${name}`);
    throw new UsageError(`参数有误。可用的参数：${allowed.join('、')}；每个参数后面要写上它的值。`);
  }
}

/** Joins an option with its value, so that a value may begin with `-`; an option is never taken for a value. */
function joinValues(args: readonly string[], known: NonNullable<ParseArgsConfig['options']>): string[] {
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

/** The value of an option that must be given. */
export function requiredOption(value: string | undefined, name: string): string {
  if (value === undefined) throw new UsageError(`缺少 ${name}。运行 dudao help 查看用法。`);
  return value;
}

/** Data of a JSON file; `undefined` when it is no JSON. Rejects with `HostFailure` when it cannot be read. */
export async function readJson(path: string): Promise<{ readonly data: unknown } | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new HostFailure(systemCode(cause) === 'ENOENT' ? 'file-missing' : 'file-unreadable', path, {
      cause,
    });
  }
  try {
    return { data: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch {
    return undefined; // what is wrong with it does not matter: it is not JSON
  }
}
