#!/usr/bin/env node
// Draws the pictures of docs/images from the demo's workbook and a blank one: LibreOffice to PDF, pages to PNG.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const images = join(root, 'docs', 'images');
const work = mkdtempSync(join(tmpdir(), 'dudao-images-'));
const dudao = (...args) =>
  execFileSync('node', [join(root, 'bin', 'dudao.mjs'), ...args], { cwd: root, stdio: 'ignore' });

/** The pages to keep: a text that names the page among all, and the picture's name. */
const PICTURES = [
  { book: 'filled', sheet: '汇总', page: 1, name: '汇总' },
  { book: 'filled', sheet: '客户服务', page: 1, name: '评分表-已填' },
  { book: 'filled', sheet: '奖惩明细', page: 1, name: '奖惩明细' },
  { book: 'filled', sheet: '整改清单', page: 1, name: '整改清单' },
  { book: 'filled', sheet: '参数', page: 1, name: '参数' },
  { book: 'blank', sheet: '汇总', page: 1, name: '汇总-空白' },
  { book: 'blank', sheet: '设施设备维护', page: 1, name: '评分表-空白' },
  { book: 'blank', sheet: '绿化管理', page: 4, name: '评分表-末页' },
];

function pagesOf(pdf) {
  const texts = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1);
  return texts.map((text) => text.trim().split(/\s+/).at(-1));
}

try {
  dudao('demo');
  const filled = readdirSync(join(root, 'out')).find((name) => name.endsWith('.xlsx'));
  execFileSync('cp', [join(root, 'out', filled), join(work, 'filled.xlsx')]);
  dudao('generate', '--site', '锦江花园', '--period', '2011Q4', '--out', join(work, 'blank.xlsx'));
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
  const books = ['filled', 'blank'].map((name) => join(work, `${name}.xlsx`));
  execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', work, ...books], {
    stdio: 'ignore',
  });
  mkdirSync(images, { recursive: true });
  for (const { book, sheet, page, name } of PICTURES) {
    const pdf = join(work, `${book}.pdf`);
    const numbers = pagesOf(pdf).flatMap((last, i) => (last === sheet ? [i + 1] : []));
    const number = String(numbers[page - 1] ?? numbers.at(-1));
    execFileSync('pdftoppm', [
      '-r',
      '70',
      '-f',
      number,
      '-l',
      number,
      '-singlefile',
      '-png',
      pdf,
      join(work, 'page'),
    ]);
    renameSync(join(work, 'page.png'), join(work, 'done.png'));
    execFileSync('cp', [join(work, 'done.png'), join(images, `${name}.png`)]);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
