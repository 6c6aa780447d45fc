#!/usr/bin/env node
// npm run dev: the workbench with the pane, built again and loaded anew whenever a source changes.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builds } from '../webpack.config.js';
import { watchPages } from './watch-pages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, '.cache', 'dev');

/** Quick to build and readable in the browser; a script has the same name every time, so that old ones go. */
const forWatching = (page) => ({
  ...page,
  mode: 'development',
  devtool: 'cheap-module-source-map',
  output: { ...page.output, filename: `${page.name}.js`, chunkFilename: `${page.name}-[name].js` },
});

console.log('正在生成页面（第一次约一分钟）……');
const { port, trusted } = await watchPages({
  configurations: builds({ output: folder, source: 'self' }).map(forWatching),
  folder,
  port: Number(process.env.PORT || 3000),
  cache: join(root, '.cache', 'certificate'),
  onBuilt: (wrong) =>
    console.log(
      wrong === '' ? `${new Date().toLocaleTimeString('zh-CN')} 已生成，打开的页面会自动刷新。` : wrong,
    ),
});
console.log(
  `\n工作台：https://localhost:${port}/workbench.html\n任务窗格：https://localhost:${port}/taskpane.html`,
);
if (!trusted)
  console.log('第一次打开时，浏览器会提示证书不受信任：选择“高级”→“继续访问”即可，页面只在本机。');
console.log('源文件一改，页面就会重新生成并刷新。按 Ctrl+C 结束。');
process.on('SIGINT', () => process.exit(0));
