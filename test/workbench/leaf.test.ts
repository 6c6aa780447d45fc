/**
 * `_数据`, on which nothing else depends, is left out of what the grid calculates with every key.
 *
 * F1 the grid does not get its formulas, and what is read of it has no results, which is no alteration.
 * F2 a file that is saved has the results of what was typed, complete or not, right or wrong, without a calculation of them.
 * F3 where a formula of ours was altered, they are calculated when the workbook is saved.
 * F4 a formula of somebody else that looks at it has its result, whether it came with the file or is typed.
 */
import { readXlsx } from '../../src/hosts/xlsx/read';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import type { GridWorkbook } from '../../src/workbook/grid';
import { compareWorkbook } from '../../src/workbook/integrity/compare-workbook';
import type { CellPlan, WorkbookPlan } from '../../src/workbook/plan';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection } from '../support/filled-workbook';
import { loadUniver } from '../support/office/model-bundle';
import { smallRubric } from '../support/office/scenes';
import { type GridWorld, openGrid } from '../support/univer/open-grid';

const DATA = '_数据';
const modified = new Date(0);
const plan = planWorkbook(smallRubric(), filledInspection(smallRubric()));

let world: GridWorld;
afterEach(() => world.dispose());

const changed = (change: (cell: CellPlan, at: string) => CellPlan): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map(({ name, cells, ...rest }) => ({
    ...rest,
    name,
    cells: cells.map((line, i) => line.map((cell, j) => cell && change(cell, `${name} ${i + 1} ${j + 1}`))),
  })),
});

/** A sheet of somebody else with one formula. */
const withOwn = (formula: string): WorkbookPlan => {
  const [first] = plan.sheets;
  if (!first) throw new Error('no sheet');
  const own = { value: null, style: 'text', formula } as const;
  const bare = { merges: [], validations: [], conditionalFormats: [], protected: false, showGridlines: true };
  const sheet = { name: '我的', visibility: 'visible', columns: [{ width: 20 }], heights: [15] } as const;
  return { ...plan, sheets: [...plan.sheets, { ...sheet, ...bare, cells: [[own]] }] };
};

const opened = async (file: WorkbookPlan): Promise<GridWorld> =>
  openGrid(loadUniver().openBytes(await writeXlsx(file, { modified }), 'x.xlsx').plan);

const saved = async ({ book }: GridWorld): Promise<GridWorkbook> => {
  const read = readXlsx(await loadUniver().saveBook(book, 'x', modified));
  if (!read.ok) throw new Error(read.failure);
  return read.workbook;
};

const dataOf = (workbook: GridWorkbook) => workbook.sheets.find(({ name }) => name === DATA);

const results = (workbook: GridWorkbook): readonly unknown[] =>
  [...(dataOf(workbook)?.rows ?? [])].map(([row, line]) => [
    row,
    ...[...line].map(([column, { value }]) => [column, value]),
  ]);

/** What the grid itself makes of every formula. */
async function calculated(
  bytes: WorkbookPlan,
  type: (world: GridWorld) => void,
): Promise<readonly unknown[]> {
  const other = await opened(bytes);
  await other.book.calculateLeaves();
  type(other);
  await other.book.settle();
  const found = results(await saved(other));
  other.dispose();
  return found;
}

const sheetsWithFormulas = ({ book }: GridWorld): readonly string[] => {
  const { _injector } = book.grid.api as unknown as {
    _injector: { get(id: unknown): { getFormulaData(): Record<string, Record<string, object>> } };
  };
  const ids = Object.keys(_injector.get(loadUniver().FormulaDataModel).getFormulaData().workbook ?? {});
  return book.grid.tabs().flatMap(({ id, name }) => (ids.includes(id) ? [name] : []));
};

test('F1: what the grid gets, and what is read', async () => {
  world = await opened(plan);
  expect(sheetsWithFormulas(world)).toContain('汇总');
  expect(sheetsWithFormulas(world)).not.toContain(DATA);
  world.type('客户服务', 5, 7, 0);
  const found = await world.port.read();
  const formulas = [...(dataOf(found)?.rows.values() ?? [])].flatMap((line) =>
    [...line.values()].filter(({ formula }) => formula !== undefined),
  );
  expect(formulas.length).toBeGreaterThan(50);
  expect(formulas.every(({ value }) => value === null)).toBe(true);
  const compared = compareWorkbook(found, [smallRubric()]);
  expect(compared.ok && compared.value.alterations).toEqual([]);
});

test.each<[what: string, type: (world: GridWorld) => void]>([
  ['nothing more', () => undefined],
  ['a deduction without a reason', (world) => world.type('客户服务', 5, 7, 1)],
  ['a deduction that cannot be', (world) => world.type('客户服务', 5, 7, 99)],
  ['a text instead of a deduction', (world) => world.type('客户服务', 5, 7, '不清楚')],
  ['no project', (world) => world.type('参数', 4, 2, '')],
])('F2: %s', async (_, type) => {
  const expected = await calculated(plan, type);
  world = await opened(plan);
  const calculate = jest.spyOn(world.book, 'calculateLeaves');
  type(world);
  expect(results(await saved(world))).toEqual(expected);
  expect(calculate).not.toHaveBeenCalled();
});

test('F3: an altered formula', async () => {
  const last = plan.sheets.find(({ name }) => name === DATA)?.cells.length ?? 0;
  const formula = changed(({ filled, ...cell }, at) =>
    at === `${DATA} ${last} 10` ? { ...cell, formula: '1+1' } : { ...cell, ...(filled ? { filled } : {}) },
  );
  world = await opened(formula);
  world.type('客户服务', 5, 7, 0);
  const found = await saved(world);
  expect(dataOf(found)?.rows.get(last)?.get(10)).toEqual({ value: 2, formula: '1+1' });
  expect(results(found).flat(2)).toContain('符合');
});

test.each(['it came with the file', 'it is typed'])('F4: a formula of somebody else: %s', async (how) => {
  const formula = `COUNTIF(${DATA}!K2:K50,"缺项")`;
  world = openGrid(withOwn(how === 'it is typed' ? '1+1' : formula));
  const own = world.book.idOf('我的') ?? '';
  if (how === 'it is typed')
    world.book.grid.api.syncExecuteCommand('sheet.mutation.set-range-values', {
      unitId: world.book.grid.unitId,
      subUnitId: own,
      cellValue: { 0: { 0: { f: `=${formula}`, v: null, t: null, si: null } } },
    });
  const count = async (): Promise<number> => {
    await world.book.settle();
    return Number(world.book.value(own, 0, 0));
  };
  world.type('客户服务', 5, 7, 0);
  const before = await count();
  world.type('客户服务', 5, 9, '没有着装');
  world.type('客户服务', 5, 7, 1);
  expect(await count()).toBe(before + 1);
});
