/**
 * `_数据` in programs that are not ours.
 *
 * D1 openpyxl finds the table by its name in a very hidden sheet, with the captions of 明细 and a row per checkpoint;
 *    the day is a day.
 * D2 LibreOffice, the cached values thrown away, calculates it to the planned rows.
 * D3 it is live: what openpyxl enters into score sheets and 参数, and rows that it moves, LibreOffice shows in the table.
 * D4 it stays a table, and the whole workbook unaltered, when openpyxl and LibreOffice save the file.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRubric } from '../../src/domain/default-rubric';
import type { Inspection } from '../../src/domain/inspection';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { DETAIL_CAPTIONS } from '../../src/workbook/detail-table';
import type { GridWorkbook } from '../../src/workbook/grid';
import { compareWorkbook } from '../../src/workbook/integrity/compare-workbook';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection } from '../support/filled-workbook';
import { formulaDifferences } from '../support/formula-differences';
import { entry } from '../support/inspections';
import { convert } from '../support/libreoffice';
import { PYTHON } from '../support/programs';
import { newFolder } from '../support/run-cli';
import { statedRubric } from '../support/stated-rubric';
import { stripCachedResults } from '../support/strip-cached';

const modified = new Date(Date.UTC(2011, 10, 27));
const rubric = defaultRubric();
const stated = statedRubric(rubric);

/** Complete but for one checkpoint of every kind that 明细 never shows. */
function inspectionOfAllKinds(): Inspection {
  const filled = filledInspection();
  const entries = new Map(filled.entries);
  entries.set('CS-01.1', entry(null, ''));
  entries.set('CS-01.2', entry(99, '太多'));
  entries.set('CS-01.3', entry(0, '=1+1'));
  entries.set('CS-02.2', { deduction: 1, reason: ' 两侧有空格 ', method: '  ' });
  entries.set('CS-02.3', { deduction: 1, reason: '\u3000', method: ' 暗访' });
  entries.set('CS-03.1', entry(0, '   '));
  entries.set('CS-03.2', { deduction: 0, reason: null, method: '\u3000\u00a0' });
  return { ...filled, entries };
}

const planOf = (inspection: Inspection): WorkbookPlan => planWorkbook(rubric, inspection);

async function write(plan: WorkbookPlan, strip: boolean): Promise<string> {
  const bytes = await writeXlsx(plan, { modified });
  const file = join(newFolder(), 'site.xlsx');
  writeFileSync(file, strip ? stripCachedResults(bytes).bytes : bytes);
  return file;
}

async function recalculated(file: string): Promise<string> {
  const out = newFolder();
  await convert([file], 'xlsx', out);
  return join(out, 'site.xlsx');
}

/** Runs a Python script over a file; it prints JSON. */
const python = (script: string, file: string): unknown =>
  JSON.parse(execFileSync(PYTHON, ['-c', script, file], { encoding: 'utf8', maxBuffer: 1 << 26 }));

/** The table as a query over the file sees it: by its name, whatever sheet it is on. */
const TABLE = `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
sheet = [s for s in book if 'SiteDetails' in s.tables][0]
rows = [[c.value for c in row] for row in sheet[sheet.tables['SiteDetails'].ref]]
print(json.dumps({
  'state': sheet.sheet_state, 'ref': sheet.tables['SiteDetails'].ref,
  'columns': [c.name for c in sheet.tables['SiteDetails'].tableColumns], 'rows': rows,
}, ensure_ascii=False, default=lambda day: day.strftime('%Y-%m-%d')))
`;

interface FoundTable {
  readonly state: string;
  readonly ref: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

const tableIn = (file: string): FoundTable => python(TABLE, file) as FoundTable;

function grid(file: string): GridWorkbook {
  const result = readXlsx(readFileSync(file));
  if (!result.ok) throw new Error(result.failure);
  return result.workbook;
}

/** The row of a checkpoint under its captions. */
function rowOf({ rows, columns }: FoundTable, id: string): Readonly<Record<string, unknown>> {
  const row = rows.find((line) => line[columns.indexOf('编号')] === id);
  if (!row) throw new Error(id);
  return Object.fromEntries(columns.map((caption, i) => [caption, row[i]]));
}

test('D1: openpyxl finds the table', async () => {
  const plan = planOf(inspectionOfAllKinds());
  const found = tableIn(await write(plan, false));
  const count = plan.sheets.at(-1)?.cells.length ?? 0;
  expect(found).toMatchObject({ state: 'veryHidden', ref: `A1:M${count}`, columns: [...DETAIL_CAPTIONS] });
  expect(count).toBeGreaterThan(400);
  expect(found.rows).toHaveLength(count);
  expect(rowOf(found, 'CS-02.1')).toEqual({
    项目名称: '锦江花园',
    检查期间: '2011Q4',
    检查日期: '2011-11-27',
    细则版本: rubric.version,
    专业: '客户服务',
    编号: 'CS-02.1',
    类别: expect.any(String),
    检查内容: expect.any(String),
    规定分值: expect.any(Number),
    扣分: expect.any(Number),
    判定: '缺项',
    存在问题: expect.stringMatching(/^问题/),
    检查方式: expect.any(String),
  });
});

test.each([
  ['ids that are positions', () => planOf(inspectionOfAllKinds())],
  ['stated ids', () => planWorkbook(stated, filledInspection(stated))],
])(
  'D2: LibreOffice calculates it to the planned rows: %s',
  async (_, make) => {
    const plan = make();
    const file = await recalculated(await write(plan, true));
    const { checked, wrong } = formulaDifferences({ ...plan, sheets: plan.sheets.slice(-1) }, grid(file));
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(4000);
  },
  120_000,
);

test('D3: what is entered without the add-in is in the table', async () => {
  const file = await write(planOf(filledInspection()), false);
  const edit = `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book['客户服务']
row = {c.value: c.row for c in sheet['A']}
def put(number, deduction, reason, method=None):
    for column, value in (('G', deduction), ('I', reason), ('J', method)):
        sheet[column + str(row[number])].value = value
put('CS-01.1', 1.5, '灯不亮', '暗访')
put('CS-01.2', '/', '没有')
put('CS-01.3', None, None)
put('CS-01.4', 99, '太多')
# two checkpoints change places, with all that was entered
for column in 'ADGIJ':
    a, b = (sheet[column + str(row[number])] for number in ('CS-03.1', 'CS-03.2'))
    a.value, b.value = b.value, a.value
facts = book['参数']
for line in facts.iter_rows():
    for cell in line:
        if cell.value == '锦江花园': cell.value = '另一个项目'
book.save(sys.argv[1])
print('null')
`;
  const before = tableIn(file);
  python(edit, file);
  const after = tableIn(await recalculated(file));
  const outcomeOf = (id: string): readonly unknown[] => {
    const { 判定, 扣分, 存在问题, 检查方式 } = rowOf(after, id);
    return [判定, 扣分 ?? '', 存在问题 ?? '', 检查方式];
  };
  expect(outcomeOf('CS-01.1')).toEqual(['缺项', 1.5, '灯不亮', '暗访']);
  expect(outcomeOf('CS-01.2')).toEqual(['不适用', '', '没有', '明查']);
  expect(outcomeOf('CS-01.3')).toEqual(['未检', '', '', '明查']);
  expect(outcomeOf('CS-01.4')).toEqual(['待核对', '', '太多', '明查']);
  for (const id of ['CS-03.1', 'CS-03.2'])
    expect(rowOf(after, id)).toEqual({ ...rowOf(before, id), 项目名称: '另一个项目' });
  expect(new Set(after.rows.slice(1).map(([site]) => site))).toEqual(new Set(['另一个项目']));
}, 120_000);

test('D4: other programs keep the table, and nothing counts as altered', async () => {
  const file = await write(planOf(filledInspection()), false);
  const wanted = tableIn(file);
  python('import sys,openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[1]); print("null")', file);
  const saved = await recalculated(file);
  const found = tableIn(saved);
  expect(found.columns).toEqual(wanted.columns);
  expect(found.ref).toBe(wanted.ref);
  const filled = (rows: FoundTable['rows']): unknown => rows.map((row) => row.map((value) => value ?? ''));
  expect(filled(found.rows)).toEqual(filled(wanted.rows));
  const compared = compareWorkbook(grid(saved), [rubric]);
  expect(compared.ok && compared.value.alterations).toEqual([]);
}, 120_000);
