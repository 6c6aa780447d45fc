import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CliResult, newFolder } from './run-cli';

/** What one call of the command line did in a process of its own. */
export interface ProcessResult extends CliResult {
  /** The most memory it had at once, all threads included, in megabytes. */
  readonly peakMb: number;
  /** Processor time of all its threads in milliseconds. */
  readonly cpuMs: number;
}

/** Runs the command line as a user does: in a process of its own, with its worker threads. */
export function runProcess(...args: readonly string[]): Promise<ProcessResult> {
  const peakFile = join(newFolder(), 'peak');
  const child = spawn(
    process.execPath,
    ['--import', './test/support/report-peak.mjs', 'bin/dudao.mjs', ...args],
    {
      env: { ...process.env, PEAK_FILE: peakFile },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const [out, err] = [child.stdout, child.stderr].map((stream) => {
    const pieces: Buffer[] = [];
    stream.on('data', (piece: Buffer) => pieces.push(piece));
    return () => Buffer.concat(pieces).toString('utf8');
  }) as [() => string, () => string];
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const [kilobytes = 0, microseconds = 0] = readFileSync(peakFile, 'utf8').split(' ').map(Number);
      resolve({
        code: code ?? -1,
        out: out(),
        err: err(),
        peakMb: kilobytes / 1024,
        cpuMs: microseconds / 1000,
      });
    });
  });
}
