/**
 * What an opened file shows of results before anything is calculated, and afterwards.
 *
 * R1 results that are out of date in the file are never shown: those of our own formulas are planned, the others are worked out.
 * R3 what depends on the day is shown as of the day on which the file is opened.
 * R2 where a formula of ours was altered, all results are those of the formulas that are there.
 */
import { writeXlsx } from '../../src/hosts/xlsx/write';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../src/workbook/plan';
import { withProgramme } from '../../src/workbook/sheets/programme/with-programme';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { filledInspection } from '../support/filled-workbook';
import { loadUniver } from '../support/office/model-bundle';
import { smallRubric } from '../support/office/scenes';
import { type GridWorld, openGrid } from '../support/univer/open-grid';

const plan = planWorkbook(smallRubric(), filledInspection(smallRubric()));

let world: GridWorld;
afterEach(() => world.dispose());

/** The plan with other cells. */
const altered = (change: (cell: CellPlan, sheet: SheetPlan, at: string) => CellPlan): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((line, i) =>
      line.map((cell, j) => cell && change(cell, sheet, `${sheet.name} ${i + 1} ${j + 1}`)),
    ),
  })),
});

async function opened(file: WorkbookPlan, calculates: boolean): Promise<GridWorld> {
  const bytes = await writeXlsx(file, { modified: new Date(0) });
  return openGrid(loadUniver().openBytes(bytes, 'x.xlsx').plan, undefined, { calculates });
}

/** 综合得分. */
const composite = ({ book }: GridWorld): unknown => book.value(book.idOf('汇总') ?? '', 6, 0);
const COMPOSITE = plan.sheets.find(({ name }) => name === '汇总')?.cells[6]?.[0]?.value;

const stale = altered((cell) =>
  cell.formula !== undefined && typeof cell.value === 'number' ? { ...cell, value: 12.34 } : cell,
);

test('R1: results that are out of date', async () => {
  expect(typeof COMPOSITE).toBe('number');
  world = await opened(stale, false);
  expect(composite(world)).toBe(COMPOSITE);
});

test('R3: another day', async () => {
  const rubric = smallRubric();
  const { facts, ...rest } = filledInspection(rubric);
  const holding = withProgramme({ ...rest, facts: { ...facts, year: 2011 } }, '2011-10-09');
  const bytes = await writeXlsx(planWorkbook(rubric, holding), { modified: new Date(0) });
  const opened = (now?: Date) =>
    openGrid(loadUniver().openBytes(bytes, 'x.xlsx', now).plan, undefined, { calculates: false });
  const progress = ({ book }: GridWorld): unknown => book.value(book.idOf('工作计划') ?? '', 5, 10);
  world = await opened();
  expect(progress(world)).toBe('1天内到期');
  world.dispose();
  world = await opened(new Date(2011, 9, 12));
  expect(progress(world)).toBe('逾期2天');
});

test('R2: an altered formula', async () => {
  const formula = altered((cell, _, at) =>
    at === '汇总 7 1' ? { ...cell, formula: `${cell.formula}-1` } : cell,
  );
  world = await opened(formula, true);
  await world.port.read();
  expect(composite(world)).toBeCloseTo(Number(COMPOSITE) - 1, 6);
});
