/**
 * The scanner of bytes against the general scanner, which knows every way to write XML.
 *
 * B1 whatever the bytes, it gives the same cells, guards and failure, or leaves the part to the general scanner.
 * B2 it does not leave to it what programs write: ours, openpyxl's, LibreOffice's.
 * B3 a number is the very double that its text means.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { Budget } from '../../../src/hosts/xlsx/read/budget';
import { plainNumber } from '../../../src/hosts/xlsx/read/bytes/numbers';
import { scanSheetBytes } from '../../../src/hosts/xlsx/read/bytes/scan-sheet-bytes';
import { scanStrings } from '../../../src/hosts/xlsx/read/bytes/scan-strings';
import { ReadFailure } from '../../../src/hosts/xlsx/read/file-failure';
import { scanSheet } from '../../../src/hosts/xlsx/read/scan-sheet';
import { readSharedStrings } from '../../../src/hosts/xlsx/read/shared-strings';
import { SheetCollector } from '../../../src/hosts/xlsx/read/sheet-collector';
import { writeXlsx } from '../../../src/hosts/xlsx/write';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { buildCase } from '../../support/cases';
import { convert, inTemporaryFolder } from '../../support/libreoffice';
import { PYTHON } from '../../support/programs';
import { runs } from '../../support/runs';
import { plainRows } from './support/plain-rows';
import { anySheet, anyStrings } from './support/random-sheet';

const STRINGS = ['甲', ' 乙 ', '', '__proto__', 'a\rb'];

function outcome(scan: (collector: SheetCollector) => boolean): unknown {
  try {
    const collector = new SheetCollector(new Budget());
    if (!scan(collector)) return 'left';
    const { rows, guards } = collector.finish();
    return { rows: plainRows(rows), guards };
  } catch (error) {
    if (error instanceof ReadFailure) return error.failure;
    throw error;
  }
}

const byBytes = (bytes: Uint8Array) =>
  outcome((collector) => scanSheetBytes(bytes, STRINGS, collector, null));

const byText = (bytes: Uint8Array) =>
  outcome((collector) => {
    scanSheet(new TextDecoder().decode(bytes), STRINGS, collector);
    return true;
  });

describe('B1: as the general scanner', () => {
  const compare = (bytes: Uint8Array, tally: { same: number }) => {
    const quick = byBytes(bytes);
    if (quick === 'left') return;
    tally.same++;
    expect(quick).toEqual(byText(bytes));
  };

  test('sheets written in every way', () => {
    const tally = { same: 0 };
    fc.assert(
      fc.property(anySheet, (xml) => compare(strToU8(xml), tally)),
      { numRuns: runs(3000, 30_000), seed: 4 },
    );
    expect(tally.same).toBeGreaterThan(runs(100, 1000));
  });

  test('plain sheets, damaged anywhere', () => {
    const plain = strToU8(
      '<?xml version="1.0"?>\n<worksheet xmlns="m"><cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1" ht="20" hidden="0"><c r="A1" s="1" t="s"><v>1</v></c><c r="B1"/><c r="C1"><f>A1*2&amp;""</f><v>-12.75</v></c></row><row r="3" hidden="1"><c r="A3" t="str"><f t="shared" ref="A3:A4" si="0">B1</f><v>甲</v></c><c r="B3" t="inlineStr"><is><t>x</t></is></c></row><row r="4"><c r="A4"><f t="shared" si="0"/><v>1.5</v></c></row></sheetData><sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>',
    );
    const tally = { same: 0 };
    expect(byBytes(plain)).not.toBe('left');
    const change = fc.record({
      at: fc.nat(plain.length - 1),
      drop: fc.nat(6),
      put: fc.constantFrom(
        '',
        '<',
        '>',
        '/',
        '"',
        "'",
        ' ',
        '=',
        '&',
        ':',
        '\r',
        '\n',
        '0',
        '9',
        'A',
        'x',
        '-',
        '.',
        '<!--',
        '\u00e9',
      ),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
        const bytes = [...plain];
        for (const { at, drop, put } of changes) bytes.splice(at, drop, ...strToU8(put));
        compare(new Uint8Array(bytes), tally);
      }),
      { numRuns: runs(3000, 30_000), seed: 4 },
    );
    expect(tally.same).toBeGreaterThan(runs(100, 1000));
  });

  test('shared strings', () => {
    let same = 0;
    fc.assert(
      fc.property(anyStrings, (xml) => {
        const bytes = strToU8(xml);
        const quick = scanStrings(bytes);
        if (!quick) return;
        same++;
        const strings = readSharedStrings(xml);
        expect(strings.map((_, i) => quick.at(i))).toEqual(strings);
        expect(quick.at(strings.length)).toBeUndefined();
      }),
      { numRuns: runs(2000, 10_000), seed: 4 },
    );
    expect(same).toBeGreaterThan(runs(200, 1000));
  });
});

describe('B2: what programs write', () => {
  const worksheets = (bytes: Uint8Array) => {
    const parts = Object.entries(unzipSync(bytes));
    const strings = parts.find(([name]) => name === 'xl/sharedStrings.xml')?.[1];
    return { sheets: parts.filter(([name]) => /worksheets\/[^/]+\.xml$/.test(name)), strings };
  };
  const expectQuick = (bytes: Uint8Array) => {
    const { sheets, strings } = worksheets(bytes);
    expect(sheets.length).toBeGreaterThan(0);
    for (const [name, part] of sheets) {
      const quick = byBytes(part);
      expect({ name, left: quick === 'left' }).toEqual({ name, left: false });
      expect(quick).toEqual(byText(part));
    }
    if (!strings) return;
    const texts = readSharedStrings(strFromU8(strings));
    expect(texts.map((_, i) => scanStrings(strings)?.at(i))).toEqual(texts);
  };

  test('ours, and ours saved by LibreOffice', async () => {
    const { rubric, inspection } = buildCase(5007, 'full');
    const bytes = await writeXlsx(planWorkbook(rubric, inspection), { modified: new Date(0) });
    expectQuick(bytes);
    await inTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, 'a.xlsx'), bytes);
      await convert([join(folder, 'a.xlsx')], 'xlsx', join(folder, 'out'));
      expectQuick(readFileSync(join(folder, 'out', 'a.xlsx')));
    });
  });

  test("openpyxl's", async () => {
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, 'o.xlsx');
      execFileSync(PYTHON, [
        '-c',
        'import sys, openpyxl\nb = openpyxl.Workbook(); s = b.active\nfor r in range(1, 40): s.append([r, r / 3, "文 %d" % r, "=A%d*2" % r, True, None, "#N/A"])\ns.row_dimensions[3].hidden = True; s.protection.sheet = True\nb.save(sys.argv[1])',
        path,
      ]);
      expectQuick(readFileSync(path));
    });
  });
});

test('B3: numbers', () => {
  const check = (written: string) => {
    const bytes = strToU8(written);
    const number = plainNumber(bytes, 0, bytes.length);
    if (!Number.isNaN(number)) expect([written, number]).toEqual([written, Number(written)]);
  };
  const digits = fc.stringMatching(/^-?\d{1,16}(\.\d{0,16})?$/);
  fc.assert(fc.property(digits, check), { numRuns: runs(3000, 20_000), seed: 4 });
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (number) => check(String(number))),
    { numRuns: runs(3000, 20_000), seed: 4 },
  );
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.constantFrom(1, 10, 100, 1000),
      (n, d) => {
        const written = String(n / d);
        const bytes = strToU8(written);
        expect(plainNumber(bytes, 0, bytes.length)).toBe(n / d === 0 ? 0 : Number(written));
      },
    ),
    { numRuns: runs(3000, 20_000), seed: 4 },
  );
});
