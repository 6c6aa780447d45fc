/**
 * Packages as programs other than Excel write them.
 *
 * P1 part names are the same in either case, with a slash in front or without.
 * P2 a relationship that leads out of the package refuses nothing where nobody needs it, and the file where somebody does.
 * P3 a cell of type `d` is its day, with a time that day; in both scanners.
 * P4 in a file whose days count from 1904 every day is the one that Excel shows; other numbers stay.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { serialToDay } from '../../../src/domain/calendar';
import { readXlsx } from '../../../src/hosts/xlsx/read';
import { ReadingCache } from '../../../src/hosts/xlsx/read/cache/reading-cache';
import { valueAt } from '../../../src/workbook/grid';
import { rawPackage } from './support/raw-package';

type Parts = Record<string, Uint8Array>;

const sheet = (cells: string) => ({ name: '甲', xml: `<sheetData><row r="1">${cells}</row></sheetData>` });

/** A package with its parts changed. */
function changed(bytes: Uint8Array, change: (parts: Parts) => Parts): Uint8Array {
  return zipSync(change({ ...unzipSync(bytes) }));
}

const rename = (change: (name: string) => string) => (parts: Parts) =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [change(name), part]));

const replaceIn = (part: string, from: string, to: string) => (parts: Parts) => {
  const text = strFromU8(parts[part] as Uint8Array);
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return { ...parts, [part]: strToU8(text.replace(from, to)) };
};

const valuesOf = (bytes: Uint8Array, columns: number, cache?: ReadingCache) => {
  const result = readXlsx(bytes, cache ? { cache } : {});
  if (!result.ok) return result.failure;
  const [first] = result.workbook.sheets;
  return Array.from({ length: columns }, (_, i) => first && valueAt(first, 1, i + 1));
};

const small = rawPackage([sheet('<c r="A1" t="s"><v>0</v></c>')], '', '<si><t>锦江花园</t></si>');

test.each<[string, (parts: Parts) => Parts]>([
  ['capitals', rename((name) => name.toUpperCase())],
  ['one part in capitals', rename((name) => name.replace('sharedStrings.xml', 'SharedStrings.XML'))],
  ['a slash in front', rename((name) => `/${name}`)],
  [
    'backslashes in a target',
    replaceIn('xl/_rels/workbook.xml.rels', 'worksheets/sheet1.xml', 'worksheets\\sheet1.xml'),
  ],
  ['a target in capitals', replaceIn('_rels/.rels', 'xl/workbook.xml', '/XL/Workbook.xml')],
  ['a character by its code', replaceIn('xl/_rels/workbook.xml.rels', 'sheet1.xml', 'sheet%31.xml')],
])('P1: %s', (_, change) => {
  expect(valuesOf(changed(small, change), 1)).toEqual(['锦江花园']);
});

const more = (type: string, target: string, mode = '') =>
  `<Relationship Id="x" Type="http://x/${type}" Target="${target}"${mode}/></Relationships>`;

test.each<[string, string, string]>([
  ['_rels/.rels', 'customXml', '../customXml/item1.xml'],
  ['_rels/.rels', 'thumbnail', '../../thumb.jpeg'],
  ['xl/_rels/workbook.xml.rels', 'externalLink', '../../../other/book.xml'],
  ['xl/_rels/workbook.xml.rels', 'theme', '../../theme.xml'],
])('P2: in %s one of type %s may lead anywhere', (part, type, target) => {
  const bytes = changed(small, replaceIn(part, '</Relationships>', more(type, target)));
  expect(valuesOf(bytes, 1)).toEqual(['锦江花园']);
});

test.each<[string, (parts: Parts) => Parts]>([
  ['the workbook', replaceIn('_rels/.rels', 'xl/workbook.xml', '../xl/workbook.xml')],
  ['a sheet', replaceIn('xl/_rels/workbook.xml.rels', 'worksheets/sheet1.xml', '../../sheet1.xml')],
  [
    'the shared texts',
    replaceIn('xl/_rels/workbook.xml.rels', 'sharedStrings.xml', '../../sharedStrings.xml'),
  ],
  [
    'a sheet on the web',
    replaceIn(
      'xl/_rels/workbook.xml.rels',
      'worksheets/sheet1.xml"',
      'http://a/sheet1.xml" TargetMode="External"',
    ),
  ],
  ['a sheet without a relationship', replaceIn('xl/_rels/workbook.xml.rels', 'Id="r0"', 'Id="r9"')],
])('P2: %s may not', (_, change) => {
  expect(valuesOf(changed(small, change), 1)).toBe('damaged');
});

const DAYS: readonly (readonly [string, number | string])[] = [
  ['2011-11-27', 40874],
  ['2011-11-27T00:00:00', 40874],
  ['2011-11-27T18:00:00Z', 40874.75],
  ['2011-11-27T12:00:00.000+08:00', 40874.5],
  ['2011-02-30', '2011-02-30'],
  ['1899-12-31', '1899-12-31'],
  ['18:00:00', '18:00:00'],
];

test.each(['', '<!-- a comment hands the sheet to the general scanner -->'])(
  'P3: days in ISO 8601 %s',
  (comment) => {
    const cells = DAYS.map(([text], i) => `<c r="${String.fromCharCode(65 + i)}1" t="d"><v>${text}</v></c>`);
    const bytes = rawPackage([
      { name: '甲', xml: `${comment}<sheetData><row r="1">${cells.join('')}</row></sheetData>` },
    ]);
    expect(valuesOf(bytes, DAYS.length)).toEqual(DAYS.map(([, value]) => value));
  },
);

const FORMATS = ['yyyy"年"m"月"d"日"', 'mm/dd/yy', '[$-804]e"年"', 'h:mm', '0.00', '"day" 0', 'mmm'];

/** Seven cells with 1,000.5, one of each format, in a file of either date system. */
const datesFrom = (attributes: string): Uint8Array =>
  changed(
    rawPackage([
      sheet(
        FORMATS.map((_, i) => `<c r="${String.fromCharCode(65 + i)}1" s="${i + 1}"><v>1000.5</v></c>`).join(
          '',
        ),
      ),
    ]),
    (parts) => {
      const styles = `<styleSheet><numFmts>${FORMATS.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${FORMATS.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}</cellXfs></styleSheet>`;
      const rel = '<Relationship Id="st" Type="http://x/styles" Target="styles.xml"/></Relationships>';
      return replaceIn(
        'xl/workbook.xml',
        '<sheets>',
        `<workbookPr${attributes}/><sheets>`,
      )(
        replaceIn(
          'xl/_rels/workbook.xml.rels',
          '</Relationships>',
          rel,
        )({ ...parts, 'xl/styles.xml': strToU8(styles) }),
      );
    },
  );

test.each([' date1904="1"', ' codeName="x" date1904="true"'])('P4: %s', (attributes) => {
  const days = [2462.5, 2462.5, 2462.5, 1000.5, 1000.5, 1000.5, 2462.5];
  const cache = new ReadingCache();
  expect(valuesOf(datesFrom(' date1904="0"'), 7, cache)).toEqual(FORMATS.map(() => 1000.5));
  expect(valuesOf(datesFrom(attributes), 7, cache)).toEqual(days);
  expect(valuesOf(datesFrom(''), 7, cache)).toEqual(FORMATS.map(() => 1000.5));
  expect(serialToDay(39412 + 1462)).toBe('2011-11-27');
});
