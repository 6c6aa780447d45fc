/**
 * The runs of tests: `npm test`, `npm run test:deep`, and .ci/run.
 *
 * U1 in `npm test` a part is tried, spread from the first case to the last; in the deep run all of it.
 * U2 the deep run is made of the files that ask how much to try, themselves or by a file of their support, and of no others.
 * U3 .ci/run runs `npm test` (with all repetitions where DEEP=1 is set) and `npm run mutate`, tells both outputs, closes with the count of tests, and fails where one of them fails or
 *    no test is counted.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { newFolder } from '../support/run-cli';

describe('U1: how much is tried', () => {
  const load = (deep: string | undefined): typeof import('../support/runs') => {
    const before = process.env.DEEP;
    if (deep === undefined) delete process.env.DEEP;
    else process.env.DEEP = deep;
    try {
      let loaded: typeof import('../support/runs') | undefined;
      jest.isolateModules(() => {
        loaded = require('../support/runs');
      });
      return loaded as typeof import('../support/runs');
    } finally {
      if (before === undefined) delete process.env.DEEP;
      else process.env.DEEP = before;
    }
  };
  const ten = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

  test('npm test', () => {
    const { runs, sampled } = load(undefined);
    expect([runs(3, 50), sampled(ten, 4), sampled(ten, 1), sampled(ten, 20)]).toEqual([
      3,
      [0, 3, 6, 9],
      [0],
      ten,
    ]);
  });

  test('npm run test:deep', () => {
    const { runs, sampled } = load('1');
    expect([runs(3, 50), sampled(ten, 4)]).toEqual([50, ten]);
  });
});

test('U2: the files of the deep run', () => {
  const { stdout } = spawnSync(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '--config', 'jest.deep.config.mjs', '--listTests'],
    { encoding: 'utf8' },
  );
  const listed = stdout
    .trim()
    .split(/\r?\n/)
    .map((path) => path.replaceAll('\\', '/').replace(/^.*\/test\//, ''));
  const asking = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.test.ts'))
    .filter((name) =>
      /^import \{.*\} from '(\.\.\/)+support\/runs';/m.test(readFileSync(join('test', name), 'utf8')),
    );
  const BY_SUPPORT = ['contract/workbook-port.test.ts'];
  expect(listed.sort()).toEqual([...asking, ...BY_SUPPORT].sort());
  expect(listed.length).toBeGreaterThan(10);
});

/** Runs .ci/run, a script of Linux, with an npm that prints and ends as given, by the name of the script. */
function ciRun(scripts: Readonly<Record<string, readonly [said: string, code: number]>>): {
  status: number | null;
  last: string;
  out: string;
} {
  const folder = newFolder();
  mkdirSync(join(folder, '.ci'));
  copyFileSync('.ci/run', join(folder, '.ci', 'run'));
  const cases = Object.entries(scripts).map(
    ([name, [said, code]]) => `${name}) echo '${said}'; echo "deep: $2 $DEEP"; exit ${code};;`,
  );
  writeFileSync(join(folder, 'npm'), `#!/usr/bin/env sh\ncase "$2" in ${cases.join(' ')} esac\n`);
  chmodSync(join(folder, 'npm'), 0o755);
  const env = { ...process.env, DEEP: '1', PATH: `${folder}${delimiter}${process.env.PATH}` };
  const { status, stdout } = spawnSync(join(folder, '.ci', 'run'), { encoding: 'utf8', env });
  return { status, out: stdout, last: stdout.trim().split('\n').at(-1) ?? '' };
}

test.each<[string, Parameters<typeof ciRun>[0], number, string]>([
  ['both pass', { test: ['Tests: 5 passed, 5 total', 0], mutate: ['19 of 19', 0] }, 0, '5 passed, 0 failed'],
  [
    'one of npm test fails',
    { test: ['Tests: 1 failed, 4 passed, 5 total', 1], mutate: ['19 of 19', 0] },
    1,
    '4 passed, 1 failed',
  ],
  [
    'a request can be left out unnoticed',
    { test: ['Tests: 5 passed, 5 total', 0], mutate: ['survived', 1] },
    1,
    '5 passed, 0 failed',
  ],
  ['npm test comes to no test', { test: ['lint', 1], mutate: ['19 of 19', 0] }, 1, '0 passed, 0 failed'],
  [
    'npm test ends well without tests',
    { test: ['nothing', 0], mutate: ['19 of 19', 0] },
    1,
    '0 passed, 0 failed',
  ],
])('U3: %s', (_, scripts, status, last) => {
  const ran = ciRun(scripts);
  expect(ran).toMatchObject({ status, last });
  expect(ran.out).toContain('deep: test 1\n');
  for (const [said] of Object.values(scripts)) expect(ran.out).toContain(said);
});
