/**
 * Sheets whose empty rows are formatted down to the last one.
 *
 * T1 a part larger than others may be is read without its empty rows, whatever fills it up; each of its bytes is looked
 *    at and copied a few times, however many they are.
 * T2 a row that holds anything, or that is hidden, stays, wherever a piece of the part ends.
 * T3 one that is full, lies about its size or is broken is refused as ever.
 */
import fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import { readXlsx } from '../../../src/hosts/xlsx/read';
import { LIMITS } from '../../../src/hosts/xlsx/read/limits';
import { RowTrimmer } from '../../../src/hosts/xlsx/read/trim-rows';
import { valueAt } from '../../../src/workbook/grid';
import { sampled } from '../../support/runs';
import { rawPackage } from './support/raw-package';

const LAST = 1_048_576;
const text = (cell: string, value: string): string =>
  `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** A sheet with a text in row 1 and another in the last row, and the same row between them, all down or so many. */
const filled = (row: (number: number) => string, count = LAST - 2): Uint8Array => {
  const rows = Array.from({ length: count }, (_, i) => row(i + 2)).join('');
  const xml = `<sheetData><row r="1">${text('A1', '项目名称')}</row>${rows}<row r="${LAST}">${text(`A${LAST}`, '锦江花园')}</row></sheetData>`;
  return rawPackage([{ name: '项目', xml }]);
};

const FILLINGS: readonly (readonly [string, (row: number) => string])[] = [
  ['rows alone', (r) => `<row r="${r}" s="1" customFormat="1" spans="1:3"/>`],
  [
    'rows with cells',
    (r) => `<row r="${r}" s="1" customFormat="1"><c r="A${r}" s="1"/><c r="B${r}" s="1"></c></row>`,
  ],
  [
    'as LibreOffice',
    (r) => `<row r="${r}" customFormat="false" ht="12.8" hidden="false" customHeight="false"></row>`,
  ],
];

test.each(sampled(FILLINGS, 1))('T1: %s', (_, row) => {
  const result = readXlsx(filled(row));
  if (!result.ok) throw new Error(result.failure);
  const [sheet] = result.workbook.sheets;
  expect(sheet && [valueAt(sheet, 1, 1), valueAt(sheet, LAST, 1), sheet.rows.size]).toEqual([
    '项目名称',
    '锦江花园',
    2,
  ]);
});

/** Bytes that are looked at and copied while something runs. */
function bytesIn(run: () => void): { readonly sought: number; readonly copied: number } {
  const { indexOf, set, slice } = Uint8Array.prototype;
  let sought = 0;
  let copied = 0;
  const counting = {
    indexOf(this: Uint8Array, wanted: number, from = 0) {
      const found = indexOf.call(this, wanted, from);
      sought += (found < 0 ? this.length : found + 1) - from;
      return found;
    },
    set(this: Uint8Array, from: Uint8Array, at?: number) {
      copied += from.length;
      set.call(this, from, at);
    },
    slice(this: Uint8Array, from?: number, to?: number) {
      const piece = slice.call(this, from, to);
      copied += piece.length;
      return piece;
    },
  };
  Object.assign(Uint8Array.prototype, counting);
  try {
    run();
  } finally {
    Object.assign(Uint8Array.prototype, { indexOf, set, slice });
  }
  return { sought, copied };
}

/** What came of a part in pieces, against each of its bytes. */
function effort(rows: number, row: (number: number) => string): ReturnType<typeof bytesIn> {
  const bytes = strToU8(`<sheetData>${Array.from({ length: rows }, (_, i) => row(i + 1)).join('')}`);
  const { sought, copied } = bytesIn(() => {
    const trimmer = new RowTrimmer();
    for (let at = 0; at < bytes.length; at += PIECE) trimmer.push(bytes.subarray(at, at + PIECE));
    expect(strFromU8(trimmer.finish())).toBe('<sheetData>');
  });
  return { sought: sought / bytes.length, copied: copied / bytes.length };
}
const PIECE = 20_000;

test.each(FILLINGS)('T1: the bytes of %s', (_, row) => {
  for (const rows of [1000, 30_000]) {
    const { sought, copied } = effort(rows, row);
    expect(sought).toBeGreaterThan(1);
    expect(sought).toBeLessThan(12);
    expect(copied).toBeGreaterThan(0);
    expect(copied).toBeLessThan(2.5);
  }
});

const EMPTY = [
  '<row r="7"/>',
  '<row r="8" s="1"><c r="A8" s="1"/></row>',
  '<row s="1" r="9" ht="20"><c r="A9"></c></row>',
];
const KEPT = [
  '<row r="1"><c r="A1"><v>1</v></c></row>',
  '<row r="2"><c r="A2"><f>1+1</f></c></row>',
  `<row r="3">${text('A3', 'x')}</row>`,
  '<row r="4" hidden="1"/>',
  '<row r="5" ht="0" customHeight="1"/>',
  '<row/>',
  '<row><c/></row>',
  '</sheetData><rowBreaks count="1"><brk id="5"/></rowBreaks>',
];

test('T2: what stays', () => {
  const rows = fc.array(fc.constantFrom(...EMPTY, ...KEPT), { maxLength: 12 });
  fc.assert(
    fc.property(rows, fc.array(fc.integer({ min: 1, max: 40 })), (parts, cuts) => {
      const bytes = strToU8(`<worksheet><sheetData>${parts.join('')}`);
      const trimmer = new RowTrimmer();
      let at = 0;
      for (const cut of [...cuts, bytes.length]) {
        trimmer.push(bytes.subarray(at, at + cut));
        at += cut;
      }
      const wanted = parts.filter((part) => !EMPTY.includes(part)).join('');
      // Behind a row that has no end nothing is looked at any more.
      const whole = parts.slice(0, parts.findIndex((part) => part.startsWith('</')) + 1 || undefined);
      const left = strFromU8(trimmer.finish());
      expect(left.startsWith('<worksheet><sheetData>')).toBe(true);
      for (const part of parts) if (!EMPTY.includes(part)) expect(left).toContain(part);
      if (whole.length === parts.length && !parts.at(-1)?.startsWith('</'))
        expect(left).toBe(`<worksheet><sheetData>${wanted}`);
    }),
  );
});

/** Rows that are more than a part may have, where it may have little. */
const MANY = 40_000;
const LITTLE = 1 << 20;

test('T3: full, lying and broken parts', () => {
  const replaced = jest.replaceProperty(LIMITS, 'part', LITTLE as never);
  const failureOf = (bytes: Uint8Array): string => {
    const result = readXlsx(bytes);
    return result.ok ? 'ok' : result.failure;
  };
  expect(
    failureOf(filled((r) => `<row r="${r}"><c r="A${r}"><v>1</v></c><c r="B${r}"><v>1</v></c></row>`, MANY)),
  ).toBe('too-large');
  const good = filled((r) => `<row r="${r}" s="1" customFormat="1" spans="1:3"/>`, MANY);
  expect(failureOf(good)).toBe('ok');
  const bytes = Buffer.from(good);
  const name = bytes.lastIndexOf('xl/worksheets/sheet1.xml', undefined, 'latin1'); // in the directory
  const entry = name - 46;
  const size = bytes.readUInt32LE(entry + 24);
  expect(size).toBeGreaterThan(LITTLE);
  bytes.writeUInt32LE(size - 1, entry + 24);
  expect(failureOf(bytes)).toBe('damaged');
  bytes.writeUInt32LE(size, entry + 24);
  bytes.writeUInt32LE(1, entry + 16);
  expect(failureOf(bytes)).toBe('damaged');
  bytes.writeUInt32LE(800_000_000, entry + 24);
  expect(failureOf(bytes)).toBe('too-large');
  replaced.restore();
});
