import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const CACHE = join('.cache', 'test-dist');
const SOURCES = [
  'src',
  'assets',
  'webpack.config.js',
  'scripts/office-js.mjs',
  'manifest.xml',
  'package-lock.json',
];

/** The built pages with their own copy of office.js; built once for every state of the sources. */
export function buildDist(): string {
  const done = resolve(CACHE, hashOf(SOURCES));
  if (existsSync(done)) return done;
  mkdirSync(CACHE, { recursive: true });
  const lock = `${done}.lock`;
  try {
    mkdirSync(lock);
  } catch {
    return waitFor(done, lock);
  }
  try {
    const unfinished = `${done}.${process.pid}`;
    const env = { ...process.env, OFFICE_JS: 'self' };
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', unfinished], {
      env,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    renameSync(unfinished, done);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
  return done;
}

/** Another test process is building; a lock that is very old was left behind. */
function waitFor(done: string, lock: string): string {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  while (existsSync(lock) && Date.now() - statSync(lock).mtimeMs < 300_000) Atomics.wait(pause, 0, 0, 250);
  if (existsSync(done)) return done;
  rmSync(lock, { recursive: true, force: true });
  return buildDist();
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(path).update(readFileSync(path));
  };
  for (const path of paths) add(path);
  return hash.digest('hex').slice(0, 16);
}
