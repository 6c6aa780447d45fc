import { assess } from '../../domain/assessment';
import { once } from '../once';
import type { WorkbookReading } from '../reading/read-workbook';
import { planWorkbook } from '../workbook-plan';

/** What follows from a workbook as it was read. */
export const assessmentAsFound = once(({ rubric, inspection }: WorkbookReading) =>
  assess(rubric, inspection),
);

/** The workbook planned anew from what was read of it: with its own rows, in its own layout version. */
export const planAsFound = once((reading: WorkbookReading) => {
  const { rubric, inspection, existing, layout } = reading;
  return planWorkbook(rubric, inspection, { existing, assessment: assessmentAsFound(reading), layout });
});
