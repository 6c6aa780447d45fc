/**
 * 发送前检查 over random inspections.
 *
 * N1 every complete random inspection with its facts, roster and rectifications is ready, and no note is invented.
 * N2 emptying any one needed cell makes it not ready and names that very cell.
 * N3 taking any row off 整改清单 makes it not ready and names the deduction.
 * N4 wherever rows and columns were inserted, the cell is named where it is now.
 */
import fc from 'fast-check';
import { assess } from '../../src/domain/assessment';
import { looksEmpty } from '../../src/domain/folding';
import { checkBeforeSending, type SendCheck } from '../../src/usecases/check/check-before-sending';
import { a1 } from '../../src/workbook/address';
import type { GridSheet, GridWorkbook } from '../../src/workbook/grid';
import { readWorkbook } from '../../src/workbook/reading/read-workbook';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { buildCase } from '../support/cases';
import { completed } from '../support/complete-inspection';
import { moveCells, planToGrid, withCell, withSheet } from '../support/plan-to-grid';
import { runs, sampled } from '../support/runs';

function check(found: GridWorkbook): SendCheck {
  const reading = readWorkbook(found);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return checkBeforeSending(reading.value, found, []);
}

/** The workbook of a seed, null where its entries are not complete. */
function completeWorkbook(seed: number, kind: 'small' | 'full'): GridWorkbook | null {
  const { rubric, inspection: random } = buildCase(seed, kind);
  // A reason that nobody sees is none; formulas take some for one.
  const entries = [...random.entries].map(([id, one]) => {
    const isUnseen = typeof one.reason === 'string' && looksEmpty(one.reason);
    return [id, isUnseen ? { ...one, reason: '有原因' } : one] as const;
  });
  const inspection = { ...random, entries: new Map(entries) };
  if (assess(rubric, inspection).entryStatus !== 'complete') return null;
  return planToGrid(planWorkbook(rubric, completed(rubric, inspection)));
}

interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const sheetOf = (found: GridWorkbook, name: string): GridSheet => {
  const sheet = found.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no ${name}`);
  return sheet;
};

/** Cells of a column from a row on, down to the first empty one; columns are those of the plan, only tests know them. */
function filled(
  found: GridWorkbook,
  name: string,
  column: number,
  from: number,
  until = 999,
): readonly Cell[] {
  const cells: Cell[] = [];
  const { rows } = sheetOf(found, name);
  for (let row = from; row < until && rows.get(row)?.get(column); row++)
    cells.push({ sheet: name, row, column });
  return cells;
}

const DISCIPLINES = ['客户服务', '设施设备维护', '秩序维护管理', '保洁管理', '绿化管理'];

/** Everything that people must fill in. Not needed: 检查人 where nothing applies, 分管专业, reasons of what conforms. */
function neededCells(found: GridWorkbook): readonly Cell[] {
  const scores = DISCIPLINES.map((name) =>
    filled(found, name, 7, 5).filter(({ row }) => hasId(found, name, row)),
  );
  const deductionOf = ({ sheet, row }: Cell): unknown => sheetOf(found, sheet).rows.get(row)?.get(7)?.value;
  const inspectors = scores.flatMap((cells, i) =>
    cells.some((cell) => deductionOf(cell) !== '/') ? [{ sheet: '参数', row: 12 + i, column: 3 }] : [],
  );
  const explained = scores
    .flat()
    .filter((cell) => deductionOf(cell) !== 0)
    .map((cell) => ({ ...cell, column: 9 }));
  return [
    ...[4, 5, 7, 8].map((row) => ({ sheet: '参数', row, column: 2 })),
    ...inspectors,
    ...scores.flat(),
    ...explained,
    ...[5, 6].flatMap((row) => [2, 3].map((column) => ({ sheet: '奖惩明细', row, column }))),
    ...listedRows(found).flatMap((row) => [7, 8].map((column) => ({ sheet: '整改清单', row, column }))),
  ];
}

const hasId = (found: GridWorkbook, name: string, row: number): boolean =>
  sheetOf(found, name).rows.get(row)?.get(1) !== undefined;

const listedRows = (found: GridWorkbook): readonly number[] =>
  filled(found, '整改清单', 1, 4).map(({ row }) => row);

const placesOf = ({ findings }: SendCheck): readonly string[] =>
  findings.filter(({ severity }) => severity === 'block').map(({ sheet, address }) => `${sheet}!${address}`);

const placeOf = ({ sheet, row, column }: Cell): string => `${sheet}!${a1(row, column)}`;

const SEEDS = Array.from({ length: runs(60, 120) }, (_, seed) => seed);

test('N1: complete is ready', () => {
  let complete = 0;
  for (const seed of SEEDS) {
    const found = completeWorkbook(seed, seed % 10 === 0 ? 'full' : 'small');
    if (!found) continue;
    complete += 1;
    const { ready, findings, report } = check(found);
    const codes = findings
      .map(({ issue }) => issue.code)
      .filter((code) => code !== 'gap-undecided' && code !== 'reason-beside-zero');
    const notes = report.composite === null ? ['nothing-applies'] : [];
    expect({ seed, ready, codes }).toEqual({ seed, ready: true, codes: notes });
  }
  expect(complete).toBeGreaterThan(SEEDS.length / 3);
});

const COMPLETE = SEEDS.flatMap((seed) => completeWorkbook(seed, 'small') ?? []);

/** A complete workbook with one of the given cells or rows. */
const withOne = <T>(of: (found: GridWorkbook) => readonly T[]) =>
  fc
    .constantFrom(...COMPLETE.filter((found) => of(found).length > 0))
    .chain((found) => fc.record({ found: fc.constant(found), one: fc.constantFrom(...of(found)) }));

test('N2: any one needed cell', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(withOne(neededCells), ({ found, one }) => {
      const emptied = withSheet(found, one.sheet, (sheet) => withCell(sheet, one.row, one.column, null));
      const checked = check(emptied);
      expect(checked.ready).toBe(false);
      expect(placesOf(checked)).toContain(placeOf(one));
      seen.add(`${DISCIPLINES.includes(one.sheet) ? '评分' : one.sheet} ${one.column}`);
    }),
    { numRuns: runs(250, 600) },
  );
  expect([...seen].sort()).toEqual(
    ['参数 2', '参数 3', '评分 7', '评分 9', '奖惩明细 2', '奖惩明细 3', '整改清单 7', '整改清单 8'].sort(),
  );
});

test('N2: those of a full workbook', () => {
  const found = SEEDS.map((seed) => completeWorkbook(seed, 'full')).find(
    (candidate) => candidate && listedRows(candidate).length > 5,
  );
  if (!found) throw new Error('no full workbook is complete');
  const needed = neededCells(found);
  expect(needed.length).toBeGreaterThan(430);
  // of the deductions some: they are many and alike
  const deductions = needed.filter(({ column }) => column === 7);
  const tried = [...needed.filter(({ column }) => column !== 7), ...sampled(deductions, 12)];
  for (const one of tried) {
    const emptied = withSheet(found, one.sheet, (sheet) => withCell(sheet, one.row, one.column, null));
    const checked = check(emptied);
    expect([checked.ready, placesOf(checked)]).toEqual([false, expect.arrayContaining([placeOf(one)])]);
  }
});

test('N3: any row of 整改清单', () => {
  fc.assert(
    fc.property(withOne(listedRows), ({ found, one }) => {
      const id = sheetOf(found, '整改清单').rows.get(one)?.get(1)?.value;
      const discipline = String(sheetOf(found, '整改清单').rows.get(one)?.get(3)?.value);
      const row =
        [...sheetOf(found, discipline).rows].find(([, cells]) => cells.get(1)?.value === id)?.[0] ?? 0;
      const short = withSheet(found, '整改清单', (sheet) =>
        moveCells(sheet, (at, column) => (at === one ? null : [at, column])),
      );
      const checked = check(short);
      expect([checked.ready, placesOf(checked)]).toEqual([false, [`${discipline}!G${row}`]]);
    }),
    { numRuns: runs(40, 100) },
  );
});

test('N4: moved rows and columns', () => {
  fc.assert(
    fc.property(withOne(neededCells), ({ found, one }) => {
      const moved = {
        sheets: found.sheets.map((sheet) =>
          sheet.name === '_细则' ? sheet : moveCells(sheet, (row, column) => [row + 2, column + 1]),
        ),
      };
      expect(check(moved).ready).toBe(true);
      const there = { ...one, row: one.row + 2, column: one.column + 1 };
      const emptied = withSheet(moved, one.sheet, (sheet) => withCell(sheet, there.row, there.column, null));
      expect(placesOf(check(emptied))).toContain(placeOf(there));
    }),
    { numRuns: runs(40, 100) },
  );
});
