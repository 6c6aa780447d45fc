import type {
  Both,
  CheckpointComparison,
  ItemComparison,
  ScoreChange,
} from '../domain/comparison/comparison';
import { checkpointIndex, type Rubric, shortCode } from '../domain/rubric';
import {
  countsText,
  deductedText,
  LAST_TIME_TEXT,
  OUTCOME_TEXT,
  scoreChangeText,
  sidesText,
} from '../messages/last-time-text';
import type { LastTime } from '../usecases/last-time';
import { type ListedChange, listedChanges } from '../usecases/listed-changes';
import type { WorkbookReading } from '../workbook/reading/read-workbook';

/** A comparison for people: scores, counts, then every deduction under its discipline. */
export function comparisonLines(
  { comparison, counts, periods, isReversed, mayBeSame }: LastTime,
  { before, now }: Both<WorkbookReading>,
): readonly string[] {
  const changes = listedChanges(comparison, before.inspection);
  return [
    `${now.inspection.facts.site}  ${LAST_TIME_TEXT.periods(periods)}`,
    ...(isReversed ? [LAST_TIME_TEXT.reversed] : []),
    ...(mayBeSame ? [LAST_TIME_TEXT.mayBeSame] : []),
    LAST_TIME_TEXT.composite(scoreChangeText(comparison.composite)),
    countsText(counts),
    ...comparison.disciplines.flatMap((discipline) => {
      const { id, name } = discipline.now ?? discipline.before ?? { id: '', name: '' };
      const own = changes.filter((change) => change.discipline.id === id);
      const { deducted, score } = discipline;
      return [
        '',
        LAST_TIME_TEXT.discipline(name, deductedText(deducted), scoreChangeText(score)),
        ...own.map(lineOf),
      ];
    }),
  ];
}

const lineOf = (change: ListedChange): string =>
  `  ${change.position} ${OUTCOME_TEXT[change.kind]}：${sidesText(change)}（本项 ${deductedText(change.item)}）  ${change.text}`;

/** The same for programs, with every item and checkpoint. */
export function comparisonJson(
  { comparison, counts, periods, isReversed, mayBeSame }: LastTime,
  { before, now }: Both<WorkbookReading>,
): unknown {
  const side = ({ rubric }: WorkbookReading, period: string) => ({
    period,
    rubric: { version: rubric.version, code: shortCode(rubric) },
  });
  const rubrics = { before: before.rubric, now: now.rubric };
  return {
    site: now.inspection.facts.site,
    before: side(before, periods.before),
    now: side(now, periods.now),
    isReversed,
    mayBeSame,
    composite: scoreJson(comparison.composite, 100),
    counts,
    disciplines: comparison.disciplines.map(({ deducted, score, items, ...sides }) => ({
      id: (sides.now ?? sides.before)?.id,
      name: (sides.now ?? sides.before)?.name,
      deducted: marksJson(deducted),
      score: scoreJson(score, 100),
      items: items.map((item) => itemJson(item, rubrics)),
    })),
  };
}

const itemJson = ({ before, now, deducted, score, checkpoints }: ItemComparison, rubrics: Both<Rubric>) => ({
  before: before?.item.id ?? null,
  now: now?.item.id ?? null,
  name: (now ?? before)?.item.name,
  deducted: marksJson(deducted),
  score: scoreJson(score, 10),
  checkpoints: checkpoints.map((checkpoint) => checkpointJson(checkpoint, rubrics)),
});

function checkpointJson({ before, now, outcome }: CheckpointComparison, rubrics: Both<Rubric>) {
  const located = now
    ? checkpointIndex(rubrics.now).get(now.id)
    : checkpointIndex(rubrics.before).get(before?.id ?? '');
  const sideJson = (reading: typeof now) =>
    reading && { id: reading.id, state: reading.state, deducted: reading.deduction / 10 };
  const { kind, ...why } = outcome;
  return {
    text: located?.checkpoint.text,
    before: sideJson(before),
    now: sideJson(now),
    outcome: kind,
    ...why,
  };
}

const marksJson = ({ before, now }: Both<number | null>) => ({
  before: before === null ? null : before / 10,
  now: now === null ? null : now / 10,
});

const scoreJson = ({ before, now, change, provisional }: ScoreChange<number>, unit: 10 | 100) => ({
  before: before === null ? null : before / unit,
  now: now === null ? null : now / unit,
  change: change === null ? null : change / unit,
  provisional,
});
