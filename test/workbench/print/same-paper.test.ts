/**
 * What the workbench prints, held against what LibreOffice prints of the saved file.
 *
 * P1 the whole workbook, blank for the pen and filled in: as many pages of every sheet that is seen, all A4 and as they lie, on each the same text in the same
 *    places; the title rows, the page numbers and a row that is higher because of its reason are among it, and no text is cut off.
 * P2 Ctrl+P and Enter: the sheet in view alone, its pages counted by themselves, a row as high as what was just typed into it; then the cell takes keys as before.
 * P3 the browser's own menu prints the sheet in view, and nothing of the grid or the pane.
 * P4 hidden sheets are not printed.
 * P5 a sheet that is not ours is printed plainly, and no number is cut off; an empty one is said to be empty.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { defaultRubric } from '../../../src/domain/default-rubric';
import { blankInspection, type Inspection } from '../../../src/domain/inspection';
import { blankFacts } from '../../../src/domain/site-facts';
import { writeXlsx } from '../../../src/hosts/xlsx/write';
import { PRINT_TEXT } from '../../../src/messages/print-text';
import { WORKBENCH_TEXT } from '../../../src/messages/workbench-text';
import { SHEETS } from '../../../src/workbook/names';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { launchBrowser } from '../../support/browser';
import { filledInspection } from '../../support/filled-workbook';
import { convert } from '../../support/libreoffice';
import { newFolder } from '../../support/run-cli';
import { openFile, openWorkbench, paneReady } from '../support/serve';

/** Reasons that need more than the two lines that fit into every row. */
const LONG =
  '抽查三栋楼的记录，均缺少签字和日期，现场照片已留存，责任班组当场确认，要求三日内补齐并由专人复查。'.repeat(
    3,
  );

const withLongReasons = (inspection: Inspection): Inspection => ({
  ...inspection,
  entries: new Map(
    [...inspection.entries].map(([id, entry]) => [
      id,
      typeof entry.deduction === 'number' && entry.deduction > 0 && id.startsWith('CS')
        ? { ...entry, reason: LONG }
        : entry,
    ]),
  ),
});

interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface PaperPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

const WORD = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g;

/** The pages of a PDF with their words and the middles of these, in points. */
function pagesOf(pdf: string): readonly PaperPage[] {
  const options = { encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  return execFileSync('pdftotext', ['-bbox', pdf, '-'], options)
    .split('<page ')
    .slice(1)
    .map((page) => ({
      width: Number(/width="([\d.]+)"/.exec(page)?.[1]),
      height: Number(/height="([\d.]+)"/.exec(page)?.[1]),
      words: [...page.matchAll(WORD)].map(([, left, top, right, bottom, text = '']) => ({
        text: text.normalize('NFKC'), // a PDF may name radicals in place of characters
        x: (Number(left) + Number(right)) / 2,
        y: (Number(top) + Number(bottom)) / 2,
      })),
    }));
}

/** Every letter of a page, sorted: programs tell words apart in different ways. */
const lettersOf = ({ words }: PaperPage): string =>
  [...words.map(({ text }) => text).join('')].sort().join('');

const lying = ({ width, height }: PaperPage): string =>
  [width, height].map((points) => Math.round((points / 72) * 25.4)).join('×');

const footerOf = ({ words, height }: PaperPage): string =>
  words
    .filter(({ y }) => y > height - 28)
    .sort((a, b) => a.x - b.x)
    .map(({ text }) => text)
    .join('');

/** How far words that a page has once each are from where they are on another, in points. */
function apart(one: PaperPage, other: PaperPage): { readonly words: number; x: number; y: number } {
  const once = (page: PaperPage): ReadonlyMap<string, Word> =>
    new Map(
      page.words
        .filter(({ text }) => text.length > 3 && page.words.filter((word) => word.text === text).length === 1)
        .map((word) => [word.text, word]),
    );
  const others = once(other);
  const pairs = [...once(one)].flatMap(([text, word]) => {
    const same = others.get(text);
    return same ? [[word, same] as const] : [];
  });
  const most = (of: (word: Word) => number): number =>
    Math.max(...pairs.map(([a, b]) => Math.abs(of(a) - of(b))));
  return { words: pairs.length, x: most(({ x }) => x), y: most(({ y }) => y) };
}

let browser: Browser;
let page: Page;
let errors: readonly string[];
const folder = process.env.PAPERS ?? newFolder();

/** What the browser prints right now. */
async function printed(name: string): Promise<readonly PaperPage[]> {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, await page.pdf({ preferCSSPageSize: true }));
  return pagesOf(path);
}

/** Waits until the browser was asked to print, for once. */
async function asked(): Promise<void> {
  await page.waitForFunction(() => document.body.dataset.printing);
  await page.evaluate(() => delete document.body.dataset.printing);
}

/** Texts on paper that have more lines, or are wider, than fit into their cells. */
const cutOff = (): Promise<readonly (string | null)[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.wb-paper-cell > span')]
      .filter(
        (text) =>
          text.offsetHeight > (text.parentElement?.clientHeight ?? 0) + 1 ||
          text.scrollWidth > text.clientWidth,
      )
      .map(({ textContent }) => textContent),
  );

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  browser = await launchBrowser();
  ({ page, errors } = await openWorkbench(browser));
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset.printing = 'yes';
    };
  });
}, 240_000);

/** Opens the workbook of an inspection. */
async function open(name: string, inspection: Inspection): Promise<void> {
  const bytes = await writeXlsx(planWorkbook(defaultRubric(), inspection), { modified: new Date(0) });
  await openFile(page, `${name}.xlsx`, Buffer.from(bytes));
  await page.getByText(WORKBENCH_TEXT.opened(`${name}.xlsx`)).waitFor({ timeout: 120_000 });
  await paneReady(page);
}

afterAll(async () => {
  await browser?.close();
});

test.each([
  ['blank', blankInspection(blankFacts('锦江花园', '2011Q4', 2011), 'undetermined')],
  ['filled', withLongReasons(filledInspection())],
])(
  'P1: the whole workbook prints as its file does, %s',
  async (name, inspection) => {
    await open(name, inspection);
    await page.getByRole('button', { name: PRINT_TEXT.print, exact: true }).click();
    await page.getByRole('button', { name: '整个工作簿' }).click();
    await asked();
    expect(await cutOff()).toEqual([]);
    const ours = await printed(`${name}-ours`);
    const bytes: number[] = await page.evaluate(
      'window.dudaoWorkbench.save().then((bytes) => Array.from(bytes))',
    );
    const file = join(folder, `${name}.xlsx`);
    writeFileSync(file, Buffer.from(bytes));
    await convert([file], 'pdf', folder);
    const theirs = pagesOf(join(folder, `${name}.pdf`));

    expect(ours.map(footerOf)).toEqual(theirs.map(footerOf));
    expect(ours.map(lying)).toEqual(theirs.map(lying));
    expect(new Set(ours.map(lying))).toEqual(new Set(['210×297', '297×210']));
    ours.forEach((own, i) => {
      const other = theirs[i] as PaperPage;
      expect([i + 1, lettersOf(own)]).toEqual([i + 1, lettersOf(other)]);
      const { words, x, y } = apart(own, other);
      expect(words).toBeGreaterThan(5);
      expect([i + 1, x < 30, y < 9]).toEqual([i + 1, true, true]); // LibreOffice's columns are wider by a twentieth
    });
    for (const discipline of defaultRubric().disciplines)
      expect(ours.filter((own) => footerOf(own).endsWith(discipline.name)).length).toBeGreaterThan(3);
  },
  240_000,
);

test('P2: Ctrl+P and Enter print the sheet in view', async () => {
  await page.locator('#univer-sheet-main-canvas_workbook').click({ position: { x: 60, y: 60 } });
  await page.evaluate((text) => window.dudaoWorkbench.type('绿化管理', 'I6', text), LONG);
  await page.evaluate(() => window.dudaoWorkbench.select('绿化管理', 'G5'));
  await page.keyboard.press('Control+P');
  await page.getByRole('dialog').getByText(PRINT_TEXT.text).waitFor();
  await page.keyboard.press('Enter');
  await asked();
  expect(await cutOff()).toEqual([]);
  const pages = await printed('in-view');
  expect(pages.length).toBeGreaterThan(3);
  pages.forEach((own, i) => {
    expect(footerOf(own)).toMatch(new RegExp(`第${i + 1}页/共${pages.length}页绿化管理$`));
  });
  await page.keyboard.type('0.5');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.dudaoWorkbench.value('绿化管理', 'G5') === 0.5);
});

test('P3: the browser’s menu prints the sheet in view', async () => {
  await page.evaluate(() => window.dudaoWorkbench.select('汇总', 'A1'));
  const pages = await printed('menu');
  expect(pages.map(footerOf)).toEqual([expect.stringMatching(/第1页\/共1页汇总$/)]);
  const [{ words }] = pages as [PaperPage];
  expect(words.map(({ text }) => text)).toContain('品质督导评分汇总表');
  expect(words.map(({ text }) => text).join('')).not.toContain('检查专业'); // as the pane says
});

test('P4: a hidden sheet is not printed', async () => {
  const offered = async (): Promise<string> => {
    await page.keyboard.press('Control+P');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const text = await dialog.innerText();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    return text;
  };
  expect(await offered()).toContain('9 张');
  await page.evaluate((name) => window.dudaoWorkbench.select(name, 'A1'), SHEETS.payouts);
  await page.evaluate(() => window.dudaoWorkbench.run('sheet.command.set-worksheet-hidden'));
  expect(await offered()).toContain('8 张');
});

test('P5: a sheet of somebody’s own', async () => {
  await page.getByRole('button', { name: '新建' }).click();
  await page.getByRole('button', { name: '不保存，继续' }).click();
  await page.waitForFunction(() => window.dudaoWorkbench.sheetNames().includes('Sheet1'));
  await paneReady(page);
  await page.keyboard.press('Control+P');
  await page.getByText(PRINT_TEXT.empty).waitFor();
  await page.evaluate(() =>
    window.dudaoWorkbench.type('Sheet1', 'A1', '我的备注很长，会一直写到右边的空格子里去'),
  );
  await page.evaluate(() => window.dudaoWorkbench.type('Sheet1', 'A2', 123456789012345));
  await page.evaluate(() => window.dudaoWorkbench.type('Sheet1', 'A80', '第二页'));
  await page.keyboard.press('Control+P');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Enter');
  await asked();
  const texts = (await printed('own')).map(({ words }) => words.map(({ text }) => text));
  expect(texts).toEqual([['我的备注很长,会一直写到右边的空格子里去', '1.23457E+14'], ['第二页']]);
  expect(errors).toEqual([]);
});
