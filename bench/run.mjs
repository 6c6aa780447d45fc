#!/usr/bin/env node
// Bundles and runs the benchmarks. Prints medians and ratios; nothing here passes or fails.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from '../scripts/bundle.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outfile = join(root, '.cache', 'bench.mjs');
await bundle(join(root, 'bench', 'main.ts'), outfile);
process.chdir(root);
await import(pathToFileURL(outfile).href);
