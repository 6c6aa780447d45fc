/**
 * The .xlsx writer.
 *
 * W1 equal plans with an equal time give equal bytes.
 * W2 openpyxl, a reader that is not ours, finds the values, formulas, merges, rules, names, protection and paper of the plan.
 * W3 every formula carries its cached result, the empty text included.
 * W4 elements of a worksheet are in the order that the file format demands, and the Open XML SDK is silent about odd plans too.
 * W6 a sheet without any cell is written too.
 * W7 a chart carries the results of the cells that it stands for.
 * W8 texts that the plan says to hold once are held once, and read as they are anywhere else.
 * W5 plans past the limits of the file format are refused before anything is written.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { defaultRubric } from '../../../src/domain/default-rubric';
import { readXlsx } from '../../../src/hosts/xlsx/read';
import { writeXlsx } from '../../../src/hosts/xlsx/write';
import { areaRef, columnLetters } from '../../../src/workbook/address';
import type { SheetPlan, WorkbookPlan } from '../../../src/workbook/plan';
import { STYLES } from '../../../src/workbook/styles';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { chartResults } from '../../support/chart-results';
import { entry, inspectionOf, person } from '../../support/inspections';
import { newFolder } from '../../support/run-cli';
import { complaintsAbout } from '../../support/validate-files';

const modified = new Date(Date.UTC(2011, 10, 27));
const plan = planWorkbook(
  defaultRubric(),
  inspectionOf({ 'CS-01.1': entry(1.5, '=1+1'), 'CS-02.1': entry('/', '无') }, [person('张三', '项目经理')]),
);

const DUMP = `
import json, sys, openpyxl
from openpyxl.utils import get_column_letter
book = openpyxl.load_workbook(sys.argv[1])
cached = openpyxl.load_workbook(sys.argv[1], data_only=True)
print(json.dumps({
  'names': {d.name: d.attr_text for d in book.defined_names.definedName if d.localSheetId is None},
  'active': book.active.title,
  'sheets': [{
    'name': s.title, 'state': s.sheet_state, 'protected': s.protection.sheet, 'password': s.protection.password,
    'cells': {c.coordinate: [c.value if c.data_type != 'f' else None, c.value[1:] if c.data_type == 'f' else None, cached[s.title][c.coordinate].value, c.protection.locked]
              for row in s.iter_rows() for c in row if c.value is not None},
    'merges': sorted(str(m) for m in s.merged_cells.ranges),
    'rules': sorted([str(v.sqref), v.type, v.formula1] for v in s.data_validations.dataValidation),
    'formats': sum(len(r.rules) for r in s.conditional_formatting),
    'paper': [s.page_setup.paperSize, s.page_setup.orientation, s.page_setup.scale, bool(s.sheet_properties.pageSetUpPr and s.sheet_properties.pageSetUpPr.fitToPage)],
    'titles': s.print_title_rows, 'area': s.print_area, 'breaks': [b.id for b in s.row_breaks.brk],
    'footer': [s.oddFooter.left.text, s.oddFooter.center.text, s.oddFooter.right.text],
    'hidden': [get_column_letter(i) for d in s.column_dimensions.values() if d.hidden for i in range(d.min, d.max + 1)],
    'charts': len(s._charts), 'freeze': s.freeze_panes,
  } for s in book]}, ensure_ascii=False, default=str))
`;

import { PYTHON } from '../../support/programs';

interface Dumped {
  readonly names: Record<string, string>;
  readonly active: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly state: string;
    readonly protected: boolean;
    readonly password: string | null;
    readonly cells: Record<string, [unknown, string | null, unknown, boolean]>;
    readonly merges: string[];
    readonly rules: [string, string, string][];
    readonly formats: number;
    readonly paper: unknown[];
    readonly titles: string | null;
    readonly area: unknown;
    readonly breaks: number[];
    readonly footer: (string | null)[];
    readonly hidden: string[];
    readonly freeze: string | null;
  }[];
}

let bytes: Uint8Array;
let dumped: Dumped;
beforeAll(async () => {
  bytes = await writeXlsx(plan, { modified });
  const file = join(newFolder(), 'plan.xlsx');
  writeFileSync(file, bytes);
  dumped = JSON.parse(execFileSync(PYTHON, ['-c', DUMP, file], { encoding: 'utf8', maxBuffer: 1 << 27 }));
});

/** Sheets of plan and file side by side. */
const pairs = (): [SheetPlan, Dumped['sheets'][number]][] =>
  plan.sheets.map((sheet, i) => {
    const found = dumped.sheets[i];
    if (!found) throw new Error(sheet.name);
    return [sheet, found];
  });

describe('writeXlsx', () => {
  test('W1: is deterministic', async () => {
    expect(Buffer.from(await writeXlsx(plan, { modified })).equals(Buffer.from(bytes))).toBe(true);
  });

  test('W2: sheets, states and protection', () => {
    expect(dumped.active).toBe('汇总');
    for (const [sheet, found] of pairs()) {
      expect([found.name, found.state, found.protected]).toEqual([
        sheet.name,
        sheet.visibility,
        sheet.protected,
      ]);
      expect(found.password).toBeNull();
    }
  });

  test('W2, W3: every cell, its formula, its cached result and its lock', () => {
    for (const [sheet, found] of pairs()) {
      let filled = 0;
      sheet.cells.forEach((row, r) => {
        row.forEach((cell, c) => {
          if (!cell || (cell.value === null && cell.formula === undefined)) return;
          filled++;
          const [value, formula, cached, locked] =
            found.cells[areaRef({ top: r + 1, left: c + 1, bottom: r + 1, right: c + 1 })] ?? [];
          if (cell.formula === undefined && sheet.name !== '参数' && sheet.name !== '整改清单')
            expect(value).toEqual(cell.value);
          expect(formula ?? undefined).toBe(cell.formula);
          if (cell.formula !== undefined && typeof cell.value === 'string')
            expect(cached ?? '').toBe(cell.value);
          expect(locked).toBe(!('unlocked' in STYLES[cell.style]));
        });
      });
      expect(filled).toBeGreaterThan(5);
    }
  });

  test('W2: merges, rules, colours, paper', () => {
    for (const [sheet, found] of pairs()) {
      expect(found.merges).toEqual(sheet.merges.map(areaRef).sort());
      expect(found.rules.map(([area]) => area)).toEqual(
        sheet.validations.map(({ area }) => areaRef(area)).sort(),
      );
      expect(found.formats).toBe(sheet.conditionalFormats.length);
      const hidden = sheet.columns.flatMap((column, i) => (column.hidden ? [columnLetters(i + 1)] : []));
      expect(found.hidden).toEqual(hidden);
      if (!sheet.print) continue;
      expect(found.paper).toEqual([9, sheet.print.orientation, 100, false]);
      expect(found.breaks).toEqual(sheet.print.breaksAfter);
      expect(found.footer[1]).toContain('&P');
      expect(String(found.area).replaceAll('$', '')).toContain(areaRef(sheet.print.area));
      if (sheet.print.titleRows)
        expect(found.titles).toBe(`$${sheet.print.titleRows[0]}:$${sheet.print.titleRows[1]}`);
    }
  });

  test('W2: names point where the plan says', () => {
    expect(Object.keys(dumped.names).sort()).toEqual(plan.names.map(({ name }) => name).sort());
    for (const name of [
      'Site',
      'Period',
      'RubricVersion',
      'Fingerprint',
      'Score_CustomerService',
      'Score_Facilities',
      'Score_Order',
      'Score_Cleaning',
      'Score_Greening',
      'CompositeScore',
      'Grade',
      'TeamBonus',
      'PayoutTotal',
      'Status',
    ])
      expect(dumped.names[name]).toMatch(/\$[A-Z]+\$\d+$/);
  });

  test('W3: an empty text is cached as one', () => {
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet3.xml'] ?? new Uint8Array());
    const formulas = [...sheet.matchAll(/<c [^>]*><f>[^<]*<\/f>(.*?)<\/c>/g)];
    expect(formulas.length).toBeGreaterThan(100);
    for (const [, rest] of formulas) expect(rest).toMatch(/^<v>[^<]*<\/v>$|^<v\/>$/);
  });

  test('W3: a formula that is filled down is spelled out once', () => {
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet11.xml'] ?? new Uint8Array());
    const spelled = [...sheet.matchAll(/<f[^>]*>([^<]+)<\/f>/g)];
    const filled = [...sheet.matchAll(/<f t="shared" si="(\d+)"\/>/g)];
    expect(spelled).toHaveLength(6 + 6 * 5); // columns that are the same all the way, and those of each discipline
    expect(filled.length).toBeGreaterThan(100 * spelled.length);
    expect(new Set(filled.map(([, group]) => group)).size).toBe(spelled.length);
  });

  test('W3: so is one that is filled down further than a sheet is written in one go', async () => {
    const rows = 4500;
    const long: SheetPlan = {
      ...(plan.sheets[0] as SheetPlan),
      name: '长表',
      merges: [],
      validations: [],
      conditionalFormats: [],
      cells: Array.from({ length: rows }, (_, i) => [
        { value: i, style: 'text' },
        { value: i + 1, formula: `A${i + 1}+1`, style: 'text', ...(i > 0 ? { filled: true } : {}) },
      ]),
      heights: [],
    };
    const result = readXlsx(
      await writeXlsx({ ...plan, sheets: [long], names: [], activeSheet: '长表' }, { modified }),
    );
    if (!result.ok) throw new Error(result.failure);
    const [sheet] = result.workbook.sheets;
    for (const row of [1, 2, 1999, 2000, 2001, 2002, 4000, 4001, rows])
      expect(sheet?.rows.get(row)?.get(2)).toMatchObject({ formula: `A${row}+1`, value: row });
  });

  test('W4: the order of elements', () => {
    const order = [
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'sheetProtection',
      'mergeCells',
      'conditionalFormatting',
      'dataValidations',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
      'rowBreaks',
      'drawing',
      'tableParts',
    ];
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
      const found = topLevel(strFromU8(part)).filter((element, i, all) => element !== all[i - 1]);
      expect({ name, found }).toEqual({ name, found: order.filter((element) => found.includes(element)) });
    }
  });

  test('W6: a sheet without any cell', async () => {
    const [first] = plan.sheets;
    if (!first) throw new Error('no sheet');
    const empty: SheetPlan = {
      ...first,
      charts: [],
      cells: [],
      heights: [],
      merges: [],
      validations: [],
      conditionalFormats: [],
    };
    const read = readXlsx(
      await valid(await writeXlsx({ ...plan, sheets: [empty], names: [] }, { modified })),
    );
    expect(read.ok && read.workbook.sheets.map(({ name, rows }) => [name, rows.size])).toEqual([
      [first.name, 0],
    ]);
  });

  test('W7: the results in a chart', () => {
    const charted = plan.sheets.flatMap(({ cells, charts = [] }) =>
      charts.map(({ categories, values }) =>
        [categories, values].flatMap(({ top, bottom, left }) =>
          cells.slice(top - 1, bottom).map((row) => String(row[left - 1]?.value)),
        ),
      ),
    );
    expect(charted).toHaveLength(1);
    expect(chartResults(bytes)).toEqual(charted);
  });

  test('W8: texts that are held once', async () => {
    const odd = ['', ' 两端 ', '上\n下', '<&>"\u0001_x0041_', '=1+1'];
    const sheet: SheetPlan = {
      ...(plan.sheets[0] as SheetPlan),
      charts: [],
      merges: [],
      validations: [],
      conditionalFormats: [],
      heights: [],
      cells: [...odd, '没有说要只存一次'].map((value) => [
        { value, style: 'text' },
        { value, formula: 'A1', style: 'text' },
        { value, style: 'asText' },
      ]),
    };
    const small: WorkbookPlan = { ...plan, sheets: [sheet], names: [], activeSheet: sheet.name };
    const apart = await valid(await writeXlsx({ ...small, texts: [...odd, ...odd] }, { modified }));
    expect(readXlsx(apart)).toEqual(readXlsx(await writeXlsx(small, { modified })));
    const parts = unzipSync(apart);
    const count = (part: string, tag: RegExp): number =>
      strFromU8(parts[part] ?? new Uint8Array()).match(tag)?.length ?? 0;
    expect(count('xl/sharedStrings.xml', /<si>/g)).toBe(odd.length);
    expect(count('xl/worksheets/sheet1.xml', / t="s"/g)).toBe(2 * odd.length);
    expect(count('xl/worksheets/sheet1.xml', /inlineStr/g)).toBe(2);
  });

  test.each<[string, (sheet: SheetPlan) => SheetPlan]>([
    ['a sheet name of 32 characters', (sheet) => ({ ...sheet, name: 'x'.repeat(32) })],
    ['a number that is none', (sheet) => ({ ...sheet, cells: [[{ value: Number.NaN, style: 'text' }]] })],
    [
      'a text of 32,768 characters',
      (sheet) => ({ ...sheet, cells: [[{ value: 'x'.repeat(32_768), style: 'text' }]] }),
    ],
    [
      'a formula with its =',
      (sheet) => ({ ...sheet, cells: [[{ value: 1, formula: '=1', style: 'text' }]] }),
    ],
  ])('W5: %s', async (_, change) => {
    const broken: WorkbookPlan = {
      ...plan,
      sheets: plan.sheets.map((sheet, i) => (i === 0 ? change(sheet) : sheet)),
    };
    await expect(writeXlsx(broken, { modified })).rejects.toThrow(RangeError);
  });
});

/** A file in which the Open XML SDK finds no error. */
async function valid(written: Uint8Array): Promise<Uint8Array> {
  const file = join(newFolder(), 'odd.xlsx');
  writeFileSync(file, written);
  expect((await complaintsAbout([file], 'Office2021')).get(file)).toEqual([]);
  return written;
}

/** Names of the direct children of the root element. */
function topLevel(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, closing, name, , selfClosing] of xml.matchAll(/<(\/?)([\w:]+)((?:"[^"]*"|[^">])*?)(\/?)>/g)) {
    if (closing) depth--;
    else {
      if (depth === 1) names.push(name ?? '');
      if (!selfClosing) depth++;
    }
  }
  return names;
}
