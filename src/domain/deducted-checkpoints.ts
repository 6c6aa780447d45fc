import type { CheckpointId } from './rubric';
import type { DisciplineScore } from './scoring';

/** Checkpoints that call for a rectification, in the rubric's order: every valid deduction. */
export const deductedCheckpoints = (scores: readonly DisciplineScore[]): readonly CheckpointId[] =>
  scores.flatMap(({ items }) =>
    items.flatMap(({ readings }) => readings.filter(({ state }) => state === 'missing').map(({ id }) => id)),
  );
