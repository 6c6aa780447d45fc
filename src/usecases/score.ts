import { type Assessment, assess } from '../domain/assessment';
import { isEmptyText } from '../domain/entry';
import type { Grading } from '../domain/grading';
import { entryOf } from '../domain/inspection';
import type { Checked, Issue, Place, RosterIssue } from '../domain/issue';
import { passed } from '../domain/issue';
import { hundredthsToNumber } from '../domain/marks';
import type { GapPolicy } from '../domain/scheme';
import { once } from '../workbook/once';
import type { RosterPlace } from '../workbook/reading/read-lists';
import { readWorkbook, type WorkbookReading } from '../workbook/reading/read-workbook';
import { reportedCells } from './input-issues';
import type { WorkbookPort } from './workbook-port';

/** The scores of one workbook as data; a figure is null where there is none. */
export interface ScoreReport {
  readonly site: string;
  readonly period: string;
  readonly status: Assessment['status'];
  readonly disciplines: readonly {
    readonly id: string;
    readonly name: string;
    readonly score: number | null;
    readonly applicable: boolean;
    readonly entered: number;
    readonly blank: number;
    readonly of: number;
  }[];
  readonly composite: number | null;
  readonly provisional: boolean;
  readonly grade: string | null;
  readonly grading: Grading | null;
  readonly gapPolicy: GapPolicy;
  readonly payouts: readonly {
    readonly name: string;
    readonly role: string;
    readonly amount: number | null;
  }[];
  readonly teamBonus: number | null;
  readonly payoutTotal: number | null;
  readonly rubric: { readonly version: string; readonly fingerprint: string };
  readonly issues: readonly Issue[];
}

/** Recomputes everything from the entries in the cells; cached formula results are never looked at. */
export async function score(port: Pick<WorkbookPort, 'read'>): Promise<Checked<ScoreReport>> {
  const reading = readWorkbook(await port.read());
  return reading.ok ? passed(scoreReport(reading.value)) : reading;
}

/** What follows from a workbook that has been read. */
export const assessed = once(
  ({ rubric, inspection, issues }: WorkbookReading): Assessment =>
    assess(rubric, inspection, issues.length === 0),
);

/** The scores of a workbook that has been read. */
export function scoreReport(reading: WorkbookReading, assessment = assessed(reading)): ScoreReport {
  const { rubric, inspection } = reading;
  const { grading, payouts } = assessment;
  return {
    site: inspection.facts.site,
    period: inspection.facts.period,
    status: assessment.status,
    disciplines: assessment.disciplines.map(({ discipline, score, entered, blank, of }) => ({
      id: discipline.id,
      name: discipline.name,
      score: score === null ? null : hundredthsToNumber(score),
      applicable: score !== null,
      entered,
      blank,
      of,
    })),
    composite: assessment.composite === null ? null : hundredthsToNumber(assessment.composite),
    provisional: assessment.entryStatus !== 'complete',
    grade: grading?.kind === 'graded' ? grading.band.name : null,
    grading,
    gapPolicy: inspection.gapPolicy,
    payouts: payouts.people,
    teamBonus: payouts.teamBonus,
    payoutTotal: payouts.total,
    rubric: { version: rubric.version, fingerprint: rubric.fingerprint },
    issues: [
      ...reading.issues,
      ...entryIssues(reading, assessment),
      ...rosterIssues(reading, assessment),
      ...payoutIssues(assessment),
    ],
  };
}

/** Every wrong or unexplained entry, at its cell. */
export function entryIssues(
  { places, issues }: WorkbookReading,
  { disciplines }: Assessment,
): readonly Issue[] {
  const isReported = reportedCells(issues);
  return disciplines.flatMap(({ items }) =>
    items.flatMap(({ readings }) =>
      readings.flatMap(({ id, issue }): Issue[] => {
        if (!issue) return [];
        const field = issue.code === 'reason-missing' ? 'reason' : 'deduction';
        const at: Place = places.get(id)?.at(field) ?? { checkpoint: id };
        return isReported(at) ? [] : [{ ...issue, at }];
      }),
    ),
  );
}

/** Remarks beside checkpoints that conform, one issue per discipline at the first: they stay and change nothing. */
export function noteIssues(
  { places, inspection }: WorkbookReading,
  { disciplines }: Assessment,
): readonly Issue[] {
  return disciplines.flatMap(({ items }) => {
    const noted = items
      .flatMap(({ readings }) => readings)
      .filter(({ id, state }) => state === 'conforms' && !isEmptyText(entryOf(inspection, id).reason))
      .flatMap(({ id }) => places.get(id) ?? []);
    const [first] = noted;
    if (!first) return [];
    return [{ code: 'reason-beside-zero', count: noted.length, at: first.at('reason') }];
  });
}

/** Names of the rubric that keep payouts from being derived. */
export const payoutIssues = ({ unsafeNames }: Assessment): readonly Issue[] =>
  unsafeNames.map((name) => ({ code: 'payouts-unsafe-name', ...name }));

/** What is wrong with a row of the roster. */
export interface RosterProblem {
  readonly issue: RosterIssue;
  readonly place: RosterPlace;
}

/** Everything that is wrong with the roster, at the row it is in; of a row with a cell that cannot be understood only that. */
export function rosterProblems(
  { rosterPlaces, issues: found }: WorkbookReading,
  { rosterIssues: issues }: Assessment,
): readonly RosterProblem[] {
  const isReported = reportedCells(found);
  const isReportedOf = (place: RosterPlace): boolean =>
    (['name', 'role', 'discipline'] as const).some((field) => isReported(place.at(field)));
  return rosterPlaces.flatMap((place, i) => {
    const issue = issues[i];
    return issue && !isReportedOf(place) ? [{ issue, place }] : [];
  });
}

/** The same, each at the name of its row. */
const rosterIssues = (reading: WorkbookReading, assessment: Assessment): readonly Issue[] =>
  rosterProblems(reading, assessment).map(({ issue, place }) => ({ ...issue, at: place.at('name') }));
