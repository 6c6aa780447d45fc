import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { convert, inTemporaryFolder } from './libreoffice';

/** A4 in whole points. */
export const A4_SHORT = 595;
export const A4_LONG = 842;

/** A word on a page, in points from its upper left corner. */
export interface PrintedWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A page as LibreOffice prints it. */
export interface PrintedPage {
  readonly text: string;
  readonly words: readonly PrintedWord[];
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** The smallest letters, in points. */
  readonly smallest: number;
}

/** Runs one of poppler's programs. */
export const poppler = (command: string, args: readonly string[]): string =>
  execFileSync(command, [...args], { encoding: 'utf8', maxBuffer: 1 << 28 });

/** A text without blanks and line breaks. */
export const bare = (text: string): string => text.replace(/\s+/g, '');

/** Prints a plan with LibreOffice and looks at the pages, and at the PDF while it is there. */
export const printed = <Result>(
  plan: WorkbookPlan,
  look: (printed: { readonly pages: readonly PrintedPage[]; readonly pdf: string }) => Result,
): Promise<Result> =>
  inTemporaryFolder(async (folder) => {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, await writeXlsx(plan, { modified: new Date(0) }));
    await convert([file], 'pdf', folder);
    const pdf = join(folder, 'book.pdf');
    const texts = poppler('pdftotext', ['-layout', pdf, '-']).split('\f').slice(0, -1);
    const sizes = [
      ...poppler('pdfinfo', ['-f', '1', '-l', String(texts.length), pdf]).matchAll(
        /size:\s+([\d.]+) x ([\d.]+)/g,
      ),
    ];
    const fonts = fontSizes(poppler('pdftohtml', ['-xml', '-i', '-stdout', '-zoom', '3', pdf]));
    const words = poppler('pdftotext', ['-bbox', pdf, '-']).split('<page ').slice(1).map(wordsOf);
    const pages = texts.map((text, i) => ({
      text,
      words: words[i] ?? [],
      width: Number(sizes[i]?.[1]),
      height: Number(sizes[i]?.[2]),
      smallest: fonts[i] ?? 0,
    }));
    return look({ pages, pdf });
  });

const wordsOf = (page: string): readonly PrintedWord[] =>
  [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(
    ([, left, top, right, bottom, text = '']) => ({
      text,
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    }),
  );

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
