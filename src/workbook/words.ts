import type { Assessment, Status } from '../domain/assessment';
import type { EntryReading } from '../domain/entry';
import type { EntryIssue, RosterIssue } from '../domain/issue';
import { byLayout } from './layout-version';
import { WORDS } from './names';
import { RULE_CELLS } from './sheets/score/rule';

/** What the 核对 column shows for a reading; '' when all is well. */
export function checkWord({ state, issue }: EntryReading, layout: number): string {
  if (issue) return byLayout(layout, entryIssueWord(issue), { until: 1, was: earlierIssueWord(issue) });
  return state === 'blank' ? WORDS.notInspected : '';
}

/** The first layout knows fewer words. */
function earlierIssueWord(issue: EntryIssue): string {
  if (issue.code === 'reason-without-deduction') return WORDS.notInspected;
  if (issue.code === 'deduction-rewrite' || issue.code === 'deduction-cross') return WORDS.notNumber;
  return entryIssueWord(issue);
}

function entryIssueWord(issue: EntryIssue): string {
  switch (issue.code) {
    case 'reason-without-deduction':
      return WORDS.problemOnly;
    case 'reason-missing':
      return WORDS.noReason;
    default:
      return RULE_CELLS.deductPerMissing.word(issue);
  }
}

/** What the 核对 column of the roster shows; '' when all is well. */
export function rosterWord(issue: RosterIssue | null): string {
  switch (issue?.code) {
    case undefined:
      return '';
    case 'roster-name-missing':
      return '缺姓名';
    case 'roster-duplicate-name':
      return '姓名重复';
    case 'roster-role-unknown':
      return '岗位不符';
  }
}

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  complete: WORDS.complete,
  incomplete: WORDS.incomplete,
  invalid: WORDS.invalid,
};

/** A status as the workbook shows it. */
export const statusWord = (status: Status): string => STATUS_WORDS[status];

/** What is shown as the grade: the band, or why there is none. */
export function gradeWord({ entryStatus, composite, grading }: Assessment): string {
  if (entryStatus !== 'complete') return statusWord(entryStatus);
  if (composite === null || grading === null) return WORDS.notApplicable;
  return grading.kind === 'graded' ? grading.band.name : WORDS.undetermined;
}

/** Whether payouts are derived, or the word that says what they wait for. */
export function payoutStateWord(assessment: Assessment): string {
  if (assessment.status !== 'complete')
    return assessment.entryStatus === 'incomplete' ? WORDS.incomplete : WORDS.invalid;
  return assessment.payouts.total === null ? gradeWord(assessment) : WORDS.payable;
}
