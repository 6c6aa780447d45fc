#!/usr/bin/env node
// npm run dev:excel: the add-in's own pages in the simulated Excel, with genuine office.js. For developers; nothing of it
// is part of what is built for people.
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildAll } from './build.mjs';
import { serve } from './serve.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, '.cache', 'dev-excel');
const simulator = join(root, 'test', 'excel-simulator', 'page');

console.log('正在生成加载项页面和模拟的 Excel（约一分钟）……');
mkdirSync(folder, { recursive: true });
await buildAll({ output: folder, source: 'self' });
await build({
  entryPoints: [join(simulator, 'main.ts')],
  bundle: true,
  format: 'iife',
  target: 'es2022',
  outfile: join(folder, 'simulator.js'),
  logLevel: 'error',
});
copyFileSync(join(simulator, 'simulator.html'), join(folder, 'simulator.html'));
const { port, server, trusted } = await serve({
  folder,
  port: Number(process.env.PORT || 3000),
  cache: join(root, '.cache', 'certificate'),
});
console.log(`\n模拟的 Excel：https://localhost:${port}/simulator.html`);
if (!trusted)
  console.log('第一次打开时，浏览器会提示证书不受信任：选择“高级”→“继续访问”即可，页面只在本机。');
console.log('按 Ctrl+C 结束。');
process.on('SIGINT', () => {
  server.close();
  server.closeAllConnections();
});
