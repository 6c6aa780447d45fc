#!/usr/bin/env node
// Draws the pictures of the pages into docs/images or the folder given: every step of the journey through the
// workbench, and the task pane alone.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.argv[2] = resolve(process.argv[2] ?? join(root, 'docs', 'images'));
process.chdir(root);
const outfile = join(root, '.cache', 'make-pictures.mjs');
await bundle(join(root, 'test', 'support', 'make-pictures.ts'), outfile, {
  external: ['esbuild', 'playwright-core'],
});
await import(pathToFileURL(outfile).href);
