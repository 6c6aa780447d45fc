/** Every word that the grid asks for has its Chinese: a key without one would be shown as it is. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GRID_WORDS } from '../../src/messages/workbench-text';

const PACKAGES = join('node_modules', '@univerjs');

/** The grid's own Chinese with ours, as the workbench merges them. */
function mergedWords(): unknown {
  const script = `
    import { merge, mergeLocales } from '@univerjs/core';
    import core from '@univerjs/preset-sheets-core/locales/zh-CN';
    import validation from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
    import formatting from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
    console.log(JSON.stringify(merge(mergeLocales(core, validation, formatting), JSON.parse(process.argv[1]))));
  `;
  const given = ['--input-type=module', '-e', script, JSON.stringify(GRID_WORDS)];
  return JSON.parse(execFileSync(process.execPath, given, { encoding: 'utf8', maxBuffer: 1 << 26 }));
}

/** The keys that the grid's code asks for in so many words. */
const askedFor = (): readonly string[] =>
  readdirSync(PACKAGES).flatMap((name) => {
    const file = join(PACKAGES, name, 'lib', 'es', 'index.js');
    if (!existsSync(file)) return [];
    return [...readFileSync(file, 'utf8').matchAll(/\.t\("([\w.-]+)"/g)].map(([, key = '']) => key);
  });

const wordOf = (words: unknown, key: string): unknown =>
  key.split('.').reduce<unknown>((found, part) => (found as Record<string, unknown>)?.[part], words);

test('no key of the grid is without a word', () => {
  const words = mergedWords();
  const keys = new Set(askedFor());
  expect(keys.size).toBeGreaterThan(100);
  expect([...keys].filter((key) => typeof wordOf(words, key) !== 'string')).toEqual([]);
  expect(wordOf(words, 'sheets-formula.progress.done')).toBe('计算完成');
  expect(wordOf(words, 'sheets-ui.no.such.word')).toBeUndefined();
});
