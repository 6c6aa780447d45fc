#!/usr/bin/env node
// Serves the built pages on https://localhost, for the workbench and for Excel on this machine.
import { spawn } from 'node:child_process';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:https';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { certificate } from './certificate.mjs';
import { isMain } from './is-main.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The file that an address means; null when it is none of ours. */
export function fileOf(folder, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, 'https://localhost').pathname);
  } catch {
    return null; // not an address
  }
  const root = resolve(folder);
  const file = join(root, path === '/' ? 'workbench.html' : path);
  const inside = file.startsWith(root + sep) && !path.includes('\0');
  return inside && existsSync(file) && statSync(file).isFile() ? file : null;
}

/** Somebody else has the port, or Windows keeps it for itself. */
const TAKEN = new Set(['EADDRINUSE', 'EACCES']);

/**
 * Serves a folder; resolves with the server and its port, the next free one from `port` on. `first` may answer a request
 * before its file is looked for; it tells whether it did.
 */
export function serve({ folder, port, cache, first = () => false }) {
  const { key, cert, trusted } = certificate(cache);
  const server = createServer({ key, cert }, (request, response) => {
    if (first(request, response)) return;
    const file =
      request.method === 'GET' || request.method === 'HEAD' ? fileOf(folder, request.url ?? '/') : null;
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('没有这个页面。');
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  });
  return new Promise((done, fail) => {
    let next = port;
    server.on('error', (error) => {
      if (!TAKEN.has(error.code) || next >= port + 20) return fail(error);
      next += 1;
      server.listen(next, '127.0.0.1');
    });
    server.on('listening', () => done({ server, port: server.address().port, trusted }));
    server.listen(next, '127.0.0.1');
  });
}

/** Opens an address in the browser where there is a screen. */
function openBrowser(address) {
  const desktop = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!desktop || process.env.CI) return;
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? [
    'xdg-open',
  ];
  spawn(command, [...args, address], { stdio: 'ignore', detached: true, windowsHide: true })
    .on('error', () => undefined)
    .unref();
}

if (isMain(import.meta.url)) {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const { server, port, trusted } = await serve({
    folder: join(root, 'dist'),
    port: Number(process.env.PORT || 3000),
    cache: join(root, '.cache', 'certificate'),
  });
  const address = `https://localhost:${port}/workbench.html`;
  console.log(`\n工作台：${address}`);
  if (!trusted)
    console.log('第一次打开时，浏览器会提示证书不受信任：选择“高级”→“继续访问”即可，页面只在本机。');
  console.log('按 Ctrl+C 结束。');
  openBrowser(address);
  process.on('SIGINT', () => {
    server.close();
    server.closeAllConnections();
  });
}
