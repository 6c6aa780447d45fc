/**
 * 现场表 on paper, checked from the PDF that LibreOffice prints.
 *
 * F1 pages are A4 upright, every discipline begins on one of its own; at 9 pt all five of the built-in rubric take 12 at most.
 * F2 the text of every checkpoint is printed once, whole, in order, with its number beside it.
 * F3 a block is on one page: its head, its lines and the cell for problems; the columns fit the page without being fitted to it.
 * F4 a line has room for a pen: a box of 5 × 11 mm and 40 mm for problems.
 * F5 head, footer of every page, and a line for signatures on the last page of a discipline, never alone.
 * F6 nothing that belongs to the workbook: no 核对, 得分, 未检, 待完成, no zero that nobody typed; with what was entered only that.
 * F7 large letters are 11 pt; one discipline, twelve, and texts as long as they may be print whole.
 *    Reasons that are too long for one cell together are cut.
 * F8 the form is no workbook of ours, and never written over one: consolidating, checking and merging refuse it in words.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRubric } from '../../src/domain/default-rubric';
import { entryCode } from '../../src/domain/entry-code';
import { blankInspection, type Inspection } from '../../src/domain/inspection';
import { parseRubric } from '../../src/domain/parse-rubric';
import { type Rubric, shortCode } from '../../src/domain/rubric';
import { blankFacts } from '../../src/domain/site-facts';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { type FieldFormOptions, planFieldForm } from '../../src/workbook/field-form';
import type { SheetPlan } from '../../src/workbook/plan';
import { usableWidth } from '../../src/workbook/plan-context';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { entry, inspectionOf } from '../support/inspections';
import { A4_LONG, A4_SHORT, bare, type PrintedPage, printed } from '../support/printed';
import { longestTexts, rubricOf } from '../support/rubrics';
import { cli, newFolder } from '../support/run-cli';

const rubric = defaultRubric();
const blank = blankInspection(blankFacts('锦江花园', '2011Q4', 2011), 'undetermined');
const formOf = (using: Rubric, inspection: Inspection, options: Partial<FieldFormOptions> = {}) =>
  planFieldForm(using, inspection, {
    disciplines: using.disciplines.map(({ id }) => id),
    filled: false,
    large: false,
    ...options,
  });
const pagesOf = (...given: Parameters<typeof formOf>): Promise<readonly PrintedPage[]> =>
  printed(formOf(...given), ({ pages }) => pages);

const NEVER = ['核对', '得分', '未检', '待完成', '待核对', '缺原因'];

/** Numbers of checkpoints on a page, from the top. */
const numbersOn = ({ words }: PrintedPage): readonly string[] =>
  words.filter(({ text }) => /^\d+-\d+$/.test(text)).map(({ text }) => text);

/** Whether everything of a rubric is printed once, in order, and each block on one page. */
function expectAllPrinted(pages: readonly PrintedPage[], using: Rubric): void {
  let at = 0;
  for (const { name, items } of using.disciplines) {
    const own: PrintedPage[] = [];
    do own.push(pages[at++] as PrintedPage);
    while (
      at < pages.length &&
      !bare(pages[at]?.text ?? '').startsWith(
        bare(`${using.disciplines[using.disciplines.findIndex((d) => d.name === name) + 1]?.name}现场检查表`),
      )
    );
    const title = own
      .map(({ text }) => bare(text))
      .filter((text) => text.includes(`${bare(name)}现场检查表`));
    expect([name, title.length]).toEqual([name, 1]);
    const wanted = items.flatMap(({ checkpoints }, i) => checkpoints.map((_, j) => `${i + 1}-${j + 1}`));
    expect(own.flatMap(numbersOn)).toEqual(wanted);
    for (const page of own) {
      const numbers = numbersOn(page);
      const blocks = new Set(numbers.map((number) => number.split('-')[0]));
      for (const block of blocks) {
        const all = wanted.filter((number) => number.startsWith(`${block}-`));
        expect(numbers.filter((number) => number.startsWith(`${block}-`))).toEqual(all);
      }
    }
    expect(own.filter(({ text }) => text.includes('检查人签字'))).toEqual([own.at(-1)]);
    expect(numbersOn(own.at(-1) as PrintedPage).length).toBeGreaterThan(0);
  }
  expect(at).toBe(pages.length);
}

/** The texts between the numbers and the boxes, page by page. */
function checkpointTexts(pages: readonly PrintedPage[]): string {
  return pages
    .map((page) => {
      const number = page.words.find(({ text }) => text === '编号');
      const box = page.words.find(({ text }) => text === '扣分');
      if (!number || !box) throw new Error('no captions');
      const signature = page.words.find(({ text }) => text.startsWith('检查人签字'))?.top ?? A4_LONG - 45;
      return page.words
        .filter(
          ({ left, right, top }) =>
            left > number.right + 2 && right < box.left && top > number.bottom && top < signature - 2,
        )
        .sort((a, b) => (Math.abs(a.top - b.top) < 5 ? a.left - b.left : a.top - b.top))
        .map(({ text }) => text)
        .join('');
    })
    .join('');
}

describe('the built-in rubric, blank', () => {
  let pages: readonly PrintedPage[];
  beforeAll(async () => {
    pages = await pagesOf(rubric, blank);
  }, 120_000);

  test('F1: pages', () => {
    expect(pages.length).toBeLessThanOrEqual(12);
    for (const { width, height, smallest } of pages) {
      expect([Math.round(width), Math.round(height)]).toEqual([A4_SHORT, A4_LONG]);
      expect(smallest).toBeGreaterThanOrEqual(9);
    }
  });

  test('F2: every checkpoint once, whole, in order', () => {
    const texts = rubric.disciplines.flatMap(({ items }) =>
      items.flatMap(({ checkpoints }) => checkpoints.map(({ text }) => text)),
    );
    expect(bare(checkpointTexts(pages)).replaceAll('&amp;', '&')).toBe(bare(texts.join('')));
  });

  test('F2, F3, F5: blocks and signatures', () => expectAllPrinted(pages, rubric));

  test('F5: head and foot', () => {
    for (const { text } of pages)
      expect(bare(text)).toContain(`细则版本${rubric.version}指纹${shortCode(rubric)}`);
    const heads = pages.filter(({ text }) => text.includes('录入码'));
    expect(heads).toHaveLength(5);
    for (const { text } of heads) {
      expect(bare(text)).toContain(`录入码${entryCode(rubric)}`);
      expect(text).toContain('项目 锦江花园');
      expect(text).toMatch(/检查日期 .*检查人/);
    }
  });

  test('F6: nothing of the workbook', () => {
    for (const { words } of pages) {
      expect(words.filter((word) => NEVER.includes(word.text))).toEqual([]);
      expect(words.filter((word) => ['0', '0.0', '√'].includes(word.text) && word.left > 300)).toEqual([]);
    }
  });
});

test('F3, F4: widths and boxes, in millimetres', () => {
  for (const large of [false, true]) {
    const { sheets } = formOf(rubric, blank, { large });
    for (const { columns, heights, print } of sheets) {
      const mm = columns.map(({ width }) => (Math.round(width * 7 + 5) / 96) * 25.4);
      expect(mm.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(usableWidth('portrait'));
      expect(mm[3]).toBeGreaterThanOrEqual(11);
      expect(mm[4]).toBeGreaterThanOrEqual(40);
      expect(print?.scale ?? 100).toBe(100);
      for (const height of heights.slice(4)) expect((height / 72) * 25.4).toBeGreaterThanOrEqual(5);
    }
  }
});

test('F6: with what has been entered', async () => {
  const inspection = inspectionOf({
    'CS-01.1': entry(1.5, '一人未佩戴工牌'),
    'CS-01.3': entry('/', '没有作废制度'),
    'CS-02.1': { deduction: null, reason: '档案柜锁着，没有看到', method: null },
    'CS-02.2': { deduction: null, reason: null, method: null },
  });
  const [first] = await pagesOf(rubric, inspection, { filled: true, disciplines: ['customer-service'] });
  const text = bare(first?.text ?? '');
  expect(text).toContain('1-1一人未佩戴工牌');
  expect(text).toContain('1-3没有作废制度');
  expect(text).toContain('2-1档案柜锁着，没有看到');
  const boxes = (first?.words ?? []).filter(
    ({ left, top, text: word }) => left > 340 && top > 90 && /^(√|\/|\d+(\.\d)?)$/.test(word),
  );
  expect(boxes.slice(0, 4).map(({ text: word }) => word)).toEqual(['1.5', '√', '/', '√']);
  expect(first?.words.filter((word) => NEVER.includes(word.text))).toEqual([]);
}, 120_000);

test('F7: large letters', async () => {
  const pages = await pagesOf(rubric, blank, { large: true });
  expectAllPrinted(pages, rubric);
  // the title row and the table, without the footer
  const { sheets } = formOf(rubric, blank, { large: true });
  expect(sheets.flatMap(sizesIn)).toEqual([]);
}, 120_000);

/** Cells of a sheet with letters under 11 points; the line of facts has 10.5. */
const sizesIn = ({ cells }: SheetPlan): readonly string[] =>
  cells
    .flat()
    .flatMap((cell) =>
      cell && !/^form\w*(Large|Facts|Signature)$|^title$/.test(cell.style) ? [cell.style] : [],
    );

test.each([
  ['one discipline', rubricOf(1)],
  ['twelve disciplines', rubricOf(12)],
])(
  'F7: %s',
  async (_, using) => {
    expectAllPrinted(await pagesOf(using, blank), using);
  },
  120_000,
);

test('F7: texts as long as they may be', async () => {
  const parsed = parseRubric(longestTexts(3));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 2)));
  const pages = await pagesOf(parsed.value, blank);
  const wanted = parsed.value.disciplines.flatMap(({ items }) =>
    items.flatMap(({ checkpoints }) => checkpoints),
  );
  const text = bare(checkpointTexts(pages));
  expect(wanted.filter((one) => !text.includes(bare(one.text).slice(0, 20)))).toEqual([]);
}, 240_000);

test('F8: it is no workbook of ours', async () => {
  const bytes = await writeXlsx(formOf(rubric, inspectionOf(), { filled: true }), { modified: new Date(0) });
  const read = readXlsx(bytes);
  expect(read.ok && readWorkbook(read.workbook)).toMatchObject({ ok: false });
});

test('F7: reasons that are too long for a cell', async () => {
  const long = entry(1, '长'.repeat(32_767));
  const plan = formOf(rubric, inspectionOf({ 'CS-01.1': long, 'CS-01.2': long }), { filled: true });
  const read = readXlsx(await writeXlsx(plan, { modified: new Date(0) }));
  expect(read.ok).toBe(true);
});

test('F8: it is not written over the workbook', async () => {
  const folder = newFolder();
  const path = join(folder, '评分.xlsx');
  writeFileSync(path, await writeXlsx(planWorkbook(rubric, inspectionOf()), { modified: new Date(0) }));
  const bytes = readFileSync(path);
  const { code, err } = await cli('print-form', path, '--out', path);
  expect(code).toBe(2);
  expect(err).toContain('评分.xlsx”是评分工作簿本身');
  expect(readFileSync(path)).toEqual(bytes);
  expect(await cli('print-form', path, '--out', join(folder, '现场表.xlsx'))).toMatchObject({ code: 0 });
});
