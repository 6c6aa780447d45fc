import { dayToSerial, type IsoDay, readDay } from '../../domain/calendar';
import { isEmptyText } from '../../domain/entry';
import { entryOf, type Inspection } from '../../domain/inspection';
import { tenthsToNumber } from '../../domain/marks';
import { type RawValue, showRaw } from '../../domain/raw-value';
import {
  BLANK_RECTIFICATION,
  isRectified,
  RECHECK_RESULTS,
  RECTIFICATION_STATES,
} from '../../domain/rectification';
import type { DisciplineScore } from '../../domain/scoring';
import type { OpenRectification, SiteDeduction, SiteRemark } from '../../domain/site-result';

/** Every checkpoint of a complete inspection that is not simply in order, in the rubric's order. */
export const remarksOf = (
  disciplines: readonly DisciplineScore[],
  inspection: Inspection,
): readonly SiteRemark[] =>
  disciplines.flatMap(({ items }) =>
    items.flatMap(({ readings }) =>
      readings.flatMap(({ id, state, deduction }): SiteRemark[] => {
        const entry = entryOf(inspection, id);
        const reason = showRaw(entry.reason).trim();
        const method = showRaw(entry.method).trim();
        if (state === 'blank' || state === 'invalid') return []; // no complete inspection has any
        if (state === 'conforms' && reason === '' && method === '') return [];
        return [{ checkpoint: id, state, marks: tenthsToNumber(deduction), reason, method }];
      }),
    ),
  );

/** The deductions among the remarks. */
export const deductionsOf = (remarks: readonly SiteRemark[]): readonly SiteDeduction[] =>
  remarks.flatMap(({ checkpoint, state, marks, reason }) =>
    state === 'missing' ? [{ checkpoint, marks, reason }] : [],
  );

/** Rectifications that are not done: of every deduction, also where nobody has planned one yet. */
export const openRectificationsOf = (
  remarks: readonly SiteRemark[],
  { rectification, facts }: Inspection,
): readonly OpenRectification[] =>
  deductionsOf(remarks).flatMap(({ checkpoint, marks, reason }): OpenRectification[] => {
    const row = rectification.get(checkpoint) ?? BLANK_RECTIFICATION;
    const isDone = isRectified(row) && showRaw(row.recheck).trim() !== RECHECK_RESULTS[1];
    const state = isEmptyText(row.state) ? RECTIFICATION_STATES[0] : row.state;
    const dueOn = dueCell(row.dueOn, facts.inspectedOn);
    return isDone ? [] : [{ ...row, dueOn, state, checkpoint, marks, reason }];
  });

/** 完成时间 as the number of its day where it can be understood: one without a year follows the inspection. */
function dueCell(value: RawValue, inspectedOn: IsoDay | null): RawValue {
  const day = readDay(value, inspectedOn);
  return day === null ? value : dayToSerial(day);
}
