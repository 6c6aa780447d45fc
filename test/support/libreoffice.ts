import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { SOFFICE, SSCONVERT } from './programs';

const run = promisify(execFile);

/** A folder that is removed when the work is done. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'dudao-test-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Files per process: LibreOffice gives up silently somewhere past two hundred. */
const BATCH = 60;

type Format = 'pdf' | 'xlsx';

/**
 * Converts files with LibreOffice; names stay, `out` is the folder. What was converted before, byte for byte by the same
 * program, is taken from a cache; not with NO_CACHE=1.
 */
export async function convert(files: readonly string[], format: Format, out: string): Promise<void> {
  if (process.env.NO_CACHE === '1') return await convertAnew(files, format, out);
  const cached = new Map(
    await Promise.all(files.map(async (file) => [file, await cachePath(file, format)] as const)),
  );
  const missing = files.filter((file) => !existsSync(cached.get(file) ?? ''));
  await convertAnew(missing, format, out);
  mkdirSync(out, { recursive: true });
  for (const [file, kept] of cached) {
    const result = join(out, `${parse(file).name}.${format}`);
    if (missing.includes(file)) keep(result, kept);
    else copyFileSync(kept, result);
  }
}

/** Each process has a profile of its own. */
async function convertAnew(files: readonly string[], format: Format, out: string): Promise<void> {
  for (let at = 0; at < files.length; at += BATCH)
    await inTemporaryFolder(async (profile) => {
      const batch = files.slice(at, at + BATCH);
      const options = [...OPTIONS, `-env:UserInstallation=${pathToFileURL(profile)}`, '--convert-to', format];
      await run(SOFFICE, [...options, '--outdir', out, ...batch], { timeout: 570_000, maxBuffer: 1 << 26 });
    });
}

const OPTIONS = ['--headless'];

/** From the project's root, where tests and benchmarks run. */
const CACHE = join(process.cwd(), '.cache', 'libreoffice');

/** Results that are kept at most; the oldest go first. */
const MOST_KEPT = 4000;

let version: Promise<string> | undefined;

/** Where the result for a file of these bytes, this LibreOffice and these options is kept. */
async function cachePath(file: string, format: Format): Promise<string> {
  version ??= inTemporaryFolder(async (profile) => {
    const options = [`-env:UserInstallation=${pathToFileURL(profile)}`, '--version'];
    return (await run(SOFFICE, options, { timeout: 120_000 })).stdout.trim();
  });
  const program = JSON.stringify([await version, OPTIONS, parse(file).ext]);
  const key = createHash('sha256').update(program).update(readFileSync(file)).digest('hex');
  return join(CACHE, `${key}.${format}`);
}

/** Keeps a result under a name that appears at once with all of it; a file that was not made is not kept. */
function keep(result: string, kept: string): void {
  if (!existsSync(result)) return;
  mkdirSync(CACHE, { recursive: true });
  const temporary = `${kept}.${process.pid}`;
  copyFileSync(result, temporary);
  renameSync(temporary, kept);
  prune();
}

function prune(): void {
  const names = readdirSync(CACHE);
  if (names.length <= MOST_KEPT) return;
  const oldest = names
    .map((name) => ({ path: join(CACHE, name), at: statSync(join(CACHE, name)).mtimeMs }))
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST_KEPT / 4);
  for (const { path } of oldest) rmSync(path, { force: true });
}

/** Converts one file with Gnumeric. */
export const convertWithGnumeric = async (file: string, out: string): Promise<void> => {
  await run(SSCONVERT ?? 'ssconvert', ['--recalc', file, out], { timeout: 120_000 });
};
