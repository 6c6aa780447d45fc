/**
 * Punctuation of our own texts.
 *
 * N1 beside a Chinese character stands full-width punctuation, in every text of the sources, scripts and sheets. What is
 *    quoted from the rubric or the plan stays verbatim; other spellings of captions are read, never shown.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';

const VERBATIM = [
  ...['班长(领班)', '召开动员会,启动专项工作'], // the rubric, the plan
  ...['扣分(分)', '金额(元)'], // captions that are read
  '(督导\ufffc)', // the end of a tab's name
  '明查,暗访', // a list as Excel takes it
];

const HALF_WIDTH = /[\u4e00-\u9fff”」』）…][,:;!?()]|[,:;!?()][\u4e00-\u9fff“「『（]/;

/** Every text of a source: literals, and template literals with a gap for what is filled in. */
function textsOf(source: string, tsx: boolean): readonly string[] {
  const texts: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, value, quasis } = node as { type?: string; value?: unknown; quasis?: { cooked: string }[] };
    if (type === 'StringLiteral' || type === 'JSXText') texts.push(String(value));
    if (type === 'TemplateLiteral') texts.push((quasis ?? []).map(({ cooked }) => cooked).join('\ufffc'));
    Object.values(node).forEach(walk);
  };
  walk(parseSync(source, { syntax: 'typescript', tsx, target: 'es2022' }));
  return texts;
}

const halfWidthTexts = (source: string, tsx = false): readonly string[] =>
  textsOf(source, tsx).filter((text) => HALF_WIDTH.test(text) && !VERBATIM.includes(text));

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs)$/.test(name))
    .map((name) => join(folder, name));

test.each([
  ["'还没有检查,请补上。'", 1],
  ["'共 3 处(第一处)'", 1],
  ['`第 1 行:没有`', 1],
  ["'还没有检查，请补上。'", 0],
  ['\'IF(A1="","缺姓名","")\'', 0],
  ['const a = { 客服: 1 }; // 注释,不算', 0],
])('N1: %s', (source, count) => {
  expect(halfWidthTexts(source)).toHaveLength(count);
});

test.each(['src', 'scripts', 'bin'])('N1: %s', (folder) => {
  const found = sourcesIn(folder).flatMap((file) =>
    halfWidthTexts(readFileSync(file, 'utf8'), file.endsWith('x')).map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});
