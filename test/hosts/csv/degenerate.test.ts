/**
 * Text files that nobody typed.
 *
 * G1 very many rows, values, quotes or columns are refused or read, quickly.
 * G2 ="…" is its text, quoted or not, with a delimiter inside or not.
 * G3 the end mark of DOS is dropped behind the text and reported, and named inside of it.
 */
import { strToU8 } from 'fflate';
import { readCsv } from '../../../src/hosts/csv/read-csv';
import { readListFile } from '../../../src/hosts/list-file/read-list-file';

const HEAD = strToU8('项目名称,检查期间\n锦江花园,2011Q4\n');
const SIZE = 8_000_000;

/** A good beginning and then the same text over and over. */
function degenerate(text: string): Uint8Array {
  const unit = strToU8(text);
  const bytes = new Uint8Array(HEAD.length + Math.floor(SIZE / unit.length) * unit.length);
  bytes.set(HEAD);
  for (let at = HEAD.length; at < bytes.length; at += unit.length) bytes.set(unit, at);
  return bytes;
}

test.each<[string, string, string]>([
  ['line feeds', '\n', 'read'],
  ['returns', '\r', 'read'],
  ['both', '\r\n', 'read'],
  ['empty values', ',', 'read'],
  ['blank rows of blanks', ' , \n', 'read'],
  ['quotes and commas', '",', 'too-large'],
  ['short rows', 'a,b\n', 'too-large'],
  ['columns', 'a,', 'too-large'],
  ['quotes', '"', 'too-large'],
  ['double quotes in one value', '""', 'too-large'],
  ['a quote that is not closed', 'x\n"', 'quotes'],
  ['="', '="",', 'read'],
  ['=" that is not closed', '="x', 'too-large'],
])('G1: %s', (_, text, outcome) => {
  const began = process.cpuUsage();
  const result = readCsv(degenerate(text), '清单.csv');
  const { user } = process.cpuUsage(began);
  expect(result.ok ? (result.brokenQuotes.length > 0 ? 'quotes' : 'read') : result.failure).toBe(outcome);
  if (result.ok) expect(result.sheet.rows.size).toBeLessThan(4);
  expect(user / 1e6).toBeLessThan(4);
});

const valuesOf = (text: string): readonly unknown[] => {
  const result = readCsv(strToU8(text), '清单.csv');
  if (!result.ok) throw new Error(result.failure);
  expect(result.brokenQuotes).toEqual([]);
  return [...result.sheet.rows.values()].flatMap((cells) => [...cells.values()].map(({ value }) => value));
};

test.each<[string, readonly string[]]>([
  ['="锦江花园",="2011Q4"', ['锦江花园', '2011Q4']],
  ['"=""锦江""",2011', ['锦江', '2011']],
  ['="甲,乙",丙', ['甲,乙', '丙']],
  ['="甲""一期""",乙', ['甲"一期"', '乙']],
  ['="001"\t="002"', ['001', '002']],
  ['="",甲', ['甲']],
  ['=1+1,甲', ['=1+1', '甲']],
  ['="甲"&"乙",丙', ['="甲"&"乙"', '丙']],
])('G2: %s', (text, values) => {
  expect(valuesOf(`${text}\n`)).toEqual(values);
});

test.each(['\u001a', '\r\n\u001a', '\u001a\n', '\n\u001a\u001a'])('G3: %j behind the text', (end) => {
  const read = readListFile(strToU8(`项目名称\r\n甲${end}`), '清单.csv');
  expect(read.ok && [read.value.endMark, [...(read.value.workbook.sheets[0]?.rows.keys() ?? [])]]).toEqual([
    true,
    [1, 2],
  ]);
});

test('G3: inside of it, and not at all', () => {
  expect(readListFile(strToU8('项目名称\n甲\n\u001a\n乙'), '清单.csv')).toEqual({
    ok: false,
    issues: [{ code: 'list-end-mark', at: { sheet: '清单.csv', row: 3 } }],
  });
  const read = readListFile(strToU8('项目名称\n甲'), '清单.csv');
  expect(read.ok && read.value.endMark).toBe(false);
});
