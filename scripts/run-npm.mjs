// Runs npm from Node. On Windows npm is a batch file, which Node starts in a shell only (npm.cmd since 20.12.2, npm never);
// npm itself is JavaScript, so it is run by this very Node wherever it can be found. Imports nothing outside of Node.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

const HERE = {
  platform: process.platform,
  execPath: process.execPath,
  npmPath: process.env.npm_execpath,
  exists: existsSync,
};

/** How npm is called on a machine: command, arguments, and whether it takes a shell. */
export function npmCall(args, { platform, execPath, npmPath, exists } = HERE) {
  const { dirname, join } = platform === 'win32' ? win32 : posix;
  const beside = join(dirname(execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'); // as the Windows installer lays it out
  const script = [npmPath, beside].find((path) => path && /[\\/]npm-cli\.c?js$/.test(path) && exists(path));
  if (script) return { command: execPath, args: [script, ...args], shell: false };
  if (platform !== 'win32') return { command: 'npm', args, shell: false };
  return { command: ['npm', ...args].map(quoted).join(' '), args: [], shell: true };
}

/** A word as cmd.exe takes it; ours hold no quotes. */
const quoted = (word) => (/^[\w@./:=\\-]+$/.test(word) ? word : `"${word}"`);

/** Runs npm and waits for it; answers its exit code, null where it could not be started. */
export function runNpm(args, options = {}) {
  const { command, args: given, shell } = npmCall(args);
  return spawnSync(command, given, { stdio: 'inherit', ...options, shell }).status;
}
