/**
 * Paper (workbook.md, "Paper"): checked from the PDF that LibreOffice prints.
 *
 * B1 every page is A4, one page wide; the number of pages stays within bounds.
 * B2 the text of every checkpoint is printed once, whole and in order.
 * B3 title and table header repeat on every page of a score sheet.
 * B4 the footer names page n of m, rubric version and fingerprint on every page.
 * B5 no text is smaller than 9 pt after scaling.
 * B6 the signature block shares its page with at least one row of the table.
 * B7 a blank sheet's rows are at least 6.5 mm high.
 * B9 a table that people fill in prints every row once under its captions, free rows for the pen after them.
 * B8 no ### anywhere: every figure fits its column.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRubric } from '../../src/domain/default-rubric';
import { blankInspection, type Inspection } from '../../src/domain/inspection';
import { shortCode } from '../../src/domain/rubric';
import { blankFacts } from '../../src/domain/site-facts';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { MEETINGS } from '../../src/workbook/sheets/meetings-table';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { entry, inspectionOf, person } from '../support/inspections';
import { convert, inTemporaryFolder } from '../support/libreoffice';

const rubric = defaultRubric();
const A4_SHORT = 595;
const A4_LONG = 842;

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

interface Page {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly smallest: number;
}

interface Printed {
  readonly pages: readonly Page[];
  /** Everything in the column of the checkpoints, all pages, blanks removed. */
  readonly checkpointColumn: string;
}

const poppler = (command: string, args: readonly string[]): string =>
  execFileSync(command, [...args], { encoding: 'utf8', maxBuffer: 1 << 28 });

async function print(inspection: Inspection): Promise<Printed> {
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, await writeXlsx(planWorkbook(rubric, inspection), { modified: new Date(0) }));
    await convert([file], 'pdf', folder);
    const pdf = join(folder, 'book.pdf');
    const texts = poppler('pdftotext', ['-layout', pdf, '-']).split('\f').slice(0, -1);
    const sizes = [
      ...poppler('pdfinfo', ['-f', '1', '-l', String(texts.length), pdf]).matchAll(
        /size:\s+([\d.]+) x ([\d.]+)/g,
      ),
    ];
    const fonts = fontSizes(poppler('pdftohtml', ['-xml', '-i', '-stdout', '-zoom', '3', pdf]));
    return {
      pages: texts.map((text, i) => ({
        text,
        width: Number(sizes[i]?.[1]),
        height: Number(sizes[i]?.[2]),
        smallest: fonts[i] ?? 0,
      })),
      checkpointColumn: checkpointColumn(pdf, texts),
    };
  });
}

/** The smallest font size used on each page, in points. At zoom 3, its largest, sizes come in whole thirds of a point. */
function fontSizes(xml: string): readonly number[] {
  const sizes = new Map(
    [...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)].map((match) => [match[1], Number(match[2]) / 3]),
  );
  return xml
    .split('<page ')
    .slice(1)
    .map((page) =>
      Math.min(...[...page.matchAll(/<text [^>]*font="(\d+)"/g)].map((match) => sizes.get(match[1]) ?? 0)),
    );
}

/** Cuts the column between the captions 标准及检查内容/检查内容 and 规定分值 out of every score page, down to 合计. */
function checkpointColumn(pdf: string, texts: readonly string[]): string {
  const bbox = poppler('pdftotext', ['-bbox', pdf, '-']).split('<page ').slice(1);
  return bbox
    .map((page, i) => {
      if (!texts[i]?.includes('督导评分细则') || !texts[i]?.includes('扣分幅度')) return '';
      const words = [
        ...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g),
      ];
      const caption = words.find((word) => /检查内容$/.test(word[5] ?? ''));
      if (!caption) throw new Error(`no caption on page ${i + 1}`);
      const centre = (Number(caption[1]) + Number(caption[3])) / 2;
      const total = words.find((word) => word[5] === '合计'); // what closes the sheet runs across all columns
      const half = (40 / 25.4) * 36 * 1.05; // the column is 40 mm wide, a little more in LibreOffice
      const box = [
        centre - half + 2,
        Number(caption[4]) + 1,
        2 * half - 4,
        (total ? Number(total[2]) - 2 : A4_SHORT - 45) - Number(caption[4]),
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

const bare = (text: string): string => text.replace(/\s+/g, '');
const scorePages = (printed: Printed, name: string): readonly Page[] =>
  printed.pages.filter(({ text }) => bare(text).includes(`${name}督导评分细则`));

describe.each([
  ['blank', blank, 32, 42],
  ['filled', filled, 32, 48],
])('the %s workbook on paper', (_, inspection, least, most) => {
  let printed: Printed;
  beforeAll(async () => {
    printed = await print(inspection);
  }, 120_000);

  test('B1: pages are A4, and their number is within bounds', () => {
    expect(printed.pages.length).toBeGreaterThanOrEqual(least);
    expect(printed.pages.length).toBeLessThanOrEqual(most);
    for (const { width, height } of printed.pages)
      expect([Math.round(width), Math.round(height)].sort()).toEqual([A4_SHORT, A4_LONG]);
  });

  test('B2: every checkpoint is printed once, whole, in order', () => {
    const wanted = rubric.disciplines.flatMap(({ items }) =>
      items.flatMap(({ checkpoints }) => checkpoints.map(({ text }) => text)),
    );
    const found = printed.checkpointColumn;
    const expected = bare(wanted.join(''));
    const at = [...expected].findIndex((char, i) => char !== [...found][i]);
    expect({ at, found: found.slice(at, at + 30) }).toEqual({ at: -1, found: found.slice(-1, 29) });
    expect(found).toHaveLength(expected.length);
  });

  test('B3: title and header repeat on every page of a score sheet', () => {
    for (const { name } of rubric.disciplines) {
      const pages = scorePages(printed, name);
      expect(pages.length).toBeGreaterThan(2);
      for (const { text } of pages)
        for (const caption of ['项目名称', '规定分值', '扣分幅度', '存在问题', '检查方式', '核对'])
          expect(text).toContain(caption);
    }
  });

  test('B4: the footer names page, version and fingerprint on every page', () => {
    printed.pages.forEach(({ text }, i) => {
      expect(bare(text)).toContain(`第${i + 1}页/共${printed.pages.length}页`);
      expect(bare(text)).toContain(`细则版本${rubric.version}指纹${shortCode(rubric)}`);
    });
  });

  test('B5: nothing is smaller than 9 pt', () => {
    expect(Math.min(...printed.pages.map(({ smallest }) => smallest))).toBeGreaterThanOrEqual(9);
  });

  test('B6: signatures share their page with rows of the table', () => {
    const signed = printed.pages.filter(({ text }) => text.includes('检查人签字'));
    expect(signed).toHaveLength(5);
    for (const { text } of signed) expect(text).toMatch(/合计/);
    const numbers = rubric.disciplines.map(({ items }) => items.at(-1)?.checkpoints.at(-1)?.text ?? '');
    signed.forEach(({ text }, i) => {
      expect(bare(text)).toContain(bare(numbers[i] ?? '').slice(0, 8));
    });
  });

  test('B8: no figure overflows its column', () => {
    for (const { text } of printed.pages)
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
  const printed = await print({ ...filled, tables: new Map([[MEETINGS.kind, trainings]]) });
  const pages = printed.pages.filter(({ text }) => bare(text).startsWith(MEETINGS.name));
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
