/** The benchmarks: every one bundles, and uses no name that an ES module does not have. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inTemporaryFolder } from '../support/libreoffice';

const BENCHES = [...readFileSync('bench/run.mjs', 'utf8').matchAll(/^ {2}\w+: '(\w+\.ts)',$/gm)].map(
  ([, file]) => file as string,
);

test('every benchmark can be begun', async () => {
  expect(BENCHES.length).toBeGreaterThan(3);
  await inTemporaryFolder(async (folder) => {
    const program = `
      const { bundle } = await import(${JSON.stringify(pathToFileURL('scripts/bundle.mjs').href)});
      for (const file of ${JSON.stringify(BENCHES)})
        await bundle('bench/' + file, ${JSON.stringify(folder)} + '/' + file, { external: ['esbuild', 'playwright-core'] });`;
    execFileSync(process.execPath, ['--input-type=module', '-e', program]);
    for (const file of BENCHES)
      expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(
        /(?<!\w|\.)__(dirname|filename)\b(?! ?[=:])/,
      );
  });
});
