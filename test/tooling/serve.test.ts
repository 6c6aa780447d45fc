/**
 * The local server.
 *
 * L1 it serves the built pages over https with their types.
 * L2 it serves nothing outside of its folder.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { newFolder } from '../support/run-cli';

const folder = newFolder();
mkdirSync(join(folder, 'dist'));
writeFileSync(join(folder, 'dist', 'workbench.html'), '<p>工作台</p>');
writeFileSync(join(folder, 'dist', 'pane.abc.js'), '1');
writeFileSync(join(folder, 'secret.txt'), 'secret');

const SCRIPT = `
import('./scripts/serve.mjs').then(async ({ serve }) => {
  const { port } = await serve({ folder: process.argv[1] + '/dist', port: 34100, cache: process.argv[1] + '/cert' });
  console.log(port);
});`;

let server: ChildProcess;
let port = 0;
beforeAll(async () => {
  server = spawn(process.execPath, ['-e', SCRIPT, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  port = await new Promise((done) => server.stdout?.once('data', (data) => done(Number(data))));
});
afterAll(() => server.kill());

const get = (path: string): Promise<{ status: number | undefined; type: string | undefined; body: string }> =>
  new Promise((done, fail) => {
    const options = { host: '127.0.0.1', port, path, rejectUnauthorized: false, agent: false };
    request(options, (response) => {
      let body = '';
      response.on('data', (data) => {
        body += data;
      });
      response.on('end', () =>
        done({ status: response.statusCode, type: response.headers['content-type'], body }),
      );
    })
      .on('error', fail)
      .end();
  });

test('L1: pages and scripts', async () => {
  expect(await get('/workbench.html')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
  expect(await get('/')).toMatchObject({ status: 200, body: '<p>工作台</p>' });
  expect(await get('/pane.abc.js?x=1')).toMatchObject({
    status: 200,
    type: 'text/javascript; charset=utf-8',
  });
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/nothing.html',
  '/%00',
  '//x/../../secret.txt',
])('L2: %s', async (path) => {
  expect((await get(path)).status).toBe(404);
});
