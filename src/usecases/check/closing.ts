import { admissionIssues } from '../../domain/admit-rubric';
import type { Assessment } from '../../domain/assessment';
import { hundredthsToNumber } from '../../domain/marks';
import type { WorkbookReading } from '../../workbook/reading/read-workbook';
import { payoutIssues } from '../score';
import { note, type Remark } from './finding';

/** What the sender should know at the end: a score in a gap is head office's to decide, without a score there is no rank, own sheets travel along. */
export const closingRemarks = (reading: WorkbookReading, assessment: Assessment): readonly Remark[] => [
  ...foreignRemarks(reading),
  ...gapRemarks(reading, assessment),
  ...(assessment.entryStatus === 'complete' && assessment.composite === null
    ? [note({ code: 'nothing-applies' })]
    : []),
  ...rubricRemarks(reading, assessment),
];

/** What keeps payouts from being derived, and what else the rubric would be refused for today. */
const rubricRemarks = ({ rubric }: WorkbookReading, assessment: Assessment): readonly Remark[] => [
  ...payoutIssues(assessment).map(note),
  ...admissionIssues(rubric)
    .filter(({ code }) => code !== 'rubric-name-pattern')
    .map(note),
];

function gapRemarks({ factPlaces }: WorkbookReading, { grading, composite }: Assessment): readonly Remark[] {
  if (grading?.kind !== 'undetermined' || composite === null) return [];
  const { lower, higher } = grading.gap;
  const at = factPlaces.gapPolicy;
  const score = hundredthsToNumber(composite);
  return [note({ code: 'gap-undecided', composite: score, lower: lower.name, higher: higher.name, at })];
}

const foreignRemarks = ({ foreignSheets: names }: WorkbookReading): readonly Remark[] =>
  names.length === 0 ? [] : [note({ code: 'sheets-foreign', names })];
