import { readFile } from 'node:fs/promises';
import type { Issue } from '../domain/issue';
import { readFailure } from '../hosts/xlsx/read-file';
import { failureText } from '../messages/failure-text';
import { issueText } from '../messages/issue-text';
import { HostFailure } from '../usecases/workbook-port';
import { HelpAsked, UsageError } from './options';

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

/** Runs a command and turns file trouble and wrong calls into one sentence and an exit code; shows `help` where that is asked for. */
export async function runGuarded(command: () => Promise<number>, io: Io, help: string): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (error instanceof HostFailure) {
      io.err(failureText(error.code, error.subject));
      return EXIT.unreadable;
    }
    if (error instanceof HelpAsked) {
      io.out(help);
      return EXIT.ok;
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

/** Data of a JSON file; `undefined` when it is no JSON. Rejects with `HostFailure` when it cannot be read. */
export async function readJson(path: string): Promise<{ readonly data: unknown } | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new HostFailure(readFailure(cause), path, { cause });
  }
  try {
    return { data: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch {
    return undefined; // what is wrong with it does not matter: it is not JSON
  }
}
