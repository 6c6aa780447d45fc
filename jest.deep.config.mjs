import { readdirSync, readFileSync } from 'node:fs';
import { importsOf, targetOf } from './scripts/arrows/imports.mjs';

process.env.DEEP = '1'; // for jest.config.mjs and test/support/runs.ts; workers inherit it
const { default: base } = await import('./jest.config.mjs');

const files = readdirSync('test', { recursive: true })
  .map((name) => `test/${name.replaceAll('\\', '/')}`)
  .filter((path) => /\.tsx?$/.test(path));
const known = new Set(files);
const answers = new Map();

/** Whether a file asks how much to try, itself or by a file of the tests that it imports. */
function asks(file) {
  if (file === 'test/support/runs.ts') return true;
  if (!answers.has(file)) {
    const imported = importsOf(readFileSync(file, 'utf8')).filter(({ typeOnly }) => !typeOnly);
    const targets = imported.map(({ specifier }) => targetOf(file, specifier, known));
    answers.set(
      file,
      targets.some((target) => target !== null && asks(target)),
    );
  }
  return answers.get(file);
}

/** The test files of which `npm test` tries a part. */
const DEEP = files.filter(
  (path) => path.endsWith('.test.ts') && path !== 'test/tooling/runs.test.ts' && asks(path),
);

/** `npm run test:deep`: what `npm test` tries a few times, as often as there is time for. */
export default { ...base, testMatch: DEEP.map((path) => `<rootDir>/${path}`) };
