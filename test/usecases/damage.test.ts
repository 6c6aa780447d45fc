/**
 * Damaged formulas, as 核对 names them.
 *
 * D1 (with a rubric of its own, too, whatever id and version it has) none where nothing was damaged, however much or little the program has calculated: results may be missing or old.
 */

import { largeRubric } from '../../bench/large-rubric';
import { defaultRubric } from '../../src/domain/default-rubric';
import type { GridWorkbook } from '../../src/workbook/grid';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { damageIn } from '../support/damage-in';
import { filledInspection } from '../support/filled-workbook';
import { inspectionOf } from '../support/inspections';
import { planToGrid } from '../support/plan-to-grid';

const rubrics = { default: defaultRubric(), large: largeRubric(10) };
const RESULTS = { missing: null, empty: '', zero: 0, 'an error': { error: '#NAME?' } } as const;

describe.each(Object.entries(rubrics))('D1: %s', (_, rubric) => {
  const plan = planWorkbook(
    rubric,
    rubric === rubrics.default ? filledInspection() : inspectionOf({}, [], rubric),
  );
  const found = planToGrid(plan);

  test('as calculated', () => {
    expect(damageIn(found)).toEqual([]);
  });

  test.each(Object.entries(RESULTS))('every result is %s', (__, value) => {
    const bare: GridWorkbook = {
      sheets: found.sheets.map((sheet) => ({
        ...sheet,
        rows: new Map(
          [...sheet.rows].map(([row, cells]) => [
            row,
            new Map(
              [...cells].map(([at, cell]) => [at, cell.formula === undefined ? cell : { ...cell, value }]),
            ),
          ]),
        ),
      })),
    };
    expect(damageIn(bare)).toEqual([]);
  });
});
