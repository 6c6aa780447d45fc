#!/usr/bin/env node
// npm run excel: builds, serves and sideloads the add-in into the Excel of this machine.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMain } from './is-main.mjs';
import { makeManifest } from './make-manifest.mjs';
import { runNpm } from './run-npm.mjs';
import { serve } from './serve.mjs';

/** Not a dependency: it brings many packages, and only a developer with Excel needs it. */
const DEBUGGING = 'office-addin-debugging@7.0.0';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Serves built pages, and has their manifest name the port that they are really served from. */
export async function publish({ folder, port, cache }) {
  const served = await serve({ folder, port, cache });
  makeManifest(root, folder, `https://localhost:${served.port}`);
  return served;
}

async function main() {
  if (process.platform === 'linux') {
    console.error(
      '这台电脑上没有 Excel（Linux）。请在 Windows 或 Mac 上运行，或用 npm start 打开浏览器工作台。',
    );
    process.exit(1);
  }
  const run = (...args) => runNpm(['exec', '--yes', '--', ...args], { cwd: root });
  if (run('office-addin-dev-certs', 'install') !== 0) process.exit(1);
  const folder = join(root, 'dist');
  const { buildAll } = await import('./build.mjs');
  await buildAll({ output: folder, source: process.env.OFFICE_JS || 'global' });
  const { server, port } = await publish({ folder, port: 3000, cache: join(root, '.cache', 'certificate') });
  if (port !== 3000) console.log(`端口 3000 已被占用，改用 ${port}。`);
  if (run(DEBUGGING, 'start', 'dist/manifest.xml', 'desktop', '--no-debug') !== 0) process.exitCode = 1;
  console.log('Excel 已打开。用完后按 Ctrl+C，加载项随即移除。');
  process.on('SIGINT', () => {
    run(DEBUGGING, 'stop', 'dist/manifest.xml');
    server.close();
    server.closeAllConnections();
  });
}

if (isMain(import.meta.url)) await main();
