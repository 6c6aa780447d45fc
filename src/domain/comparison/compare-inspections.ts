import { statusOfEntries } from '../assessment';
import type { Inspection } from '../inspection';
import { type Tenths, tenths } from '../marks';
import type { Rubric } from '../rubric';
import {
  type CheckpointReading,
  compositeOf,
  type DisciplineScore,
  type ItemScore,
  isUntouched,
  scoreAll,
} from '../scoring';
import type { Both, Comparison, DisciplineComparison, ItemComparison, ScoreChange } from './comparison';
import { Correspondence } from './correspondence';
import { outcomeOf } from './outcome';

/** An inspection and the edition of the rubric that it was made with. */
export interface Inspected {
  readonly rubric: Rubric;
  readonly inspection: Inspection;
}

/**
 * Two inspections of a site, of whatever editions: what was deducted then and is now, what became of each deduction, and how
 * every score has changed.
 */
export function compareInspections(earlier: Inspected, later: Inspected): Comparison {
  const before = scoreAll(earlier.rubric, earlier.inspection);
  const now = scoreAll(later.rubric, later.inspection);
  const same = new Correspondence(earlier.rubric, later.rubric, before, now);
  return {
    composite: changeOf(whole(before), whole(now)),
    disciplines: [
      ...now.map((score) =>
        disciplineOf(
          before.find(({ discipline }) => discipline.id === score.discipline.id) ?? null,
          score,
          same,
        ),
      ),
      ...before
        .filter((score) => now.every(({ discipline }) => discipline.id !== score.discipline.id))
        .map((score) => disciplineOf(score, null, same)),
    ],
  };
}

function disciplineOf(
  before: DisciplineScore | null,
  now: DisciplineScore | null,
  same: Correspondence,
): DisciplineComparison {
  const gone = (before?.items ?? []).filter((item) => same.itemNow(item) === null);
  return {
    before: before?.discipline ?? null,
    now: now?.discipline ?? null,
    deducted: { before: before?.deducted ?? null, now: now?.deducted ?? null },
    score: changeOf(before && partOf(before), now && partOf(now)),
    items: [
      ...(now?.items ?? []).map((item) => itemOf(same.itemThen(item), item, same)),
      ...gone.map((item) => itemOf(item, null, same)),
    ],
  };
}

function itemOf(before: ItemScore | null, now: ItemScore | null, same: Correspondence): ItemComparison {
  const lost = (before?.readings ?? []).filter(({ id }) => same.now(id) === null);
  return {
    before,
    now,
    deducted: { before: before && deductedOf(before), now: now && deductedOf(now) },
    score: changeOf(before && scoreOfItem(before), now && scoreOfItem(now)),
    checkpoints: [
      ...(now?.readings ?? []).map((reading) => pairOf(same.before(reading.id), reading, same)),
      ...lost.map((reading) => pairOf(reading, null, same)),
    ],
  };
}

const pairOf = (before: CheckpointReading | null, now: CheckpointReading | null, same: Correspondence) => ({
  before,
  now,
  outcome: outcomeOf(before, now, same.whyLost({ before, now })),
});

const deductedOf = ({ readings }: ItemScore): Tenths =>
  tenths(readings.reduce((sum, { deduction }) => sum + deduction, 0));

/** A score and whether it may still change; null where nobody has begun. */
interface Scored<Mark> {
  readonly score: Mark | null;
  readonly provisional: boolean;
}

function scoreOfItem({ score, readings }: ItemScore): Scored<Tenths> {
  const blank = readings.filter(({ state }) => state === 'blank').length;
  return {
    score: blank === readings.length ? null : score,
    provisional: readings.some(({ state, issue }) => state === 'blank' || issue !== null),
  };
}

const partOf = (score: DisciplineScore): Scored<NonNullable<DisciplineScore['score']>> => ({
  score: isUntouched(score) ? null : score.score,
  provisional: statusOfEntries([score]) !== 'complete',
});

const whole = (scores: readonly DisciplineScore[]): ReturnType<typeof partOf> => ({
  score: scores.every(isUntouched) ? null : compositeOf(scores),
  provisional: statusOfEntries(scores) !== 'complete',
});

function changeOf<Mark extends number>(
  before: Scored<Mark> | null,
  now: Scored<Mark> | null,
): ScoreChange<Mark> {
  const scores: Both<Mark | null> = { before: before?.score ?? null, now: now?.score ?? null };
  return {
    ...scores,
    change: scores.before === null || scores.now === null ? null : scores.now - scores.before,
    provisional: [before, now].some((one) => one?.provisional === true),
  };
}
