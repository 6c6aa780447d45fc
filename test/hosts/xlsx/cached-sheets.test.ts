/**
 * Cells and rows that are kept from file to file.
 *
 * M1 whatever was read before, a sheet reads as it does for the first time: random and damaged sheets, and sheets that
 *    differ in some cells, one after the other, with tables of shared texts that change in between.
 * M2 a row whose cells are all hits is the same object; of a row that differs only the cells that do are new. A foreign sheet
 *    among many leaves the cache as it is, and a new kind is cached when it comes twice.
 * M3 a row that comes in pieces, or twice in one sheet, is that sheet's own and changes nothing that was handed out.
 * M4 a hidden row is hidden wherever it is met again; equal bytes with other shared texts, or in a group with another
 *    formula, are another cell; every cell counts towards the bounds of its file.
 * M5 what is held is bounded.
 */
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { Budget } from '../../../src/hosts/xlsx/read/budget';
import { scanSheetBytes } from '../../../src/hosts/xlsx/read/bytes/scan-sheet-bytes';
import { ReadingCache } from '../../../src/hosts/xlsx/read/cache/reading-cache';
import { ReadFailure } from '../../../src/hosts/xlsx/read/file-failure';
import { SheetCollector } from '../../../src/hosts/xlsx/read/sheet-collector';
import type { GridRows } from '../../../src/workbook/grid';
import { runs } from '../../support/runs';
import { anySheet } from './support/random-sheet';

type Strings = readonly string[];

const read = (
  cache: ReadingCache,
  bytes: Uint8Array,
  strings: Strings = [],
  budget = new Budget(),
  name = '表',
) => {
  const collector = new SheetCollector(budget);
  const reading = cache.begin(name, bytes, collector);
  if (!reading) throw new Error('nothing is cached');
  if (!scanSheetBytes(bytes, strings, collector, reading)) throw new Error('left to the general scanner');
  const content = collector.finish();
  cache.end(name, reading, content.rows);
  return content;
};

const outcome = (cache: ReadingCache, bytes: Uint8Array, strings: Strings) => {
  try {
    return read(cache, bytes, strings);
  } catch (error) {
    if (error instanceof ReadFailure) return error.failure;
    return (error as Error).message;
  }
};

const sheet = (...rows: readonly string[]): Uint8Array =>
  strToU8(`<worksheet xmlns="m"><sheetData>${rows.join('')}</sheetData></worksheet>`);

const row = (number: number, ...values: readonly (number | string)[]): string =>
  `<row r="${number}">${values.map((value, i) => `<c r="${'ABCDE'[i]}${number}"><v>${value}</v></c>`).join('')}</row>`;

const rowIn = (rows: GridRows, number: number) => {
  const found = rows.get(number);
  if (!found) throw new Error(`no row ${number}`);
  return found;
};

const TABLES: readonly Strings[] = [
  ['甲', ' 乙 ', '', '__proto__'],
  ['乙', '甲', '丙', '丁'],
];

const ROUNDS = runs(1000, 10_000);

describe('M1: as for the first time', () => {
  /** Compares; answers how many rows came from the cache. */
  const expectAlike = (cache: ReadingCache, bytes: Uint8Array, strings: Strings): number => {
    const fresh = outcome(new ReadingCache(), bytes, strings);
    const once = outcome(cache, bytes, strings);
    const again = outcome(cache, bytes, strings);
    expect(once).toEqual(fresh);
    expect(again).toEqual(fresh);
    if (typeof once === 'string' || typeof again === 'string') return 0;
    return [...again.rows].filter(([number, cells]) => once.rows.get(number) === cells).length;
  };

  test('random sheets', () => {
    const cache = new ReadingCache();
    let count = 0;
    fc.assert(
      fc.property(anySheet, (xml) => {
        expectAlike(cache, strToU8(xml), TABLES[count++ % TABLES.length] as Strings);
      }),
      { numRuns: runs(500, 4000), seed: 7 },
    );
  });

  test('sheets that differ in some cells', () => {
    const content = fc.constantFrom(
      '/>',
      '><v>1</v></c>',
      '><v>-2.50</v></c>',
      ' t="s"><v>0</v></c>',
      ' t="s"><v>1</v></c>',
      ' t="str"><f>B1&amp;"x"</f><v>甲</v></c>',
      '><f t="shared" ref="A1:C3" si="0">A1*2</f><v>2</v></c>',
      '><f t="shared" ref="A1:C3" si="0">A1*3</f><v>3</v></c>',
      '><f t="shared" si="0"/><v>2</v></c>',
      '><f t="shared" si="0"/><v>7</v></c>',
      '><f t="shared" si="1"/></c>',
      '><f t="shared" ref="A1" si="1">$A$1</f></c>',
      ' t="inlineStr"><is><t>乙</t></is></c>',
    );
    const cells = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C', 'D'), content), { maxLength: 4 });
    const line = fc.record({
      number: fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
      tag: fc.constantFrom('', '', '', ' hidden="1"', ' ht="20"'),
      cells,
      ordered: fc.constantFrom(true, true, true, false),
    });
    const lines = fc.array(line, { minLength: 1, maxLength: 6 });
    type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;
    const lineXml = ({ number, tag, cells, ordered }: Line): string => {
      const each = new Map(cells);
      const sorted = ordered ? [...each].sort(([a], [b]) => (a < b ? -1 : 1)) : cells;
      return `<row r="${number}"${tag}>${sorted.map(([column, rest]) => `<c r="${column}${number}"${rest}`).join('')}</row>`;
    };
    const ascending = (all: readonly Line[]) =>
      [...all]
        .sort((a, b) => a.number - b.number)
        .filter(({ number }, i, { [i - 1]: before }) => number !== before?.number);
    const change = fc.record({ at: fc.nat(5), line });
    let alike = 0;
    fc.assert(
      fc.property(
        lines,
        fc.array(fc.array(change, { maxLength: 2 }), { maxLength: 4 }),
        fc.boolean(),
        (base, all, isOrdered) => {
          const cache = new ReadingCache();
          [[], ...all].forEach((changes, i) => {
            const changed = [...base];
            for (const { at, line } of changes) changed[at % base.length] = line;
            const rows = isOrdered ? ascending(changed) : changed;
            alike += expectAlike(
              cache,
              sheet(...rows.map(lineXml)),
              TABLES[(i >> 1) % TABLES.length] as Strings,
            );
          });
        },
      ),
      { numRuns: ROUNDS, seed: 7 },
    );
    expect(alike).toBeGreaterThan(ROUNDS / 2);
  });

  test('one sheet, changed anywhere', () => {
    const cache = new ReadingCache();
    const plain = sheet(
      '<row r="1" ht="20" hidden="0"><c r="A1" s="1" t="s"><v>1</v></c><c r="B1"/><c r="C1"><f>A1*2&amp;""</f><v>-12.75</v></c></row>',
      '<row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="str"><f>B1</f><v></v></c></row>',
      '<row r="3" hidden="1"><c r="A3" t="str"><f t="shared" ref="A3:A4" si="0">B1</f><v>甲</v></c><c r="B3" t="inlineStr"><is><t>x</t></is></c></row>',
      '<row r="4"><c r="A4"><f t="shared" si="0"/><v>1.5</v></c></row>',
      row(6, 1, 2, 3),
    );
    const change = fc.record({
      at: fc.nat(plain.length - 1),
      drop: fc.nat(3),
      put: fc.constantFrom('', '0', '1', '2', '3', '9', 'A', 'B', 'x', '-', '.', ' ', '"', '/'),
    });
    let count = 0;
    let alike = 0;
    fc.assert(
      fc.property(fc.array(change, { maxLength: 2 }), (changes) => {
        const bytes = [...plain];
        for (const { at, drop, put } of changes) bytes.splice(at, drop, ...strToU8(put));
        alike += expectAlike(cache, new Uint8Array(bytes), TABLES[count++ % TABLES.length] as Strings);
      }),
      { numRuns: ROUNDS, seed: 7 },
    );
    expect(alike).toBeGreaterThan(ROUNDS / 2);
  });
});

describe('M2: the same is the same object', () => {
  const rows = [row(1, 1, 2), row(2, 3, 4), row(5, 5)];

  test('recognised by its bytes', () => {
    const cache = new ReadingCache();
    const first = read(cache, sheet(...rows)).rows;
    expect(read(cache, sheet(...rows)).rows.get(1)).toBe(first.get(1));
  });

  test('in part', () => {
    const cache = new ReadingCache();
    const first = rowIn(read(cache, sheet(...rows)).rows, 1);
    const other = rowIn(read(cache, sheet(row(1, 1, 7), row(2, 3, 4))).rows, 1);
    expect(other).not.toBe(first);
    expect(other.get(1)).toBe(first.get(1));
    expect(other.get(2)).toEqual({ value: 7 });
    expect(first.get(2)).toEqual({ value: 2 });
  });

  test('rows that come out of their order are put into it', () => {
    const fresh = read(new ReadingCache(), sheet(row(2, 3, 4), row(1, 1, 2))).rows;
    expect([...fresh.keys()]).toEqual([1, 2]);
    const cache = new ReadingCache();
    read(cache, sheet(...rows));
    expect([...read(cache, sheet(row(2, 3, 4), row(1, 1, 2))).rows.keys()]).toEqual([1, 2]);
  });

  test('a stranger, and a new kind', () => {
    const cache = new ReadingCache();
    const [usual, other] = [sheet(row(1, 0)), sheet(row(1, 5))];
    const rowOf = (bytes: Uint8Array) => read(cache, bytes).rows.get(1);
    const first = rowOf(usual);
    const stranger = rowOf(other);
    expect(rowOf(usual)).toBe(first);
    expect(rowOf(other)).not.toBe(stranger);
    const kept = rowOf(other);
    for (let i = 0; i < 3; i++) expect(rowOf(other)).toBe(kept);
  });
});

test('M3: a row in pieces', () => {
  const cache = new ReadingCache();
  const whole = rowIn(read(cache, sheet(row(1, 1, 2), row(2, 3))).rows, 1);
  const pieces = sheet(row(1, 1, 2), row(2, 3), '<row r="1"><c r="C1"><v>9</v></c></row>', row(1, 8));
  for (let i = 0; i < 3; i++) {
    const pieced = rowIn(read(cache, pieces).rows, 1);
    expect([...pieced].map(([column, { value }]) => [column, value])).toEqual([
      [1, 8],
      [2, 2],
      [3, 9],
    ]);
  }
  expect([...whole.keys()]).toEqual([1, 2]);
  expect(read(cache, sheet(row(1, 1, 2), row(2, 3))).rows.get(1)).toBe(whole);
});

describe('M4: what else a row says', () => {
  test('hidden rows', () => {
    const cache = new ReadingCache();
    const bytes = sheet(row(1, 1), '<row r="2" hidden="1"><c r="A2"><v>3</v></c></row>');
    for (let i = 0; i < 3; i++) expect(read(cache, bytes).guards.hiddenRows).toEqual([2]);
    expect(read(cache, sheet(row(1, 1), row(2, 3))).guards.hiddenRows).toEqual([]);
  });

  test('shared texts', () => {
    const cache = new ReadingCache();
    const bytes = sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');
    const text = (strings: Strings) => read(cache, bytes, strings).rows.get(1)?.get(1)?.value;
    expect(['甲', '甲', '乙', '甲'].map((word) => text([word]))).toEqual(['甲', '甲', '乙', '甲']);
    expect(() => text([])).toThrow(ReadFailure);
  });

  test('formulas of groups', () => {
    const cache = new ReadingCache();
    const formulaOf = (leader: string, group: number) =>
      read(
        cache,
        sheet(
          `<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="${group}">${leader}</f><v>1</v></c></row>`,
          '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="B2"><v>3</v></c></row>',
        ),
      )
        .rows.get(2)
        ?.get(1)?.formula;
    for (const [leader, formula] of [
      ['C1*2', 'C2*2'],
      ['C1*3', 'C2*3'],
      ['C1*2', 'C2*2'],
      ['$C$1', '$C$1'],
    ] as const)
      expect(formulaOf(leader, 0)).toBe(formula);
    expect(formulaOf('C1*2', 1)).toBeUndefined();
  });

  test('every cell counts towards the bounds of its file', () => {
    const cache = new ReadingCache();
    const bytes = sheet(row(1, 1, 2), row(2, 3, 4));
    read(cache, bytes);
    const budget = new Budget();
    budget.takeCells(1_000_000 - 2 * (3 + 2) + 1);
    expect(() => read(cache, bytes, [], budget)).toThrow(ReadFailure);
  });
});

describe('M5: what is held is bounded', () => {
  const small = sheet(row(1, 1));
  const large = (count: number, turn: number) =>
    sheet(...Array.from({ length: count }, (_, i) => row(i + 1, i + turn, turn)));

  test('a sheet that takes too much is not kept', () => {
    const cache = new ReadingCache();
    const bytes = large(50_000, 0);
    const first = read(cache, bytes).rows;
    expect(read(cache, bytes).rows).not.toBe(first);
    expect(read(cache, bytes).rows.get(1)).not.toBe(first.get(1));
  });

  test('when full it starts anew', () => {
    const cache = new ReadingCache();
    const first = read(cache, small).rows.get(1);
    expect(read(cache, small).rows.get(1)).toBe(first);
    for (let i = 0; i < 10; i++) read(cache, large(8000, i), [], new Budget(), `表${i}`);
    expect(read(cache, small).rows.get(1)).not.toBe(first);
  });
});
