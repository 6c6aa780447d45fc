import { readdirSync, readFileSync } from 'node:fs';
import base from './jest.config.mjs';

process.env.DEEP = '1'; // for test/support/runs.ts; workers inherit it

/** The test files of which `npm test` tries a part: those that ask test/support/runs.ts how much to try. */
const DEEP = readdirSync('test', { recursive: true })
  .map((name) => `test/${name.replaceAll('\\', '/')}`)
  .filter(
    (path) => path.endsWith('.test.ts') && /^import .*\/support\/runs';$/m.test(readFileSync(path, 'utf8')),
  );

/** `npm run test:deep`: what `npm test` tries a few times, as often as there is time for. */
export default { ...base, testMatch: DEEP.map((path) => `<rootDir>/${path}`), testTimeout: 900_000 };
