/**
 * Punctuation of our own texts.
 *
 * N1 beside a Chinese character there is full-width punctuation, in every text of the sources, scripts and sheets. What is
 *    quoted from the rubric or the plan stays verbatim; other spellings of captions are read, never shown.
 * N2 the same in the manifest, whose texts Excel shows, in the samples, and in every Chinese line of the documents.
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

/** A line of a document without code, links and marks of its form. */
const proseOf = (line: string): string =>
  line
    .replace(/`[^`]*`/g, '码')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/\*|!?\[/g, '');

/** Lines of a document in Chinese, code left out. */
const chineseLines = (markdown: string): readonly string[] =>
  markdown
    .replace(/^```.*?^```$/gms, '')
    .split('\n')
    .map(proseOf)
    .filter((line) => (line.match(/[\u4e00-\u9fff]/g)?.length ?? 0) * 4 > line.length);

test.each(['README.md', 'docs/使用手册.md', 'docs/真机检查.md', 'docs/部署.md', 'docs/power-query.md'])(
  'N2: %s',
  (file) => {
    expect(chineseLines(readFileSync(file, 'utf8')).filter((line) => HALF_WIDTH.test(line))).toEqual([]);
  },
);

test.each(['manifest.xml', 'package.json', 'samples/inspection.json'])('N2: %s', (file) => {
  const texts = [...readFileSync(file, 'utf8').matchAll(/"([^"]*)"/g)].map(([, text = '']) => text);
  expect(texts.filter((text) => HALF_WIDTH.test(text) && !VERBATIM.includes(text))).toEqual([]);
});
