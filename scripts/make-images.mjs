#!/usr/bin/env node
// Draws the pictures of docs/images from the demo's workbook and a blank one: LibreOffice to PDF, pages to PNG.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { findProgram } from './programs.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const images = join(root, 'docs', 'images');
const work = mkdtempSync(join(tmpdir(), 'dudao-images-'));
const dudao = (...args) =>
  execFileSync(process.execPath, [join(root, 'bin', 'dudao.mjs'), ...args], { cwd: root, stdio: 'ignore' });

/** The pages to keep: a text that names the page among all, and the picture's name. */
const PICTURES = [
  { book: 'filled', sheet: '汇总', page: 1, name: '汇总' },
  { book: 'filled', sheet: '客户服务', page: 1, name: '评分表-已填' },
  { book: 'filled', sheet: '奖惩明细', page: 1, name: '奖惩明细' },
  { book: 'filled', sheet: '整改清单', page: 1, name: '整改清单' },
  { book: 'filled', sheet: '参数', page: 1, name: '参数' },
  { book: 'blank', sheet: '汇总', page: 1, name: '汇总-空白' },
  { book: 'blank', sheet: '设施设备维护', page: 1, name: '评分表-空白' },
  { book: 'blank', sheet: '绿化管理', page: 5, name: '评分表-末页' },
  { book: 'programme', sheet: '工作计划', page: 1, name: '工作计划' },
  { book: 'programme', sheet: '进度图', page: 1, name: '进度图' },
  { book: 'form', sheet: '锦江花园', page: 1, name: '现场表' },
  { book: 'headquarters', sheet: '排名', page: 1, name: '总部-排名' },
  { book: 'headquarters', sheet: '对比', page: 1, name: '总部-对比' },
  { book: 'headquarters', sheet: '常见问题', page: 1, name: '总部-常见问题' },
];

/** Sites that head office hears from, and how much more is deducted there than in the sample. */
const SITES = { 锦江花园: 0, 翠湖天地: 4, 滨江壹号: 9, 云栖里: 15, 和景苑: 2, 东方雅居: 22 };

/** Head office's workbook over a few filled ones. */
function consolidate(out) {
  const inbox = join(work, 'inbox');
  mkdirSync(inbox);
  const sample = JSON.parse(readFileSync(join(root, 'samples', 'inspection.json'), 'utf8'));
  for (const [site, more] of Object.entries(SITES)) {
    const entries = Array.from({ length: more }, (_, i) => ({
      checkpoint: `${['CS', 'FM', 'OM', 'CL'][i % 4]}-${String(2 + Math.floor(i / 4)).padStart(2, '0')}.1`,
      deduction: 1,
      reason: '现场与制度不符',
    })).filter(({ checkpoint }) => sample.entries.every((entry) => entry.checkpoint !== checkpoint));
    const inspection = { ...sample, site, entries: [...sample.entries, ...entries] };
    writeFileSync(join(work, 'entries.json'), JSON.stringify(inspection));
    dudao('generate', '--site', site, '--period', '2011Q4', '--out', join(work, 'site.xlsx'));
    dudao(
      'fill',
      join(work, 'site.xlsx'),
      '--entries',
      join(work, 'entries.json'),
      '--out',
      join(inbox, `${site}.xlsx`),
    );
    rmSync(join(work, 'site.xlsx'));
  }
  dudao('consolidate', inbox, '--out', out);
}

/** A workbook with the programme, filled in. */
async function writeProgramme(out) {
  const outfile = join(root, '.cache', 'programme-book.mjs');
  await bundle(join(root, 'test', 'support', 'programme-book.ts'), outfile);
  const { programmeBook } = await import(pathToFileURL(outfile).href);
  writeFileSync(out, await programmeBook());
}

function pagesOf(pdf) {
  const texts = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1);
  return texts.map((text) => text.trim().split(/\s+/).at(-1));
}

try {
  dudao('demo');
  const filled = readdirSync(join(root, 'out')).find((name) => name.endsWith('.xlsx'));
  copyFileSync(join(root, 'out', filled), join(work, 'filled.xlsx'));
  dudao('generate', '--site', '锦江花园', '--period', '2011Q4', '--out', join(work, 'blank.xlsx'));
  consolidate(join(work, 'headquarters.xlsx'));
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile'))}`;
  dudao('print-form', join(work, 'blank.xlsx'), '--out', join(work, 'form.xlsx'));
  await writeProgramme(join(work, 'programme.xlsx'));
  const books = ['filled', 'blank', 'programme', 'form', 'headquarters'].map((name) =>
    join(work, `${name}.xlsx`),
  );
  execFileSync(
    findProgram('soffice') ?? 'soffice',
    ['--headless', profile, '--convert-to', 'pdf', '--outdir', work, ...books],
    {
      stdio: 'ignore',
    },
  );
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
    copyFileSync(join(work, 'page.png'), join(images, `${name}.png`));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
