/**
 * The manifest.
 *
 * M1 the check finds nothing wrong with it.
 * M2 the check finds what is wrong with a broken one.
 * M3 the built manifest names the address it is served from, and nothing else.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from '../support/run-cli';

const manifest = readFileSync('manifest.xml', 'utf8');

function check(text: string): { readonly status: number | null; readonly problems: string } {
  const file = join(newFolder(), 'manifest.xml');
  writeFileSync(file, text);
  const { status, stderr } = spawnSync(process.execPath, ['scripts/check-manifest.mjs', file], {
    encoding: 'utf8',
  });
  return { status, problems: stderr };
}

test('M1: nothing is wrong', () => {
  expect(check(manifest)).toEqual({ status: 0, problems: '' });
});

test.each([
  ['not closed', (text: string) => text.replace('</Hosts>', ''), 'closes nothing'],
  ['another version', (text: string) => text.replace(/<Version>[^<]+/, '<Version>9.9.9.9'), 'Version is not'],
  [
    'a missing resource',
    (text: string) => text.replace('<bt:Url id="Commands.Url"', '<bt:Url id="Other"'),
    'Commands.Url',
  ],
  [
    'no https',
    (text: string) => text.replaceAll('https://localhost:3000/taskpane.html', 'http://x/taskpane.html'),
    'not https',
  ],
  [
    'an icon that is not there',
    (text: string) => text.replaceAll('icon-80.png', 'icon-81.png'),
    'icon-81.png',
  ],
  [
    'a text without translation',
    (text: string) => text.replace('<Override Locale="en-US"', '<Override Locale="fr-FR"'),
    'en-US',
  ],
  [
    'an older Excel',
    (text: string) => text.replace('MinVersion="1.9" />', 'MinVersion="1.1" />'),
    'ExcelApi 1.9',
  ],
  [
    'elements out of order',
    (text: string) =>
      text.replace(/(\s*<ProviderName>.*?<\/ProviderName>)(\s*<DefaultLocale>.*?<\/DefaultLocale>)/s, '$2$1'),
    'out of order',
  ],
])('M2: %s is found', (_, damage, words) => {
  const broken = damage(manifest);
  expect(broken).not.toBe(manifest);
  const { status, problems } = check(broken);
  expect(status).toBe(1);
  expect(problems).toContain(words);
});

test('M3: the address of the company', () => {
  const folder = newFolder();
  const script = `import('./scripts/make-manifest.mjs').then(({ makeManifest }) => makeManifest('.', ${JSON.stringify(folder)}, 'https://intranet.example.com/dudao/'))`;
  execFileSync(process.execPath, ['-e', script]);
  const made = readFileSync(join(folder, 'manifest.xml'), 'utf8');
  expect(made).toContain('"https://intranet.example.com/dudao/taskpane.html"');
  expect(made).toContain('<AppDomain>https://intranet.example.com</AppDomain>');
  expect(made).not.toContain('localhost');
});
