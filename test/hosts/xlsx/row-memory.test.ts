/**
 * Rows that are remembered from file to file.
 *
 * M1 whatever was read before, a sheet reads as it does for the first time: random and damaged sheets one after the
 *    other, with tables of shared texts that change in between.
 * M2 rows that are the same are the same object, whether they are known by their bytes or by their cells; of a row
 *    that differs only the cells that do are new.
 * M3 a row told in pieces, or twice in one sheet, is that sheet's own and changes nothing that was handed out.
 * M4 a hidden row is hidden wherever it is met again; equal bytes with other shared texts are another row.
 * M5 what is held is bounded.
 */
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { Budget } from '../../../src/hosts/xlsx/read/budget';
import { scanSheetBytes } from '../../../src/hosts/xlsx/read/bytes/scan-sheet-bytes';
import { ReadFailure } from '../../../src/hosts/xlsx/read/file-failure';
import { MovedFormulas } from '../../../src/hosts/xlsx/read/moved-formulas';
import { RowMemory } from '../../../src/hosts/xlsx/read/row-memory';
import { SheetCollector } from '../../../src/hosts/xlsx/read/sheet-collector';
import type { GridRows } from '../../../src/workbook/grid';
import { anySheet } from './support/random-sheet';

type Strings = readonly string[];

const read = (memory: RowMemory, bytes: Uint8Array, strings: Strings = [], budget = new Budget()) => {
  const collector = new SheetCollector(budget, memory.sheet('表'), new MovedFormulas());
  if (!scanSheetBytes(bytes, strings, collector)) throw new Error('left to the general scanner');
  return collector.finish();
};

const outcome = (memory: RowMemory, bytes: Uint8Array, strings: Strings) => {
  try {
    return read(memory, bytes, strings);
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

describe('M1: as for the first time', () => {
  /** Compares; answers how many rows came from memory. */
  const expectAlike = (memory: RowMemory, bytes: Uint8Array, strings: Strings): number => {
    const fresh = outcome(new RowMemory(), bytes, strings);
    const once = outcome(memory, bytes, strings);
    const again = outcome(memory, bytes, strings);
    expect(once).toEqual(fresh);
    expect(again).toEqual(fresh);
    if (typeof once === 'string' || typeof again === 'string') return 0;
    return [...again.rows].filter(([number, cells]) => once.rows.get(number) === cells).length;
  };

  test('random sheets', () => {
    const memory = new RowMemory();
    let count = 0;
    let known = 0;
    fc.assert(
      fc.property(anySheet, (xml) => {
        known += expectAlike(memory, strToU8(xml), TABLES[count++ % TABLES.length] as Strings);
      }),
      { numRuns: 10_000, seed: 7 },
    );
    expect(known).toBeGreaterThan(1000);
  });

  test('one sheet, changed anywhere', () => {
    const memory = new RowMemory();
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
    let known = 0;
    fc.assert(
      fc.property(fc.array(change, { maxLength: 2 }), (changes) => {
        const bytes = [...plain];
        for (const { at, drop, put } of changes) bytes.splice(at, drop, ...strToU8(put));
        known += expectAlike(memory, new Uint8Array(bytes), TABLES[count++ % TABLES.length] as Strings);
      }),
      { numRuns: 10_000, seed: 7 },
    );
    expect(known).toBeGreaterThan(10_000);
  });
});

describe('M2: the same is the same object', () => {
  const rows = [row(1, 1, 2), row(2, 3, 4), row(5, 5)];

  test('known by its bytes', () => {
    const memory = new RowMemory();
    const first = read(memory, sheet(...rows)).rows;
    expect(read(memory, sheet(...rows)).rows.get(1)).toBe(first.get(1));
    expect(read(memory, sheet(...rows)).rows).toBe(read(memory, sheet(...rows)).rows);
  });

  test('written another way', () => {
    const memory = new RowMemory();
    const first = read(memory, sheet(...rows)).rows;
    const again = read(memory, sheet(row(1, '1.0', '2'), '<row r="2"><c><v>3</v></c><c><v>4</v></c></row>'));
    expect(again.rows.get(1)).toBe(first.get(1));
    expect(again.rows.get(2)).toBe(first.get(2));
  });

  test('in part', () => {
    const memory = new RowMemory();
    const first = rowIn(read(memory, sheet(...rows)).rows, 1);
    const other = rowIn(read(memory, sheet(row(1, 1, 7), row(2, 3, 4))).rows, 1);
    expect(other).not.toBe(first);
    expect(other.get(1)).toBe(first.get(1));
    expect(other.get(2)).toEqual({ value: 7 });
    expect(first.get(2)).toEqual({ value: 2 });
  });

  test('two that take turns are both known', () => {
    const memory = new RowMemory();
    const [usual, other] = [sheet(row(1, 0)), sheet(row(1, 5))];
    const firsts = [read(memory, usual), read(memory, other)].map(({ rows }) => rows.get(1));
    for (let i = 0; i < 10; i++)
      expect([read(memory, usual), read(memory, other)].map(({ rows }) => rows.get(1))).toEqual(firsts);
    expect(read(memory, usual).rows.get(1)).toBe(firsts[0]);
    expect(read(memory, other).rows.get(1)).toBe(firsts[1]);
  });
});

test('M3: a row in pieces', () => {
  const memory = new RowMemory();
  const whole = rowIn(read(memory, sheet(row(1, 1, 2), row(2, 3))).rows, 1);
  const pieces = sheet(row(1, 1, 2), row(2, 3), '<row r="1"><c r="C1"><v>9</v></c></row>', row(1, 8));
  for (let i = 0; i < 3; i++) {
    const pieced = rowIn(read(memory, pieces).rows, 1);
    expect([...pieced].map(([column, { value }]) => [column, value])).toEqual([
      [1, 8],
      [2, 2],
      [3, 9],
    ]);
  }
  expect([...whole.keys()]).toEqual([1, 2]);
  expect(read(memory, sheet(row(1, 1, 2), row(2, 3))).rows.get(1)).toBe(whole);
});

describe('M4: what else a row says', () => {
  test('hidden rows', () => {
    const memory = new RowMemory();
    const bytes = sheet(row(1, 1), '<row r="2" hidden="1"><c r="A2"><v>3</v></c></row>');
    for (let i = 0; i < 3; i++) expect(read(memory, bytes).guards.hiddenRows).toEqual([2]);
    expect(read(memory, sheet(row(1, 1), row(2, 3))).guards.hiddenRows).toEqual([]);
  });

  test('shared texts', () => {
    const memory = new RowMemory();
    const bytes = sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');
    const text = (strings: Strings) => read(memory, bytes, strings).rows.get(1)?.get(1)?.value;
    expect(['甲', '甲', '乙', '甲'].map((word) => text([word]))).toEqual(['甲', '甲', '乙', '甲']);
    expect(() => text([])).toThrow(ReadFailure);
  });

  test('every cell counts towards the bounds of its file', () => {
    const memory = new RowMemory();
    const bytes = sheet(row(1, 1, 2), row(2, 3, 4));
    read(memory, bytes);
    const budget = new Budget();
    budget.takeCells(1_000_000 - 2 * (3 + 2) + 1);
    expect(() => read(memory, bytes, [], budget)).toThrow(ReadFailure);
  });
});

test('M5: what is held is bounded', () => {
  const memory = new RowMemory();
  const small = sheet(row(1, 1));
  const first = read(memory, small).rows.get(1);
  expect(read(memory, small).rows.get(1)).toBe(first);
  const large = Array.from({ length: 200_000 }, (_, i) => `<row r="${i + 2}"><c><v>${i}</v></c></row>`);
  read(memory, sheet(row(1, 1), large.join('')));
  expect(read(memory, small).rows.get(1)).not.toBe(first); // it was full and started anew
});
