// Pages that load themselves anew when they were built again: for `npm run dev` alone, built pages know nothing of it.
import { readFileSync } from 'node:fs';
import { fileOf } from './serve.mjs';

const SCRIPT = '/dev/reload.js';
const EVENTS = '/dev/events';

/** A page within a page of ours leaves it to that one. */
const RELOAD = `
let within = false;
try { within = parent !== window && parent.location.origin === location.origin; } catch {}
if (!within) new EventSource('${EVENTS}').onmessage = () => location.reload();`;

/** What the server answers before it looks for files, and how it makes the open pages load themselves anew. */
export function liveReload(folder) {
  const open = new Set();
  return {
    first(request, response) {
      const { pathname } = new URL(request.url ?? '/', 'https://localhost');
      if (pathname === EVENTS) {
        response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
        response.write(': open\n\n');
        open.add(response);
        request.on('close', () => open.delete(response));
        return true;
      }
      if (pathname === SCRIPT) return answer(response, 'text/javascript', RELOAD);
      const file = fileOf(folder, request.url ?? '/');
      if (!file?.endsWith('.html')) return false;
      const page = readFileSync(file, 'utf8');
      return answer(
        response,
        'text/html',
        page.replace('</head>', `<script src="${SCRIPT}"></script></head>`),
      );
    },
    reload() {
      for (const response of open) response.write('data: built\n\n');
    },
  };
}

function answer(response, type, body) {
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
  response.end(body);
  return true;
}
