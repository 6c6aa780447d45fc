import { statusOfEntries } from '../../../../domain/assessment';
import { deductedCheckpoints } from '../../../../domain/deducted-checkpoints';
import { type DisciplineScore, isUntouched } from '../../../../domain/scoring';
import { RESULT_TEXT } from '../../../../messages/command-text';
import { issueText } from '../../../../messages/issue-text';
import {
  gradeText,
  moneyText,
  NOT_INSPECTED,
  STATUS_TEXT,
  waitingText,
} from '../../../../messages/score-text';
import type { Inspected } from '../../../../usecases/live/inspect';
import { payoutIssues } from '../../../../usecases/score';
import type { ResultView } from './result-state';

type Ours = Extract<Inspected, { kind: 'ours' }>;

/** What 汇总 shows of a workbook of ours. */
export function resultView(inspected: Inspected): ResultView | null {
  if (inspected.kind !== 'ours') return null;
  const { report, assessment } = inspected;
  const money = (amount: number | null): string =>
    amount === null ? waitingText(report) : moneyText(amount);
  return {
    disciplines: assessment.disciplines.map((score) => ({
      id: score.discipline.id,
      name: score.discipline.name,
      weight: `${score.discipline.weight}%`,
      score: scoreText(score),
      state: isUntouched(score) ? NOT_INSPECTED : STATUS_TEXT[statusOfEntries([score])],
    })),
    composite:
      report.composite === null || assessment.disciplines.every(isUntouched)
        ? RESULT_TEXT.none
        : report.composite.toFixed(2),
    provisional: report.provisional,
    grade: report.grade ?? RESULT_TEXT.none,
    gradeNote: noteOf(inspected),
    people: report.payouts.map(({ name, role, amount }) => ({ name, role, amount: money(amount) })),
    peopleNote: report.payouts.length === 0 ? RESULT_TEXT.noRoster : null,
    teamBonus: money(report.teamBonus),
    payoutTotal: money(report.payoutTotal),
    blockers: blockersOf(inspected),
    deductions: deductedCheckpoints(assessment.disciplines).length,
  };
}

function scoreText(score: DisciplineScore): string {
  if (isUntouched(score)) return RESULT_TEXT.none;
  return score.score === null ? RESULT_TEXT.notApplicable : (score.score / 100).toFixed(2);
}

function noteOf({ report }: Ours): string | null {
  const text = gradeText(report);
  return text === report.grade ? null : text;
}

function blockersOf({ assessment, reading, report }: Ours): readonly string[] {
  const roster = assessment.rosterIssues.filter((issue) => issue !== null).length;
  return [
    ...(reading.issues.length > 0 ? [RESULT_TEXT.structure(reading.issues.length)] : []),
    ...assessment.disciplines.flatMap(({ discipline, errors, blank }) => [
      ...(errors > 0 ? [RESULT_TEXT.errors(discipline.name, errors)] : []),
      ...(blank > 0 ? [RESULT_TEXT.blanks(discipline.name, blank)] : []),
    ]),
    ...(roster > 0 ? [RESULT_TEXT.roster(roster)] : []),
    ...payoutIssues(assessment).map(issueText),
    ...(report.grading?.kind === 'undetermined' ? [RESULT_TEXT.undecided] : []),
  ];
}
