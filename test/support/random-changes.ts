import type { RawValue } from '../../src/domain/raw-value';
import type { GridCell, GridSheet, GridWorkbook } from '../../src/workbook/grid';
import { insertLines } from './insert-lines';
import { moveCells, withSheet } from './plan-to-grid';
import type { Random } from './random';

/** A workbook after somebody did something to it. */
export interface Changed {
  readonly found: GridWorkbook;
  /** The only sheet that changed; null where a host could not say so. */
  readonly sheet: string | null;
}

type Change = (found: GridWorkbook, random: Random) => Changed;

const VALUES: readonly RawValue[] = [
  0,
  0.5,
  1,
  2.25,
  99,
  40_900,
  '/',
  '√',
  'x',
  '１．５',
  '',
  ' ',
  '暗访',
  '问题'.repeat(300),
  true,
  { error: '#N/A' },
  '检查日期',
  '扣分',
  '=DISPIMG("a",1)',
  null,
];
const FORMULAS = ['1+1', 'TODAY()', '[1]Sheet1!A1', 'B5&""'];

/** A sheet with one cell as it is not any more; rows that it is not in stay the same objects. */
function withCell(sheet: GridSheet, row: number, column: number, cell: GridCell | null): GridSheet {
  const line = new Map(sheet.rows.get(row));
  if (cell) line.set(column, cell);
  else line.delete(column);
  const rows = new Map(sheet.rows);
  if (line.size > 0) rows.set(row, line);
  else rows.delete(row);
  const ordered = [...rows].sort(([one], [other]) => one - other);
  return { ...sheet, rows: new Map(ordered) };
}

const anySheet = ({ sheets }: GridWorkbook, random: Random): GridSheet => random.pick(sheets);

const inSheet = (
  found: GridWorkbook,
  { name }: GridSheet,
  change: (sheet: GridSheet) => GridSheet,
): Changed => ({
  found: withSheet(found, name, change),
  sheet: name,
});

/** A cell of the used ones of a sheet, or beside them. */
function anyPlace(sheet: GridSheet, random: Random): readonly [row: number, column: number] {
  const rows = [...sheet.rows];
  if (rows.length === 0) return [1, 1];
  const [row, line] = random.pick(rows);
  const columns = [...line.keys()];
  return [row, random.chance(0.7) ? random.pick(columns) : Math.max(...columns) + random.int(1, 3)];
}

const typing: Change = (found, random) => {
  const sheet = anySheet(found, random);
  const [row, column] = anyPlace(sheet, random);
  return inSheet(found, sheet, (tab) => withCell(tab, row, column, { value: random.pick(VALUES) }));
};

/** Into a cell that holds no formula, as people do most. */
const entering: Change = (found, random) => {
  const sheet = anySheet(found, random);
  const places = [...sheet.rows].flatMap(([row, line]) =>
    [...line].flatMap(([column, { formula }]) => (formula === undefined ? [[row, column] as const] : [])),
  );
  if (places.length === 0) return typing(found, random);
  const [row, column] = random.pick(places);
  return inSheet(found, sheet, (tab) => withCell(tab, row, column, { value: random.pick(VALUES) }));
};

const formula: Change = (found, random) => {
  const sheet = anySheet(found, random);
  const [row, column] = anyPlace(sheet, random);
  const cell = { value: random.pick(VALUES), formula: random.pick(FORMULAS) };
  return inSheet(found, sheet, (tab) => withCell(tab, row, column, cell));
};

const clearing: Change = (found, random) => {
  const sheet = anySheet(found, random);
  const [row, column] = anyPlace(sheet, random);
  return inSheet(found, sheet, (tab) => withCell(tab, row, column, null));
};

const copyingRow: Change = (found, random) => {
  const sheet = anySheet(found, random);
  const numbers = [...sheet.rows.keys()];
  if (numbers.length < 2) return typing(found, random);
  const [from, to] = random.shuffle(numbers) as [number, number];
  return inSheet(found, sheet, (tab) => ({
    ...tab,
    rows: new Map(
      [...tab.rows].map(([row, line]) => [row, row === to ? (tab.rows.get(from) ?? line) : line]),
    ),
  }));
};

const deletingLine: Change = (found, random) => {
  const sheet = anySheet(found, random);
  const gone = random.int(1, 12);
  const byRow = random.chance(0.6);
  const moved = (line: number): number => (line > gone ? line - 1 : line);
  return inSheet(found, sheet, (tab) =>
    moveCells(tab, (row, column) => {
      if ((byRow ? row : column) === gone) return null;
      return byRow ? [moved(row), column] : [row, moved(column)];
    }),
  );
};

const inserting: Change = (found, random) => {
  const { name } = anySheet(found, random);
  const axis = random.pick(['row', 'column'] as const);
  const follows = random.chance(0.7);
  return {
    found: insertLines(found, { sheet: name, axis, before: random.int(1, 12), follows }),
    sheet: null,
  };
};

const renaming: Change = (found, random) => {
  const sheet = anySheet(found, random);
  const name = random.pick([
    '改名',
    '客户服务',
    '参数',
    '汇总',
    '_细则',
    '整改清单',
    `表${random.int(1, 9)}`,
  ]);
  if (found.sheets.some((other) => other.name === name)) return typing(found, random);
  return { found: withSheet(found, sheet.name, (tab) => ({ ...tab, name })), sheet: null };
};

const deleting: Change = (found, random) => {
  const gone = anySheet(found, random);
  if (found.sheets.length < 3) return typing(found, random);
  return { found: { ...found, sheets: found.sheets.filter((sheet) => sheet !== gone) }, sheet: null };
};

const copying: Change = (found, random) => {
  const sheet = anySheet(found, random);
  const name = `${sheet.name.slice(0, 20)} (${random.int(2, 99)})`;
  if (found.sheets.some((other) => other.name === name)) return typing(found, random);
  return { found: { ...found, sheets: random.shuffle([...found.sheets, { ...sheet, name }]) }, sheet: null };
};

const guarding: Change = (found, random) => {
  const sheet = anySheet(found, random);
  const guards = { protected: random.chance(0.5), hiddenRows: [], hiddenColumns: [] };
  const visibility = random.pick(['visible', 'hidden', 'veryHidden'] as const);
  return inSheet(found, sheet, (tab) => ({ ...tab, guards, visibility }));
};

const CHANGES: readonly Change[] = [
  entering,
  entering,
  entering,
  typing,
  typing,
  formula,
  clearing,
  copyingRow,
  deletingLine,
  inserting,
  renaming,
  deleting,
  copying,
  guarding,
];

/** The workbook after a random change by people, of any kind. Sheets that it leaves alone stay the same objects. */
export const changedByChance: Change = (found, random) => random.pick(CHANGES)(found, random);
