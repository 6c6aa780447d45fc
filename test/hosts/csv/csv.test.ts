/**
 * Text files as tables.
 *
 * V1 UTF-8 with and without mark, UTF-16 with mark, GBK and GB18030 as Chinese Excel and Python write them.
 * V2 comma, semicolon and tab are distinguished, whatever is in a title above the table or in a text.
 * V3 quotes, line breaks inside of them, and every kind of line end; row numbers are those of a spreadsheet program.
 * V4 broken quotes are named with their row; what is no text is refused; a list is distinguished from a workbook by content.
 */
import { execFileSync } from 'node:child_process';
import { strToU8, zipSync } from 'fflate';
import { readCsv } from '../../../src/hosts/csv/read-csv';
import { readListFile } from '../../../src/hosts/list-file/read-list-file';
import { HostFailure } from '../../../src/usecases/workbook-port';
import { PYTHON } from '../../support/programs';

/** The rows of a text file as lists of texts by row number. */
function rowsOf(bytes: Uint8Array): Readonly<Record<number, readonly string[]>> {
  const result = readCsv(bytes, '清单.csv');
  if (!result.ok) throw new Error(result.failure);
  expect(result.brokenQuotes).toEqual([]);
  return Object.fromEntries(
    [...result.sheet.rows].map(([row, cells]) => [
      row,
      [...cells].flatMap(([column, { value }]) => [`${column}:${value}`]),
    ]),
  );
}

const TEXT = '项目名称,姓名\r\n锦江花园,囧镕\r\n';
const EXPECTED = { 1: ['1:项目名称', '2:姓名'], 2: ['1:锦江花园', '2:囧镕'] };

/** A text as Python's own csv writer and codecs put it into a file. */
const byPython = (encoding: string, text: string): Uint8Array =>
  new Uint8Array(
    execFileSync(PYTHON, [
      '-c',
      'import sys; sys.stdout.buffer.write(sys.argv[2].encode(sys.argv[1]))',
      encoding,
      text,
    ]),
  );

test.each(['utf-8', 'utf-8-sig', 'gbk', 'gb18030'])('V1: %s', (encoding) => {
  expect(rowsOf(byPython(encoding, TEXT))).toEqual(EXPECTED);
});

test.each(['utf-16-le', 'utf-16-be'])('V1: %s with a mark', (encoding) => {
  expect(rowsOf(byPython(encoding, `\ufeff${TEXT}`))).toEqual(EXPECTED);
});

test('V1: rare glyphs need GB18030', () => {
  expect(rowsOf(byPython('gb18030', '项目名称\n㐀𠀀小区\n'))).toEqual({
    1: ['1:项目名称'],
    2: ['1:㐀𠀀小区'],
  });
});

test.each([
  ['comma', '项目名称,检查日期\n甲,2011/11/27\n'],
  ['semicolon', '项目名称;检查日期\n甲;2011/11/27\n'],
  ['tab', '项目名称\t检查日期\n甲\t2011/11/27\n'],
  ['quotes around everything', '"项目名称";"检查日期"\n"甲";"2011/11/27"\n'],
])('V2: %s', (_, text) => {
  expect(rowsOf(strToU8(text))).toEqual({ 1: ['1:项目名称', '2:检查日期'], 2: ['1:甲', '2:2011/11/27'] });
});

test('V2: commas in a title and in texts mislead nobody', () => {
  expect(rowsOf(strToU8('2011年,第四季度\n项目名称;备注\n甲;一,二,三\n乙;无\n'))).toEqual({
    1: ['1:2011年,第四季度'],
    2: ['1:项目名称', '2:备注'],
    3: ['1:甲', '2:一,二,三'],
    4: ['1:乙', '2:无'],
  });
});

test('V2: one column', () => {
  expect(rowsOf(strToU8('项目名称\n甲\n乙'))).toEqual({ 1: ['1:项目名称'], 2: ['1:甲'], 3: ['1:乙'] });
});

test.each(['\n', '\r\n', '\r'])('V3: line ends %j', (end) => {
  const lines = ['项目名称,备注', '', '"甲ABC""一期""","上\r\n下"', '乙,"a,b"'];
  expect(rowsOf(strToU8(lines.join(end)))).toEqual({
    1: ['1:项目名称', '2:备注'],
    3: ['1:甲ABC"一期"', '2:上\n下'],
    4: ['1:乙', '2:a,b'],
  });
});

test.each([
  ['never closed', '项目名称,备注\n甲,"乙\n丙,丁\n', 2],
  ['text after the end', '项目名称,备注\n甲,乙\n丙,"丁"戊\n己,庚\n', 3],
])('V4: quotes, %s', (_, text, row) => {
  const result = readListFile(strToU8(text), '清单.csv');
  expect(result).toEqual({ ok: false, issues: [{ code: 'list-quotes', at: { sheet: '清单.csv', row } }] });
});

const failureOf = (bytes: Uint8Array, name: string): string => {
  try {
    readListFile(bytes, name);
    return 'read';
  } catch (error) {
    if (error instanceof HostFailure) return `${error.code} ${error.subject}`;
    throw error;
  }
};

test.each<[string, Uint8Array, string, string]>([
  ['nothing', new Uint8Array(), '清单.csv', 'file-empty 清单.csv'],
  ['blanks', strToU8(' \n\n'), '清单.csv', 'file-empty 清单.csv'],
  ['zeros', new Uint8Array(5000), '清单.csv', 'file-not-text 清单.csv'],
  ['no encoding', Uint8Array.of(0xff, 0xff, 0x80, 0x80), '清单.csv', 'file-not-text 清单.csv'],
  ['odd UTF-16', Uint8Array.of(0xff, 0xfe, 0x41), '清单.csv', 'file-not-text 清单.csv'],
  ['too large', new Uint8Array(17 * 1024 * 1024).fill(65), '清单.csv', 'list-too-large 清单.csv'],
  ['text called .xlsx', strToU8(TEXT), '清单.xlsx', 'file-not-a-zip 清单.xlsx'],
  ['a zip called .csv', zipSync({ a: strToU8('x') }), '清单.csv', 'file-archive 清单.csv'],
  [
    'an old .xls',
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)),
    '清单.xls',
    'file-old-xls 清单.xls',
  ],
])('V4: %s', (_, bytes, name, failure) => {
  expect(failureOf(bytes, name)).toBe(failure);
});
