/**
 * What the reader finds besides cells.
 *
 * G1 protection, hidden rows and columns, and the workbook's names, as openpyxl wrote them.
 * G2 the same of a workbook of ours, before and after LibreOffice saved it, with every value and formula.
 * G3 only what is where the format wants it counts, so that no second truth can be slipped in.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '../../../src/hosts/xlsx/read';
import { writeXlsx } from '../../../src/hosts/xlsx/write';
import { type GridSheet, type GridWorkbook, valueAt } from '../../../src/workbook/grid';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { buildCase } from '../../support/cases';
import { convert, inTemporaryFolder } from '../../support/libreoffice';
import { PYTHON } from '../../support/programs';
import { newFolder } from '../../support/run-cli';
import { plainRows } from './support/plain-rows';
import { rawPackage } from './support/raw-package';

function read(bytes: Uint8Array): GridWorkbook {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(result.failure);
  return result.workbook;
}

test('G1: what openpyxl wrote', () => {
  const path = join(newFolder(), 'g.xlsx');
  execFileSync(PYTHON, [
    '-c',
    `
import sys, openpyxl
from openpyxl.workbook.defined_name import DefinedName
b = openpyxl.Workbook(); s = b.active; s.title = '甲'
s['A1'] = 1; s.protection.sheet = True
s.row_dimensions[3].hidden = True; s.row_dimensions[2].hidden = True
s.column_dimensions['B'].hidden = True; s.column_dimensions.group('D', 'F', hidden=True)
s.print_title_rows = '1:2'; s.print_area = 'A1:B2'; s.auto_filter.ref = 'A1:B3'
names = [DefinedName('Site', attr_text="'甲'!$A$1"), DefinedName('Joined', attr_text='"a&b"&甲!$A$1', hidden=True), DefinedName('Local', attr_text='甲!$A$1', localSheetId=0)]
for n in names: b.defined_names.append(n)
b.create_sheet('乙')['A1'] = 2
b.save(sys.argv[1])
`,
    path,
  ]);
  const { sheets, names } = read(readFileSync(path));
  expect(sheets.map(({ guards }) => guards)).toEqual([
    { protected: true, hiddenRows: [2, 3], hiddenColumns: [2, 4, 5, 6] },
    { protected: false, hiddenRows: [], hiddenColumns: [] },
  ]);
  expect(names).toEqual(
    new Map([
      ['Site', "'甲'!$A$1"],
      ['Joined', '"a&b"&甲!$A$1'],
    ]),
  );
});

test('G2: a workbook of ours, and the same saved by LibreOffice', async () => {
  const { rubric, inspection } = buildCase(5003, 'full');
  const plan = planWorkbook(rubric, inspection);
  const bytes = await writeXlsx(plan, { modified: new Date(0) });
  const ours = read(bytes);
  expect(ours.names?.size).toBe(plan.names.length);
  ours.sheets.forEach(({ guards }, i) => {
    const columns = plan.sheets[i]?.columns ?? [];
    expect(guards).toEqual({
      protected: plan.sheets[i]?.protected,
      hiddenRows: [],
      hiddenColumns: columns.flatMap(({ hidden }, c) => (hidden ? [c + 1] : [])),
    });
  });
  await inTemporaryFolder(async (folder) => {
    const file = join(folder, 'ours.xlsx');
    writeFileSync(file, bytes);
    await convert([file], 'xlsx', join(folder, 'out'));
    const saved = read(readFileSync(join(folder, 'out', 'ours.xlsx')));
    // LibreOffice quotes only the sheet names that need it, and knows no very hidden sheets
    const bare = (text: string) => text.replace(/^'([^']+)'!/, '$1!');
    expect(new Map(saved.names)).toEqual(new Map([...(ours.names ?? [])].map(([n, f]) => [n, bare(f)])));
    expect(saved.sheets.map(({ name, guards, rows }) => ({ name, guards, rows: plainRows(rows) }))).toEqual(
      ours.sheets.map(({ name, guards, rows }) => ({ name, guards, rows: withoutOuterBlanks(rows) })),
    );
  });
});

/** LibreOffice loses blanks at the ends of a result. */
const withoutOuterBlanks = (rows: GridSheet['rows']): GridSheet['rows'] =>
  new Map(
    [...rows].map(([row, cells]) => [
      row,
      new Map(
        [...cells].map(([column, cell]) => [
          column,
          cell.formula !== undefined && typeof cell.value === 'string'
            ? { ...cell, value: cell.value.replace(/^ +| +$/g, '') }
            : cell,
        ]),
      ),
    ]),
  );

describe('G3: no second truth', () => {
  const cell = (value: number) => `<c r="A1"><v>${value}</v></c>`;
  const sheet = (xml: string) => rawPackage([{ name: 's', xml }]);
  const first = (xml: string) => {
    const [found] = read(sheet(xml)).sheets;
    return found && { value: valueAt(found, 1, 1), guards: found.guards };
  };
  const open = { protected: false, hiddenRows: [], hiddenColumns: [] };
  const row = (cells: string) => `<row r="1">${cells}</row>`;

  test.each<[string, string]>([
    [
      'cells in an extension',
      `<sheetData>${row(cell(1))}</sheetData><extLst><ext uri="x"><sheetData>${row(cell(2))}</sheetData><sheetProtection sheet="1"/></ext></extLst>`,
    ],
    [
      'cells of a foreign namespace',
      `<sheetData xmlns:y="urn:y">${row(`${cell(1)}<y:c r="A1"><y:v>2</y:v></y:c>`)}</sheetData><y:sheetProtection xmlns:y="urn:y" sheet="1"/>`,
    ],
    [
      'a foreign default namespace',
      `<sheetData>${row(`${cell(1)}<c xmlns="urn:y" r="A1"><v>2</v></c>`)}</sheetData>`,
    ],
    [
      'an alternative',
      `<sheetData>${row(`${cell(1)}<m:AlternateContent xmlns:m="urn:m"><m:Choice>${cell(2)}</m:Choice></m:AlternateContent>`)}</sheetData>`,
    ],
    ['a comment', `<sheetData>${row(`${cell(1)}<!-- ${cell(2)} -->`)}</sheetData>`],
    [
      'an attribute of another namespace',
      `<sheetData xmlns:y="urn:y"><row y:hidden="1" r="1"><c y:r="B2" y:t="b" r="A1"><v>1</v></c></row></sheetData>`,
    ],
    [
      'attributes inside of a text',
      `<sheetData><row x=" hidden='1' " r="1"><c x=" r='C3' t='b'" r="A1"><v>1</v></c></row></sheetData>`,
    ],
  ])('%s', (_, xml) => {
    expect(first(xml)).toEqual({ value: 1, guards: open });
  });

  test('a declared prefix for the format itself counts', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    expect(
      first(
        `<p:sheetData xmlns:p="${main}"><p:row r="1" hidden="true"><p:c r="A1"><p:v>3</p:v></p:c></p:row></p:sheetData>`,
      ),
    ).toEqual({ value: 3, guards: { ...open, hiddenRows: [1] } });
  });

  test('a height or width of nothing hides too', () => {
    const xml =
      '<cols><col min="2" max="3" width="0" customWidth="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="4" ht="0.0" customHeight="1"/><row/></sheetData>';
    expect(first(xml)?.guards).toEqual({ ...open, hiddenRows: [4], hiddenColumns: [2, 3] });
  });

  test.each<[string, string]>([
    ['a second table of cells', '<sheetData/><sheetData/>'],
    ['tags that do not match', '<sheetData><row r="1"></sheetData></row>'],
    ['a tag left open', '<sheetData>'],
    ['a second root', '</worksheet><worksheet>'],
    ['columns out of the sheet', '<cols><col min="1" max="99999" hidden="1"/></cols>'],
    ['nesting without end', `${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`],
    ['columns hidden over and over', `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(200)}</cols>`],
  ])('%s is damage', (_, xml) => {
    const result = readXlsx(sheet(xml));
    expect(result).toEqual({ ok: false, failure: 'damaged' });
  });
});
