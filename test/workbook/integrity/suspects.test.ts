/**
 * Rows that are passed over because they are where they were planned and hold what was planned.
 *
 * Q1 whatever is done to a sheet, the same is found as when every row is looked at closely.
 * Q2 a sheet as planned is passed over as a whole, and no longer once something in it differs.
 * Q3 nothing of a workbook is held once it was looked at, however long its rubric lasts.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { defaultRubric } from '../../../src/domain/default-rubric';
import type { GridCell, GridRow, GridSheet } from '../../../src/workbook/grid';
import { compareCells } from '../../../src/workbook/integrity/compare-cells';
import { pairSheets } from '../../../src/workbook/integrity/sheet-pair';
import { allRows, suspectsOf } from '../../../src/workbook/integrity/suspects';
import type { SheetPlan } from '../../../src/workbook/plan';
import { planWorkbook } from '../../../src/workbook/workbook-plan';
import { filledInspection } from '../../support/filled-workbook';
import { planToGrid } from '../../support/plan-to-grid';
import { runs } from '../../support/runs';

const plan = planWorkbook(defaultRubric(), filledInspection());
const workbook = planToGrid(plan);
const pairs = plan.sheets.map((sheet, i) => [sheet, workbook.sheets[i] as GridSheet] as const);

const ROUNDS = runs(400, 3000);

type Rows = [number, GridRow][];

const content = fc.constantFrom<GridCell | null>(
  null,
  { value: '' },
  { value: null },
  { value: 0 },
  { value: -0 },
  { value: '改' },
  { value: '', formula: 'A1' },
  { value: 100, formula: '  SUM(a1:B2)' },
);

/** Something that people or programs do to the rows of a sheet. */
const edit = fc.oneof(
  fc.record({
    kind: fc.constant('put' as const),
    at: fc.nat(60),
    column: fc.integer({ min: 1, max: 16 }),
    content,
  }),
  fc.record({ kind: fc.constantFrom('insert' as const, 'remove' as const, 'copy' as const), at: fc.nat(60) }),
  fc.record({ kind: fc.constantFrom('respell' as const, 'noise' as const), at: fc.nat(60) }),
  fc.record({
    kind: fc.constantFrom('reverse' as const, 'widen' as const),
    at: fc.integer({ min: 1, max: 8 }),
  }),
);

function edited(
  rows: Rows,
  { kind, at, ...more }: typeof edit extends fc.Arbitrary<infer T> ? T : never,
): Rows {
  const row = rows[at];
  const changed = (change: (cell: GridCell) => GridCell): Rows =>
    rows.map((entry, i) =>
      i === at ? [entry[0], new Map([...entry[1]].map(([c, cell]) => [c, change(cell)] as const))] : entry,
    );
  switch (kind) {
    case 'put': {
      if (!row || !('column' in more)) return rows;
      const cells = new Map(row[1]);
      if (more.content) cells.set(more.column, more.content);
      else cells.delete(more.column);
      return rows.map((entry, i) => (i === at ? [entry[0], cells] : entry));
    }
    case 'insert':
      return rows.map(([number, cells], i) => [i < at ? number : number + 1, cells]);
    case 'remove':
      return rows.flatMap(
        ([number, cells], i): Rows => (i === at ? [] : [[i < at ? number : number - 1, cells]]),
      );
    case 'copy':
      return row ? [...rows, [2000, row[1]]] : rows;
    case 'respell':
      return changed((cell) =>
        cell.formula ? { ...cell, formula: ` ${cell.formula.toLowerCase()}` } : cell,
      );
    case 'noise':
      return changed((cell) =>
        typeof cell.value === 'number' ? { ...cell, value: cell.value + 1e-12 } : cell,
      );
    case 'reverse':
      return [...rows].reverse();
    case 'widen':
      return rows.map(([number, cells]) => [
        number,
        new Map([...cells].map(([column, cell]) => [column < at ? column : column + 1, cell] as const)),
      ]);
  }
}

const compare = (sheet: SheetPlan, found: GridSheet, closely: boolean) => {
  const pair = pairSheets(sheet, found);
  return compareCells(closely ? { ...pair, suspects: allRows(sheet, found) } : pair, () => null, true);
};

test('Q1: as when every row is looked at closely', () => {
  let altered = 0;
  fc.assert(
    fc.property(fc.nat(pairs.length - 1), fc.array(edit, { minLength: 1, maxLength: 3 }), (i, edits) => {
      const [sheet, found] = pairs[i] as (typeof pairs)[number];
      const rows = new Map(edits.reduce<Rows>(edited, [...found.rows]));
      const quick = compare(sheet, { ...found, rows }, false);
      if (quick.length > 0) altered++;
      expect(quick).toEqual(compare(sheet, { ...found, rows }, true));
    }),
    { numRuns: ROUNDS, seed: 5 },
  );
  expect(altered).toBeGreaterThan(ROUNDS / 3);
});

test.each(pairs.map(([sheet, found]) => [sheet.name, sheet, found] as const))('Q2: %s', (_, sheet, found) => {
  const none = { planned: [], found: [] };
  for (let i = 0; i < 2; i++) expect(suspectsOf(sheet, found)).toEqual(none);
  const last = Math.max(...found.rows.keys());
  const beyond = Math.max(last, sheet.cells.length) + 1; // a sheet may end with empty rows to be filled in
  const rows = new Map(found.rows).set(beyond, new Map([[1, { value: '改' }]]));
  expect(suspectsOf(sheet, { ...found, rows })).toEqual({ planned: [], found: [beyond] });
  rows.delete(beyond);
  rows.delete(last);
  expect(suspectsOf(sheet, { ...found, rows }).planned).toContain(last);
});

test('Q3: rows are let go', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const look = (): WeakRef<GridRow>[] =>
    plan.sheets.flatMap((sheet, i) => {
      const found = planToGrid(plan).sheets[i] as GridSheet;
      // One row differs, so that the sheet is not passed over as a whole.
      const rows = new Map([...found.rows, [1, new Map([[1, { value: '改' }]])]]);
      suspectsOf(sheet, { ...found, rows });
      return [...rows.values()].map((row) => new WeakRef(row));
    });
  const seen = look();
  expect(seen.length).toBeGreaterThan(500);
  // What is being looked at or compiled just now is let go a little later.
  for (let times = 0; times < 100 && seen.some((row) => row.deref() !== undefined); times++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    collect();
  }
  expect(seen.filter((row) => row.deref() !== undefined)).toEqual([]);
});
