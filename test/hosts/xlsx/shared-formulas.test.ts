/**
 * Formulas that only the first cell of a group spells out.
 *
 * S1 every other cell gets the text it would have of its own: relative references moved, `$` held.
 * S2 whatever only looks like a reference stays: texts, sheet names, functions, names, structured references.
 * S3 it is the expansion that LibreOffice makes of the same file.
 * S4 the group's first cell decides, whatever text the others carry and wherever they are.
 * S5 what is derived from groups is bounded.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '../../../src/hosts/xlsx/read';
import { RelativeFormula } from '../../../src/hosts/xlsx/read/relative-formula';
import { a1 } from '../../../src/workbook/address';
import type { GridWorkbook } from '../../../src/workbook/grid';
import { convert, inTemporaryFolder } from '../../support/libreoffice';
import { escapeText, rawPackage } from './support/raw-package';

describe('S1, S2: a formula moved', () => {
  test.each<[string, number, number, string]>([
    ['A1+$A1+A$1+$A$1', 2, 3, 'D3+$A3+D$1+$A$1'],
    ['SUM(A1:B2,$A$1:A1)', 1, 1, 'SUM(B2:C3,$A$1:B2)'],
    ['SUM(A:A)+SUM($A:B)', 5, 2, 'SUM(C:C)+SUM($A:D)'],
    ['SUM(1:2)+SUM($1:2)', 5, 2, 'SUM(6:7)+SUM($1:7)'],
    ["'表 A1'!A1+汇总!A1+Q1!B2+'It''s A1'!C3", 1, 0, "'表 A1'!A2+汇总!A2+Q1!B3+'It''s A1'!C4"],
    ['"A1"&A1&"say ""A1"" "&B1', 1, 0, '"A1"&A2&"say ""A1"" "&B2'],
    ['LOG10(A1)+ATAN2(A1,B1)+DEC2BIN(A1)', 1, 0, 'LOG10(A2)+ATAN2(A2,B2)+DEC2BIN(A2)'],
    ['SUM(A1:INDEX(B1:B9,2))+A1:LOG10(B1)', 1, 0, 'SUM(A2:INDEX(B2:B10,2))+A2:LOG10(B2)'],
    ['Rate_1*A1+A1x+_A1+A1.b+中A1+ABCD1+ZZZ1', 1, 0, 'Rate_1*A2+A1x+_A1+A1.b+中A1+ABCD1+ZZZ1'],
    [
      "Table1[A1]+Table1[[#This Row],[A1 x]]+T[a'[b]+A1",
      1,
      0,
      "Table1[A1]+Table1[[#This Row],[A1 x]]+T[a'[b]+A2",
    ],
    ["[1]Sheet1!A1+'[A1.xlsx]B1'!C1", 1, 0, "[1]Sheet1!A2+'[A1.xlsx]B1'!C2"],
    ['1E2+A1*1E+2+.5E3+5:5', 1, 0, '1E2+A2*1E+2+.5E3+6:6'],
    ['#REF!+#N/A+A1+#DIV/0!', 1, 0, '#REF!+#N/A+A2+#DIV/0!'],
    ['{1,2;3,"A1"}+A1%^B1', 1, 0, '{1,2;3,"A1"}+A2%^B2'],
    ['A1048576+XFD1+A1', 1, 1, '#REF!+#REF!+B2'],
    ['SUM(A1:B3)', -1, 0, 'SUM(#REF!)'],
    ['B2 C3+a1', -1, -1, 'A1 B2+#REF!'],
    ['TRUE+XFE1+A0+A1048577', 1, 1, 'TRUE+XFE1+A0+A1048577'],
    ['"open A1', 1, 1, '"open A1'],
    ["'open A1", 1, 1, "'open A1"],
    ['[open A1', 1, 1, '[open A1'],
  ])('%s', (formula, rows, columns, moved) => {
    expect(new RelativeFormula(formula).movedBy(rows, columns)).toBe(moved);
    expect(new RelativeFormula(formula).movedBy(0, 0)).toBe(formula);
  });
});

/** What Excel may share, in the notation that LibreOffice writes back. */
const SHARED = [
  'A1+$A1+A$1+$A$1',
  'SUM(A1:B2)',
  'SUM($A$1:A1)',
  'SUM(A$1:$B3)',
  "'表 一'!A1*2",
  '汇总!A1+汇总!$B$2',
  "SUM('It''s A1'!A1:B2)",
  'LOG10(A1)+ATAN2(A1,B1)',
  '"A1"&A1&"x""A1"',
  'SUM(A:A)',
  'SUM($A:B)',
  'SUM(1:2)',
  'SUM($1:2)',
  'Rate_1*A1',
  'IF(A1>=100,B1,TRUE())',
  'A1:B2 B1:C3',
  'INDEX(A1:C3,1,2)',
  'SUM(A1:INDEX(B1:B9,2))',
  'A1%+B1^2',
  '{1,2;3,4}+A1',
  'SUMPRODUCT((A1:A9="B1")*(B1:B9))',
  'Q1x+A1',
  'COUNTIF($A$1:$A$9,"<>"&A1)',
  '#REF!+A1',
  '#N/A&A1',
  'XFD1+A1048576',
  'Q1!A1+1',
  'IFERROR(VLOOKUP(A1,汇总!$A$1:$C$9,2,0),"")',
  'SUM(汇总!A:A)',
  'SUM(汇总!1:1)',
  'A1<>B1',
  'ROW(A10)',
  '_xlfn.CONCAT(A1,B1)',
];

/** Each formula in the first of 3 × 3 cells, the other eight share it. */
function sharedBlocks(): string {
  let rows = '';
  SHARED.forEach((formula, i) => {
    const top = 3 + i * 4;
    const area = `${a1(top, 5)}:${a1(top + 2, 7)}`;
    for (let row = top; row < top + 3; row++) {
      const cells = [5, 6, 7].map((column) => {
        const first = row === top && column === 5;
        const f = first
          ? `<f t="shared" ref="${area}" si="${i}">${escapeText(formula)}</f>`
          : `<f t="shared" si="${i}"/>`;
        return `<c r="${a1(row, column)}">${f}<v>0</v></c>`;
      });
      rows += `<row r="${row}">${cells.join('')}</row>`;
    }
  });
  return `<sheetData>${rows}</sheetData>`;
}

function read(bytes: Uint8Array): GridWorkbook {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(result.failure);
  return result.workbook;
}

function formulasOf({ sheets: [sheet] }: GridWorkbook): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const [row, cells] of sheet?.rows ?? [])
    for (const [column, { formula }] of cells) found.set(a1(row, column), formula);
  return found;
}

test('S3: as LibreOffice expands them', async () => {
  const sheets = ['汇总', '表 一', "It's A1", 'Q1'].map((name) => ({ name, xml: '<sheetData/>' }));
  const names =
    '<definedName name="Rate_1">汇总!$A$1</definedName><definedName name="Q1x">汇总!$A$2</definedName>';
  const bytes = rawPackage([{ name: '主', xml: sharedBlocks() }, ...sheets], names);
  await inTemporaryFolder(async (folder) => {
    const file = join(folder, 'shared.xlsx');
    writeFileSync(file, bytes);
    await convert([file], 'xlsx', join(folder, 'out'));
    const theirs = read(readFileSync(join(folder, 'out', 'shared.xlsx')));
    const ours = read(bytes);
    expect(formulasOf(ours).size).toBe(SHARED.length * 9);
    expect(formulasOf(ours)).toEqual(formulasOf(theirs));
    expect(ours.names).toEqual(
      new Map([
        ['Rate_1', '汇总!$A$1'],
        ['Q1x', '汇总!$A$2'],
      ]),
    );
    expect(new Map(theirs.names)).toEqual(ours.names);
  });
});

describe('S4: the first cell decides', () => {
  const formulas = (cells: string) =>
    Object.fromEntries(
      formulasOf(read(rawPackage([{ name: 's', xml: `<sheetData><row r="1">${cells}</row></sheetData>` }]))),
    );
  test.each<[string, string, Record<string, string | undefined>]>([
    [
      'another text in a cell of the group',
      '<c r="A1"><f t="shared" ref="A1:B1" si="0">C1*2</f></c><c r="B1"><f t="shared" si="0">999</f></c>',
      { A1: 'C1*2', B1: 'D1*2' },
    ],
    [
      'a cell before the first one',
      '<c r="A1"><f t="shared" si="3"/><v>7</v></c><c r="B1"><f t="shared" ref="A1:B1" si="3">D1</f></c>',
      { A1: 'C1', B1: 'D1' },
    ],
    [
      'a first cell that names no area',
      '<c r="A1"><f t="shared" si="0">C1</f></c><c r="B1"><f si="0" t="shared"></f></c>',
      { A1: 'C1', B1: 'D1' },
    ],
    [
      'a number used again',
      '<c r="A1"><f t="shared" ref="A1" si="0">C1</f></c><c r="B1"><f t="shared" ref="B1:C1" si="0">Z1</f></c><c r="C1"><f t="shared" si="0"/></c>',
      { A1: 'C1', B1: 'Z1', C1: 'AA1' },
    ],
    ['no first cell', '<c r="A1"><f t="shared" si="0"/><v>5</v></c>', { A1: undefined }],
    [
      'an array formula',
      '<c r="A1"><f t="array" ref="A1:A2">SUM(C1:C2*D1:D2)</f></c>',
      { A1: 'SUM(C1:C2*D1:D2)' },
    ],
    ['a formula of its own beside a number', '<c r="A1"><f si="0">C1</f></c>', { A1: 'C1' }],
  ])('%s', (_, cells, expected) => {
    expect(formulas(cells)).toEqual(expected);
  });
});

describe('S5: bounds', () => {
  const failureOf = (xml: string) => {
    const result = readXlsx(rawPackage([{ name: 's', xml: `<sheetData>${xml}</sheetData>` }]));
    return result.ok ? 'ok' : result.failure;
  };
  const slaves = (count: number) =>
    Array.from(
      { length: count },
      (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"><f t="shared" si="0"/></c></row>`,
    );
  const master = (length: number) =>
    `<row r="1"><c r="A1"><f t="shared" ref="A1:A99" si="0">B1+"${'x'.repeat(length)}"</f></c></row>`;

  test('a long formula shared by many', () => {
    expect(failureOf(master(8000) + slaves(1000).join(''))).toBe('ok');
    expect(failureOf(master(8000) + slaves(4000).join(''))).toBe('too-large');
  });

  test('one formula without end', () => {
    expect(failureOf(master(40_000) + slaves(1).join(''))).toBe('too-large');
  });
});
