#!/usr/bin/env node
// npm run excel: builds, serves and sideloads the add-in into the Excel of this machine.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll } from './build.mjs';
import { serve } from './serve.mjs';

/** Not a dependency: it brings many packages, and only a developer with Excel needs it. */
const DEBUGGING = 'office-addin-debugging@7.0.0';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
if (process.platform === 'linux') {
  console.error('这台电脑上没有 Excel(Linux)。请在 Windows 或 Mac 上运行,或用 npm start 打开浏览器工作台。');
  process.exit(1);
}
const npx = (...args) =>
  spawnSync('npx', ['--yes', ...args], { stdio: 'inherit', shell: true, cwd: root }).status;
if (npx('office-addin-dev-certs', 'install') !== 0) process.exit(1);
const output = join(root, 'dist');
await buildAll({ output, source: process.env.OFFICE_JS || 'global' });
const { server } = await serve({ folder: output, port: 3000, cache: join(root, '.cache', 'certificate') });
if (npx(DEBUGGING, 'start', 'dist/manifest.xml', 'desktop', '--no-debug') !== 0) process.exitCode = 1;
console.log('Excel 已打开。用完后按 Ctrl+C,加载项随即移除。');
process.on('SIGINT', () => {
  npx(DEBUGGING, 'stop', 'dist/manifest.xml');
  server.close();
  server.closeAllConnections();
});
