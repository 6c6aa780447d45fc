import { type Box, intersection } from '../../../src/hosts/univer/grid/box';
import { formulaFromR1C1, formulaToR1C1 } from './r1c1';
import type { ValidationFacts } from './sheet-facts';

/** What is left of an input rule when it is taken from some cells: the rule of the cells around them. */
export function carve(validation: ValidationFacts, taken: Box): readonly ValidationFacts[] {
  const { box } = validation;
  const hole = intersection(box, taken);
  if (!hole) return [validation];
  return around(box, hole).map((piece) => ({ ...validation, box: piece, rule: ruleAt(validation, piece) }));
}

/** The parts of a box above, below, left and right of a hole in it. */
function around(box: Box, hole: Box): readonly Box[] {
  const beside = { row: hole.row, rows: hole.rows };
  const below = hole.row + hole.rows;
  const right = hole.column + hole.columns;
  return [
    { ...box, rows: hole.row - box.row },
    { ...box, ...beside, columns: hole.column - box.column },
    { ...box, ...beside, column: right, columns: box.column + box.columns - right },
    { ...box, row: below, rows: box.row + box.rows - below },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** The rule as seen from the first cell of a piece: its formula is relative to that. */
function ruleAt({ box, rule }: ValidationFacts, piece: Box): ValidationFacts['rule'] {
  const formula = rule.custom?.formula;
  if (typeof formula !== 'string') return rule;
  const moved = formulaFromR1C1(formulaToR1C1(formula, box.row, box.column), piece.row, piece.column);
  return { custom: { ...rule.custom, formula: moved } };
}
