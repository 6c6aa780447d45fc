import { tenthsToNumber } from '../../../domain/marks';
import type { Discipline, Rubric } from '../../../domain/rubric';
import { JUDGEMENT } from '../../detail-table';
import type { CellPlan, PlainValue } from '../../plan';
import {
  categoryFormula,
  deductionFormula,
  disciplineFormula,
  fullMarkFormula,
  judgementFormula,
  methodFormula,
  placeFormula,
  reasonFormula,
} from './formulas';

/** The row below the captions. */
const FIRST_ROW = 2;

/** What a row of `_数据` is made of whatever was entered. */
export interface RowParts {
  /** 专业 to 规定分值. */
  readonly checkpoint: readonly CellPlan[];
  /** The cells that follow what was entered. */
  readonly deduction: CellOfResult;
  readonly judgement: CellOfResult;
  readonly reason: CellOfResult;
  readonly method: CellOfResult;
  /** 所在行. */
  readonly place: CellPlan;
}

/** A cell whose result depends on what was entered. */
export type CellOfResult = (result: PlainValue) => CellPlan;

/** The parts of every row, in the rubric's order; no entry changes them, so many workbooks share them. */
export function rowParts(rubric: Rubric, layout: number): readonly RowParts[] {
  const versions = made.get(rubric) ?? new Map<number, readonly RowParts[]>();
  const parts = versions.get(layout) ?? layOut(rubric, layout);
  made.set(rubric, versions.set(layout, parts));
  return parts;
}

/** By layout version. */
const made = new WeakMap<Rubric, Map<number, readonly RowParts[]>>();

function layOut({ disciplines, format }: Rubric, layout: number): readonly RowParts[] {
  const rows: RowParts[] = [];
  disciplines.forEach((discipline, i) => {
    let place = 0;
    for (const item of discipline.items)
      for (const { id, text } of item.checkpoints) {
        const row = FIRST_ROW + rows.length;
        const again = rows.length > 0;
        const next = place > 0;
        place += 1;
        rows.push({
          checkpoint: [
            formula(disciplineFormula(i + 1), discipline.name, next),
            value(id),
            formula(categoryFormula(row, format), item.category, again),
            value(text),
            formula(fullMarkFormula(row, format), tenthsToNumber(item.fullMark), again),
          ],
          ...outcomes([row, i + 1], discipline, next, layout),
          place: formula(placeFormula(row, discipline), place, next),
        });
      }
  });
  return rows;
}

const outcomes = (
  [row, place]: readonly [number, number],
  discipline: Discipline,
  filled: boolean,
  layout: number,
): Pick<RowParts, 'deduction' | 'judgement' | 'reason' | 'method'> => ({
  deduction: outcome(deductionFormula(row, discipline), 0, filled),
  judgement: outcome(judgementFormula(row, discipline, layout), JUDGEMENT.conforms, filled),
  reason: outcome(reasonFormula(row, discipline), '', filled),
  method: outcome(methodFormula(row, discipline, place, layout), '', filled),
});

/** A cell by its result; the one with the usual result is made once. */
function outcome(text: string, usual: PlainValue, filled: boolean): CellOfResult {
  const usualCell = formula(text, usual, filled);
  return (result) => (result === usual ? usualCell : { ...usualCell, value: result });
}

const value = (content: PlainValue): CellPlan => ({ value: content, style: 'hidden' });

/** A cell with a formula; a `filled` one has that of the cell above, a row further down. */
export const formula = (text: string, result: PlainValue, filled: boolean): CellPlan => ({
  value: result,
  formula: text,
  ...(filled ? { filled } : {}),
  style: 'hidden',
});
