import { readFileSync } from 'node:fs';
import { readXlsx } from '../../../src/hosts/xlsx/read';
import type { GridSheet } from '../../../src/workbook/grid';

/** A cell as people tell it; an error value as text, an empty text as nothing. */
type Value = string | number | null;
type Fields = Readonly<Record<string, Value>>;

const SCORE = ['扣分', '存在问题', '检查方式'];
const PLAN = ['责任人', '完成时间', '整改措施', '状态', '复查'];
const FACTS = ['项目名称', '检查期间', '检查日期', '被检查项目负责人', '空档处理'];

/** What was entered for a checkpoint, on a score sheet with its plan, or on 未迁移; `columns` by their captions. */
export interface LookedRow {
  readonly id: string;
  readonly text: string;
  readonly range: string;
  readonly sheet: string;
  readonly row: number;
  readonly columns: Readonly<Record<string, number>>;
  readonly fields: Fields;
}

/** What people see in a workbook, found by captions alone: nothing that knows rubrics or inspections has part in it. */
export function lookInto(path: string) {
  const read = readXlsx(readFileSync(path));
  if (!read.ok) throw new Error(path);
  const { sheets } = read.workbook;
  const sheetOf = (name: string): readonly GridSheet[] => sheets.filter((sheet) => sheet.name === name);
  const plans = new Map(
    sheetOf('整改清单')
      .flatMap((sheet) => rowsOf(sheet, ['编号', ...PLAN]))
      .map(({ cell }) => [cell('编号'), planned(fieldsOf(cell, PLAN))]),
  );
  const blank = Object.fromEntries(PLAN.map((caption) => [caption, null]));
  return {
    rows: sheets.flatMap((sheet) => scoreRows(sheet)).map((row) => withPlan(row, plans.get(row.id) ?? blank)),
    unmigrated: sheetOf('未迁移')
      .flatMap((sheet) => rowsOf(sheet, ['原检查内容', '原因']))
      .map((row) => looked(row, '原检查内容', row.cell('原幅度'), [...SCORE, ...PLAN]))
      .map((row) => ({ ...row, fields: planned(row.fields) })),
    people: sheetOf('奖惩明细')
      .flatMap((sheet) => rowsOf(sheet, ['姓名', '岗位']))
      .map(({ cell }) => ['姓名', '岗位', '分管专业'].map(cell))
      .filter((row) => row.some((value) => value !== null)),
    facts: sheetOf('参数').map(factsOf),
  };
}

const withPlan = (row: LookedRow, plan: Fields): LookedRow => ({
  ...row,
  fields: { ...row.fields, ...plan },
});

function valueAt(sheet: GridSheet, row: number, column = 0): Value {
  const found = sheet.rows.get(row)?.get(column)?.value ?? null;
  if (found !== null && typeof found === 'object') return JSON.stringify(found);
  return found === '' ? null : typeof found === 'boolean' ? String(found) : found;
}

interface Row {
  readonly sheet: string;
  readonly row: number;
  readonly columns: Readonly<Record<string, number>>;
  readonly cell: (caption: string) => Value;
}

/** The rows below the first that holds all captions. */
function rowsOf(sheet: GridSheet, captions: readonly string[]): readonly Row[] {
  for (const [header, cells] of sheet.rows) {
    const columns: Record<string, number> = {};
    for (const [column, { value }] of cells) if (typeof value === 'string') columns[value] ??= column;
    if (!captions.every((caption) => columns[caption] !== undefined)) continue;
    return [...sheet.rows.keys()]
      .filter((row) => row > header)
      .map((row) => ({
        sheet: sheet.name,
        row,
        columns,
        cell: (caption) => valueAt(sheet, row, columns[caption]),
      }));
  }
  return [];
}

function scoreRows(sheet: GridSheet): readonly LookedRow[] {
  let range: Value = null; // merged down the rows of an item
  return rowsOf(sheet, ['编号', '标准', '扣分幅度', '扣分', '得分', '存在问题']).flatMap((row) => {
    if (row.cell('编号') === null) return [];
    range = row.cell('扣分幅度') ?? range;
    return [looked(row, '标准', range, SCORE)];
  });
}

const looked = (
  { sheet, row, columns, cell }: Row,
  text: string,
  range: Value,
  captions: readonly string[],
): LookedRow => ({
  id: String(cell('编号')),
  text: String(cell(text)),
  range: String(range),
  sheet,
  row,
  columns,
  fields: fieldsOf(cell, captions),
});

const fieldsOf = (cell: Row['cell'], captions: readonly string[]): Fields =>
  Object.fromEntries(captions.map((caption) => [caption, cell(caption)]));

/** 未整改 is what is there where nobody entered anything. */
const planned = (fields: Fields): Fields => (fields.状态 === '未整改' ? { ...fields, 状态: null } : fields);

const factsOf = (sheet: GridSheet): readonly unknown[] =>
  [...sheet.rows].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, { value }]) =>
      typeof value === 'string' && FACTS.some((label) => value.startsWith(label))
        ? [[value, valueAt(sheet, row, column + 1)]]
        : [],
    ),
  );
