/**
 * What the workbench cannot hold, it does not ruin.
 *
 * O1 a file with anything beside values and formulas on a sheet that is not ours is only to be looked at, and it is said
 *    which sheet holds what.
 * O2 head office's own workbook is one of them; it shows the figures that it holds, none of them calculated anew.
 * O3 a site's workbook is not, with its chart and its table, as our programs, LibreOffice and openpyxl save it; with a
 *    comment or a picture on one of its sheets it is.
 * O4 what the workbench saved itself can be edited again; a plain file keeps its names.
 * O5 a file without results shows the planned ones before anything is calculated, and no name is missing afterwards.
 * O6 a workbook of ours whose rows on 未迁移 people have cleared, as they are asked to, can be edited.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { defaultRubric } from '../../src/domain/default-rubric';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { exclusionText } from '../../src/messages/exclusion-text';
import { LOOK_TEXT } from '../../src/messages/look-text';
import { planHeadquarters } from '../../src/workbook/headquarters';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection } from '../support/filled-workbook';
import { twelveSites } from '../support/headquarters-scene';
import { loadUniver } from '../support/office/model-bundle';
import { smallRubric } from '../support/office/scenes';
import { PYTHON } from '../support/programs';
import { newFolder } from '../support/run-cli';
import { stripCachedResults } from '../support/strip-cached';
import { openGrid } from '../support/univer/open-grid';

const modified = new Date(Date.UTC(2011, 10, 27));
const { openBytes, saveBook } = loadUniver();
const folder = newFolder();
const rubric = smallRubric();
let site: Uint8Array;

beforeAll(async () => {
  site = await writeXlsx(planWorkbook(rubric, filledInspection(rubric)), { modified });
});

/** What openpyxl makes of a new workbook `w` with the sheets 数据 and 其他, or of a given file. */
function byOpenpyxl(code: string, from?: Uint8Array): Uint8Array {
  const path = join(folder, 'given.xlsx');
  if (from) writeFileSync(path, from);
  const begin = from
    ? `w = openpyxl.load_workbook(${JSON.stringify(path)}); s = w.worksheets[1]`
    : `w = openpyxl.Workbook(); s = w.active; s.title = '数据'; w.create_sheet('其他')['A1'] = 1
for i in range(1, 6): s.append([f'第{i}行', i])`;
  const out = join(folder, 'made.xlsx');
  execFileSync(PYTHON, ['-c', `import openpyxl\n${begin}\n${code}\nw.save(${JSON.stringify(out)})`]);
  return new Uint8Array(readFileSync(out));
}

/** A file with further parts, and a relationship to each from a part of it. */
function withParts(bytes: Uint8Array, from: string, added: Readonly<Record<string, string>>): Uint8Array {
  const parts = unzipSync(bytes);
  const slash = from.lastIndexOf('/') + 1;
  const rels = `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
  const before = parts[rels] ? strFromU8(parts[rels]) : '<Relationships></Relationships>';
  const lines = Object.entries(added).map(([type, target], i) => {
    parts[target.slice(1)] ??= strToU8('<x/>');
    return `<Relationship Id="more${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  });
  const open = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';
  const body = before.replace(/^[\s\S]*?<Relationships[^>]*>|<\/Relationships>\s*$/g, '');
  parts[rels] = strToU8(`${open}${body}${lines.join('')}</Relationships>`);
  return zipSync(parts);
}

const reasons = (bytes: Uint8Array): readonly string[] =>
  openBytes(bytes, 'x.xlsx').unheld.map(({ sheet, contents }) => `${sheet}: ${contents.join(' ')}`);

describe('O1: files of others', () => {
  test.each([
    ['nothing', 'pass', []],
    ['a formula', "s['C1'] = '=SUM(B1:B5)'", []],
    [
      'a chart',
      "from openpyxl.chart import BarChart, Reference\nc = BarChart(); c.add_data(Reference(s, min_col=2, min_row=1, max_row=5)); s.add_chart(c, 'D2')",
      ['数据: chart'],
    ],
    [
      'a comment',
      "from openpyxl.comments import Comment\ns['A1'].comment = Comment('请核实', '总部')",
      ['数据: comment'],
    ],
    [
      'a table',
      "from openpyxl.worksheet.table import Table\ns.insert_rows(1); s['A1'] = '项目'; s['B1'] = '数'; s.add_table(Table(displayName='T', ref='A1:B6'))",
      ['数据: table'],
    ],
    ['merged cells', "s.merge_cells('A1:B1')", ['数据: look']],
    ['a filter', "s.auto_filter.ref = 'A1:B5'", ['数据: look']],
    ['a day', "import datetime\ns['C1'] = datetime.date(2011, 11, 27)", ['数据: look']],
    [
      'a colour',
      "from openpyxl.styles import PatternFill\nw['其他']['A1'].fill = PatternFill('solid', fgColor='FFFF00')",
      ['其他: look'],
    ],
    [
      'a list to choose from',
      "from openpyxl.worksheet.datavalidation import DataValidation\nv = DataValidation(type='list', formula1='\"是,否\"'); s.add_data_validation(v); v.add('C1')",
      ['数据: look'],
    ],
    [
      'a name that the grid does not take',
      "from openpyxl.workbook.defined_name import DefinedName\nd = DefinedName('Second', attr_text=\"'数据'!$B$2\")\nw.defined_names.append(d) if hasattr(w.defined_names, 'append') else w.defined_names.__setitem__('Second', d)\ns['C1'] = '=SECOND*10'",
      [': names'],
    ],
    ['a sheet with a chart alone', "w.create_chartsheet('图')", [': chart-sheet']],
  ])('%s', (_, code, expected) => {
    expect(reasons(byOpenpyxl(code))).toEqual(expected);
  });

  test.each([
    ['pivotTable', '/xl/p.xml', ['数据: pivot']],
    ['image', '/xl/media/back.png', ['数据: picture']],
    ['oleObject', '/xl/embeddings/o.bin', ['数据: embedded']],
    ['ctrlProp', '/xl/ctrlProps/c.xml', ['数据: control']],
    ['slicer', '/xl/slicers/s.xml', ['数据: slicer']],
    ['drawing', '/xl/drawings/text-box.xml', ['数据: shape']],
    ['printerSettings', '/xl/printerSettings/p.bin', []],
  ])('%s', (type, target, expected) => {
    expect(reasons(withParts(byOpenpyxl('pass'), 'xl/worksheets/sheet1.xml', { [type]: target }))).toEqual(
      expected,
    );
  });

  test('macros and links to other files, of the workbook as a whole', () => {
    const parts = { vbaProject: '/xl/vbaProject.bin', externalLink: '/xl/externalLinks/e.xml' };
    expect(reasons(withParts(byOpenpyxl('pass'), 'xl/workbook.xml', parts))).toEqual([': macro links']);
  });
});

test('O2: head office’s own workbook', async () => {
  const { plan } = planHeadquarters(twelveSites(), { exclusion: exclusionText });
  const { unheld, plan: opened } = openBytes(await writeXlsx(plan, { modified }), '督导评分汇总.xlsx');
  expect(unheld.map(({ sheet }) => sheet)).toEqual(plan.sheets.map(({ name }) => name));
  expect(unheld[0]?.contents).toEqual(expect.arrayContaining(['chart', 'table', 'look']));
  const cells = opened.sheets.flatMap((sheet) => sheet.cells.flat());
  expect(cells.filter((cell) => cell?.formula !== undefined)).toEqual([]);
  const ranking = opened.sheets[0]?.cells ?? [];
  plan.sheets[0]?.cells.forEach((line, i) => {
    line.forEach((cell, j) => {
      if (cell?.formula !== undefined) expect(ranking[i]?.[j]?.value).toEqual(cell.value);
    });
  });
  for (const { contents } of unheld) expect(LOOK_TEXT.what(contents)).toMatch(/^[\u4e00-\u9fff（）、]+$/);
});

describe('O3: a site’s workbook', () => {
  test('as it is written', () => expect(reasons(site)).toEqual([]));

  test('as openpyxl saves it, without results', () => expect(reasons(byOpenpyxl('pass', site))).toEqual([]));

  test('with a comment on one of its sheets', () => {
    const code = "from openpyxl.comments import Comment\ns['A1'].comment = Comment('请核实', '总部')";
    expect(reasons(byOpenpyxl(code, site))).toEqual(['汇总: comment']);
  });

  test('with one chart more than planned', () => {
    const code =
      "from openpyxl.chart import BarChart, Reference\nc = BarChart(); c.add_data(Reference(s, min_col=2, min_row=1, max_row=5)); s.add_chart(c, 'D2')\nd = BarChart(); s.add_chart(d, 'D9')";
    expect(reasons(byOpenpyxl(code, site))).toEqual(['汇总: chart']);
  });
});

test('O4: what the workbench saved can be edited again, names too', async () => {
  const named =
    "from openpyxl.workbook.defined_name import DefinedName\nd = DefinedName('第二格', attr_text=\"'数据'!$B$2\")\nw.defined_names.append(d) if hasattr(w.defined_names, 'append') else w.defined_names.__setitem__('第二格', d)\ns['C1'] = '=第二格*10'";
  const opened = openBytes(byOpenpyxl(named), 'x.xlsx');
  expect(opened.unheld).toEqual([]);
  const world = openGrid(opened.plan);
  const sheet = world.book.idOf('数据') ?? '';
  await world.port.read();
  expect(world.book.value(sheet, 0, 2)).toBe(20);
  const again = openBytes(await saveBook(world.book, 'x', modified), 'x.xlsx');
  world.dispose();
  expect(again.unheld).toEqual([]);
  expect(again.plan.names).toEqual([
    { name: '第二格', sheet: '数据', area: { top: 2, left: 2, bottom: 2, right: 2 } },
  ]);
});

test('O5: without results', async () => {
  const stripped = stripCachedResults(site);
  expect(stripped.stripped).toBeGreaterThan(50);
  const { plan, unheld } = openBytes(stripped.bytes, 'x.xlsx');
  expect(unheld).toEqual([]);
  const still = openGrid(plan, undefined, { calculates: false });
  const world = openGrid(plan);
  await world.port.read();
  const planned = planWorkbook(rubric, filledInspection(rubric));
  for (const sheet of planned.sheets) {
    const of =
      ({ book }: typeof world) =>
      (i: number, j: number) =>
        book.value(book.idOf(sheet.name) ?? '', i, j);
    const [before, after] = [of(still), of(world)];
    sheet.cells.forEach((line, i) => {
      line.forEach((cell, j) => {
        if (cell?.formula === undefined) return;
        expect([sheet.name, i, j, before(i, j), after(i, j)]).toEqual([
          sheet.name,
          i,
          j,
          cell.value ?? '',
          cell.value ?? '',
        ]);
      });
    });
  }
  still.dispose();
  world.dispose();
});

describe('O6: 未迁移 with rows that people cleared can be edited', () => {
  const ROW = {
    format: 1,
    item: '制度建设',
    reason: 'gone',
    range: '0.5–2',
    entry: { deduction: 1, reason: '原因', method: null },
    rectification: null,
  } as const;
  const unmigrated = ['CS-01.1', 'CS-01.2', 'CS-01.3'].map((id) => ({ ...ROW, id, text: `文字 ${id}` }));
  const plan = planWorkbook(defaultRubric(), { ...filledInspection(), unmigrated });

  test.each<[string, readonly number[]]>([
    ['none', []],
    ['one', [5]],
    ['the last', [6]],
    ['all', [4, 5, 6]],
  ])('%s', async (_, cleared) => {
    const sheets = plan.sheets.map((sheet) =>
      sheet.name === '未迁移'
        ? {
            ...sheet,
            cells: sheet.cells.map((line, i) =>
              cleared.includes(i + 1) ? line.map((cell) => cell && { ...cell, value: null }) : line,
            ),
          }
        : sheet,
    );
    expect(reasons(await writeXlsx({ ...plan, sheets }, { modified: new Date(0) }))).toEqual([]);
  });
});
