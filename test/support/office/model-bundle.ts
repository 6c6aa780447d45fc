import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type * as Model from './model-entry';

const CACHE = join('.cache', 'workbench-model');
const SOURCES = 'src/workbench';

/** The workbench's model, bundled when its sources changed. */
export function loadModel(): typeof Model {
  const outfile = join(CACHE, `${sourceHash()}.cjs`);
  if (!existsSync(outfile)) {
    mkdirSync(CACHE, { recursive: true });
    const unfinished = `${outfile}.${process.pid}`;
    buildSync({
      entryPoints: [join('test', 'support', 'office', 'model-entry.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      minify: true,
      keepNames: true,
      outfile: unfinished,
      logLevel: 'error',
    });
    renameSync(unfinished, outfile);
  }
  return require(join(process.cwd(), outfile)) as typeof Model;
}

function sourceHash(): string {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  const add = (folder: string): void => {
    for (const item of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, item.name);
      if (item.isDirectory()) add(path);
      else hash.update(path).update(readFileSync(path));
    }
  };
  for (const folder of ['grid', 'model', 'node', 'protocol']) add(join(SOURCES, folder));
  return hash.digest('hex').slice(0, 16);
}
