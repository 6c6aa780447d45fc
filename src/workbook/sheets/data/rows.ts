import type { Assessment } from '../../../domain/assessment';
import { type RawValue, showRaw } from '../../../domain/entry';
import { entryOf, type Inspection } from '../../../domain/inspection';
import { tenthsToNumber } from '../../../domain/marks';
import type { Rubric } from '../../../domain/rubric';
import type { CheckpointReading } from '../../../domain/scoring';
import { cellOf } from '../../cell-of';
import { JUDGEMENT } from '../../detail-table';
import type { CellPlan, PlainValue } from '../../plan';
import { usualMethod } from '../../usual-method';
import {
  categoryFormula,
  dayFormula,
  deductionFormula,
  disciplineFormula,
  fullMarkFormula,
  judgementFormula,
  methodFormula,
  periodFormula,
  placeFormula,
  reasonFormula,
  siteFormula,
  versionFormula,
} from './formulas';

/** The row below the captions. */
const FIRST_ROW = 2;

/** The rows below the captions, one per checkpoint in the rubric's order. */
export function dataRows(
  { disciplines }: Assessment,
  inspection: Inspection,
  rubric: Rubric,
): readonly (readonly CellPlan[])[] {
  const head = headCells(inspection, rubric);
  const rows: (readonly CellPlan[])[] = [];
  disciplines.forEach(({ discipline, items }, i) => {
    const usual = usualMethod(inspection, rubric, discipline);
    let place = 0;
    for (const { item, readings } of items)
      item.checkpoints.forEach(({ id, text }, k) => {
        const row = FIRST_ROW + rows.length;
        const reading = readings[k];
        if (!reading) return;
        const { reason, method } = entryOf(inspection, id);
        const again = row > FIRST_ROW;
        const next = place > 0;
        place += 1;
        rows.push([
          ...(again ? head.again : head.first),
          formula(disciplineFormula(i + 1), discipline.name, next),
          value(id),
          formula(categoryFormula(row), item.category, again),
          value(text),
          formula(fullMarkFormula(row), tenthsToNumber(item.fullMark), again),
          formula(deductionFormula(row, discipline), deductionOf(reading), next),
          formula(judgementFormula(row, discipline), JUDGEMENT[reading.state], next),
          formula(reasonFormula(row, discipline), showRaw(reason), next),
          formula(methodFormula(row, discipline, i + 1), isBlank(method) ? usual : showRaw(method), next),
          formula(placeFormula(row, discipline), place, next),
        ]);
      });
  });
  return rows;
}

/** The cells that are the same in every row, in the first row and in those filled from it. */
function headCells(
  { facts }: Inspection,
  { version }: Rubric,
): Readonly<Record<'first' | 'again', readonly CellPlan[]>> {
  const cells = (filled: boolean): readonly CellPlan[] => [
    formula(siteFormula, facts.site, filled),
    formula(periodFormula, facts.period, filled),
    { ...formula(dayFormula, cellOf.day(facts.inspectedOn) ?? '', filled), style: 'hiddenDay' },
    formula(versionFormula, version, filled),
  ];
  return { first: cells(false), again: cells(true) };
}

const value = (content: PlainValue): CellPlan => ({ value: content, style: 'hidden' });

const formula = (text: string, result: PlainValue, filled: boolean): CellPlan => ({
  value: result,
  formula: text,
  ...(filled ? { filled } : {}),
  style: 'hidden',
});

/** Nothing but ASCII spaces, as the formula sees it. */
const isBlank = (value: RawValue): boolean => /^ *$/.test(showRaw(value));

const deductionOf = ({ state, deduction }: CheckpointReading): PlainValue =>
  state === 'missing' || state === 'conforms' ? tenthsToNumber(deduction) : '';
