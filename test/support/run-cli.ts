import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../../src/cli/io';
import { main } from '../../src/cli/main';

/** What one call of the command line did. */
export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process. */
export const cli = (...args: readonly string[]): Promise<CliResult> => cliWith({}, ...args);

/** Runs the command line in this process with more of the outside world. */
export async function cliWith(more: Partial<Io>, ...args: readonly string[]): Promise<CliResult> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    now: () => new Date(Date.UTC(2011, 10, 27)),
    ...more,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** A new folder for a test's files; the system clears its temporary folder. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'dudao-cli-'));

/** Writes JSON (or any text) into a folder; answers the path. */
export function put(folder: string, name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
  );
  return path;
}
