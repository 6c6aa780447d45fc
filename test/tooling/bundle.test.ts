/**
 * The built pages.
 *
 * B1 what the pane loads at its start, without office.js, is at most 150 KB gzipped; 核对, 汇总, 发送, 总部, 帮助, 自检,
 *    the question, the built-in rubric, and what reads, plans and writes sheets come later; what several of them need is
 *    loaded once.
 * B2 nothing of the workbench, the spreadsheet grid or the file writer is in the pane or the ribbon's commands; what
 *    reads and writes files for head office is in workers of its own, loaded when they are needed.
 * B3 every page has its policy; office.js comes from where the build setting says.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildDist } from '../support/build-dist';

const BUDGET = 150_000;

const dist = buildDist();
const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
const scriptsOf = (page: string): readonly string[] =>
  [...read(page).matchAll(/<script[^>]*src="?([^" >]+)"?/g)].map(([, source]) => source ?? '');
const ownScripts = (page: string): readonly string[] =>
  scriptsOf(page).filter((source) => !source.includes('office-js/') && !source.startsWith('https:'));

test('B1: the pane is small', () => {
  const sizes = ownScripts('taskpane.html').map((file) => gzipSync(readFileSync(join(dist, file))).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(sizes.length).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(BUDGET);
  expect(total).toBeGreaterThan(BUDGET / 4); // something was measured
});

test('B1: what is rarely used comes later', () => {
  const later = readdirSync(dist).filter((name) => /^taskpane-.*\.js$/.test(name));
  for (const part of [
    'entry-tab',
    'entry-worker',
    'merging',
    'last-time',
    'check-tab',
    'result-tab',
    'send-tab',
    'send-view',
    'help-tab',
    'confirmation',
    'headquarters',
    'batch-worker',
    'consolidate-worker',
    'examine-worker',
    'write-change',
    'default-rubric',
    'planning',
    'workbook-service',
    'self-check',
  ])
    expect(later.filter((name) => name.includes(part))).toHaveLength(1);
});

test('B1: no part brings along what another has', () => {
  const parts = readdirSync(dist).filter(
    (name) => /^taskpane.*\.js$/.test(name) && !name.includes('-worker.'),
  );
  const holders = (mark: string): readonly string[] => parts.filter((name) => read(name).includes(mark));
  for (const mark of ['有完善的内部管理制度', '动员宣讲阶段', 'unrecognized_keys']) // rubric, plan, zod
    expect([mark, holders(mark).length]).toEqual([mark, 1]);
});

test.each(['taskpane', 'commands'])('B2: no workbench in %s', (page) => {
  const files = readdirSync(dist).filter(
    (name) => name.startsWith(page) && name.endsWith('.js') && !name.includes('-worker.'),
  );
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const text = read(file);
    for (const mark of ['univer', 'sheet.mutation.set-range-values', 'xl/worksheets', 'workbench'])
      expect([file, text.includes(mark)]).toEqual([file, false]);
  }
});

test('B2: the marks are found where they belong', () => {
  const text = readdirSync(dist)
    .filter((name) => /^workbench.*\.js$/.test(name))
    .map(read)
    .join();
  expect(text).toContain('sheet.mutation.set-range-values');
  expect(text).toContain('xl/worksheets');
});

test.each([
  ['batch-worker', true],
  ['entry-worker', true],
  ['consolidate-worker', true],
  ['examine-worker', false],
])('B2: %s writes files: %s', (part, writes) => {
  const [worker = ''] = readdirSync(dist).filter((name) => name.startsWith(`taskpane-${part}.`));
  expect(read(worker).includes('xl/worksheets')).toBe(writes);
  expect(read('taskpane.html')).not.toContain(worker);
});

test.each(['taskpane.html', 'commands.html', 'workbench.html'])('B3: policy of %s', (page) => {
  const [, policy = ''] = /Content-Security-Policy"? content="([^"]+)"/.exec(read(page)) ?? [];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain("'unsafe-eval'");
  expect(policy).not.toMatch(/connect-src[^;]*https:/);
});

test('B3: the pane may start workers of its own', () => {
  expect(read('taskpane.html')).toContain("worker-src 'self'");
});

test('B3: the pane has office.js, the workbench page does not', () => {
  expect(scriptsOf('taskpane.html')).toContain('office-js/office.js');
  expect(readdirSync(join(dist, 'office-js'))).toContain('excel-web-16.00.js');
  expect(scriptsOf('workbench.html').join()).not.toContain('office.js');
});
