#!/usr/bin/env node
// npm start: the command line's demonstration, then the workbench in the browser.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll } from './build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const output = join(root, 'dist');

/** Time of the last change below a folder. */
function newest(folder) {
  return Math.max(
    ...readdirSync(folder, { withFileTypes: true }).map((item) => {
      const path = join(folder, item.name);
      return item.isDirectory() ? newest(path) : statSync(path).mtimeMs;
    }),
  );
}

function isStale() {
  const page = join(output, 'workbench.html');
  if (!existsSync(page) || !existsSync(join(output, 'office-js'))) return true;
  const sources = [join(root, 'src'), join(root, 'assets'), join(root, 'scripts')].map(newest);
  const files = ['package-lock.json', 'webpack.config.js', 'manifest.xml'].map(
    (name) => statSync(join(root, name)).mtimeMs,
  );
  return Math.max(...sources, ...files) > statSync(page).mtimeMs;
}

const run = (file, ...args) =>
  spawnSync(process.execPath, [join(root, file), ...args], { stdio: 'inherit' }).status ?? 1;

const demo = run('bin/dudao.mjs', 'demo');
if (demo !== 0) process.exit(demo);
if (isStale()) {
  console.log('\n正在生成工作台（约一分钟）……');
  await buildAll({ output, source: 'self' });
}
if (!process.argv.includes('--no-serve')) process.exitCode = run('scripts/serve.mjs');
