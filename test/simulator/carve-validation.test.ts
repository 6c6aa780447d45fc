/**
 * Clearing the input rule of some cells leaves it to the others, as Excel does.
 *
 * C1 the cells around a hole keep the rule, each cell once; the formula is relative to the first cell of each piece.
 * C2 rules elsewhere stay as they are.
 */
import { carve } from '../excel-simulator/model/carve-validation';
import type { ValidationFacts } from '../excel-simulator/model/sheet-facts';

const facts = (rule: ValidationFacts['rule']): ValidationFacts => ({
  box: { row: 4, column: 6, rows: 10, columns: 3 },
  rule,
  errorAlert: { showAlert: true, style: 'Stop', title: '扣分', message: '错' },
  prompt: { showPrompt: true, title: '', message: '' },
  ignoreBlanks: true,
});
const custom = facts({ custom: { formula: '=OR(G5="/",G5<=$B$1)' } });

test('C1: a hole in the middle', () => {
  const pieces = carve(custom, { row: 6, column: 7, rows: 2, columns: 1 });
  expect(pieces.map(({ box, rule }) => [box, rule.custom?.formula])).toEqual([
    [{ row: 4, column: 6, rows: 2, columns: 3 }, '=OR(G5="/",G5<=$B$1)'],
    [{ row: 6, column: 6, rows: 2, columns: 1 }, '=OR(G7="/",G7<=$B$1)'],
    [{ row: 6, column: 8, rows: 2, columns: 1 }, '=OR(I7="/",I7<=$B$1)'],
    [{ row: 8, column: 6, rows: 6, columns: 3 }, '=OR(G9="/",G9<=$B$1)'],
  ]);
  for (const { errorAlert } of pieces) expect(errorAlert).toEqual(custom.errorAlert);
});

test('C1: the whole, and its first rows', () => {
  expect(carve(custom, { row: 0, column: 0, rows: 50, columns: 50 })).toEqual([]);
  const list = facts({ list: { source: '=Methods' } });
  expect(carve(list, { row: 0, column: 0, rows: 5, columns: 50 })).toEqual([
    { ...list, box: { row: 5, column: 6, rows: 9, columns: 3 } },
  ]);
});

test('C2: elsewhere', () => {
  expect(carve(custom, { row: 14, column: 6, rows: 1, columns: 1 })).toEqual([custom]);
});
