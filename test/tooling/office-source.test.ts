/**
 * One build setting says where office.js comes from: Microsoft's global address, the one of 21Vianet for China, or a
 * copy beside the pages. The page loads it from there, and its policy allows that place and no other.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function build(source: string, output: string) {
  return spawnSync(process.execPath, [join('test', 'tooling', 'build-commands.mjs'), output], {
    env: { ...process.env, OFFICE_JS: source },
    encoding: 'utf8',
  });
}

test.each([
  ['global', 'https://appsforoffice.microsoft.com'],
  ['21vianet', 'https://appsforoffice.cdn.partner.office365.cn'],
])('%s', (source, origin) => {
  const output = mkdtempSync(join(tmpdir(), 'dudao-test-'));
  try {
    expect(build(source, output)).toMatchObject({ status: 0 });
    const html = readFileSync(join(output, 'commands.html'), 'utf8');
    const scripts = [...html.matchAll(/<script[^>]*src="?([^" >]+)"?/g)].map(([, address = '']) => address);
    expect(scripts.filter((address) => address.startsWith('https:'))).toEqual([
      expect.stringMatching(`^${origin}/.*office\\.js$`),
    ]);
    const [, policy = ''] = /Content-Security-Policy"? content="([^"]+)"/.exec(html) ?? [];
    const [, allowed] = /script-src ([^;]+)/.exec(policy) ?? [];
    expect(allowed).toBe(`'self' ${origin}`);
    expect(existsSync(join(output, 'office-js'))).toBe(false);
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
});

test('an unknown setting is refused with what there is', () => {
  const { status, stderr } = build('elsewhere', tmpdir());
  expect(status).not.toBe(0);
  expect(stderr).toContain('可用的有 global、21vianet、self');
});
