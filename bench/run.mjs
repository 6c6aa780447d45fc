#!/usr/bin/env node
// Bundles and runs the benchmarks, all of them or those named: npm run bench -- protocol. Prints figures and ratios;
// nothing here passes or fails.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from '../scripts/bundle.mjs';

/** What can be measured, by its name on the command line. */
const BENCHES = {
  entry: 'entry.ts',
  files: 'main.ts',
  merge: 'merge.ts',
  protocol: 'protocol.ts',
  reading: 'reading.ts',
  workbench: 'workbench.ts',
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`);
  process.exit(1);
}
const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
  const outfile = join(root, '.cache', `bench-${name}.mjs`);
  await bundle(join(root, 'bench', BENCHES[name]), outfile, { external: ['esbuild', 'playwright-core'] });
  await import(pathToFileURL(outfile).href);
}
