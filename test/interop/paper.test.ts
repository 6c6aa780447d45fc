/**
 * Paper (workbook.md, "Paper"): checked from the PDF that LibreOffice prints.
 *
 * B1 every page is A4, one page wide; the number of pages stays within bounds.
 * B2 the text of every checkpoint is printed once, whole and in order.
 * B3 title and table header repeat on every page of a score sheet; 核对, and what it says, is on none.
 * B4 the footer names page n of m, rubric version and fingerprint on every page.
 * B5 no text is smaller than 9 pt after scaling.
 * B6 the signature block shares its page with at least one row of the table.
 * B7 a blank sheet's rows are at least 6.5 mm high.
 * B9 a table that people fill in prints every row once under its captions, free rows for the pen after them.
 * B8 no ### anywhere: every figure fits its column.
 */
import { defaultRubric } from '../../src/domain/default-rubric';
import { blankInspection, type Inspection } from '../../src/domain/inspection';
import { shortCode } from '../../src/domain/rubric';
import { blankFacts } from '../../src/domain/site-facts';
import { MEETINGS } from '../../src/workbook/sheets/programme/meetings-table';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { entry, inspectionOf, person } from '../support/inspections';
import { A4_LONG, A4_SHORT, bare, type PrintedPage, poppler, printed } from '../support/printed';

const rubric = defaultRubric();
const longReason = '抽查发现三处问题，现场照片已留存，责任班组当场签字确认，要求三日内完成整改并由专人复查';
const blank = blankInspection(blankFacts('锦江花园', '2011Q4', 2011), 'undetermined');
const filled: Inspection = {
  ...inspectionOf(
    Object.fromEntries(
      rubric.disciplines.flatMap(({ items }) =>
        items
          .slice(0, 4)
          .flatMap(({ checkpoints, rule }) => [[checkpoints[0]?.id ?? '', entry(rule.min / 10, longReason)]]),
      ),
    ),
    [person('张三', '项目经理'), person('欧阳建国', '部门主任/副主任')],
  ),
  facts: {
    ...blankFacts('成都市高新区锦江花园三期（南区）住宅小区及配套商业物业服务项目', '2011年第四季度', 2011),
    inspectedOn: '2011-11-27',
    siteManager: '陈志明',
  },
};

interface Printed {
  readonly pages: readonly PrintedPage[];
  /** Everything in the column of the checkpoints, all pages, blanks removed. */
  readonly checkpointColumn: string;
}

const print = (inspection: Inspection): Promise<Printed> =>
  printed(planWorkbook(rubric, inspection), ({ pages, pdf }) => ({
    pages,
    checkpointColumn: checkpointColumn(pdf, pages),
  }));

/** Cuts the column between the captions 标准及检查内容/检查内容 and 规定分值 out of every score page, down to 合计. */
function checkpointColumn(pdf: string, pages: readonly PrintedPage[]): string {
  return pages
    .map(({ text, words }, i) => {
      if (!text.includes('督导评分细则') || !text.includes('扣分幅度')) return '';
      const caption = words.find((word) => /检查内容$/.test(word.text));
      if (!caption) throw new Error(`no caption on page ${i + 1}`);
      const centre = (caption.left + caption.right) / 2;
      const total = words.find((word) => word.text === '合计'); // what closes the sheet runs across all columns
      const half = (40 / 25.4) * 36 * 1.05; // the column is 40 mm wide, a little more in LibreOffice
      const box = [
        centre - half + 2,
        caption.bottom + 1,
        2 * half - 4,
        (total ? total.top - 2 : A4_SHORT - 45) - caption.bottom,
      ].map(Math.round);
      const [x, y, w, h] = box;
      return poppler('pdftotext', [
        '-f',
        String(i + 1),
        '-l',
        String(i + 1),
        '-x',
        `${x}`,
        '-y',
        `${y}`,
        '-W',
        `${w}`,
        '-H',
        `${h}`,
        pdf,
        '-',
      ]);
    })
    .join('')
    .replace(/\s+/g, '');
}

const scorePages = (paper: Printed, name: string): readonly PrintedPage[] =>
  paper.pages.filter(({ text }) => bare(text).includes(`${name}督导评分细则`));

describe.each([
  ['blank', blank, 32, 42],
  ['filled', filled, 32, 48],
])('the %s workbook on paper', (_, inspection, least, most) => {
  let paper: Printed;
  beforeAll(async () => {
    paper = await print(inspection);
  }, 120_000);

  test('B1: pages are A4, and their number is within bounds', () => {
    expect(paper.pages.length).toBeGreaterThanOrEqual(least);
    expect(paper.pages.length).toBeLessThanOrEqual(most);
    for (const { width, height } of paper.pages)
      expect([Math.round(width), Math.round(height)].sort()).toEqual([A4_SHORT, A4_LONG]);
  });

  test('B2: every checkpoint is printed once, whole, in order', () => {
    const wanted = rubric.disciplines.flatMap(({ items }) =>
      items.flatMap(({ checkpoints }) => checkpoints.map(({ text }) => text)),
    );
    const found = paper.checkpointColumn;
    const expected = bare(wanted.join(''));
    const at = [...expected].findIndex((char, i) => char !== [...found][i]);
    expect({ at, found: found.slice(at, at + 30) }).toEqual({ at: -1, found: found.slice(-1, 29) });
    expect(found).toHaveLength(expected.length);
  });

  test('B3: title and header repeat on every page of a score sheet', () => {
    for (const { name } of rubric.disciplines) {
      const pages = scorePages(paper, name);
      expect(pages.length).toBeGreaterThan(2);
      for (const { text } of pages) {
        for (const caption of ['项目名称', '规定分值', '扣分幅度', '存在问题', '检查方式'])
          expect(text).toContain(caption);
        for (const word of ['未检', '缺原因']) expect(text).not.toContain(word);
        expect(bare(text)).not.toContain('检查方式核对');
      }
    }
  });

  test('B4: the footer names page, version and fingerprint on every page', () => {
    paper.pages.forEach(({ text }, i) => {
      expect(bare(text)).toContain(`第${i + 1}页/共${paper.pages.length}页`);
      expect(bare(text)).toContain(`细则版本${rubric.version}指纹${shortCode(rubric)}`);
    });
  });

  test('B5: nothing is smaller than 9 pt', () => {
    expect(Math.min(...paper.pages.map(({ smallest }) => smallest))).toBeGreaterThanOrEqual(9);
  });

  test('B6: signatures share their page with rows of the table', () => {
    const signed = paper.pages.filter(({ text }) => text.includes('检查人签字'));
    expect(signed).toHaveLength(5);
    for (const { text } of signed) expect(text).toMatch(/合计/);
    const numbers = rubric.disciplines.map(({ items }) => items.at(-1)?.checkpoints.at(-1)?.text ?? '');
    signed.forEach(({ text }, i) => {
      expect(bare(text)).toContain(bare(numbers[i] ?? '').slice(0, 8));
    });
  });

  test('B8: no figure overflows its column', () => {
    for (const { text } of paper.pages)
      expect(text.split('\n').filter((line) => line.includes('###'))).toEqual([]);
  });
});

test('B7: rows of a blank score sheet are at least 6.5 mm high', () => {
  for (const sheet of planWorkbook(rubric, blank).sheets.filter(({ name }) =>
    rubric.disciplines.some((d) => d.name === name),
  ))
    for (const height of sheet.heights.slice(4, -5)) expect((height / 72) * 25.4).toBeGreaterThanOrEqual(6.5);
});

test('B9: a table that people fill in', async () => {
  const trainings = Array.from({ length: 33 }, (_, i) => ({
    key: `r${i + 1}`,
    values: {
      date: 40_850 + i,
      topic: `第${i + 1}次：制度与岗位职责学习，逐条对照检查`,
      kind: '制度学习',
      host: '欧阳建国',
      studied: '《物业服务规范》2010 版',
      record: i % 2 === 0 ? `纪要〔2011〕${i + 1}号` : null,
    },
  }));
  const paper = await print({ ...filled, tables: new Map([[MEETINGS.kind, trainings]]) });
  const pages = paper.pages.filter(({ text }) => bare(text).startsWith(MEETINGS.name));
  expect(pages.length).toBeGreaterThanOrEqual(2);
  expect(pages.length).toBeLessThanOrEqual(4);
  for (const { text, width, height, smallest } of pages) {
    expect([Math.round(width), Math.round(height)]).toEqual([A4_LONG, A4_SHORT]);
    expect(smallest).toBeGreaterThanOrEqual(9);
    expect(text).not.toContain('###');
    for (const { caption } of Object.values(MEETINGS.inputs)) expect(bare(text)).toContain(bare(caption));
  }
  const text = pages.map((page) => bare(page.text)).join('');
  for (let i = 1; i <= 33; i++) expect(text.split(`第${i}次：`)).toHaveLength(2);
  expect(text.match(/缺/g)?.length).toBeGreaterThanOrEqual(16);
}, 120_000);
