import type { Inspection } from './inspection';
import type { CheckpointId, Rubric } from './rubric';
import { scoreAll } from './scoring';

/** Checkpoints that call for a rectification, in the rubric's order: every valid deduction. */
export const deductedCheckpoints = (rubric: Rubric, inspection: Inspection): readonly CheckpointId[] =>
  scoreAll(rubric, inspection).flatMap(({ items }) =>
    items.flatMap(({ readings }) => readings.filter(({ state }) => state === 'missing').map(({ id }) => id)),
  );
