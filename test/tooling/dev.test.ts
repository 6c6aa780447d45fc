/**
 * Pages that are built again and loaded anew while somebody works at them (`npm run dev`).
 *
 * D1 a page is built, served, and notified when it was built again, which it then is.
 * D2 one that cannot be built tells why and leaves the page as it is.
 * D3 pages that are built for use know nothing of it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { newFolder } from '../support/run-cli';

const folder = newFolder();
const source = join(folder, 'page.js');
const SCRIPT = `
import('./scripts/watch-pages.mjs').then(async ({ watchPages }) => {
  const folder = process.argv[1];
  const output = { path: folder + '/out', filename: 'page.js' };
  const { port } = await watchPages({
    configurations: [{ mode: 'development', devtool: false, entry: folder + '/page.js', output }],
    folder: folder + '/out',
    port: 34200,
    cache: folder + '/cert',
    onBuilt: (wrong) => console.log(wrong === '' ? 'built' : 'wrong ' + wrong.replaceAll('\\n', ' ')),
  });
  console.log('port ' + port);
});`;

let server: ChildProcess;
let lines: Interface;
let port = 0;

/** Resolves with the next line that the server says which begins so. */
const said = (beginning: string): Promise<string> =>
  new Promise((done) => {
    const hear = (line: string): void => {
      if (!line.startsWith(beginning)) return;
      lines.off('line', hear);
      done(line);
    };
    lines.on('line', hear);
  });

beforeAll(async () => {
  mkdirSync(join(folder, 'out'));
  writeFileSync(
    join(folder, 'out', 'workbench.html'),
    '<html><head></head><script src="page.js"></script></html>',
  );
  writeFileSync(source, 'console.log("first")');
  server = spawn(process.execPath, ['-e', SCRIPT, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (!server.stdout) throw new Error('no output');
  lines = createInterface({ input: server.stdout });
  port = Number((await said('port ')).slice(5));
});
afterAll(() => server.kill());

const ask = (path: string): Promise<IncomingMessage> =>
  new Promise((done, fail) => {
    get({ host: '127.0.0.1', port, path, rejectUnauthorized: false, agent: false }, done).on('error', fail);
  });

async function bodyOf(path: string): Promise<string> {
  const response = await ask(path);
  response.setEncoding('utf8');
  let body = '';
  for await (const piece of response) body += piece;
  return body;
}

test('D1: built again, and notified', async () => {
  const [, script = ''] = /<script src="(\/dev\/[^"]+)">/.exec(await bodyOf('/workbench.html')) ?? [];
  const [, events = ''] = /EventSource\('([^']+)'\)/.exec(await bodyOf(script)) ?? [];
  expect(await bodyOf('/page.js')).toContain('first');
  const stream = await ask(events);
  expect(stream.headers['content-type']).toContain('text/event-stream');
  stream.setEncoding('utf8');
  const notified = new Promise<void>((done) => {
    stream.on('data', (piece: string) => {
      if (piece.includes('data:')) done();
    });
  });
  writeFileSync(source, 'console.log("second")');
  await notified;
  expect(await bodyOf('/page.js')).toContain('second');
  stream.destroy();
});

test('D2: what cannot be built', async () => {
  const wrong = said('wrong ');
  writeFileSync(source, 'import "./nowhere.js"; console.log("third"');
  expect(await wrong).toContain('page.js');
  expect(await bodyOf('/page.js')).toContain('second');
  const built = said('built');
  writeFileSync(source, 'console.log("fourth")');
  await built;
  expect(await bodyOf('/page.js')).toContain('fourth');
});

test('D3: built pages', () => {
  for (const page of ['workbench', 'taskpane', 'commands'])
    expect(readFileSync(`src/${page}/${page}.html`, 'utf8')).not.toContain('/dev/');
});
