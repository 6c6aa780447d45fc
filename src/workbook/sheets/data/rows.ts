import type { Assessment } from '../../../domain/assessment';
import { looksEmpty } from '../../../domain/folding';
import { entryOf, type Inspection } from '../../../domain/inspection';
import { tenthsToNumber } from '../../../domain/marks';
import { type RawValue, showRaw } from '../../../domain/raw-value';
import type { Rubric } from '../../../domain/rubric';
import type { CheckpointReading } from '../../../domain/scoring';
import { usualMethod } from '../../../domain/usual-method';
import { cellOf } from '../../cell-of';
import { JUDGEMENT } from '../../detail-table';
import { byLayout } from '../../layout-version';
import type { CellPlan, PlainValue } from '../../plan';
import { dayFormula, periodFormula, siteFormula, versionFormula } from './formulas';
import { formula, rowParts } from './row-parts';

/** The rows below the captions, one per checkpoint in the rubric's order. */
export function dataRows(
  { disciplines }: Assessment,
  inspection: Inspection,
  rubric: Rubric,
  layout: number,
): readonly (readonly CellPlan[])[] {
  const head = headCells(inspection, rubric);
  const parts = rowParts(rubric, layout);
  const rows: (readonly CellPlan[])[] = [];
  for (const { discipline, items } of disciplines) {
    const usual = usualMethod(inspection, rubric, discipline);
    for (const { item, readings } of items)
      readings.forEach((reading, i) => {
        const row = parts[rows.length];
        const id = item.checkpoints[i]?.id;
        if (!row || id === undefined) return;
        const { reason, method } = entryOf(inspection, id);
        rows.push([
          ...(rows.length === 0 ? head.first : head.again),
          ...row.checkpoint,
          row.deduction(deductionOf(reading)),
          row.judgement(JUDGEMENT[reading.state]),
          row.reason(showRaw(reason)),
          row.method(isBlank(method, layout) ? usual : showRaw(method)),
          row.place,
        ]);
      });
  }
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

/** Whether nobody sees anything in a cell, as the formula has it; that of the first layout knows the space only. */
const isBlank = (value: RawValue, layout: number): boolean =>
  byLayout(layout, looksEmpty(showRaw(value)), { until: 1, was: /^ *$/.test(showRaw(value)) });

const deductionOf = ({ state, deduction }: CheckpointReading): PlainValue =>
  state === 'missing' || state === 'conforms' ? tenthsToNumber(deduction) : '';
