/**
 * The scripts on Windows, without a Windows.
 *
 * N1 npm is run by Node itself where its script is found; else, on Windows, in a shell, for Node starts no batch file without one.
 * N2 it really runs so, on a system that says it is Windows.
 * N3 nothing in scripts, tests and package.json takes a program, a path or a shell that Windows does not have.
 * N4 a script knows that it is the one that was started, also over a link, and does nothing where it is imported.
 * N5 `npm run excel` names in the manifest the port that the pages are really served from.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Machine, npmCall } from '../../scripts/run-npm.mjs';
import { newFolder } from '../support/run-cli';

const NODE = 'C:\\Program Files\\nodejs\\node.exe';
const BESIDE = 'C:\\Program Files\\nodejs\\node_modules\\npm\\bin\\npm-cli.js';
const windows = (npmPath: string | undefined, ...files: readonly string[]): Machine => ({
  platform: 'win32',
  execPath: NODE,
  npmPath,
  exists: (path) => files.includes(path),
});

describe('N1: how npm is called', () => {
  const own = 'D:\\with blank\\npm\\bin\\npm-cli.js';
  test.each<[string, Machine, string[]]>([
    ['by a script of npm', windows(own, own, BESIDE), [own, 'install']],
    ['by hand', windows(undefined, BESIDE), [BESIDE, 'install']],
    ['by another manager', windows('D:\\yarn\\yarn.js', 'D:\\yarn\\yarn.js', BESIDE), [BESIDE, 'install']],
  ])('Windows, %s', (_, machine, args) => {
    expect(npmCall(['install'], machine)).toEqual({ command: NODE, args, shell: false });
  });

  test('Windows, npm elsewhere', () => {
    const call = npmCall(['exec', '--', 'a@1.0.0', 'C:\\two words\\a.xml'], windows(undefined));
    expect(call).toEqual({ command: 'npm exec -- a@1.0.0 "C:\\two words\\a.xml"', args: [], shell: true });
  });

  test('elsewhere', () => {
    const machine = { ...windows(undefined), platform: 'darwin', execPath: '/usr/local/bin/node' };
    expect(npmCall(['install'], machine)).toEqual({ command: 'npm', args: ['install'], shell: false });
  });
});

/** Runs a script text as a module; the root of the project is where it runs. */
function runModule(text: string, ...args: readonly string[]): { status: number | null; out: string } {
  const given = ['--input-type=module', '-e', text, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8' });
  return { status, out: `${stdout}${stderr}`.trim() };
}

test('N2: npm runs on a system that says it is Windows', () => {
  const found = runModule(`
    Object.defineProperty(process, 'platform', { value: 'win32' });
    const { runNpm } = await import('./scripts/run-npm.mjs');
    process.exitCode = runNpm(['--version']) ?? 99;`);
  expect(found).toEqual({ status: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
});

function* filesUnder(folder: string): Iterable<string> {
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, item.name);
    if (item.isDirectory()) yield* filesUnder(path);
    else if (/\.(m?[jt]s|tsx)$/.test(item.name)) yield path;
  }
}

/** What Windows does not have, and what is written instead. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/(?:spawn|spawnSync|execFile|execFileSync|run)\(\s*['"](?:npm|npx|yarn|pnpm)['"]/, 'scripts/run-npm.mjs'],
  [
    /(?:spawn|exec)\w*\(\s*['"](?:cp|mv|rm|mkdir|cat|touch|ln|chmod|which|bash|sh|node)['"]/,
    'node:fs, process.execPath',
  ],
  [/['"`]\/usr\/(?:local\/)?bin\//, 'scripts/programs.mjs'],
  [/file:\/\/\$\{/, 'pathToFileURL'],
  [/import\(\s*(?:join|resolve)\(/, 'pathToFileURL'],
  [/new URL\([^)]*import\.meta\.url\)\.pathname/, 'fileURLToPath'],
  [/process\.argv\[1\] ===/, 'scripts/is-main.mjs'],
  [/mkdtempSync\(['"`]\/tmp/, 'tmpdir()'],
];

/** Where they are meant: the one place that knows programs, Debian's own, and this test. */
const MEANT = ['scripts/programs.mjs', 'test/tooling/windows.test.ts'];
const DEBIAN = "'/usr/bin/apt-get'";

test('N3: nothing that Windows lacks', () => {
  const files = ['scripts', 'bin', 'bench', 'test', 'src'].flatMap((folder) => [...filesUnder(folder)]);
  expect(files.length).toBeGreaterThan(100);
  const found = files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !MEANT.includes(file))
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8').replaceAll(DEBIAN, '');
      return FOREIGN.filter(([pattern]) => pattern.test(text)).map(([, instead]) => `${file}: ${instead}`);
    });
  expect(found).toEqual([]);
});

test('N3: scripts of package.json are the same words to cmd.exe', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  for (const script of Object.values(scripts)) {
    expect(script).not.toMatch(/[';|$`*~]|^\w+=|\|\||(?<!&)&(?!&)/);
    expect(script).not.toMatch(/(?:^|&& )(?:rm|cp|mv|mkdir|cat|export|\.\/)/);
  }
});

test('N3: line ends are the same everywhere', () => {
  expect(readFileSync('.gitattributes', 'utf8')).toMatch(/^\* text=auto eol=lf$/m);
});

describe('N4: the script that was started', () => {
  const folder = newFolder();
  const script = join(folder, 'started.mjs');
  const importer = join(folder, 'importer.mjs');
  const link = join(folder, 'link.mjs');
  beforeAll(() => {
    const helper = pathToFileURL(resolve('scripts/is-main.mjs')).href;
    writeFileSync(script, `import { isMain } from '${helper}'; console.log(isMain(import.meta.url));`);
    writeFileSync(importer, "import './started.mjs';");
    symlinkSync(script, link);
  });
  test.each([
    ['itself', script, 'true'],
    ['over a link', link, 'true'],
    ['by another', importer, 'false'],
  ])('%s', (_, started, answer) => {
    expect(spawnSync(process.execPath, [started], { encoding: 'utf8' }).stdout.trim()).toBe(answer);
  });
});

describe('N5: the manifest of npm run excel', () => {
  let taken: Server;
  let port = 0;
  beforeAll(async () => {
    taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const address = taken.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });
  afterAll(() => {
    taken.close();
  });

  test('names the port that was free', () => {
    const folder = newFolder();
    const found = runModule(
      `
      const { publish } = await import('./scripts/excel.mjs');
      const [folder, port] = process.argv.slice(1);
      const served = await publish({ folder, port: Number(port), cache: folder + '/certificate' });
      console.log(served.port);
      served.server.close();`,
      folder,
      String(port),
    );
    expect(found.status).toBe(0);
    expect(Number(found.out)).toBeGreaterThan(port);
    const manifest = readFileSync(join(folder, 'manifest.xml'), 'utf8');
    expect(manifest).toContain(`"https://localhost:${found.out}/taskpane.html"`);
    expect(manifest).toContain(`<AppDomain>https://localhost:${found.out}</AppDomain>`);
    expect(manifest).not.toContain(`localhost:${port}/`);
    expect(manifest).not.toContain('localhost:3000');
  });
});
