import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

const servers = new Map<string, Promise<Server>>();

/**
 * The address at which a folder of built pages is served to browsers on this machine, the same until the process ends.
 * A browser takes megabytes from here much more cheaply than as the answer to a request that is intercepted.
 */
export async function originOf(folder: string): Promise<string> {
  const server = servers.get(folder) ?? start(folder);
  servers.set(folder, server);
  return `http://127.0.0.1:${((await server).address() as AddressInfo).port}`;
}

function start(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const file = join(folder, new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const isThere = existsSync(file) && statSync(file).isFile();
    const caching = file.endsWith('.html') ? 'no-cache' : 'max-age=3600'; // the others have their contents in their names
    response.writeHead(isThere ? 200 : 404, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': caching,
    });
    response.end(isThere ? readFileSync(file) : '');
  });
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}
