/**
 * The import-direction check.
 *
 * X1 the real tree has no breach.
 * X2 every sort of breach is found and named.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newFolder } from '../support/run-cli';

function check(root: string): { readonly code: number | null; readonly said: string } {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/check-arrows.mjs', root], {
    encoding: 'utf8',
  });
  return { code: status, said: stderr };
}

test('X1: the real tree keeps the arrows', () => {
  expect(check('.')).toEqual({ code: 0, said: '' });
});

test.each<[string, Record<string, string>, RegExp]>([
  [
    'domain importing workbook',
    { 'src/domain/a.ts': "import { x } from '../workbook/b';" },
    /src\/domain\/a\.ts → src\/workbook\/b: against the arrows/,
  ],
  [
    'domain importing node',
    { 'src/domain/a.ts': "import { readFileSync } from 'node:fs';" },
    /package node:fs is not for this layer/,
  ],
  [
    'messages importing a value',
    { 'src/messages/a.ts': "import { x } from '../domain/b';" },
    /as a type only/,
  ],
  [
    'a library in the wrong folder',
    { 'src/hosts/xlsx/read/a.ts': "import { Deflate } from 'pako';" },
    /package pako/,
  ],
  [
    'a lazy import with a word for the bundler',
    { 'src/workbook/a.ts': "const x = import(/* webpackPrefetch: true */ '../cli/b');" },
    /against the arrows/,
  ],
  [
    'a file of a closed folder',
    { 'src/cli/a.ts': "import { x } from '../hosts/xlsx/read/cache/sheet-reading';" },
    /src\/cli\/a\.ts → src\/hosts\/xlsx\/read\/cache\/sheet-reading: in a closed folder/,
  ],
  ['a lazy import', { 'src/workbook/a.ts': "const x = import('../cli/b');" }, /against the arrows/],
  [
    'a cycle',
    { 'src/domain/a.ts': "import { b } from './b';", 'src/domain/b.ts': "import { a } from './a';" },
    /import circle: src\/domain\/a\.ts → src\/domain\/b\.ts → src\/domain\/a\.ts/,
  ],
  [
    'a cycle of types only',
    {
      'src/domain/a.ts': "import type { B } from './b';",
      'src/domain/b.ts': "export type C = import('./c').C;",
      'src/domain/c/index.ts': "export type { A } from '../a';",
    },
    /import circle: src\/domain\/a\.ts → src\/domain\/b\.ts → src\/domain\/c\/index\.ts → src\/domain\/a\.ts/,
  ],
  [
    'a cycle by a component that is loaded later',
    {
      'src/taskpane/a.tsx': "const b = () => import('./b');",
      'src/taskpane/b.tsx': "import { a } from './a';",
    },
    /import circle: src\/taskpane\/a\.tsx → src\/taskpane\/b\.tsx → src\/taskpane\/a\.tsx/,
  ],
  [
    'a second circle beside a first',
    {
      'src/domain/a.ts': "import type { B } from './b';",
      'src/domain/b.ts': "import type { A } from './a';",
      'src/domain/x.ts': "import type { Y } from './y';",
      'src/domain/y.ts': "import type { X } from './x';",
    },
    /import circle: src\/domain\/a[\s\S]*import circle: src\/domain\/x/,
  ],
  [
    'a circle of tests',
    { 'test/support/a.ts': "import { b } from './b';", 'test/support/b.ts': "import { a } from './a';" },
    /import circle: test\/support\/a/,
  ],
  ['a bare import', { 'src/messages/a.ts': "import '../domain/b';" }, /as a type only/],
  ['a long file', { 'src/domain/a.ts': 'x\n'.repeat(251) }, /251 lines, at most 250/],
  [
    'Excel.run outside of its folder',
    { 'src/usecases/a.ts': 'Excel.run(() => 1);' },
    /Excel\.run belongs in src\/hosts\/office/,
  ],
  ['a folder of no layer', { 'src/utils/a.ts': '' }, /belongs to no layer/],
])('X2: %s', (_, files, breach) => {
  const root = newFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { code, said } = check(root);
  expect(code).toBe(1);
  expect(said).toMatch(breach);
});
