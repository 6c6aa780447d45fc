import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** Converts files with LibreOffice, each process under a profile of its own; names stay, `out` is the folder. */
export async function convert(files: readonly string[], format: 'pdf' | 'xlsx', out: string): Promise<void> {
  for (let at = 0; at < files.length; at += BATCH)
    await inTemporaryFolder(async (profile) => {
      const batch = files.slice(at, at + BATCH);
      const options = [
        '--headless',
        `-env:UserInstallation=${pathToFileURL(profile)}`,
        '--convert-to',
        format,
      ];
      await run(SOFFICE, [...options, '--outdir', out, ...batch], { timeout: 570_000, maxBuffer: 1 << 26 });
    });
}

/** Converts one file with Gnumeric. */
export const convertWithGnumeric = async (file: string, out: string): Promise<void> => {
  await run(SSCONVERT ?? 'ssconvert', ['--recalc', file, out], { timeout: 120_000 });
};
