import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';

const CACHE = join('.cache', 'test-bundles');

/**
 * The file of a bundle, made where these sources, the packages that are installed, or what is asked for have changed; a
 * style sheet lies beside it.
 */
export function bundled(name: string, sources: readonly string[], options: BuildOptions): string {
  const end = options.format === 'cjs' ? 'cjs' : 'js';
  const base = join(CACHE, `${name}-${hashOf(sources, options)}`);
  if (existsSync(`${base}.${end}`)) return `${base}.${end}`;
  mkdirSync(CACHE, { recursive: true });
  const unfinished = `${base}.${process.pid}`;
  buildSync({ bundle: true, outfile: `${unfinished}.${end}`, logLevel: 'error', ...options });
  if (existsSync(`${unfinished}.css`)) renameSync(`${unfinished}.css`, `${base}.css`);
  renameSync(`${unfinished}.${end}`, `${base}.${end}`); // the script last: where it is, all of it is
  return `${base}.${end}`;
}

function hashOf(paths: readonly string[], options: BuildOptions): string {
  const hash = createHash('sha256').update(readFileSync('package-lock.json')).update(JSON.stringify(options));
  const add = (folder: string): void => {
    for (const item of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, item.name);
      if (item.isDirectory()) add(path);
      else hash.update(path).update(readFileSync(path));
    }
  };
  paths.forEach(add);
  return hash.digest('hex').slice(0, 16);
}
