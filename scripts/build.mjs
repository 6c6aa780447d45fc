#!/usr/bin/env node
// npm run build: the pages, the icons and the manifest, into dist or the folder given.
// OFFICE_JS chooses where office.js comes from, ADDIN_URL says where the pages will be served.
import { rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import { builds } from '../webpack.config.js';
import { isMain } from './is-main.mjs';
import { makeManifest } from './make-manifest.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Builds everything into a folder, which is emptied first; resolves with webpack's figures. */
export async function buildAll({ output, source, address }) {
  rmSync(output, { recursive: true, force: true });
  const stats = await new Promise((done, fail) => {
    webpack(builds({ output, source })).run((error, result) => (error ? fail(error) : done(result)));
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  makeManifest(root, output, address);
  return stats;
}

if (isMain(import.meta.url)) {
  const output = resolve(process.argv[2] ?? join(root, 'dist'));
  await buildAll({
    output,
    source: process.env.OFFICE_JS || 'global',
    address: process.env.ADDIN_URL || undefined,
  });
  console.log(`已生成 ${output}`);
}
