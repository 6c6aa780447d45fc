/**
 * The .xlsx reader.
 *
 * D1 it finds what openpyxl wrote: texts, numbers, logical and error values, formulas, sheet states.
 * D2 no bytes make it throw, whatever is cut off or flipped.
 * D3 hostile files are refused with one reason, quickly and within bounds.
 * D4 inline and rich strings, prefixes, entities, absolute targets, UTF-16.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { defaultRubric } from '../../../src/domain/default-rubric';
import { readXlsx } from '../../../src/hosts/xlsx/read';
import { writeXlsx } from '../../../src/hosts/xlsx/write';
import { type GridWorkbook, valueAt } from '../../../src/workbook/grid';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { inspectionOf } from '../../support/inspections';
import { PYTHON } from '../../support/programs';
import { newFolder } from '../../support/run-cli';
import { runs } from '../../support/runs';

const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A small package around one sheet's XML. */
function packageOf(
  sheet: string | Uint8Array,
  more: Zippable = {},
  target = 'worksheets/sheet1.xml',
): Uint8Array {
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="r1" Type="${RELS}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${RELS}"><sheets><sheet name="甲&amp;乙" sheetId="1" state="hidden" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="r1" Type="${RELS}/worksheet" Target="${target}"/><Relationship Id="r2" Type="${RELS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': typeof sheet === 'string' ? strToU8(sheet) : sheet,
    ...more,
  });
}

const cellsOf = (cells: string): string =>
  `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;

function workbookOf(bytes: Uint8Array): GridWorkbook {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(result.failure);
  return result.workbook;
}

const failureOf = (bytes: Uint8Array): string => {
  const result = readXlsx(bytes);
  return result.ok ? 'ok' : result.failure;
};

test('D1: finds what openpyxl wrote', () => {
  const path = join(newFolder(), 'o.xlsx');
  execFileSync(PYTHON, [
    '-c',
    `
import sys, openpyxl
b = openpyxl.Workbook(); s = b.active; s.title = "表'一"
s['A1'] = '锦江🌸 <&>"'; s['B2'] = -1.5; s['C3'] = True; s['D4'] = '=SUM(B2:B2)+1'; s['E5'] = '#N/A'; s['XFD1048576'] = 7; s['F6'] = ' 前后 '; s['G7'] = '_x000D_'
h = b.create_sheet('藏'); h.sheet_state = 'veryHidden'; h['A1'] = 1
b.save(sys.argv[1])
`,
    path,
  ]);
  const [sheet, hidden] = workbookOf(readFileSync(path)).sheets;
  if (!sheet || !hidden) throw new Error('sheets');
  expect([sheet.name, sheet.visibility, hidden.name, hidden.visibility]).toEqual([
    "表'一",
    'visible',
    '藏',
    'veryHidden',
  ]);
  expect(valueAt(sheet, 1, 1)).toBe('锦江🌸 <&>"');
  expect(valueAt(sheet, 2, 2)).toBe(-1.5);
  expect(valueAt(sheet, 3, 3)).toBe(true);
  expect(sheet.rows.get(4)?.get(4)).toEqual({ value: null, formula: 'SUM(B2:B2)+1' });
  expect(valueAt(sheet, 5, 5)).toEqual({ error: '#N/A' });
  expect(valueAt(sheet, 1_048_576, 16_384)).toBe(7);
  expect(valueAt(sheet, 6, 6)).toBe(' 前后 ');
});

test('D1: finds every cell that our writer wrote', async () => {
  const plan = planWorkbook(defaultRubric(), inspectionOf());
  const { sheets } = workbookOf(await writeXlsx(plan, { modified: new Date(0) }));
  plan.sheets.forEach((planned, i) => {
    const sheet = sheets[i];
    if (!sheet) throw new Error(planned.name);
    planned.cells.forEach((row, r) => {
      row.forEach((cell, c) => {
        expect(valueAt(sheet, r + 1, c + 1) ?? '').toBe(cell?.value ?? '');
        expect(sheet.rows.get(r + 1)?.get(c + 1)?.formula).toBe(cell?.formula);
      });
    });
  });
});

describe('D4: other ways to write the same', () => {
  test.each<[string, string, unknown]>([
    ['inline string', '<c r="A1" t="inlineStr"><is><t>a&lt;b</t></is></c>', 'a<b'],
    [
      'rich runs without phonetics',
      '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r><rPh><t>x</t></rPh></is></c>',
      '甲 乙',
    ],
    ['formula string', '<c r="A1" t="str"><f>"x"</f><v>x</v></c>', 'x'],
    ['numeric reference', '<c r="A1" t="str"><v>&#x4E2D;&#25991;</v></c>', '中文'],
    ['an unknown entity', '<c r="A1" t="str"><v>&foo;</v></c>', '&foo;'],
    ['CDATA', '<c r="A1" t="str"><v><![CDATA[a&b<c]]></v></c>', 'a&b<c'],
    ['prefixes and single quotes', "<x:c r='A1' t='str'><x:v>y</x:v></x:c>", 'y'],
    ['a > inside an attribute', '<c r="A1" x="a>b" t="str"><v>z</v></c>', 'z'],
    ['no reference', '<c t="str"><v>q</v></c>', 'q'],
    ['a logical value', '<c r="A1" t="b"><v>0</v></c>', false],
    ['a number beyond doubles', '<c r="A1"><v>1e999</v></c>', '1e999'],
    ['a shared string without a number', '<c r="A1" t="s"><v></v></c>', null],
    ['an escape', '<c r="A1" t="str"><v>a_x000D_b</v></c>', 'a\rb'],
  ])('%s', (_, cell, value) => {
    const [sheet] = workbookOf(packageOf(cellsOf(cell))).sheets;
    expect(sheet && valueAt(sheet, 1, 1)).toEqual(value);
    expect([sheet?.name, sheet?.visibility]).toEqual(['甲&乙', 'hidden']);
  });

  test('UTF-16', () => {
    const text = `\uFEFF${cellsOf('<c r="A1"><v>5</v></c>')}`;
    const bytes = new Uint8Array(text.length * 2);
    for (const [i, char] of [...text].entries())
      bytes.set([char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8], i * 2);
    const [sheet] = workbookOf(packageOf(bytes)).sheets;
    expect(sheet && valueAt(sheet, 1, 1)).toBe(5);
  });
});

describe('D3: hostile files', () => {
  const zeros = zipSync({ 'xl/worksheets/sheet1.xml': [new Uint8Array(40_000_000), { level: 9 }] });
  test.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'empty'],
    ['text', () => strToU8('hello world, this is no zip'), 'not-a-zip'],
    ['a document type', () => packageOf(`<!DOCTYPE x [<!ENTITY a "b">]>${cellsOf('')}`), 'damaged'],
    ['a row past the end', () => packageOf(cellsOf('<c r="A1048577"><v>1</v></c>')), 'damaged'],
    ['a column past the end', () => packageOf(cellsOf('<c r="XFE1"><v>1</v></c>')), 'damaged'],
    ['an absurd reference', () => packageOf(cellsOf('<c r="AAAA99999999"><v>1</v></c>')), 'damaged'],
    ['a target outside of the package', () => packageOf(cellsOf(''), {}, '../../../etc/passwd'), 'damaged'],
    ['a target that is not there', () => packageOf(cellsOf(''), {}, 'worksheets/none.xml'), 'damaged'],
    [
      'a shared string that is not there',
      () => packageOf(cellsOf('<c r="A1" t="s"><v>9</v></c>')),
      'damaged',
    ],
    ['a shared string of no number', () => packageOf(cellsOf('<c r="A1" t="s"><v>x</v></c>')), 'damaged'],
    ['an unfinished tag', () => packageOf('<worksheet><sheetData><row r="1"><c r="A1'), 'damaged'],
    [
      'too many entries',
      () =>
        zipSync(Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`f${i}`, new Uint8Array()]))),
      'too-large',
    ],
    ['a zip without a workbook', () => zeros, 'archive'],
    ['a part of 60 MB of zeros', () => packageOf(new Uint8Array(60_000_000)), 'too-large'],
    ['a size that lies', () => lie(packageOf(new Uint8Array(30_000_000))), 'damaged'],
  ])('%s', (_, make, failure) => {
    expect(failureOf(make())).toBe(failure);
  });

  test('keys from a file never reach an object', () => {
    const [sheet] = workbookOf(
      packageOf(cellsOf('<c r="A1" t="str"><v>__proto__</v></c>'), { __proto__x: strToU8('x') }),
    ).sheets;
    expect(sheet && valueAt(sheet, 1, 1)).toBe('__proto__');
    expect(Object.prototype).not.toHaveProperty('name');
  });
});

/** Makes every entry of a zip declare 1,000 bytes inflated, in both of its headers. */
function lie(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at + 46 < zip.length; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000)
      view.setUint32(at + 24, 1000, true);
  return zip;
}

describe('D2: damaged files', () => {
  const valid = packageOf(cellsOf('<c r="A1" t="s"><v>0</v></c>'), {
    'xl/sharedStrings.xml': strToU8('<sst><si><t>甲</t></si></sst>'),
  });

  test('every beginning of a valid file is refused without a throw', () => {
    for (let length = 0; length < valid.length; length++)
      expect(failureOf(valid.slice(0, length))).not.toBe('ok');
    expect(failureOf(valid)).toBe('ok');
  });

  test('flipped bytes never throw', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (flips) => {
          const bytes = valid.slice();
          for (const [at, value] of flips) bytes[at] = value;
          expect([
            'ok',
            'damaged',
            'truncated',
            'not-a-zip',
            'not-a-workbook',
            'archive',
            'encrypted',
            'too-large',
            'xlsb',
          ]).toContain(failureOf(bytes));
        },
      ),
      { numRuns: runs(500, 3000), seed: 20111127 },
    );
  });
});
