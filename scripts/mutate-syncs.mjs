#!/usr/bin/env node
// Proves that no `context.sync()` below src/hosts/office can be left out unnoticed: each one is left out in turn and the
// tests that should notice are run, the likeliest first. Reports every place; fails when one survives. The working tree
// stays as it is: the change is made while jest reads the file, see mutating-transform.mjs.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import base from '../jest.config.mjs';

const SOURCES = 'src/hosts/office';
const SYNC = /(?:await\s+)?\b[\w$]+(?:\.[\w$]+)*\.sync\([^()]*\)/g;

/** Tests that may notice, by file and name; the first three take seconds. */
const QUICK = { file: 'test/hosts/office/port.test.ts', name: '^O[1-5]:' };
const WHOLE = { file: 'test/hosts/office/port.test.ts', name: '^O[6-9]:' };
const CELLS = { file: 'test/hosts/office/refused.test.ts', name: '^R2' };
const BY_HAND = { file: 'test/taskpane/running.test.ts', name: '^K6' };
const SLOW = [
  { file: 'test/hosts/office/disturbed.test.ts', name: '' },
  { file: 'test/contract/workbook-port.test.ts', name: 'office' },
  { file: 'test/hosts/office/survive.test.ts', name: '' },
];

/** What only a part of the host does, and the test of it. */
const OWN = [
  [/sheet-sizes/, { file: 'test/hosts/office/fit-sizes.test.ts', name: '' }],
  [/read-part/, { file: 'test/hosts/office/read-area.test.ts', name: '^A1' }],
  [/self-check/, { file: 'test/hosts/office/self-check.test.ts', name: '^S[36]:' }],
];

/** How many are tried at the same time, and how long one run of tests may take. */
const AT_ONCE = 2;
const PATIENCE_MS = 600_000;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, '.cache', `mutants-${process.pid}`);

/** Every place where a request is sent. */
function findMutants() {
  const files = readdirSync(join(root, SOURCES), { recursive: true }).filter((name) => name.endsWith('.ts'));
  return files.sort().flatMap((name) => {
    const file = join(SOURCES, name).replaceAll('\\', '/');
    const source = readFileSync(join(root, file), 'utf8');
    const found = [...source.matchAll(SYNC)];
    if (found.length !== source.split('.sync(').length - 1)
      throw new Error(`${file}: a sync() that is written in a way this script does not know`);
    return found.map(({ 0: text, index: start }) => ({
      file: join(root, file),
      place: `${file}:${source.slice(0, start).split('\n').length}`,
      start,
      end: start + text.length,
      text,
    }));
  });
}

/** Runs tests with a mutant (null: none); answers the first that failed, null where all passed. */
async function failing(trial, mutant, key) {
  const outputFile = join(folder, `${key}.json`);
  const [[pattern, [, options]]] = Object.entries(base.transform);
  const config = {
    ...base,
    rootDir: root,
    transform: { [pattern]: [join(root, 'scripts/mutating-transform.mjs'), options] },
  };
  const given = [
    '--config',
    JSON.stringify(config),
    '--runInBand',
    '--silent',
    '--json',
    '--outputFile',
    outputFile,
  ];
  const filter = trial.name === '' ? [] : ['-t', trial.name];
  await run(['node_modules/jest/bin/jest.js', ...given, ...filter, '--runTestsByPath', trial.file], {
    MUTANT: mutant ? JSON.stringify(mutant) : '',
  });
  const result = JSON.parse(readFileSync(outputFile, 'utf8'));
  if (result.numRuntimeErrorTestSuites > 0 || result.numPassedTests + result.numFailedTests === 0)
    throw new Error(`${trial.file} could not be run: ${result.testResults[0]?.message ?? ''}`);
  const failed = result.testResults[0].assertionResults.find(({ status }) => status === 'failed');
  return failed ? `${trial.file} › ${failed.fullName}` : null;
}

function run(args, environment) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: 'ignore',
      timeout: PATIENCE_MS,
    });
    child.on('error', reject);
    child.on('close', resolve);
  });
}

/** Whether tests pass as long as nothing is left out; asked once each. */
const sound = new Map();
async function mustPass(trial) {
  const key = `${trial.file} ${trial.name}`;
  if (!sound.has(key)) sound.set(key, failing(trial, null, `sound-${sound.size}`));
  const failed = await sound.get(key);
  if (failed) throw new Error(`fails as it is: ${failed}`);
}

/** The trials that take seconds, in the order in which they may notice that a mutant is one. */
function likeliest({ place }) {
  const own = OWN.filter(([part]) => part.test(place)).map(([, trial]) => trial);
  if (own.length > 0) return [...own, QUICK, WHOLE, CELLS];
  if (place.includes('edits')) return [QUICK, CELLS, WHOLE];
  if (place.includes('office-port')) return [QUICK, WHOLE, BY_HAND];
  return place.includes('read-sheets') ? [QUICK, WHOLE, CELLS] : [WHOLE, QUICK, CELLS];
}

/** Which test notices that a mutant is one; null for none. */
async function killerOf(mutant, number) {
  for (const [i, trial] of [...likeliest(mutant), ...SLOW].entries()) {
    await mustPass(trial);
    const killer = await failing(trial, mutant, `${number}-${i}`);
    if (killer) return killer;
  }
  return null;
}

const started = Date.now();
const [only = ''] = process.argv.slice(2); // places whose names hold this; all of them without
const mutants = findMutants().filter(({ place }) => place.includes(only));
mkdirSync(folder, { recursive: true });
let survivors = 0;
try {
  const queue = [...mutants.entries()];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [number, mutant] = next;
      const killer = await killerOf(mutant, number);
      if (!killer) survivors += 1;
      console.log(killer ? `killed    ${mutant.place} by ${killer}` : `SURVIVED  ${mutant.place}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const seconds = Math.round((Date.now() - started) / 1000);
console.log(
  `${mutants.length - survivors} of ${mutants.length} left-out requests were noticed, ${seconds} s`,
);
if (survivors > 0 || mutants.length === 0) process.exitCode = 1;
