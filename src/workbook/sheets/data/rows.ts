import type { Assessment } from '../../../domain/assessment';
import { showRaw } from '../../../domain/entry';
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
  trimmed,
  versionFormula,
} from './formulas';

/** The rows below the captions, one per checkpoint in the rubric's order. */
export function dataRows(
  { disciplines }: Assessment,
  inspection: Inspection,
  rubric: Rubric,
): readonly (readonly CellPlan[])[] {
  const rows: CellPlan[][] = [];
  const { facts } = inspection;
  const head: readonly CellPlan[] = [
    formula(siteFormula, trimmed(facts.site)),
    formula(periodFormula, trimmed(facts.period)),
    { ...formula(dayFormula, cellOf.day(facts.inspectedOn) ?? ''), style: 'hiddenDay' },
    formula(versionFormula, trimmed(rubric.version)),
  ];
  disciplines.forEach(({ discipline, items }, i) => {
    const name = formula(disciplineFormula(i + 1), discipline.name);
    const usual = trimmed(usualMethod(inspection, rubric, discipline));
    let place = 0;
    for (const { item, readings } of items)
      item.checkpoints.forEach(({ id, text }, k) => {
        const row = rows.length + 2;
        const reading = readings[k];
        if (!reading) return;
        const entry = entryOf(inspection, id);
        place += 1;
        rows.push([
          ...head,
          name,
          value(id),
          formula(categoryFormula(row), item.category),
          value(text),
          formula(fullMarkFormula(row), tenthsToNumber(item.fullMark)),
          formula(deductionFormula(row, discipline), deductionOf(reading)),
          formula(judgementFormula(row, discipline), JUDGEMENT[reading.state]),
          formula(reasonFormula(row, discipline), trimmed(showRaw(entry.reason))),
          formula(methodFormula(row, discipline, i + 1), trimmed(showRaw(entry.method)) || usual),
          formula(placeFormula(row, discipline), place),
        ]);
      });
  });
  return rows;
}

const value = (content: PlainValue): CellPlan => ({ value: content, style: 'hidden' });

const formula = (text: string, result: PlainValue): CellPlan => ({
  value: result,
  formula: text,
  style: 'hidden',
});

const deductionOf = ({ state, deduction }: CheckpointReading): PlainValue =>
  state === 'missing' || state === 'conforms' ? tenthsToNumber(deduction) : '';
